import type { Fen } from '@wenzhou/money';
import { collectTrace, say } from '@wenzhou/statute';
import { describe, expect, test } from 'vitest';
import { fenOf, open, outcomeOf, refusalsOf, settleInTurn, stay } from '../../test/fixtures.ts';
import { law } from '../../test/law.ts';
import { type ClaimInput, claimSchema } from '../claim/claim.ts';
import type { InstitutionGrade } from '../institution-grade.ts';
import { messages } from '../messages.ts';
import type { MedicalInsuranceSteps } from '../steps.ts';
import type { InsuranceYear } from '../year/insurance-year.ts';
import { settleChecked, settleClaim } from './settle-claim.ts';
import { settleYear } from './settle-year.ts';
import { type SettlementTerms, settlementTerms } from './terms.ts';

const from2018 = open('2018-09-14');

describe('80,000 yuan of class A in a grade-3 institution, active, in the year from July 2018', () => {
  const claim: ClaimInput = {
    institution: { id: 'hospital-1', grade: 'grade-3' },
    number: '2018-0001',
    care: 'inpatient',
    admittedOn: '2018-09-03',
    dischargedOn: '2018-09-14',
    lines: [{ amount: 8_000_000, class: 'A' }],
  };

  test('deductible 600, pool 71,460, person 8,540', () => {
    const { settlement, year } = outcomeOf(settleClaim(claim, from2018.year, from2018.terms));
    expect(settlement).toEqual({
      charge: 8_000_000,
      excluded: 0,
      offList: 0,
      selfCare: 0,
      eligible: 8_000_000,
      deductible: 60_000,
      pool: { portion: 7_940_000, pays: 7_146_000 },
      relief: { portion: 0, pays: 0 },
      beyond: 0,
      person: {
        excluded: 0,
        offList: 0,
        selfCare: 0,
        deductible: 60_000,
        copayment: 794_000,
        beyond: 0,
        total: 854_000,
      },
      payers: { pool: 7_146_000, relief: 0, person: 854_000 },
    });
    expect(year).toEqual({
      ...from2018.year,
      accumulated: 8_000_000,
      deductibleBorne: 60_000,
      highestGrade: 'grade-3',
      settled: [
        {
          institution: 'hospital-1',
          number: '2018-0001',
          grade: 'grade-3',
          care: 'inpatient',
          admittedOn: '2018-09-03',
          dischargedOn: '2018-09-14',
        },
      ],
    });
  });

  test('a second stay bears no deductible', () => {
    const { settlements } = settleInTurn([stay(80_000), stay(10_000)], from2018);
    expect(settlements[1]).toMatchObject({ deductible: 0, payers: { pool: 900_000, person: 100_000 } });
  });

  test('the explanation names deductible, ceiling, pool and payers with their articles, figures and parameters', () => {
    const trace = collectTrace<MedicalInsuranceSteps>();
    const ruling = law.observe(settleClaim(claim, from2018.year, from2018.terms, trace));
    expect(ruling.kind === 'granted' && ruling.steps).toBe(trace.steps);
    expect(trace.steps.map(({ code, at, using }) => [code, at.map(({ article }) => article), using])).toEqual([
      ['stay', [18], undefined],
      ['eligible-cost', [59, 72], undefined],
      ['deductible', [18, 20], ['employee-deductible-grade-3']],
      ['pool-ceiling', [19], ['average-annual-wage', 'employee-ceiling-multiple']],
      ['pool-payment', [19, 20, 97], ['employee-pool-ratio-active']],
      ['payers', [20, 21, 59, 72], undefined],
    ]);
    const [, , deductible, ceiling, pool] = trace.steps.map((step) => say(messages, 'en', step));
    expect(deductible).toContain('deductible CNY 600.00, already borne CNY 0.00; this stay bears CNY 600.00');
    expect(ceiling).toContain('61,099.00 ÷ 12 ≈ 5,092.00 (whole yuan) × 12 × 6 = CNY 366,624.00');
    expect(pool).toContain('(80,000.00 − 600.00) × 90% = 71,460.00');
    expect(say(messages, 'zh', trace.steps[4] ?? { code: '', facts: {} })).toContain(
      '(80,000.00 − 600.00) × 90% = 71,460.00',
    );
  });

  test('reports every parameter it used, with its source', () => {
    const ruling = settleClaim(claim, from2018.year, from2018.terms);
    if (ruling.kind !== 'granted') throw new Error('not granted');
    expect(ruling.parameters.map(({ id, value }) => [id, value])).toEqual([
      ['employee-year-start', '07-01'],
      ['average-annual-wage', 6_109_900],
      ['employee-deductible-grade-1', 20_000],
      ['employee-deductible-grade-2', 30_000],
      ['employee-deductible-grade-3', 60_000],
      ['employee-ceiling-multiple', 6],
      ['employee-pool-ratio-active', { numerator: 9, denominator: 10 }],
      ['relief-ratio', { numerator: 9, denominator: 10 }],
      ['relief-ceiling', 15_000_000],
    ]);
  });
});

