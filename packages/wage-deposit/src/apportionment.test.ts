import { sumFen } from '@wenzhou/money';
import { collectTrace } from '@wenzhou/statute';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { law } from '../test/law.ts';
import { apportion, type WageDepositSteps } from './index.ts';

const owed = (...amounts: readonly number[]) => amounts.map((owed, index) => ({ worker: `W${index + 1}`, owed }));

const sharesOf = (amounts: readonly number[], available: number): readonly number[] => {
  const ruling = law.observe(apportion(owed(...amounts), available));
  if (ruling.kind !== 'granted') throw new Error(JSON.stringify(ruling));
  return ruling.outcome.shares.map(({ share }) => share);
};

test.each<[string, readonly number[], number, readonly number[]]>([
  ['more than enough: no more than is owed', [100, 200], 400, [100, 200]],
  ['exactly enough', [100, 200], 300, [100, 200]],
  ['one fen short: it is cut where the fraction is smallest', [100, 200], 299, [100, 199]],
  ['a third: 33.33 and 66.67', [100, 200], 100, [33, 67]],
  ['equal fractions: the earlier line first', [1, 1, 1], 2, [1, 1, 0]],
  ['nothing there', [100, 200], 0, [0, 0]],
  ['one worker', [500], 499, [499]],
])('%s', (_, amounts, available, shares) => {
  expect(sharesOf(amounts, available)).toEqual(shares);
});

test('the outcome tells what was owed and paid', () => {
  const trace = collectTrace<WageDepositSteps>();
  expect(law.observe(apportion(owed(100, 200), 100, trace))).toMatchObject({
    outcome: { inFull: false, owed: 300, paid: 100, shares: [{ worker: 'W1', owed: 100, share: 33 }, {}] },
  });
  expect(trace.steps).toMatchObject([
    { code: 'paid-in-proportion', facts: { workers: 2, owed: 300, available: 100, unpaid: 200 } },
  ]);
  expect(law.observe(apportion(owed(100), 100))).toMatchObject({ outcome: { inFull: true, owed: 100, paid: 100 } });
});

test('the sum is exact, nobody gets more than is owed, and nobody is a fen off the true share', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 30_000_000_000 }), (amounts, available) => {
      const ruling = apportion(owed(...amounts), available);
      if (ruling.kind !== 'granted') throw new Error('refused');
      const { shares, paid, inFull, owed: total } = ruling.outcome;
      expect(paid).toBe(Math.min(total, available));
      expect(sumFen(shares.map(({ share }) => share))).toBe(paid);
      expect(inFull).toBe(available >= total);
      for (const { owed, share } of shares) {
        expect(share).toBeLessThanOrEqual(owed);
        const error = BigInt(share) * BigInt(total) - BigInt(owed) * BigInt(paid);
        expect(error < BigInt(total) && -error < BigInt(total)).toBe(true);
      }
    }),
  );
});

describe('what cannot be ruled on', () => {
  test('a worker listed twice: every repetition', () => {
    const workers = [
      { worker: 'a', owed: 1 },
      { worker: 'b', owed: 1 },
      { worker: 'a', owed: 2 },
      { worker: 'a', owed: 3 },
    ];
    expect(law.observe(apportion(workers, 1))).toMatchObject({
      kind: 'refused',
      refusals: [
        { code: 'worker-listed-twice', facts: { worker: 'a' }, path: ['workers', 2, 'worker'] },
        { code: 'worker-listed-twice', facts: { worker: 'a' }, path: ['workers', 3, 'worker'] },
      ],
    });
  });

  test.each<[string, readonly number[], number, string]>([
    ['nobody listed', [], 1, 'input-too-short'],
    ['nothing owed', [0], 1, 'input-too-small'],
    ['a negative balance', [1], -1, 'input-too-small'],
    ['half a fen', [0.5], 1, 'input-not-whole'],
    ['a sum beyond all amounts', [1e15, 1], 1, 'input-too-large'],
  ])('%s: %s', (_, amounts, available, code) => {
    expect(law.observe(apportion(owed(...amounts), available))).toMatchObject({ refusals: [{ code }] });
  });
});
