import type { Ruling } from '@wenzhou/statute';
import { languages, say } from '@wenzhou/statute';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { open, stay } from '../test/fixtures.ts';
import { law } from '../test/law.ts';
import { messages } from './messages.ts';
import type { MedicalInsuranceRefusals } from './refusals.ts';
import { settleClaim } from './settlement/settle-claim.ts';
import { settleYear } from './settlement/settle-year.ts';
import { settlementTerms } from './settlement/terms.ts';
import { openInsuranceYear } from './year/insurance-year.ts';

const { year, terms } = open('2018-09-14');

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(undefined, Number.NaN, -1, 0.5, 2 ** 53, '', '2018-02-29', '9999-12-31', '__proto__', [[]]),
);

type Path = readonly string[];

const pathsOf = (value: unknown, path: Path = []): readonly Path[] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]))
    : []),
];

const put = (value: unknown, [key, ...rest]: Path, given: unknown): unknown => {
  if (key === undefined || typeof value !== 'object' || value === null) return given;
  const part: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
  const changed = { [key]: put(part, rest, given) };
  return Array.isArray(value) ? Object.assign([...value], changed) : { ...value, ...changed };
};

/** A lawful input with odd values in one to three places, or something else altogether. */
const spoiled = (lawful: unknown): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 1, arbitrary: odd },
    {
      weight: 6,
      arbitrary: fc
        .array(fc.tuple(fc.constantFrom(...pathsOf(lawful)), odd), { minLength: 1, maxLength: 3 })
        .map((places) => places.reduce((input, [path, given]) => put(input, path, given), lawful)),
    },
  );

const request = { scheme: 'employee-tier-1', area: 'ruian', on: '2018-09-14' };
const carriedIn = { accumulated: 100, deductibleBorne: 100, highestGrade: 'grade-1' };
const claim = stay(0, {
  emergency: false,
  lines: [
    { amount: 100, class: 'A', exclusion: 3 },
    { amount: 100, class: 'B', selfCareRate: { numerator: 1, denominator: 10 } },
  ],
});

type Answer = Ruling<unknown, MedicalInsuranceRefusals>;

test.each<readonly [string, unknown, (input: never) => Answer]>([
  ['openInsuranceYear', { ...request, carriedIn }, (input) => openInsuranceYear(input)],
  ['settlementTerms', { ...request, status: 'retired' }, (input) => settlementTerms(input)],
  ['settleClaim', claim, (input) => settleClaim(input, year, terms)],
  ['settleYear', [stay(1), claim], (input) => settleYear(input, year, terms)],
])('%s answers whatever it is given, with a provision and a text for every fault', (_name, lawful, answer) => {
  fc.assert(
    fc.property(spoiled(lawful), (input) => {
      const before = structuredClone(input);
      const ruling = law.observe(answer(input as never));
      expect(input).toEqual(before);
      if (ruling.kind !== 'refused') return;
      for (const refusal of ruling.refusals) {
        expect(refusal.at.length).toBeGreaterThan(0);
        for (const language of languages) expect(say(messages, language, refusal)).not.toMatch(/undefined|\[object/);
      }
    }),
    { numRuns: 1000 },
  );
});
