import { collectTrace } from '@wenzhou/statute';
import { describe, expect, test } from 'vitest';
import { open, outcomeOf, refusalsOf, settleInTurn, stay } from '../../test/fixtures.ts';
import type { ClaimInput } from '../claim/claim.ts';
import type { MedicalInsuranceSteps } from '../steps.ts';
import { differences } from './differences.ts';
import { settleYear } from './settle-year.ts';

const { year, terms } = open('2018-09-14');
const on = (day: string, yuan: number, given: Parameters<typeof stay>[1] = {}): ClaimInput =>
  stay(yuan, { admittedOn: day, dischargedOn: day, ...given });

const september = on('2018-09-03', 10_000, { number: 'september', grade: 'grade-3' });
const october = on('2018-10-08', 10_000, { number: 'october', grade: 'grade-2' });
const august = on('2018-08-06', 10_000, { number: 'august', grade: 'grade-1' });

describe('a year of claims', () => {
  test('is settled in service order, whatever the order given', () => {
    const { settlements, year: after } = outcomeOf(settleYear([october, august, september], year, terms));
    expect(settlements.map(({ claim, settlement }) => [claim.number, settlement.deductible])).toEqual([
      ['august', 20_000],
      ['september', 40_000],
      ['october', 0],
    ]);
    expect(after).toEqual(settleInTurn([august, september, october], { year, terms }).year);
  });

  test('orders stays of one discharge by admission, then institution and number', () => {
    const claims = [
      on('2018-09-03', 1, { number: 'c' }),
      on('2018-09-03', 1, { number: 'b' }),
      on('2018-09-03', 1, { number: 'd', institution: { id: 'a-clinic', grade: 'grade-1' } }),
      stay(1, { number: 'e', admittedOn: '2018-09-01' }),
    ];
    const { settlements } = outcomeOf(settleYear(claims, year, terms));
    expect(settlements.map(({ claim }) => claim.number)).toEqual(['e', 'd', 'b', 'c']);
  });

  test('follows a status that changes within it (S-6)', () => {
    const retired = open('2018-09-14', 'retired').terms;
    const ruling = settleYear([august, september, october], year, ({ dischargedOn }) =>
      dischargedOn < '2018-09-01' ? terms : retired,
    );
    // (10,000 − 200) × 90%, (10,000 − 400) × 95%, 10,000 × 95%
    expect(outcomeOf(ruling).settlements.map(({ settlement }) => settlement.payers.pool)).toEqual([
      882_000, 912_000, 950_000,
    ]);
    const ids = ruling.kind === 'granted' ? ruling.parameters.map(({ id }) => id) : [];
    expect(ids).toContain('employee-pool-ratio-active');
    expect(ids).toContain('employee-pool-ratio-retired');
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('without claims is as it was', () => {
    expect(outcomeOf(settleYear([], year, terms))).toEqual({ settlements: [], year });
  });

  test('each claim is explained by itself where each has a trace of its own', () => {
    const traces = new Map<string, ReturnType<typeof collectTrace<MedicalInsuranceSteps>>>();
    const ruling = settleYear([september, august], year, terms, ({ number }) => {
      const trace = collectTrace<MedicalInsuranceSteps>();
      traces.set(number, trace);
      return trace;
    });
    expect(ruling).not.toHaveProperty('steps');
    expect([...traces.keys()]).toEqual(['august', 'september']);
    for (const [number, { steps }] of traces) {
      expect(steps.flatMap((step) => (step.code === 'stay' ? [step.facts.number] : []))).toEqual([number]);
      expect(steps.at(-1)?.code).toBe('payers');
    }
  });

  test('is explained claim by claim', () => {
    const trace = collectTrace<MedicalInsuranceSteps>();
    outcomeOf(settleYear([september, august], year, terms, trace));
    const stays = trace.steps.filter((step) => step.code === 'stay');
    expect(stays.map(({ facts }) => facts)).toMatchObject([{ number: 'august' }, { number: 'september' }]);
  });
});

describe('refusals', () => {
  test('carry the position of their claim, all at once', () => {
    const claims = [
      on('2018-10-08', 1, { enjoysOtherBasicInsurance: true }),
      september,
      on('2018-07-02', 1, { admittedOn: '2018-07-03' }),
      september,
    ];
    expect(refusalsOf(settleYear(claims, year, terms))).toEqual([
      'discharge-before-admission 18 2.dischargedOn',
      'claim-duplicate 18 3.number',
      'benefit-enjoyed-elsewhere 71 0.enjoysOtherBasicInsurance',
    ]);
  });

  test('of the input come first', () => {
    const broken = { ...october, care: 'none' } as unknown as ClaimInput;
    expect(refusalsOf(settleYear([september, broken], year, terms))).toEqual(['input-unknown-value 64 1.care']);
    expect(refusalsOf(settleYear('claims' as unknown as ClaimInput[], year, terms))).toEqual(['input-type 64']);
  });
});

describe('differences after a late claim', () => {
  const before = outcomeOf(settleYear([september, october], year, terms)).settlements;
  const after = outcomeOf(settleYear([september, october, august], year, terms)).settlements;

  test('name what each payer has to pay or gets back', () => {
    expect(
      differences(before, after).map(({ claim, pool, relief, person }) => [claim.number, pool, relief, person]),
    ).toEqual([
      // August bears 200 of its own, September 400 instead of 600; October stays as it was.
      ['august', 882_000, 0, 118_000],
      ['september', 18_000, 0, -18_000],
    ]);
  });

  test('hold both settlements', () => {
    const [added, changed] = differences(before, after);
    expect(added).not.toHaveProperty('before');
    expect(added?.after).toEqual(after[0]?.settlement);
    expect(changed).toMatchObject({ before: before[0]?.settlement, after: after[1]?.settlement });
  });

  test('undo a claim that was taken out', () => {
    const undone = differences(after, before);
    expect(undone.map(({ claim, pool, person }) => [claim.number, pool, person])).toEqual([
      ['september', -18_000, 18_000],
      ['august', -882_000, -118_000],
    ]);
    expect(undone[1]).not.toHaveProperty('after');
  });

  test('are none between a year and itself', () => {
    expect(differences(after, JSON.parse(JSON.stringify(after)))).toEqual([]);
  });
});