describe('deductible of the year (art. 18, S-2)', () => {
  test.each<[readonly InstitutionGrade[], readonly number[]]>([
    [
      ['grade-1', 'grade-1'],
      [200, 0],
    ],
    [
      ['grade-1', 'grade-2'],
      [200, 100],
    ],
    [
      ['grade-1', 'grade-3'],
      [200, 400],
    ],
    [
      ['grade-2', 'grade-1'],
      [300, 0],
    ],
    [
      ['grade-2', 'grade-2'],
      [300, 0],
    ],
    [
      ['grade-2', 'grade-3'],
      [300, 300],
    ],
    [
      ['grade-3', 'grade-1'],
      [600, 0],
    ],
    [
      ['grade-3', 'grade-2'],
      [600, 0],
    ],
    [
      ['grade-3', 'grade-3'],
      [600, 0],
    ],
    [
      ['grade-1', 'grade-2', 'grade-3'],
      [200, 100, 300],
    ],
    [
      ['grade-1', 'grade-3', 'grade-2'],
      [200, 400, 0],
    ],
    [
      ['grade-2', 'grade-1', 'grade-3'],
      [300, 0, 300],
    ],
    [
      ['grade-2', 'grade-3', 'grade-1'],
      [300, 300, 0],
    ],
    [
      ['grade-3', 'grade-1', 'grade-2'],
      [600, 0, 0],
    ],
    [
      ['grade-3', 'grade-2', 'grade-1'],
      [600, 0, 0],
    ],
  ])('%j bear %j yuan', (grades, yuan) => {
    const { settlements } = settleInTurn(
      grades.map((grade) => stay(10_000, { grade })),
      from2018,
    );
    expect(settlements.map(({ deductible }) => deductible)).toEqual(yuan.map(fenOf));
  });

  test('what a small stay cannot bear is carried to the next ones', () => {
    const { settlements } = settleInTurn(
      [
        stay(150, { grade: 'grade-1' }),
        stay(100, { grade: 'grade-2' }),
        stay(10_000, { grade: 'grade-1' }),
        stay(10_000, { grade: 'grade-1' }),
      ],
      from2018,
    );
    expect(settlements.map(({ deductible }) => deductible)).toEqual([15_000, 10_000, 5_000, 0]);
    // (10,000 − 50) × 90%
    expect(settlements[2]?.pool.pays).toBe(895_500);
  });

  test.each([
    [599.99, 599.99, 0],
    [600, 600, 0],
    [600.01, 600, 0.01],
  ])('a grade-3 stay of %d yuan bears %d, the pool shares in %d', (cost, deductible, portion) => {
    const [settlement] = settleInTurn([stay(cost)], from2018).settlements;
    expect(settlement).toMatchObject({ deductible: fenOf(deductible), pool: { portion: fenOf(portion) } });
  });

  test('a stay without eligible cost does not raise the grade', () => {
    const { settlements, year } = settleInTurn(
      [
        stay(0, { lines: [{ amount: 5_000_000, class: 'off-list' }] }),
        stay(0, { lines: [] }),
        stay(10_000, { grade: 'grade-1' }),
      ],
      from2018,
    );
    expect(settlements.map(({ deductible }) => deductible)).toEqual([0, 0, 20_000]);
    expect(settlements[0]?.payers).toEqual({ pool: 0, relief: 0, person: 5_000_000 });
    expect(year.highestGrade).toBe('grade-1');
  });

  test('special outpatient care counts as a stay at the grade of its institution (art. 60, S-10)', () => {
    const { settlements } = settleInTurn(
      [stay(10_000, { grade: 'grade-2', care: 'special-outpatient' }), stay(10_000, { grade: 'grade-3' })],
      from2018,
    );
    expect(settlements.map(({ deductible }) => deductible)).toEqual([30_000, 30_000]);
    const trace = collectTrace<MedicalInsuranceSteps>();
    outcomeOf(settleClaim(stay(1, { care: 'special-outpatient' }), from2018.year, from2018.terms, trace));
    expect(trace.steps[0]).toMatchObject({ code: 'stay', at: [{ article: 18 }, { article: 60 }] });
  });

  test('a stay above the ceiling still bears the difference to a higher grade', () => {
    const { settlements } = settleInTurn([stay(366_624, { grade: 'grade-1' }), stay(1_000)], from2018);
    expect(settlements[1]).toMatchObject({
      deductible: 40_000,
      pool: { portion: 0, pays: 0 },
      relief: { portion: 60_000, pays: 54_000 },
      payers: { person: 46_000 },
    });
  });
});

