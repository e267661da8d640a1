import { fen } from '@wenzhou/money';
import { expect, test } from 'vitest';
import type { Account } from './account.ts';
import { replay } from './ledger.ts';
import type { Posting } from './posting.ts';
import { reconcile } from './reconciliation.ts';

const accounts: readonly Account[] = [
  { id: 'bank', kind: 'bank', normalSide: 'debit' },
  { id: 'deposit', kind: 'deposit', normalSide: 'credit' },
];

const paid = (key: string, debit: number, credit: number): Posting => ({
  key,
  memo: 'paid',
  on: '2018-03-01',
  lines: [
    { account: 'bank', side: 'debit', amount: fen(debit) },
    { account: 'deposit', side: 'credit', amount: fen(credit) },
  ],
  provisions: [],
});

const ledger = replay(accounts, [
  { kind: 'posted', posting: paid('a', 100, 100) },
  { kind: 'pending', posting: paid('b', 30, 30) },
  { kind: 'pending', posting: paid('c', 20, 20) },
  { kind: 'pending-voided', resolution: { key: 'c', on: '2018-03-05' } },
]);

const bank = { debitsPosted: 100, creditsPosted: 0, debitsPending: 30, creditsPending: 0 };

test('says how much agrees', () => {
  expect(reconcile(ledger)).toEqual({ kind: 'reconciled', accounts: 2, postings: 3 });
});

test('names the account whose sums were changed', () => {
  const recorded = {
    ...bank,
    debitsPosted: fen(101),
    creditsPosted: fen(0),
    debitsPending: fen(30),
    creditsPending: fen(0),
  };
  expect(reconcile({ ...ledger, sums: new Map(ledger.sums).set('bank', recorded) })).toEqual({
    kind: 'discrepant',
    accounts: [{ account: 'bank', recorded, fromEntries: bank }],
    postings: [],
  });
});

test('names the account whose sums are missing, and one that only entries or sums know', () => {
  const sums = new Map(ledger.sums);
  sums.delete('bank');
  expect(reconcile({ ...ledger, sums })).toMatchObject({ accounts: [{ account: 'bank', recorded: undefined }] });

  const closed = new Map(ledger.accounts);
  closed.delete('bank');
  expect(reconcile({ ...ledger, accounts: closed, sums })).toMatchObject({
    accounts: [{ account: 'bank', recorded: undefined, fromEntries: bank }],
  });
});

test('names the posting that is missing by the accounts it leaves behind', () => {
  const entries = new Map(ledger.entries);
  entries.delete('b');
  const found = reconcile({ ...ledger, entries });
  expect(found.kind === 'discrepant' && found.accounts.map(({ account }) => account)).toEqual(['bank', 'deposit']);
});

test('names the posting that is not balanced', () => {
  const crooked = replay(accounts, [{ kind: 'posted', posting: paid('x', 100, 99) }]);
  expect(reconcile(crooked)).toEqual({
    kind: 'discrepant',
    accounts: [],
    postings: [{ key: 'x', debits: 100, credits: 99 }],
  });
});
