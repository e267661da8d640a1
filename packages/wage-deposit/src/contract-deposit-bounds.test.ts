import { yuan } from '@wenzhou/money';
import { collectTrace } from '@wenzhou/statute';
import { expect, test } from 'vitest';
import { law } from '../test/law.ts';
import { type Contract, contractDepositBounds, type WageDepositSteps } from './index.ts';

const on = '2022-06-01';
const sum = yuan(10_000_000);
/** At work for longer than any of the years that count. */
const since = '2010-01-01';

test.each<[string, Contract, object]>([
  [
    'new at work: 1 % to 3 %',
    { sum, since: '2022-01-01' },
    { record: 'plain', least: yuan(100_000), most: yuan(300_000) },
  ],
  [
    'with several projects: 0.5 % at least',
    { sum, since: '2022-01-01', severalProjects: true },
    { record: 'plain', least: yuan(50_000), most: yuan(300_000) },
  ],
  [
    'two years without arrears: how far it is lowered is not known',
    { sum, arrears: ['2020-05-31'] },
    { record: 'lowered', most: yuan(300_000) },
  ],
  [
    'arrears: how far it is raised is not known',
    { sum, arrears: ['2020-06-01'] },
    { record: 'raised', least: yuan(100_000) },
  ],
  [
    'three years without arrears: perhaps nothing',
    { sum, since },
    { record: 'may-be-exempt', least: 0, most: yuan(300_000) },
  ],
  ['a small contract: nothing, for certain', { sum: yuan(3_000_000) - 1, since }, { least: 0, most: 0 }],
  [
    'three million: not small',
    { sum: yuan(3_000_000), since: '2022-01-01' },
    { least: yuan(30_000), most: yuan(90_000) },
  ],
])('%s', (_, contract, bounds) => {
  const ruling = law.observe(contractDepositBounds(contract, on));
  expect(ruling).toMatchObject({ kind: 'granted', outcome: bounds });
  if (ruling.kind !== 'granted') return;
  expect('least' in ruling.outcome).toBe('least' in bounds);
  expect('most' in ruling.outcome).toBe('most' in bounds);
});

test('since when the firm has been at work is asked for', () => {
  expect(law.observe(contractDepositBounds({ sum }, on))).toMatchObject({
    kind: 'incomplete',
    missing: [{ field: 'contract.since' }],
  });
});

test('the steps explain it, with the parameters', () => {
  const trace = collectTrace<WageDepositSteps>();
  const ruling = law.observe(contractDepositBounds({ sum, arrears: ['2022-05-31'] }, on, trace));
  expect(trace.steps).toMatchObject([
    { code: 'contract-placed', facts: { record: 'raised' } },
    {
      code: 'contract-bounds',
      facts: { sum, least: yuan(100_000) },
      using: ['wage-deposit/contract-share-least', 'wage-deposit/contract-share-most'],
    },
  ]);
  expect(ruling.kind === 'granted' && ruling.parameters.map(({ id }) => id)).toContain('wage-deposit/contract-small');
});

test.each<[unknown, string, string]>([
  [{ sum }, '2021-10-31', 'contract-does-not-decide'],
  [{ sum }, '2018-02-28', 'before-effective'],
  [{ sum: -1 }, on, 'input-too-small'],
])('%j on %s: %s', (contract, day, code) => {
  expect(contractDepositBounds(contract as Contract, day)).toMatchObject({ refusals: [{ code }] });
});

test.each<[Contract, unknown]>([
  // No day so many years later exists any more, so the years are not complete, and a case is always within them.
  [{ sum, since: '9998-01-01' }, { kind: 'granted' }],
  [{ sum, arrears: ['9999-01-01'] }, { kind: 'granted' }],
])('%j at the end of the calendar', (contract, expected) => {
  expect(contractDepositBounds(contract, '9999-12-31')).toMatchObject(expected as object);
});
