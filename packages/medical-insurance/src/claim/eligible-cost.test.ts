import { fen, percent, rate } from '@wenzhou/money';
import { collectTrace } from '@wenzhou/statute';
import { describe, expect, test } from 'vitest';
import { law } from '../../test/law.ts';
import type { MedicalInsuranceSteps } from '../steps.ts';
import type { ClaimLine } from './claim.ts';
import { eligibleCost } from './eligible-cost.ts';

const b = (amount: number, selfCareRate = percent(10)): ClaimLine => ({
  amount: fen(amount),
  class: 'B',
  selfCareRate,
});

describe("the person's share of class B (art. 59, M-1)", () => {
  test.each([
    [4, 0],
    [5, 1],
    [14, 1],
    [15, 2],
    [100, 10],
  ])('10%% of %d fen is %d, half up', (amount, selfCare) => {
    expect(eligibleCost([b(amount)])).toMatchObject({ selfCare, eligible: amount - selfCare });
  });

  test('is rounded line by line', () => {
    expect(eligibleCost([b(5), b(5)])).toMatchObject({ charge: 10, selfCare: 2, eligible: 8 });
  });

  test.each([
    [rate(0, 1), 0],
    [rate(1, 3), 33],
    [rate(1, 1), 100],
  ])('at %j of 100 fen is %d', (selfCareRate, selfCare) => {
    expect(eligibleCost([b(100, selfCareRate)]).selfCare).toBe(selfCare);
  });

  test('is not asked of class A', () => {
    expect(eligibleCost([{ amount: fen(100), class: 'A', selfCareRate: percent(10) }])).toMatchObject({
      selfCare: 0,
      eligible: 100,
    });
  });
});

test.each([2, 3, 4, 5, 6, 7])('item %d of art. 72 keeps a line of any class out of the fund', (exclusion) => {
  const trace = collectTrace<MedicalInsuranceSteps>();
  const lines: readonly ClaimLine[] = [
    { amount: fen(1), class: 'A', exclusion },
    { ...b(2), exclusion },
    { amount: fen(4), class: 'off-list', exclusion },
  ];
  expect(eligibleCost(lines, trace)).toEqual({ charge: 7, excluded: 7, offList: 0, selfCare: 0, eligible: 0 });
  expect(law.observe(trace.steps).slice(0, 3)).toMatchObject(
    [1, 2, 3].map((line) => ({
      code: 'line-excluded',
      at: [{ article: 72, item: exclusion }],
      facts: { line, item: exclusion },
    })),
  );
});

test('item 1 of art. 72 is off-list, whatever the class', () => {
  const lines: readonly ClaimLine[] = [
    { amount: fen(1), class: 'A', exclusion: 1 },
    { ...b(2), exclusion: 1 },
    { amount: fen(4), class: 'off-list' },
  ];
  expect(eligibleCost(lines)).toEqual({ charge: 7, excluded: 0, offList: 7, selfCare: 0, eligible: 0 });
});

test('a claim without lines has no cost', () => {
  expect(eligibleCost([])).toEqual({ charge: 0, excluded: 0, offList: 0, selfCare: 0, eligible: 0 });
});
