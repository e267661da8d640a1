import { plainDate } from '@wenzhou/calendar';
import { balanceOf, trialBalance } from '@wenzhou/ledger';
import { percent, yuan } from '@wenzhou/money';
import { collectTrace } from '@wenzhou/statute';
import { describe, expect, test } from 'vitest';
import { law } from '../test/law.ts';
import {
  anotherFirm,
  assessment,
  cash,
  firm,
  firmCode,
  guarantee,
  labour,
  live,
  lucheng,
  ouhai,
  refusedFor,
  taken,
  use,
} from '../test/life.ts';
import {
  decide,
  type Deposit,
  depositBalance,
  type DepositCommand,
  depositLevel,
  evolve,
  noDeposit,
  openDuty,
  outlookOf,
  type WageDepositSteps,
} from './index.ts';

const standard = yuan(300_000);
const payment: DepositCommand = { kind: 'pay', on: '2018-03-08', by: firm, instrument: cash(standard) };
const assessed = live([assessment]);
const held = live([assessment, payment]);
const demand: DepositCommand = { kind: 'demand-top-up', on: '2018-07-02', by: lucheng };
const payWorker = (worker: string, receipt: string, on = '2018-06-05'): DepositCommand => ({
  kind: 'pay-worker',
  on,
  by: lucheng,
  worker,
  project: 'P1',
  month: '2018-04',
  receipt,
});
const serious = (on: string, occurredOn = on): DepositCommand => ({
  kind: 'record-arrears',
  on,
  by: labour,
  occurredOn,
  serious: true,
});
const arrears = (on: string): DepositCommand => ({
  kind: 'record-arrears',
  on,
  by: labour,
  occurredOn: on,
  serious: false,
});
const refund = (on: string): DepositCommand => ({ kind: 'refund', on, by: lucheng });

describe('assessment (arts. 4 and 5)', () => {
  test('sets the standard and the last day', () => {
    expect(taken(noDeposit, assessment)).toMatchObject({
      kind: 'assessed',
      firm: firmCode,
      authority: '330302',
      standard,
      dueOn: '2018-03-29',
    });
    expect(assessed).toMatchObject({ phase: 'assessed', duties: [{ duty: 'payment', dueOn: '2018-03-29' }] });
    expect(depositBalance(assessed)).toBe(0);
  });

  test.each<[string, Deposit, DepositCommand, readonly string[]]>([
    ['another county', noDeposit, { ...assessment, by: ouhai }, ['wrong-place']],
    ['a second demand by another county', assessed, { ...assessment, by: ouhai }, ['second-demand']],
    ['a second demand by the same one, once paid', held, { ...assessment, on: '2018-04-01' }, ['second-demand']],
    ['a contract filed later', noDeposit, { ...assessment, contractFiledOn: '2018-03-06' }, ['day-to-come']],
    ['a history still to come', noDeposit, { ...assessment, history: { firstPaidOn: '2018-03-06' } }, ['day-to-come']],
    ['the firm itself', noDeposit, { ...assessment, by: firm }, ['not-your-step']],
    ['before the measure', noDeposit, { ...assessment, on: '2018-02-28' }, ['before-effective']],
  ])('%s: %j', (_, deposit, command, codes) => {
    expect(refusedFor(deposit, command)).toEqual(codes);
  });

  test('a firm from outside is assessed by the city', () => {
    const city = { role: 'construction-authority', division: '330300' } as const;
    expect(taken(noDeposit, { ...assessment, registeredDivision: '310115', by: city })).toMatchObject({
      authority: '330300',
    });
  });

  test('without a contract it is incomplete', () => {
    const { contractFiledOn: _, ...open } = assessment;
    expect(law.observe(decide(noDeposit, open))).toMatchObject({
      kind: 'incomplete',
      missing: [{ field: 'contractFiledOn' }],
    });
  });

  test('three clean years exempt at once, or later on application', () => {
    const exempted = live([{ ...assessment, history: { firstPaidOn: '2015-03-05' } }]);
    expect(exempted).toMatchObject({ phase: 'exempted', standard, history: { relievedOn: ['2018-03-05'] } });

    const waiting = live([{ ...assessment, history: { firstPaidOn: '2015-06-01' } }]);
    const exempt = (on: string): DepositCommand => ({ kind: 'exempt', on, by: lucheng });
    expect(refusedFor(waiting, exempt('2018-05-31'))).toEqual(['years-not-completed']);
    expect(live([exempt('2018-06-01')], waiting).phase).toBe('exempted');
  });
});