describe('ceilings (arts. 19–21, 93(1), 97)', () => {
  test.each([
    // cost, pool pays, relief portion, relief pays, beyond
    [366_623.99, 329_421.59, 0, 0, 0],
    [366_624, 329_421.6, 0, 0, 0],
    [366_624.01, 329_421.6, 0.01, 0.01, 0],
    [516_624, 329_421.6, 150_000, 135_000, 0],
    [516_624.01, 329_421.6, 150_000, 135_000, 0.01],
    [600_000, 329_421.6, 150_000, 135_000, 83_376],
  ])('a stay of %d yuan: pool %d; relief on %d: %d; beyond %d', (cost, pool, portion, relief, beyond) => {
    const [settlement] = settleInTurn([stay(cost)], from2018).settlements;
    expect(settlement).toMatchObject({
      pool: { pays: fenOf(pool) },
      relief: { portion: fenOf(portion), pays: fenOf(relief) },
      beyond: fenOf(beyond),
    });
  });

  test('a stay across the ceiling is shared by pool and relief', () => {
    const { settlements } = settleInTurn([stay(300_000), stay(100_000)], from2018);
    expect(settlements[0]?.payers).toEqual({ pool: 26_946_000, relief: 0, person: 3_054_000 });
    expect(settlements[1]).toMatchObject({
      pool: { portion: 6_662_400, pays: 5_996_160 },
      relief: { portion: 3_337_600, pays: 3_003_840 },
      person: { copayment: 1_000_000, total: 1_000_000 },
    });
  });

  const spring = { admittedOn: '2018-04-01', dischargedOn: '2018-06-30' };

  test.each([
    // (422,910 − 600) × 90% = 380,079; 187,500 × 90% = 168,750
    [422_910, 380_079, 0, 0, 0],
    [422_910.01, 380_079, 0.01, 0.01, 0],
    [610_410, 380_079, 187_500, 168_750, 0],
    [610_410.01, 380_079, 187_500, 168_750, 0.01],
  ])('in the 15-month year, %d yuan: pool %d; relief on %d: %d; beyond %d', (cost, pool, portion, relief, beyond) => {
    const [settlement] = settleInTurn([stay(cost, spring)], open('2018-06-30')).settlements;
    expect(settlement).toMatchObject({
      deductible: 60_000,
      pool: { pays: fenOf(pool) },
      relief: { portion: fenOf(portion), pays: fenOf(relief) },
      beyond: fenOf(beyond),
    });
  });

  test('the 15-month year cites art. 93(1) and its parameter for both ceilings', () => {
    const trace = collectTrace<MedicalInsuranceSteps>();
    const { year, terms } = open('2018-06-30');
    law.observe(settleClaim(stay(700_000, spring), year, terms, trace));
    const cited = trace.steps.filter(({ at }) => at.some(({ article, item }) => article === 93 && item === 1));
    expect(cited.map(({ code }) => code)).toEqual(['pool-ceiling', 'relief-payment']);
    for (const { using } of cited) expect(using).toContain('extended-year-months');
    expect(trace.steps.map((step) => say(messages, 'en', step)).join('\n')).toMatch(
      /4,699\.00 \(whole yuan\) × 12 × 6 × 15\/12 = CNY 422,910\.00[^]*CNY 89,590\.00 lies above 610,410\.00/,
    );
  });
});

