import { yuan } from '@wenzhou/money';
import { collectTrace } from '@wenzhou/statute';
import { describe, expect, test } from 'vitest';
import { law } from '../test/law.ts';
import {
  assessDeposit,
  type DepositCase,
  exemptionEligibility,
  paymentDueDate,
  placeOfPayment,
  requiredDeposit,
  type WageDepositSteps,
} from './index.ts';

const depositCase: DepositCase = {
  qualifications: [
    { category: 'professional', grade: 'grade-1' },
    { category: 'general-contracting', grade: 'grade-2' },
  ],
  history: {},
  registeredDivision: '330302',
  contractFiledOn: '2018-03-01',
  on: '2018-03-05',
};

describe('amount, place and last day together', () => {
  test('a firm of Lucheng with a general qualification of grade 2', () => {
    expect(law.observe(assessDeposit(depositCase))).toMatchObject({
      kind: 'granted',
      outcome: {
        deposit: { amount: yuan(900_000), item: 2, exemption: { exempt: false } },
        place: { firm: 'local', authority: 'county', division: '330302' },
        due: { workingDays: 20, dueOn: '2018-03-29' },
      },
    });
  });

  test('an exempt firm from outside', () => {
    const exempt: DepositCase = {
      ...depositCase,
      history: { firstPaidOn: '2014-06-01' },
      registeredDivision: '310115',
    };
    expect(law.observe(assessDeposit(exempt))).toMatchObject({
      kind: 'granted',
      outcome: {
        deposit: { amount: 0, standard: yuan(900_000), exemption: { exempt: true } },
        place: { firm: 'outside', authority: 'city' },
        due: { dueOn: '2018-03-29' },
      },
    });
  });

  test('is what the rules answer one by one', () => {
    const whole = law.observe(assessDeposit(depositCase));
    const deposit = requiredDeposit(depositCase.qualifications, depositCase.history, depositCase.on);
    const exemption = exemptionEligibility(depositCase.history, depositCase.on);
    const place = placeOfPayment({ registeredDivision: '330302', on: depositCase.on });
    const due = paymentDueDate(depositCase.contractFiledOn);
    expect(whole).toMatchObject({
      outcome: {
        deposit: deposit.kind === 'granted' && deposit.outcome,
        place: place.kind === 'granted' && place.outcome,
        due: due.kind === 'granted' && due.outcome,
      },
    });
    expect(deposit).toMatchObject({ outcome: { exemption: exemption.kind === 'granted' && exemption.outcome } });
  });

  test('one trace for all, and every parameter used once', () => {
    const trace = collectTrace<WageDepositSteps>();
    const ruling = law.observe(assessDeposit(depositCase, trace));
    expect(trace.steps.map(({ code }) => code)).toEqual([
      'policy-in-force',
      'general-prevails',
      'qualification-placed',
      'not-exempt',
      'deposit-required',
      'pays-at-county',
      'payment-term',
    ]);
    expect(ruling.kind === 'granted' && ruling.steps).toEqual(trace.steps);
    expect(ruling.kind === 'granted' && ruling.parameters.map(({ id }) => id)).toEqual([
      'wage-deposit/standard-2',
      'wage-deposit/exemption-years',
      'wage-deposit/payment-term',
    ]);
  });
});

describe('every reason at once', () => {
  test('nothing held, a division nobody knows, a contract filed too early', () => {
    const ruling = law.observe(
      assessDeposit({
        ...depositCase,
        qualifications: [],
        registeredDivision: '330399',
        contractFiledOn: '2018-01-25',
      }),
    );
    expect(ruling.kind === 'refused' && ruling.refusals.map(({ code, path }) => [code, path])).toEqual([
      ['qualification-missing', ['qualifications']],
      ['division-unknown', ['registeredDivision']],
      ['before-effective', ['contractFiledOn']],
    ]);
  });

  test('the day lies under the national rule, the contract was filed before it: nothing is mixed', () => {
    const ruling = law.observe(assessDeposit({ ...depositCase, contractFiledOn: '2021-10-29', on: '2021-11-01' }));
    expect(ruling.kind === 'refused' && ruling.refusals.map(({ code, path }) => [code, path])).toEqual([
      ['parameter-missing', ['on']],
    ]);
  });

  test('facts that are still needed are all named', () => {
    const { registeredDivision: _, ...elsewhere } = depositCase;
    expect(law.observe(assessDeposit({ ...elsewhere, history: { relievedOn: ['2018-01-01'] } }))).toMatchObject({
      kind: 'incomplete',
      missing: [{ field: 'history.firstPaidOn' }, { field: 'registeredDivision' }],
    });
  });

  test('Longgang does not exist yet on the day', () => {
    expect(law.observe(assessDeposit({ ...depositCase, registeredDivision: '330383' }))).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'division-not-yet', path: ['registeredDivision'] }],
    });
  });

  test('faults of the input', () => {
    const { on: _, ...timeless } = depositCase;
    const ruling = law.observe(assessDeposit({ ...timeless, contractFiledOn: '1.3.2018' } as DepositCase));
    expect(ruling.kind === 'refused' && ruling.refusals.map(({ code, path }) => [code, path])).toEqual([
      ['input-malformed', ['contractFiledOn']],
      ['input-missing', ['on']],
    ]);
  });
});