describe('payment (arts. 5 and 6)', () => {
  test('at once and in full', () => {
    expect(depositBalance(held)).toBe(standard);
    expect(held).toMatchObject({
      phase: 'held',
      history: { firstPaidOn: '2018-03-08' },
      duties: [{ metOn: '2018-03-08' }],
    });
  });

  test.each<[string, DepositCommand, readonly string[]]>([
    ['a fen short', { ...payment, instrument: cash(standard - 1) }, ['amount-differs']],
    ['a fen too much', { ...payment, instrument: cash(standard + 1) }, ['amount-differs']],
    [
      'a guarantee too short and of another amount: both',
      { ...payment, instrument: guarantee(1, '2018-03-08', '2021-03-06') },
      ['cover-too-short', 'amount-differs'],
    ],
    ['a guarantee of three years', { ...payment, instrument: guarantee(standard, '2018-03-08', '2021-03-07') }, []],
    ['before the assessment', { ...payment, on: '2018-03-04' }, ['before-last-step']],
    ['late', { ...payment, on: '2018-03-30' }, []],
  ])('%s: %j', (_, command, codes) => {
    expect(refusedFor(assessed, command)).toEqual(codes);
  });

  test('nothing to pay without an assessment', () => {
    expect(refusedFor(noDeposit, payment)).toEqual(['step-out-of-turn']);
  });
});

describe('replacing the instrument (art. 6)', () => {
  const cover = guarantee(standard, '2018-05-01', '2021-04-30');
  const replace: DepositCommand = {
    kind: 'replace-instrument',
    on: '2018-05-02',
    by: firm,
    replaced: 'cash',
    instrument: cover,
  };

  test('leaves the balance as it is', () => {
    const replaced = live([replace], held);
    expect(depositBalance(replaced)).toBe(standard);
    expect(replaced.expiresOn).toEqual({ 'bank-guarantee': '2021-04-30' });
    const renewed = live(
      [
        {
          ...replace,
          on: '2019-05-02',
          replaced: 'bank-guarantee',
          instrument: guarantee(standard, '2019-05-01', '2022-04-30'),
        },
      ],
      replaced,
    );
    expect(renewed.expiresOn).toEqual({ 'bank-guarantee': '2022-04-30' });
    expect(
      live([{ ...replace, on: '2019-06-02', replaced: 'bank-guarantee', instrument: cash(standard) }], renewed),
    ).toMatchObject({
      expiresOn: {},
    });
  });

  test.each<[string, DepositCommand, readonly string[]]>([
    ['nothing of that kind held', { ...replace, replaced: 'insurance-policy' }, ['instrument-not-held']],
    ['for less', { ...replace, instrument: { ...cover, amount: 1 } }, ['amount-differs']],
    ['by one that is not in force', { ...replace, on: '2018-04-30' }, ['cover-not-begun']],
  ])('%s: %j', (_, command, codes) => {
    expect(refusedFor(held, command)).toEqual(codes);
  });
});

