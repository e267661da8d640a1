import { fen } from '@wenzhou/money';
import { expect, test } from 'vitest';
import { balanceOf, trialBalance } from './balance.ts';
import { replay } from './ledger.ts';

const ledger = replay(
  [
    { id: 'bank', kind: 'bank', normalSide: 'debit' },
    { id: 'deposit', kind: 'deposit', normalSide: 'credit' },
    { id: 'interest', kind: 'interest', normalSide: 'credit' },
  ],
  [
    {
      kind: 'posted',
      posting: {
        key: 'in',
        memo: 'paid',
        on: '2018-03-01',
        lines: [
          { account: 'bank', side: 'debit', amount: fen(100) },
          { account: 'deposit', side: 'credit', amount: fen(100) },
        ],
        provisions: [],
      },
    },
    {
      kind: 'posted',
      posting: {
        key: 'interest',
        memo: 'interest',
        on: '2018-03-02',
        lines: [
          { account: 'interest', side: 'debit', amount: fen(7) },
          { account: 'deposit', side: 'credit', amount: fen(7) },
        ],
        provisions: [],
      },
    },
    {
      kind: 'pending',
      posting: {
        key: 'out',
        memo: 'refund',
        on: '2018-03-03',
        lines: [
          { account: 'deposit', side: 'debit', amount: fen(40) },
          { account: 'bank', side: 'credit', amount: fen(40) },
        ],
        provisions: [],
      },
    },
  ],
);

test('a balance is told on the normal side of its account', () => {
  expect(balanceOf(ledger, 'bank')).toEqual({ posted: 100, pending: -40, available: 60 });
  expect(balanceOf(ledger, 'deposit')).toEqual({ posted: 107, pending: -40, available: 67 });
  expect(balanceOf(ledger, 'interest')).toEqual({ posted: -7, pending: 0, available: -7 });
});

test('an account that is not there is an error', () => {
  expect(() => balanceOf(ledger, 'x')).toThrow(RangeError);
});

test('the trial balance shows what is posted, each balance on the side where it stands', () => {
  expect(trialBalance(ledger)).toEqual({
    rows: [
      { account: 'bank', kind: 'bank', debit: 100, credit: 0 },
      { account: 'deposit', kind: 'deposit', debit: 0, credit: 107 },
      { account: 'interest', kind: 'interest', debit: 7, credit: 0 },
    ],
    debits: 107,
    credits: 107,
    difference: 0,
  });
});