describe('ratios (art. 20) and rounding (M-1)', () => {
  test('the pool pays 95% for the retired', () => {
    const [settlement] = settleInTurn([stay(80_000)], open('2018-09-14', 'retired')).settlements;
    // 79,400 × 95%
    expect(settlement?.payers).toEqual({ pool: 7_543_000, relief: 0, person: 457_000 });
  });

  test('the status on the day of discharge decides each stay (S-6)', () => {
    const retired = open('2018-09-14', 'retired');
    const first = outcomeOf(settleClaim(stay(10_600), from2018.year, from2018.terms));
    const second = outcomeOf(settleClaim(stay(10_000), first.year, retired.terms));
    expect([first.settlement.payers.pool, second.settlement.payers.pool]).toEqual([900_000, 950_000]);
  });

  test.each([
    // portion in fen, the pool's 90%, half up
    [1, 1],
    [4, 4],
    [5, 5],
    [14, 13],
    [15, 14],
    [16, 14],
    [25, 23],
  ])('of %d fen the pool pays %d to the active', (portion, pays) => {
    const [settlement] = settleInTurn([stay(600 + portion / 100)], from2018).settlements;
    expect(settlement?.pool).toEqual({ portion, pays });
    expect(settlement?.person.copayment).toBe(portion - pays);
  });

  test.each([
    // portion in fen, 95%, half up
    [9, 9],
    [10, 10],
    [11, 10],
    [30, 29],
    [50, 48],
  ])('of %d fen the pool pays %d to the retired', (portion, pays) => {
    const [settlement] = settleInTurn([stay(600 + portion / 100)], open('2018-09-14', 'retired')).settlements;
    expect(settlement?.pool).toEqual({ portion, pays });
  });
});

describe('care that the fund does not share in', () => {
  test('class B, off-list and excluded lines fall to the person (arts. 59, 72)', () => {
    const trace = collectTrace<MedicalInsuranceSteps>();
    const tenth = { numerator: 1, denominator: 10 };
    const claim = stay(0, {
      lines: [
        { amount: 1_000_000, class: 'A' },
        { amount: 500_000, class: 'B', selfCareRate: tenth },
        { amount: 200_000, class: 'off-list' },
        { amount: 100_000, class: 'A', exclusion: 4 },
        { amount: 30_000, class: 'B', selfCareRate: tenth, exclusion: 3 },
        { amount: 7_000, class: 'off-list', exclusion: 6 },
      ],
    });
    const { settlement } = outcomeOf(settleClaim(claim, from2018.year, from2018.terms, trace));
    // eligible: 10,000 + 4,500; pool: (14,500 − 600) × 90% = 12,510
    expect(settlement).toEqual({
      charge: 1_837_000,
      excluded: 137_000,
      offList: 200_000,
      selfCare: 50_000,
      eligible: 1_450_000,
      deductible: 60_000,
      pool: { portion: 1_390_000, pays: 1_251_000 },
      relief: { portion: 0, pays: 0 },
      beyond: 0,
      person: {
        excluded: 137_000,
        offList: 200_000,
        selfCare: 50_000,
        deductible: 60_000,
        copayment: 139_000,
        beyond: 0,
        total: 586_000,
      },
      payers: { pool: 1_251_000, relief: 0, person: 586_000 },
    });
    const lines = trace.steps.slice(1, 6).map(({ code, at }) => [code, at.map(({ article, item }) => [article, item])]);
    expect(lines).toEqual([
      ['class-b-self-care', [[59, undefined]]],
      [
        'line-off-list',
        [
          [59, undefined],
          [72, 1],
        ],
      ],
      ['line-excluded', [[72, 4]]],
      ['line-excluded', [[72, 3]]],
      ['line-excluded', [[72, 6]]],
    ]);
  });

  test('urgent care in an institution that is not designated is settled (art. 72(2))', () => {
    const trace = collectTrace<MedicalInsuranceSteps>();
    const claim = stay(10_600, {
      institution: { id: 'clinic', grade: 'grade-3', designated: false },
      emergency: true,
    });
    expect(outcomeOf(settleClaim(claim, from2018.year, from2018.terms, trace)).settlement.payers.pool).toBe(900_000);
    expect(trace.steps[1]).toMatchObject({
      code: 'emergency-not-designated',
      at: [{ article: 72, item: 2 }, { article: 68 }],
    });
  });
});