describe('use for wages (arts. 2, 7 and 9)', () => {
  const owed = { W1: yuan(100_000), W2: yuan(50_000) };

  test('in full: the workers are paid, each with a receipt', () => {
    const used = live([use(yuan(150_000), owed)], held);
    expect(depositBalance(used)).toBe(yuan(150_000));
    expect(used.grounds).toEqual([{ ground: 'own-application' }]);
    const paid = live([payWorker('W1', 'R-1'), payWorker('W2', 'R-2')], used);
    expect([...paid.wages.values()]).toEqual([
      { owed: yuan(100_000), paid: yuan(100_000) },
      { owed: yuan(50_000), paid: yuan(50_000) },
    ]);
    expect(trialBalance(paid.ledger).rows.filter(({ debit, credit }) => debit + credit > 0)).toMatchObject([
      { account: 'cash', debit: yuan(150_000) },
      { account: 'deposit', credit: yuan(150_000) },
    ]);
  });

  test('in proportion when less is drawn than is owed', () => {
    expect(taken(held, use(yuan(75_000), owed))).toMatchObject({
      shares: [
        { worker: 'W1', share: yuan(50_000) },
        { worker: 'W2', share: yuan(25_000) },
      ],
    });
  });

  test('nobody is paid twice for the same month and project; the rest of a part can be claimed (W-16)', () => {
    const used = live([use(yuan(75_000), owed)], held);
    expect(refusedFor(used, use(yuan(1), { W1: yuan(1) }))).toEqual(['wage-awaits-payment']);
    const paid = live([payWorker('W1', 'R-1')], used);
    expect(refusedFor(paid, payWorker('W1', 'R-9'))).toEqual(['wage-already-paid']);
    expect(refusedFor(paid, payWorker('W2', 'R-1'))).toEqual(['receipt-used']);
    expect(refusedFor(paid, payWorker('W3', 'R-9'))).toEqual(['no-wage-to-pay']);
    expect(refusedFor(paid, use(1, { W1: yuan(50_000) + 1 }, '2018-06-06'))).toEqual(['wage-already-paid']);
    const rest = live(
      [use(yuan(50_000), { W1: yuan(50_000) }, '2018-06-06'), payWorker('W1', 'R-3', '2018-06-07')],
      paid,
    );
    expect(refusedFor(rest, use(1, { W1: 1 }, '2018-06-08'))).toEqual(['wage-already-paid']);
  });

  test.each<[string, DepositCommand, readonly string[]]>([
    ['all that is held', use(standard, { W1: standard }), []],
    ['above the balance', use(standard + 1, { W1: standard + 1 }), ['exceeds-balance']],
    ['more than is owed', use(2, { W1: 1 }), ['exceeds-arrears']],
    ['by another county', { ...use(1, { W1: 1 }), by: ouhai }, ['not-the-authority']],
    ['by the labour authority itself', { ...use(1, { W1: 1 }), by: labour }, ['not-your-step']],
    [
      'a worker listed twice',
      {
        ...use(1, { W1: 1 }),
        claims: [
          { worker: 'W1', project: 'P1', month: '2018-04', owed: 1 },
          { worker: 'W1', project: 'P1', month: '2018-05', owed: 1 },
          { worker: 'W1', project: 'P1', month: '2018-04', owed: 1 },
        ],
      },
      ['worker-listed-twice'],
    ],
    [
      'wages of the next month',
      { ...use(1, { W1: 1 }), claims: [{ worker: 'W1', project: 'P1', month: '2018-07', owed: 1 }] },
      ['month-to-come'],
    ],
    ['beyond all amounts', use(1, { W1: 1e15, W2: 1 }), ['input-too-large']],
    [
      'to pay the rent',
      { kind: 'withdraw', on: '2018-06-01', by: lucheng, use: 'rent', amount: 1 },
      ['not-a-lawful-use'],
    ],
  ])('%s: %j', (_, command, codes) => {
    expect(refusedFor(held, command)).toEqual(codes);
  });

  test('an expired guarantee gives nothing, cash beside it still does', () => {
    const covered = live([assessment, { ...payment, instrument: guarantee(standard, '2018-03-01', '2021-02-28') }]);
    expect(refusedFor(covered, use(1, { W1: 1 }, '2021-02-28'))).toEqual([]);
    expect(refusedFor(covered, use(1, { W1: 1 }, '2021-03-01'))).toEqual(['guarantee-expired', 'exceeds-balance']);
    const mixed = live(
      [
        use(yuan(100_000), { W1: yuan(100_000) }),
        payWorker('W1', 'R-1'),
        demand,
        { kind: 'top-up', on: '2018-07-10', by: firm, instrument: cash(yuan(100_000)) },
      ],
      covered,
    );
    expect(refusedFor(mixed, use(yuan(100_000), { W2: yuan(100_000) }, '2021-03-01'))).toEqual([]);
    expect(refusedFor(mixed, use(yuan(100_001), { W2: yuan(100_001) }, '2021-03-01'))).toEqual(['exceeds-balance']);
  });

  test('an expired guarantee is passed over for a policy that still covers', () => {
    const policy = { ...guarantee(yuan(100_000), '2018-07-10', '2021-07-09'), kind: 'insurance-policy' } as const;
    const mixed = live([
      assessment,
      { ...payment, instrument: guarantee(standard, '2018-03-01', '2021-02-28') },
      use(yuan(100_000), { W1: yuan(100_000) }),
      payWorker('W1', 'R-1'),
      demand,
      { kind: 'top-up', on: '2018-07-10', by: firm, instrument: policy },
    ]);
    const used = live([use(yuan(100_000), { W2: yuan(100_000) }, '2021-03-01')], mixed);
    expect(balanceOf(used.ledger, 'insurance-policy').posted).toBe(0);
    expect(balanceOf(used.ledger, 'bank-guarantee').posted).toBe(yuan(200_000));
  });

  test('of two guarantees of a kind the earlier end is told, until nothing of the first is left', () => {
    const cover = guarantee(standard, '2018-03-01', '2021-02-28');
    const covered = live([assessment, { ...payment, instrument: cover }]);
    const toppedUpAfter = (amount: number) =>
      live(
        [
          use(amount, { W1: amount }),
          payWorker('W1', 'R-1'),
          demand,
          { kind: 'top-up', on: '2018-07-10', by: firm, instrument: guarantee(amount, '2018-07-10', '2021-07-09') },
        ],
        covered,
      );
    expect(toppedUpAfter(standard - 1).expiresOn).toEqual({ 'bank-guarantee': '2021-02-28' });
    expect(toppedUpAfter(standard).expiresOn).toEqual({ 'bank-guarantee': '2021-07-09' });
  });

  test('a general contractor’s deposit for a subcontractor’s arrears', () => {
    const command: DepositCommand = {
      ...use(100, { W1: 100 }),
      kind: 'activate-for-subcontractor',
      subcontractor: { balance: 0 },
      unsettled: 100,
    };
    const used = live([command], held);
    expect(depositBalance(used)).toBe(standard - 100);
    expect(used.grounds).toEqual([{ ground: 'general-contractor-liability' }]);
    expect(refusedFor(held, { ...command, unsettled: 99 })).toEqual(['exceeds-unsettled-sum']);
    expect(refusedFor(held, { ...command, unsettled: 0, unqualified: true })).toEqual([]);
    expect(refusedFor(held, { ...command, on: '2020-05-01', unsettled: 0 })).toEqual([]);
    expect(refusedFor(held, { ...command, unsettled: -1 })).toEqual(['input-too-small']);
    // Of what both deposits give, this one gives what the subcontractor's does not cover.
    expect(taken(held, { ...command, subcontractor: { balance: 30 } })).toMatchObject({ shares: [{ share: 70 }] });
  });
});

