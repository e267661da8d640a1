import { plainDate } from '@wenzhou/calendar';
import { type Fen, yuan } from '@wenzhou/money';
import { defineParameter, type Parameter } from '@wenzhou/statute';
import { describe, expect, test } from 'vitest';
import { law } from '../test/law.ts';
import { exemptionOf } from './exemption.ts';
import { art, depositPolicies, type QualificationPolicy } from './index.ts';
import { standardOf } from './standard.ts';

const on = plainDate('2018-03-01');
const [measure] = depositPolicies;

const replaced = (item: 4, values: Parameter<Fen>['values']): QualificationPolicy => ({
  ...measure,
  standards: { ...measure.standards, [item]: defineParameter({ ...measure.standards[item], values }) },
});

describe('the standards are those of the policy that is handed in', () => {
  test('with item 4 raised, labour subcontracting decides among several', () => {
    const policy = replaced(4, [
      { value: yuan(700_000), from: on, source: { kind: 'provision', at: [art(5, { item: 4 })] } },
    ]);
    const ruling = law.observe(
      standardOf([{ category: 'professional', grade: 'grade-1' }, { category: 'labour-subcontracting' }], policy, on),
    );
    expect(ruling).toMatchObject({
      outcome: { standard: yuan(700_000), item: 4, decidedBy: { category: 'labour-subcontracting' } },
    });
  });

  test('a standard that is not known is named once', () => {
    const ruling = law.observe(
      standardOf(
        [
          { category: 'labour-subcontracting' },
          { category: 'professional', grade: 'grade-3' },
          { category: 'professional', grade: 'grade-1' },
        ],
        replaced(4, []),
        on,
      ),
    );
    expect(ruling).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'parameter-missing', facts: { parameter: 'wage-deposit/standard-4', on } }],
    });
    expect(ruling.kind === 'refused' && ruling.refusals.length).toBe(1);
  });

  test('a length of the exemption that is not known', () => {
    const exemptionYears = defineParameter<number>({ ...measure.exemptionYears, values: [] });
    const history = { toppedUpOn: [], relievedOn: [], arrears: [] };
    expect(law.observe(exemptionOf(history, { ...measure, exemptionYears }, on))).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'parameter-missing', facts: { parameter: 'wage-deposit/exemption-years' } }],
    });
  });
});

test('the regimes follow each other without a gap or an overlap', () => {
  expect(depositPolicies.map(({ basis, from, to }) => ({ basis, from, to }))).toEqual([
    { basis: 'qualification', from: '2018-03-01', to: '2021-10-31' },
    { basis: 'contract-sum', from: '2021-11-01', to: undefined },
  ]);
});