describe('refusals', () => {
  const { year, terms } = from2018;
  const refuse = (claim: ClaimInput, on = year, by = terms) => refusalsOf(settleClaim(claim, on, by));

  test('every input fault at once, with its path', () => {
    const broken = {
      institution: { id: '', grade: 'grade-4', designated: 'yes' },
      number: 7,
      care: 'outpatient',
      admittedOn: '2018-02-30',
      dischargedOn: '2018-9-14',
      lines: [
        { amount: -1, class: 'A' },
        { amount: 0.5, class: 'A' },
        { amount: 2 ** 53, class: 'A' },
        { amount: 1, class: 'C' },
        { amount: 1, class: 'B' },
        { amount: 1, class: 'B', selfCareRate: { numerator: 11, denominator: 10 } },
        { amount: 1, class: 'B', selfCareRate: { numerator: 0, denominator: 0 } },
        { amount: 1, class: 'A', exclusion: 0 },
        { amount: 1, class: 'A', exclusion: 8 },
      ],
    } as unknown as ClaimInput;
    expect(refuse(broken)).toEqual([
      'input-too-short 64 institution.id',
      'input-unknown-value 64 institution.grade',
      'input-type 64 institution.designated',
      'input-type 64 number',
      'input-unknown-value 64 care',
      'input-malformed 64 admittedOn',
      'input-malformed 64 dischargedOn',
      'input-too-small 64 lines.0.amount',
      'input-not-whole 64 lines.1.amount',
      'input-too-large 64 lines.2.amount',
      'input-unknown-value 64 lines.3.class',
      'input-missing 64 lines.4.selfCareRate',
      'input-too-large 64 lines.5.selfCareRate',
      'input-too-small 64 lines.6.selfCareRate.denominator',
      'input-too-small 64 lines.7.exclusion',
      'input-too-large 64 lines.8.exclusion',
    ]);
  });

  test('what is no claim at all', () => {
    for (const claim of [null, undefined, 1, 'claim', []]) {
      const [refusal] = refuse(claim as unknown as ClaimInput);
      expect(refusal).toMatch(/^input-/);
    }
  });

  test('a class-B line without its rate is told beside the other faults of the line', () => {
    const lines = [{ amount: 'much', class: 'B' }] as unknown as ClaimInput['lines'];
    expect(refuse(stay(0, { lines }))).toEqual([
      'input-type 64 lines.0.amount',
      'input-missing 64 lines.0.selfCareRate',
    ]);
  });

  test('a charge beyond exact amounts', () => {
    const lines = [
      { amount: Number.MAX_SAFE_INTEGER, class: 'off-list' as const },
      { amount: 1, class: 'off-list' as const },
    ];
    expect(refuse(stay(0, { lines }))).toEqual(['input-too-large 64 lines']);
    expect(settleClaim(stay(0, { lines: lines.slice(0, 1) }), year, terms).kind).toBe('granted');
  });

  test("a year's cost beyond exact amounts", () => {
    const accumulated = (Number.MAX_SAFE_INTEGER - 100) as Fen;
    const full: InsuranceYear = { ...year, accumulated, highestGrade: 'grade-1' };
    expect(refuse(stay(1.01), full)).toEqual(['year-total-too-large 18 lines']);
    expect(settleClaim(stay(1), full, terms).kind).toBe('granted');
  });

  test('discharge before admission', () => {
    expect(refuse(stay(1, { admittedOn: '2018-09-04' }))).toEqual(['discharge-before-admission 18 dischargedOn']);
  });

  test('a stay that began before the measure took effect (art. 98)', () => {
    const { year, terms } = open('2018-04-10');
    const dischargedOn = '2018-04-10';
    expect(refuse(stay(1, { admittedOn: '2018-03-31', dischargedOn }), year, terms)).toEqual([
      'service-before-effective-date 98 admittedOn',
    ]);
    expect(settleClaim(stay(1, { admittedOn: '2018-04-01', dischargedOn }), year, terms).kind).toBe('granted');
  });

  test.each([
    ['2018-06-30', false],
    ['2018-07-01', true],
    ['2019-06-30', true],
    ['2019-07-01', false],
  ])('a discharge on %s belongs to the year from July 2018: %s (art. 93)', (dischargedOn, inside) => {
    const claim = stay(1, { admittedOn: '2018-06-01', dischargedOn });
    if (inside) expect(law.observe(settleClaim(claim, year, terms)).kind).toBe('granted');
    else expect(refuse(claim)).toEqual(['outside-insurance-year 93 dischargedOn']);
  });

  test('a discharge when the terms do not hold', () => {
    const { year, terms } = open('2018-04-10');
    const short = { ...terms, validity: { from: terms.validity.from, to: terms.validity.from } };
    const april = { admittedOn: '2018-04-01', dischargedOn: '2018-04-02' };
    expect(refuse(stay(1, april), year, short)).toEqual(['terms-not-in-force 93 dischargedOn']);
  });

  test('a discharge before the last one settled; the same day is in order', () => {
    const settled = settleInTurn([stay(1)], from2018).year;
    const earlier = { admittedOn: '2018-09-02', dischargedOn: '2018-09-02' };
    expect(refuse(stay(1, earlier), settled)).toEqual(['claim-out-of-order 18 dischargedOn']);
    expect(settleClaim(stay(1), settled, terms).kind).toBe('granted');
  });

  test('the same number of the same institution; another institution may use it', () => {
    const settled = settleInTurn([stay(1, { number: 'n' })], from2018).year;
    expect(refuse(stay(1, { number: 'n' }), settled)).toEqual(['claim-duplicate 18 number']);
    expect(settleClaim(stay(1, { number: 'n', grade: 'grade-1' }), settled, terms).kind).toBe('granted');
  });

  test.each([
    ['2018-09-10', '2018-09-21', true],
    ['2018-09-19', '2018-09-25', true],
    ['2018-09-20', '2018-09-25', false],
    ['2018-09-20', '2018-09-20', false],
  ])('after a stay from 10 to 20 September one from %s to %s overlaps: %s', (admittedOn, dischargedOn, overlaps) => {
    const settled = settleInTurn([stay(1, { admittedOn: '2018-09-10', dischargedOn: '2018-09-20' })], from2018).year;
    const claim = stay(1, { admittedOn, dischargedOn });
    if (overlaps) expect(refuse(claim, settled)).toEqual(['stays-overlap 18 admittedOn']);
    else expect(settleClaim(claim, settled, terms).kind).toBe('granted');
    expect(settleClaim({ ...claim, care: 'special-outpatient' }, settled, terms).kind).toBe('granted');
  });

  test('an institution that is not designated, without an emergency (art. 72(2))', () => {
    const institution = { id: 'clinic', grade: 'grade-1', designated: false } as const;
    expect(refuse(stay(1, { institution }))).toEqual(['institution-not-designated 72(2) institution.designated']);
    expect(refuse(stay(1, { institution, emergency: false }))).toHaveLength(1);
  });

  test('benefits of basic insurance elsewhere (art. 71)', () => {
    expect(refuse(stay(1, { enjoysOtherBasicInsurance: true }))).toEqual([
      'benefit-enjoyed-elsewhere 71 enjoysOtherBasicInsurance',
    ]);
    expect(settleClaim(stay(1, { enjoysOtherBasicInsurance: false }), year, terms).kind).toBe('granted');
  });

  test('terms of another scheme, area or year', () => {
    const other = outcomeOf(
      settlementTerms({ scheme: 'employee-tier-2', area: 'yueqing', status: 'active', on: '2019-09-14' }),
    );
    expect(refuse(stay(1), year, other)).toEqual(['terms-mismatch 7', 'terms-mismatch 2(4)', 'terms-mismatch 93']);
  });

  test('all reasons at once, and the year is as it was', () => {
    const settled = settleInTurn([stay(1, { number: 'n', dischargedOn: '2018-09-10' })], from2018).year;
    const before = JSON.stringify(settled);
    const claim = stay(1, {
      institution: { id: 'hospital-of-grade-3', grade: 'grade-3', designated: false },
      number: 'n',
      admittedOn: '2018-03-02',
      dischargedOn: '2018-03-01',
      enjoysOtherBasicInsurance: true,
    });
    const trace = collectTrace<MedicalInsuranceSteps>();
    settleClaim(claim, settled, terms, trace);
    expect(trace.steps).toEqual([]);
    expect(refuse(claim, settled)).toEqual([
      'discharge-before-admission 18 dischargedOn',
      'service-before-effective-date 98 admittedOn',
      'outside-insurance-year 93 dischargedOn',
      'claim-out-of-order 18 dischargedOn',
      'claim-duplicate 18 number',
      'institution-not-designated 72(2) institution.designated',
      'benefit-enjoyed-elsewhere 71 enjoysOtherBasicInsurance',
    ]);
    expect(JSON.stringify(settled)).toBe(before);
  });
});