describe('top-up (arts. 8 and 11)', () => {
  const used = live([use(yuan(100_000), { W1: yuan(100_000) }), payWorker('W1', 'R-1')], held);
  const topUp = (amount: number, on = '2018-07-10'): DepositCommand => ({
    kind: 'top-up',
    on,
    by: firm,
    instrument: cash(amount),
  });

  test('to the standard after the firm’s own application', () => {
    expect(taken(used, demand)).toMatchObject({
      grounds: [{ ground: 'own-application' }],
      multiple: percent(100),
      dueOn: '2018-07-30',
    });
    const toppedUp = live([demand, topUp(yuan(100_000))], used);
    expect(depositBalance(toppedUp)).toBe(standard);
    expect(toppedUp.history.toppedUpOn).toEqual(['2018-07-10']);
    expect(toppedUp.grounds).toEqual([]);
  });

  test('to 1.5 times after a sanction; a milder ground later does not lower it (W-17)', () => {
    const raised = live([{ ...demand, grounds: [{ ground: 'labour-sanction' }] }, topUp(yuan(250_000))], used);
    expect(depositBalance(raised)).toBe(yuan(450_000));
    const again = live(
      [use(yuan(50_000), { W2: yuan(50_000) }, '2018-08-01'), { ...demand, on: '2018-08-02' }],
      raised,
    );
    expect(depositLevel(again)).toBe(yuan(450_000));
    expect(refusedFor(again, topUp(yuan(50_000), '2018-08-03'))).toEqual([]);
  });

  test('twice for two serious cases on record', () => {
    const cases = live([serious('2018-06-06'), serious('2018-06-07')], held);
    expect(taken(cases, demand)).toMatchObject({ multiple: percent(200) });
    expect(refusedFor(live([serious('2018-06-06')], held), demand)).toEqual(['no-ground-for-top-up']);
  });

  test.each<[string, Deposit, DepositCommand, readonly string[]]>([
    ['before a demand', used, topUp(yuan(100_000)), ['no-demand']],
    ['not exactly what is lacking', live([demand], used), topUp(yuan(99_999)), ['amount-differs']],
    ['a demand without a ground', held, demand, ['no-ground-for-top-up']],
    ['nine people only', held, { ...demand, grounds: [{ ground: 'mass-incident', people: 9 }] }, ['too-few-people']],
    ['a second demand while one is open', live([demand], used), demand, ['demand-open']],
    ['a demand by the firm', used, { ...demand, by: firm }, ['not-your-step']],
    ['after it was paid', live([demand, topUp(yuan(100_000))], used), topUp(1), ['no-demand']],
  ])('%s: %j', (_, deposit, command, codes) => {
    expect(refusedFor(deposit, command)).toEqual(codes);
  });

  test('nothing is lacking where nothing was taken and nothing is raised', () => {
    const restored = live([demand, topUp(yuan(100_000))], used);
    const again = live(
      [use(1, { W2: 1 }, '2018-08-01'), { ...demand, on: '2018-08-01' }, topUp(1, '2018-08-01')],
      restored,
    );
    expect(depositBalance(again)).toBe(standard);
    const raised = live(
      [{ ...demand, on: '2018-08-02', grounds: [{ ground: 'extreme-incident' }] }, topUp(yuan(600_000), '2018-08-03')],
      again,
    );
    // W-26: at the highest multiple the notice itself is the adjustment, and the years start again.
    const sanctioned = { ...demand, on: '2018-08-04', grounds: [{ ground: 'labour-sanction' }] } as const;
    expect(taken(raised, sanctioned)).toMatchObject({ multiple: percent(300), amount: 0 });
    const adjusted = live([sanctioned, payWorker('W2', 'R-2', '2018-08-06')], raised);
    expect(openDuty(adjusted, 'top-up')).toBeUndefined();
    expect(depositBalance(adjusted)).toBe(yuan(900_000));
    expect(refusedFor(adjusted, refund('2021-08-03'))).toEqual(['years-not-completed']);
    expect(refusedFor(adjusted, refund('2021-08-04'))).toEqual([]);
  });
});

