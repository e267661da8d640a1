import { collectTrace } from '@wenzhou/statute';
import { expect, test } from 'vitest';
import { open, outcomeOf, stay } from '../../test/fixtures.ts';
import { messages } from '../messages.ts';
import type { MedicalInsuranceSteps } from '../steps.ts';
import { figureSteps, type SettlementFigure } from './figures.ts';
import { settleClaim } from './settle-claim.ts';

const figuresOf = (value: object, path = ''): readonly string[] =>
  Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    typeof part === 'object' && part !== null ? figuresOf(part, `${path}${key}.`) : [`${path}${key}`],
  );

const { year, terms } = open('2018-09-14');
const trace = collectTrace<MedicalInsuranceSteps>();
const { settlement } = outcomeOf(
  settleClaim(
    stay(0, {
      lines: [
        { amount: 60_000_000, class: 'A' },
        { amount: 1_000, class: 'B', selfCareRate: { numerator: 1, denominator: 10 } },
        { amount: 2_000, class: 'off-list' },
        { amount: 3_000, class: 'A', exclusion: 5 },
      ],
    }),
    year,
    terms,
    trace,
  ),
);

test('every figure of a settlement has its steps', () => {
  expect(Object.keys(figureSteps).toSorted()).toEqual(figuresOf(settlement).toSorted());
});

test('the trace of a settlement that has every part holds all of them, and each has a text', () => {
  const codes = new Set(trace.steps.map(({ code }) => code));
  for (const figure of Object.keys(figureSteps) as SettlementFigure[])
    for (const code of figureSteps[figure]) {
      expect(codes).toContain(code);
      expect(messages.zh).toHaveProperty(code);
    }
});