describe('a year or terms that a store has spoilt', () => {
  const { year, terms } = open('2018-09-14');
  const codesOf = (spoiltYear: unknown, spoiltTerms: unknown) => {
    // What comes back from a store has no type until it is checked.
    const given = [spoiltYear, spoiltTerms] as [InsuranceYear, SettlementTerms];
    const ruling = law.observe(settleClaim(stay(80_000), ...given));
    return ruling.kind === 'refused' ? ruling.refusals.map(({ code, path }) => `${code} ${path?.join('.')}`) : [];
  };

  test.each<[unknown, string]>([
    [{ ...year, accumulated: '5' }, 'input-type year.accumulated'],
    [{ ...year, accumulated: -100 }, 'input-too-small year.accumulated'],
    [{ ...year, accumulated: 0.5 }, 'input-not-whole year.accumulated'],
    [{ ...year, accumulated: null }, 'input-type year.accumulated'],
    [{ ...year, deductibleBorne: -10_000_000 }, 'input-too-small year.deductibleBorne'],
    [{ ...year, deductibleBorne: 100 }, 'input-malformed year'],
    [{ ...year, highestGrade: 'grade-9' }, 'input-unknown-value year.highestGrade'],
    [{ ...year, scheme: 'resident' }, 'input-malformed year.scheme'],
    [{ ...year, settled: [null] }, 'input-type year.settled.0'],
    [null, 'input-type year'],
  ])('year %j', (spoilt, code) => {
    expect(codesOf(spoilt, terms)).toContain(code);
  });

  test.each<[unknown, string]>([
    [{ ...terms, poolRatio: { numerator: 2, denominator: 1 } }, 'input-malformed terms.poolRatio'],
    [{ ...terms, ceiling: -1 }, 'input-too-small terms.ceiling'],
    [{ ...terms, scheme: 'resident' }, 'input-malformed terms.scheme'],
    [{}, 'input-missing terms.scheme'],
    [null, 'input-type terms'],
  ])('terms %j', (spoilt, code) => {
    expect(codesOf(year, spoilt)).toContain(code);
  });

  test('everything at fault is told at once', () => {
    const spoilt = { year: { ...year, accumulated: 0.5 as Fen }, terms: { ...terms, ceiling: -1 as Fen } };
    const ruling = settleClaim(stay(-1), spoilt.year, spoilt.terms);
    expect(ruling.kind === 'refused' && ruling.refusals.map(({ path }) => path?.[0])).toEqual([
      'lines',
      'year',
      'terms',
    ]);
  });

  test('a year is settled neither from a spoilt state nor by spoilt terms', () => {
    expect(settleYear([stay(1)], { ...year, accumulated: -1 as Fen }, terms).kind).toBe('refused');
    expect(settleYear([stay(1)], year, () => ({ ...terms, ceiling: -1 as Fen })).kind).toBe('refused');
  });
});

test('a claim that the schema has read is settled alike without checking its shape again', () => {
  const { year, terms } = open('2018-09-14');
  const claims = [
    stay(80_000),
    stay(0.05, { grade: 'grade-1' }),
    stay(500_000),
    stay(1, { dischargedOn: '2019-07-01' }),
  ];
  for (const claim of claims)
    expect(settleChecked(claimSchema.parse(claim), year, terms)).toEqual(settleClaim(claim, year, terms));
});