describe('a change of grade (art. 10)', () => {
  const change = (category: 'other' | 'labour-subcontracting', approvedOn = '2018-04-20'): DepositCommand => ({
    kind: 'record-grade-change',
    on: '2018-04-23',
    by: lucheng,
    qualifications: [{ category }],
    approvedOn,
  });
  const adjust = (amount?: number, on = '2018-05-02'): DepositCommand => ({
    kind: 'adjust',
    on,
    by: firm,
    ...(amount === undefined ? {} : { instrument: cash(amount) }),
  });
  const doubled = live([change('other'), adjust(yuan(300_000))], held);

  test('upwards: the difference is paid in; the years run on (W-6)', () => {
    expect(taken(held, change('other'))).toMatchObject({ standard: yuan(600_000), dueOn: '2018-05-21' });
    expect(depositBalance(doubled)).toBe(yuan(600_000));
    expect(doubled.history).toMatchObject({ firstPaidOn: '2018-03-08', toppedUpOn: [] });
    expect(refusedFor(doubled, refund('2021-03-07'))).toEqual(['years-not-completed']);
    expect(refusedFor(doubled, refund('2021-03-08'))).toEqual([]);
  });

  test('downwards: the difference is paid back', () => {
    const halved = live(
      [{ ...change('labour-subcontracting', '2018-06-01'), on: '2018-06-02' }, adjust(undefined, '2018-06-05')],
      doubled,
    );
    expect(depositBalance(halved)).toBe(standard);
    expect(halved.standard).toBe(standard);
  });

  test('downwards after a use: only what lies above the new standard', () => {
    const used = live(
      [
        use(yuan(200_000), { W1: yuan(200_000) }),
        { ...change('labour-subcontracting', '2018-06-01'), on: '2018-06-02' },
      ],
      doubled,
    );
    expect(depositBalance(live([adjust(undefined, '2018-06-05')], used))).toBe(standard);
    const more = live(
      [
        use(yuan(400_000), { W1: yuan(400_000) }),
        { ...change('labour-subcontracting', '2018-06-01'), on: '2018-06-02' },
      ],
      doubled,
    );
    expect(taken(more, adjust(undefined, '2018-06-05'))).not.toHaveProperty('paidBack');
  });

  test('a lower standard can leave nothing of a demand', () => {
    const demanded = live(
      [
        use(yuan(200_000), { W1: yuan(200_000) }),
        { ...demand, on: '2018-06-02' },
        { ...change('labour-subcontracting', '2018-06-01'), on: '2018-06-02' },
        adjust(undefined, '2018-06-05'),
      ],
      doubled,
    );
    expect(demanded.duties.filter(({ metOn }) => metOn === undefined)).toEqual([]);
    // The deposit is adjusted under article 11 as well, so the years begin again on that day.
    expect(demanded.history.toppedUpOn).toEqual(['2018-06-05']);
  });

  test('a raised multiple holds for the new standard (W-6)', () => {
    const raised = live(
      [
        { ...demand, on: '2018-04-02', grounds: [{ ground: 'labour-sanction' }] },
        { kind: 'top-up', on: '2018-04-03', by: firm, instrument: cash(yuan(150_000)) },
        change('other'),
        adjust(yuan(450_000)),
      ],
      held,
    );
    expect(depositBalance(raised)).toBe(yuan(900_000));
  });

  test.each<[string, Deposit, DepositCommand, readonly string[]]>([
    ['the same standard', held, change('labour-subcontracting'), ['standard-unchanged']],
    ['approved later', held, change('other', '2018-04-24'), ['day-to-come']],
    ['not recorded', held, adjust(), ['no-grade-change']],
    ['upwards without the money', live([change('other')], held), adjust(), ['amount-differs']],
    [
      'the same change again before it is adjusted to',
      live([change('other')], held),
      change('other'),
      ['standard-unchanged'],
    ],
  ])('%s: %j', (_, deposit, command, codes) => {
    expect(refusedFor(deposit, command)).toEqual(codes);
  });
});

