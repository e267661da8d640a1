import { decidePosting, emptyLedger } from '@wenzhou/ledger';
import type { Settlement } from '@wenzhou/medical-insurance';
import { fen, zeroFen } from '@wenzhou/money';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settlementPosting } from './settlement-posting.ts';

/** A settlement as far as payers matter. */
const paying = (pool: number, relief: number): Settlement => ({
  charge: fen(pool + relief),
  excluded: zeroFen,
  offList: zeroFen,
  selfCare: zeroFen,
  eligible: fen(pool + relief),
  deductible: zeroFen,
  pool: { portion: fen(pool), pays: fen(pool) },
  relief: { portion: fen(relief), pays: fen(relief) },
  beyond: zeroFen,
  person: {
    excluded: zeroFen,
    offList: zeroFen,
    selfCare: zeroFen,
    deductible: zeroFen,
    copayment: zeroFen,
    beyond: zeroFen,
    total: zeroFen,
  },
  payers: { pool: fen(pool), relief: fen(relief), person: zeroFen },
});

const stay = { stayId: 'stay-1', area: 'yueqing', institution: 'hospital-1', on: '2018-10-01' } as const;
const pool = 'medical-insurance:yueqing:inpatient-pool';
const relief = 'medical-insurance:yueqing:major-illness-relief';

describe('a settlement', () => {
  test('is the benefit of each fund against what is payable to the institution', () => {
    expect(settlementPosting({ ...stay, revision: 1, settlement: paying(7_146_000, 90_000) })).toEqual({
      accounts: [
        { id: `${pool}:benefits`, kind: 'inpatient-pool', normalSide: 'debit' },
        { id: `${pool}:payable:hospital-1`, kind: 'inpatient-pool', normalSide: 'credit' },
        { id: `${relief}:benefits`, kind: 'major-illness-relief', normalSide: 'debit' },
        { id: `${relief}:payable:hospital-1`, kind: 'major-illness-relief', normalSide: 'credit' },
      ],
      posting: {
        key: 'settlement:stay-1:1',
        memo: 'claim-settled',
        on: '2018-10-01',
        lines: [
          { account: `${pool}:benefits`, side: 'debit', amount: 7_146_000 },
          { account: `${pool}:payable:hospital-1`, side: 'credit', amount: 7_146_000 },
          { account: `${relief}:benefits`, side: 'debit', amount: 90_000 },
          { account: `${relief}:payable:hospital-1`, side: 'credit', amount: 90_000 },
        ],
        provisions: [
          { statute: 'wenzhou-2018-1', article: 20 },
          { statute: 'wenzhou-2018-1', article: 21 },
          { statute: 'wenzhou-2018-1', article: 64 },
        ],
      },
    });
  });

  test('that no fund shares in enters nothing', () => {
    expect(settlementPosting({ ...stay, revision: 1, settlement: paying(0, 0) })).toBeUndefined();
  });
});

describe('a settlement in place of another', () => {
  test('enters what a fund pays less on the other sides, and what another pays more as usual', () => {
    const posted = settlementPosting({ ...stay, revision: 2, settlement: paying(900, 50), before: paying(1000, 20) });
    expect(posted?.posting).toMatchObject({
      key: 'settlement:stay-1:2',
      memo: 'claim-settled-anew',
      lines: [
        { account: `${pool}:benefits`, side: 'credit', amount: 100 },
        { account: `${pool}:payable:hospital-1`, side: 'debit', amount: 100 },
        { account: `${relief}:benefits`, side: 'debit', amount: 30 },
        { account: `${relief}:payable:hospital-1`, side: 'credit', amount: 30 },
      ],
    });
  });

  test('enters nothing where the funds pay as before', () => {
    expect(settlementPosting({ ...stay, revision: 2, settlement: paying(5, 6), before: paying(5, 6) })).toBeUndefined();
  });
});

test('whatever is settled, the ledger takes it, and no fund pays for another', () => {
  const amounts = fc.tuple(fc.nat(10 ** 9), fc.nat(10 ** 9));
  fc.assert(
    fc.property(amounts, fc.option(amounts, { nil: undefined }), (now, before) => {
      const entered = settlementPosting({
        ...stay,
        revision: 1,
        settlement: paying(...now),
        ...(before ? { before: paying(...before) } : {}),
      });
      if (!entered) return;
      const { accounts, posting } = entered;
      expect(decidePosting(emptyLedger(accounts), posting).kind).toBe('posted');
      for (const fund of ['inpatient-pool', 'major-illness-relief']) {
        const own = posting.lines.filter(({ account }) => account.includes(`:${fund}:`));
        const net = own.reduce((sum, { side, amount }) => sum + (side === 'debit' ? amount : -amount), 0);
        expect(net).toBe(0);
      }
    }),
  );
});