describe('refund and after (arts. 11(5) and 12)', () => {
  const refunded = live([refund('2021-03-08')], held);

  test('in full after three clean years', () => {
    expect(depositBalance(refunded)).toBe(0);
    expect(refunded).toMatchObject({ phase: 'refunded', history: { relievedOn: ['2021-03-08'] } });
  });

  test.each<[string, Deposit, string, readonly string[]]>([
    ['a day early', held, '2021-03-07', ['years-not-completed']],
    ['after a serious case', live([serious('2019-01-01')], held), '2021-03-08', ['serious-arrears']],
    [
      'while wages await payment, and the use is not topped up',
      live([use(1, { W1: 1 })], held),
      '2021-03-08',
      ['activation-open', 'top-up-to-demand'],
    ],
    [
      'while a use is not topped up, though the workers are paid',
      live([use(1, { W1: 1 }), payWorker('W1', 'R-1')], held),
      '2021-03-08',
      ['top-up-to-demand'],
    ],
    [
      'while a top-up is open',
      live([use(1, { W1: 1 }), payWorker('W1', 'R-1'), demand], held),
      '2021-03-08',
      ['top-up-open'],
    ],
    ['twice', refunded, '2021-03-09', ['step-out-of-turn']],
    ['under the national rule', held, '2021-11-01', ['policy-not-built']],
  ])('%s: %j', (_, deposit, on, codes) => {
    expect(refusedFor(deposit, refund(on))).toEqual(codes);
  });

  test('arrears afterwards: the standard again, raised only in a serious case (W-8)', () => {
    const late = { ...demand, on: '2021-05-06' };
    expect(refusedFor(refunded, late)).toEqual(['no-arrears-after-relief']);
    const mild = live([arrears('2021-05-06')], refunded);
    expect(taken(mild, { ...late, grounds: [{ ground: 'labour-sanction' }] })).toMatchObject({
      multiple: percent(100),
    });
    const grave = live([serious('2021-05-06')], refunded);
    expect(taken(grave, { ...late, grounds: [{ ground: 'labour-sanction' }] })).toMatchObject({
      multiple: percent(150),
    });
    const again = live([late, { kind: 'top-up', on: '2021-05-07', by: firm, instrument: cash(standard) }], mild);
    expect(again.phase).toBe('held');
    expect(depositBalance(again)).toBe(standard);
  });

  test('arrears on the day of the refund count', () => {
    expect(refusedFor(live([arrears('2021-03-08')], refunded), { ...demand, on: '2021-03-09' })).toEqual([]);
  });

  test('a refund takes a raised multiple back (W-17)', () => {
    const raised = live(
      [
        { ...demand, grounds: [{ ground: 'labour-sanction' }] },
        { kind: 'top-up', on: '2018-07-10', by: firm, instrument: cash(yuan(150_000)) },
        refund('2021-07-10'),
        arrears('2021-08-02'),
        { ...demand, on: '2021-08-03' },
      ],
      held,
    );
    expect(depositLevel(raised)).toBe(standard);
  });

  test('arrears after an exemption count alike (W-11)', () => {
    const exempted = live([{ ...assessment, history: { firstPaidOn: '2015-03-05' } }, arrears('2018-05-01')]);
    expect(taken(exempted, demand)).toMatchObject({ grounds: [{ ground: 'arrears-after-refund', serious: false }] });
  });
});

describe('a deposit held at a wrong place (art. 4)', () => {
  const misplaced: DepositCommand = {
    kind: 'record-misplaced',
    on: '2018-03-01',
    by: ouhai,
    creditCode: firmCode,
    registeredDivision: '330302',
    instrument: { kind: 'cash', amount: 12_345 },
    firstPaidOn: '2016-05-10',
  };
  const { contractFiledOn: _, ...again } = assessment;
  const cleared = live([misplaced, { kind: 'clear-out', on: '2018-03-02', by: ouhai }]);

  test('is cleared out, paid at the right place, and keeps its first day', () => {
    expect(depositBalance(live([misplaced]))).toBe(12_345);
    expect(depositBalance(cleared)).toBe(0);
    const moved = live([again, payment], cleared);
    expect(moved.history.firstPaidOn).toBe('2016-05-10');
    expect(refusedFor(moved, refund('2019-05-09'))).toEqual(['years-not-completed']);
    expect(refusedFor(moved, refund('2019-05-10'))).toEqual([]);
  });

  test('with three clean years nothing is paid any more', () => {
    const old = live([
      { ...misplaced, firstPaidOn: '2015-03-05' },
      { kind: 'clear-out', on: '2018-03-02', by: ouhai },
    ]);
    expect(live([again], old).phase).toBe('exempted');
  });

  test.each<[string, Deposit, DepositCommand, readonly string[]]>([
    ['at the right place', noDeposit, { ...misplaced, by: lucheng }, ['place-is-right']],
    ['paid later', noDeposit, { ...misplaced, firstPaidOn: '2018-03-02' }, ['day-to-come']],
    [
      'cleared out by another',
      live([misplaced]),
      { kind: 'clear-out', on: '2018-03-02', by: lucheng },
      ['not-the-authority'],
    ],
    ['assessed before it is cleared out', live([misplaced]), assessment, ['second-demand']],
    ['another firm afterwards', cleared, { ...again, creditCode: anotherFirm }, ['not-the-firm']],
  ])('%s: %j', (_, deposit, command, codes) => {
    expect(refusedFor(deposit, command)).toEqual(codes);
  });
});

describe('the credit record (art. 13)', () => {
  const enter = (duty: 'payment' | 'top-up' | 'adjustment', on: string): DepositCommand => ({
    kind: 'enter-credit-record',
    on,
    by: lucheng,
    duty,
  });

  test.each<[string, Deposit, DepositCommand, readonly string[]]>([
    ['on the last day', assessed, enter('payment', '2018-03-29'), ['not-overdue']],
    ['the day after', assessed, enter('payment', '2018-03-30'), []],
    ['paid in time', held, enter('payment', '2018-04-30'), ['not-overdue']],
    ['paid late', live([{ ...payment, on: '2018-03-30' }], assessed), enter('payment', '2018-04-30'), []],
    ['twice', live([enter('payment', '2018-03-30')], assessed), enter('payment', '2018-04-30'), ['not-overdue']],
    ['another duty', assessed, enter('top-up', '2018-03-30'), ['not-overdue']],
  ])('%s: %j', (_, deposit, command, codes) => {
    expect(refusedFor(deposit, command)).toEqual(codes);
  });
});

test('of two duties with one last day only the late one is recorded', () => {
  // Both demands are received on 2018-07-02; the first is met that day, the second a day late.
  const cycle = (worker: string, on: string): readonly DepositCommand[] => [
    use(1, { [worker]: 1 }, '2018-07-02'),
    demand,
    { kind: 'top-up', on, by: firm, instrument: cash(1) },
  ];
  const late = live([...cycle('W1', '2018-07-02'), ...cycle('W2', '2018-07-31')], held);
  const recorded = live([{ kind: 'enter-credit-record', on: '2018-08-01', by: lucheng, duty: 'top-up' }], late);
  const first = { duty: 'top-up', dueOn: '2018-07-30', since: '2018-07-02', demandedOn: '2018-07-02', amount: 1 };
  expect(recorded.duties.filter(({ duty }) => duty === 'top-up')).toEqual([
    { ...first, metOn: '2018-07-02' },
    { ...first, metOn: '2018-07-31', recordedOn: '2018-08-01' },
  ]);
});

test('an event that records what is not overdue is a programming error', () => {
  const event = taken(assessed, { kind: 'enter-credit-record', on: '2018-03-30', by: lucheng, duty: 'payment' });
  expect(() => evolve(held, event)).toThrow(RangeError);
});

test('a late adjustment is entered only where money was to come in (art. 13, W-24)', () => {
  const enter: DepositCommand = { kind: 'enter-credit-record', on: '2018-05-22', by: lucheng, duty: 'adjustment' };
  const change = (category: 'other' | 'labour-subcontracting', on: string): DepositCommand => ({
    kind: 'record-grade-change',
    on,
    by: lucheng,
    qualifications: [{ category }],
    approvedOn: on,
  });
  const raised = live([change('other', '2018-04-20')], held);
  expect(refusedFor(raised, { ...enter, on: '2018-05-21' })).toEqual(['not-overdue']);
  expect(refusedFor(raised, enter)).toEqual([]);

  const adjusted = live(
    [
      { kind: 'adjust', on: '2018-04-23', by: firm, instrument: cash(standard) },
      change('labour-subcontracting', '2018-04-23'),
    ],
    raised,
  );
  expect(refusedFor(adjusted, { ...enter, on: '2018-05-22' })).toEqual(['not-overdue']);
  expect(refusedFor(adjusted, { ...enter, on: '2018-05-23' })).toEqual(['adjustment-gives-back']);
  const late = live([{ kind: 'adjust', on: '2018-06-01', by: firm }], adjusted);
  expect(refusedFor(late, { ...enter, on: '2018-06-01' })).toEqual(['adjustment-gives-back']);
  expect(outlookOf(late, plainDate('2018-06-01')).duties).toEqual([]);
});

test('nothing is recorded as held at a wrong place once the national rule governs', () => {
  const misplaced: DepositCommand = {
    kind: 'record-misplaced',
    on: '2021-10-31',
    by: ouhai,
    creditCode: firmCode,
    registeredDivision: '330302',
    instrument: { kind: 'cash', amount: 1 },
    firstPaidOn: '2016-05-10',
  };
  expect(refusedFor(noDeposit, misplaced)).toEqual([]);
  expect(refusedFor(noDeposit, { ...misplaced, on: '2021-11-01' })).toEqual(['policy-not-built']);
});

test('refusals point into the command', () => {
  const pathsOf = (command: DepositCommand) => {
    const ruling = law.observe(decide(held, command));
    return ruling.kind === 'refused' ? ruling.refusals.map(({ code, path }) => [code, path]) : [];
  };
  expect(pathsOf(use(standard + 1, { W1: 1 }))).toEqual([
    ['exceeds-arrears', ['application', 'amount']],
    ['exceeds-balance', ['application', 'amount']],
  ]);
  expect(pathsOf(use(1, { W1: 1 }, '2021-11-01'))).toEqual([['policy-not-built', ['on']]]);
  const command: DepositCommand = {
    ...use(100, { W1: 100 }),
    kind: 'activate-for-subcontractor',
    subcontractor: { balance: 100 },
    unsettled: 0,
  };
  expect(pathsOf(command)).toEqual([
    ['deposit-suffices', ['subcontractor', 'balance']],
    ['nothing-unsettled', ['unsettled']],
  ]);
});

test('every reason of turn at once', () => {
  const command: DepositCommand = { ...use(1, { W1: 1 }, '2018-03-04'), by: labour };
  expect(refusedFor(assessed, command)).toEqual(['before-last-step', 'not-your-step', 'step-out-of-turn']);
});

test('the trace begins with the step and its articles', () => {
  const trace = collectTrace<WageDepositSteps>();
  law.observe(decide(held, use(1, { W1: 2 }), undefined, trace));
  expect(trace.steps.map(({ code }) => code)).toEqual([
    'step-taken',
    'activation-founded',
    'drawn',
    'paid-in-proportion',
  ]);
});

test.each<[string, unknown, string]>([
  ['nothing', null, 'input-type'],
  ['no kind', {}, 'input-missing'],
  ['a kind nobody knows', { kind: 'waive' }, 'input-unknown-value'],
  ['an actor nobody knows', { ...payment, by: { role: 'bank' } }, 'input-unknown-value'],
])('bad input: %s', (_, command, code) => {
  expect(decide(noDeposit, command as DepositCommand)).toMatchObject({ refusals: [{ code }] });
});

test('an event that pays wages nobody claimed is a programming error', () => {
  const event = taken(live([use(1, { W1: 1 })], held), payWorker('W1', 'R-1'));
  expect(() => evolve(held, event)).toThrow(RangeError);
});
