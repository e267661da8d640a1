import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompanyActor, Official } from '../src/accounts/actor.ts';
import { auditEntries } from '../src/audit/tables.ts';
import { ledgerAccounts } from '../src/ledger/tables.ts';
import { personalAccesses } from '../src/personal-access/tables.ts';
import { workers } from '../src/wage-deposit/tables.ts';
import { databaseKinds } from './records.ts';
import {
  authority,
  type Caller,
  firmWithCash,
  key,
  localFirm,
  openTown,
  paidInCash,
  standardOfGrade3,
  type Town,
  typed,
  workerNumber,
} from './wage-deposit-town.ts';

type Submitted = Awaited<ReturnType<Caller['submitActivation']>>;

const idOf = (answer: Submitted): string => {
  if (answer.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(answer)}`);
  return answer.outcome.request.id;
};

describe.each(databaseKinds)('deposits used for wages on the %s database', (kind) => {
  let town: Town;
  let firm: CompanyActor;
  const lucheng = authority('construction');
  const wages = [typed('10,000'), typed('20000.50'), typed('30000')];
  const owed = 6_000_050;

  beforeAll(async () => {
    town = await openTown(kind, '2019-01-14');
    firm = await firmWithCash(town);
  });
  afterAll(() => town.records.close());

  const ask = (asking: CompanyActor, changes: object = {}) =>
    town
      .as(asking)
      .submitActivation({ idempotencyKey: key(), amount: owed, fundsShort: true, claims: wages, ...changes });
  const decide = (id: string, decision: object = { kind: 'grant' }, by: Official = lucheng.deciding) =>
    town.as(by).decideRequest({ idempotencyKey: key(), id, decision: decision as { kind: 'grant' } });
  const requestsOf = async (asking: CompanyActor): Promise<number> => (await town.as(asking).requests({})).total;
  const balanceInLedger = async (asking: CompanyActor): Promise<number> => {
    const [account] = await town.records.database
      .select()
      .from(ledgerAccounts)
      .where(eq(ledgerAccounts.id, `wage-deposit:${asking.company.creditCode}:deposit`));
    return (account?.credits ?? 0) - (account?.debits ?? 0);
  };

  test('every fault of every row is told at once with its place, and nothing is kept', async () => {
    const [{ count: before }] = [{ count: await requestsOf(firm) }];
    const answer = await ask(firm, {
      claims: [
        typed('-1', { name: ' ', month: '2019-13' }),
        typed('12,00', { citizenNumber: '330302190001019911', project: '' }),
        typed('100', { month: '2019-02' }),
      ],
    });
    expect(answer.kind).toBe('unreadable');
    const faults = answer.kind === 'unreadable' ? answer.faults : [];
    expect(faults.map(({ row, column, code }) => [row, column, code])).toEqual([
      [1, 'name', 'name-missing'],
      [1, 'month', 'month-unreadable'],
      [1, 'owed', 'amount-not-positive'],
      [2, 'citizenNumber', 'citizen-number-invalid'],
      [2, 'project', 'project-missing'],
      [2, 'owed', 'amount-unreadable'],
      [3, 'month', 'month-to-come'],
    ]);
    for (const fault of faults)
      expect([fault.reason.zh, fault.reason.en, fault.remedy.zh, fault.remedy.en].every(Boolean)).toBe(true);
    expect(await requestsOf(firm)).toBe(before);
    expect(await town.records.database.select().from(workers)).toEqual([]);
  });

  test.each<[string, object, string, string | undefined]>([
    [
      'more than the deposit holds',
      { amount: standardOfGrade3 + 1, claims: [typed('600000.01')] },
      'exceeds-balance',
      'amount',
    ],
    ['more than is owed', { amount: owed + 1 }, 'exceeds-arrears', 'amount'],
    ['a negative amount', { amount: -1 }, 'input-too-small', 'amount'],
    ['a firm that has the money', { fundsShort: false }, 'funds-available', 'fundsShort'],
    ['an amount that is no number', { amount: 'all' }, 'input-type', 'amount'],
  ])('%s is refused, and nothing is kept', async (_, changes, code, path) => {
    const before = await requestsOf(firm);
    const answer = await ask(firm, changes);
    const refusals = answer.kind === 'refused' ? answer.refusals : [];
    expect(refusals.map((refusal) => [refusal.code, refusal.path?.join('.')])).toContainEqual([code, path]);
    expect(await requestsOf(firm)).toBe(before);
    expect(await town.records.database.select().from(workers)).toEqual([]);
  });

  test('a worker listed twice is told before anything is asked', async () => {
    const twice = typed('100');
    expect(await ask(firm, { claims: [twice, twice] })).toMatchObject({
      kind: 'unreadable',
      faults: [{ row: 2, column: 'citizenNumber', code: 'worker-listed-twice' }],
    });
    expect(await ask(firm, { claims: [twice, { ...twice, month: '2018-11', name: '虚构别名' }] })).toMatchObject({
      faults: [{ row: 2, column: 'name', code: 'names-differ' }],
    });
  });

  test('wages that come to more than can be dealt with are a fault of the list, wherever it is read', async () => {
    const much = [typed('90071992547409.91'), typed('90071992547409.91')];
    const fault = {
      column: 'owed',
      code: 'sum-too-large',
      reason: { zh: expect.any(String), en: expect.any(String) },
      remedy: { zh: expect.any(String), en: expect.any(String) },
    };
    const unreadable = { kind: 'unreadable', faults: [fault] };
    expect(await ask(firm, { claims: much })).toMatchObject(unreadable);
    expect(await town.as(firm).previewActivation({ amount: owed, fundsShort: true, claims: much })).toMatchObject(
      unreadable,
    );
    const csv = ['姓名,公民身份号码,项目,月份,金额']
      .concat(much.map((wage) => [wage.name, wage.citizenNumber, wage.project, wage.month, wage.owed].join(',')))
      .join('\n');
    expect(await town.as(firm).readWorkersList({ csv })).toMatchObject({ owed: 0, faults: [fault] });
    expect(
      await town.as(authority('labour').executing).openArrearsCase({
        idempotencyKey: key(),
        creditCode: firm.company.creditCode,
        name: firm.company.name,
        project: '虚构工地一期',
        projectDivision: '330302',
        occurredOn: '2019-01-10',
        claims: much,
      }),
    ).toMatchObject(unreadable);
  });

  test('the preview tells what each gets, and the most where a limit stands in the way', async () => {
    const preview = await town.as(firm).previewActivation({ amount: owed, fundsShort: true, claims: wages });
    expect(preview).toMatchObject({
      kind: 'preview',
      arrears: owed,
      employer: { usable: standardOfGrade3 },
      ruling: { kind: 'granted', outcome: { basis: 'own-application', draws: [{ from: 'employer', amount: owed }] } },
      shares: [{ share: 1_000_000 }, { share: 2_000_050 }, { share: 3_000_000 }],
    });
    const much = [typed('400000'), typed('400000')];
    const beyond = await town.as(firm).previewActivation({ amount: 80_000_000, fundsShort: true, claims: much });
    expect(beyond).toMatchObject({
      ruling: { kind: 'refused', refusals: [{ code: 'exceeds-balance' }] },
      most: { amount: standardOfGrade3 },
      shares: [],
    });
    expect(await town.records.database.select().from(workers)).toEqual([]);
  });

  test('from the application to the receipts: decided, set apart, entered by one, approved by another, each paid once', async () => {
    const id = idOf(await ask(firm));
    const own = await town.as(firm).request({ id });
    expect(own.claims.map(({ citizenNumber }) => citizenNumber)).toEqual(
      wages.map(({ citizenNumber }) => `${citizenNumber.slice(0, 6)}********${citizenNumber.slice(14)}`),
    );
    expect(own.preview).toBeUndefined();

    const detail = await town.as(lucheng.deciding).request({ id });
    expect(detail.claims.map(({ citizenNumber }) => citizenNumber)).toEqual(
      wages.map(({ citizenNumber }) => citizenNumber),
    );
    expect(detail.preview).toMatchObject({
      ruling: { outcome: [{ kind: 'activated' }] },
      activation: { shares: [{ share: 1_000_000 }, { share: 2_000_050 }, { share: 3_000_000 }] },
    });
    const read = await town.records.database
      .select()
      .from(personalAccesses)
      .where(eq(personalAccesses.accountId, lucheng.deciding.account.id));
    expect(read.map(({ citizenNumber }) => citizenNumber).toSorted()).toEqual(
      wages.map(({ citizenNumber }) => citizenNumber).toSorted(),
    );

    const less = await town.as(lucheng.deciding).request({ id, amount: 3_000_000 as never });
    // In proportion: 499,995.83, 1,000,016.67 and 1,499,987.50 fen; the two fen left go to the largest fractions.
    expect(less.preview?.activation).toMatchObject({
      arrears: owed,
      amount: 3_000_000,
      shares: [{ share: 499_996 }, { share: 1_000_017 }, { share: 1_499_987 }],
    });
    const decided = await decide(id);
    expect(decided).toMatchObject({
      outcome: { request: { state: 'granted' }, notice: { number: expect.stringMatching(/^WDAD-/) } },
    });
    expect(decided.kind === 'granted' ? decided.steps?.map(({ code }) => code) : []).toEqual([
      'activation-founded',
      'drawn',
      'step-taken',
      'paid-in-full',
    ]);
    const { creditCode } = firm.company;
    expect((await town.as(lucheng.deciding).request({ id })).drawnOn).toEqual([
      { creditCode, name: firm.company.name },
    ]);
    expect((await town.as(firm).request({ id })).drawnOn).toEqual([]);
    expect(await balanceInLedger(firm)).toBe(standardOfGrade3 - owed);
    expect(await town.as(firm).myDeposit()).toMatchObject({ balance: standardOfGrade3 - owed, awaitingWages: owed });
    // The law: no refund while wages await payment.
    expect(await town.as(firm).submitRefund({ idempotencyKey: key() })).toMatchObject({
      refusals: expect.arrayContaining([expect.objectContaining({ code: 'activation-open' })]),
    });

    const open = await town.as(lucheng.executing).activations({});
    expect(open).toMatchObject({
      total: 1,
      activations: [
        {
          request: id,
          agency: '330302',
          amount: owed,
          awaiting: owed,
          shares: 3,
          sharesAwaiting: 3,
          paymentsEntered: 0,
        },
      ],
    });
    const { shares } = await town.as(lucheng.executing).activation({ request: id, creditCode });
    expect(shares.map(({ state, citizenNumber }) => [state, citizenNumber])).toEqual(
      wages.map(({ citizenNumber }) => ['awaiting', citizenNumber]),
    );
    const lines = shares.map(({ worker, project, month }, index) => ({
      worker,
      project,
      month,
      receipt: `XG-${index}`,
    }));
    const entering = { request: id, creditCode, paidOn: '2019-01-14', lines, previewOnly: false };
    const enter = (changes: object = {}, by: Official = lucheng.executing) =>
      town.as(by).enterWorkerPayments({ ...entering, idempotencyKey: key(), ...changes });

    expect(await enter({ previewOnly: true })).toMatchObject({ outcome: { lines: 3, amount: owed } });
    const sameReceipt = lines.map((line) => ({ ...line, receipt: 'XG-0' }));
    expect(await enter({ lines: sameReceipt })).toMatchObject({
      refusals: [
        { code: 'receipt-used', path: ['lines', 1, 'receipt'] },
        { code: 'receipt-used', path: ['lines', 2, 'receipt'] },
      ],
    });
    await expect(enter({ lines: [{ ...lines[0], project: '虚构别处' }] })).rejects.toMatchObject({
      fault: { code: 'share-not-in-activation' },
    });
    await expect(enter({ paidOn: '2019-01-15' })).rejects.toMatchObject({ fault: { code: 'day-to-come' } });

    // Whoever decided the use does not pay it out.
    const busy = { ...lucheng.deciding, duties: ['deciding', 'executing'] } as const;
    await expect(enter({}, busy)).rejects.toMatchObject({ fault: { code: 'duties-not-separate' } });

    const entered = await enter();
    if (entered.kind !== 'granted' || entered.outcome.payment === undefined) throw new Error('not entered');
    const { payment } = entered.outcome;
    await expect(enter()).rejects.toMatchObject({ fault: { code: 'payment-entered' } });
    const enterer = { ...lucheng.executing, duties: ['deciding', 'executing'] } as const;
    const approve = (by: Official) =>
      town.as(by).decideWorkerPayments({ idempotencyKey: key(), payment, decision: { kind: 'approve' } });
    await expect(approve(enterer)).rejects.toMatchObject({ fault: { code: 'duties-not-separate' } });
    expect(await town.as(firm).myDeposit()).toMatchObject({ awaitingWages: owed });

    const answers = await Promise.all([approve(lucheng.deciding), approve(authority('construction').deciding)]);
    expect(answers.map((answer) => answer.kind === 'granted' && answer.outcome.already).toSorted()).toEqual([
      false,
      true,
    ]);
    expect(await town.as(firm).myDeposit()).toMatchObject({ awaitingWages: 0, balance: standardOfGrade3 - owed });
    const after = await town.as(lucheng.executing).activation({ request: id, creditCode });
    expect(after.shares.map(({ state, receipt }) => [state, receipt])).toEqual([
      ['paid', 'XG-0'],
      ['paid', 'XG-1'],
      ['paid', 'XG-2'],
    ]);
    expect(after.payments).toMatchObject([
      { id: payment, state: 'approved', lines: 3, amount: owed, enteredByYou: true },
    ]);
    expect(after.shares.map((share) => share.payment)).toEqual([payment, payment, payment]);
    expect((await town.as(lucheng.executing).activations({})).total).toBe(0);
    expect((await town.as(lucheng.executing).activations({ state: 'all' })).activations).toMatchObject([
      { awaiting: 0, sharesAwaiting: 0 },
    ]);
    // Paid is paid: neither again on this use, nor on another application.
    expect(await enter({ lines: [{ ...lines[0], receipt: 'XG-9' }] })).toMatchObject({
      refusals: [{ code: 'wage-already-paid', path: ['lines', 0, 'worker'] }],
    });
    expect(await ask(firm)).toMatchObject({
      refusals: [0, 1, 2].map((line) => ({ code: 'wage-already-paid', path: ['claims', line, 'citizenNumber'] })),
    });
    // The timeline tells of it without any worker.
    const { entries } = await town.as(firm).timeline({ creditCode });
    expect(entries.map(({ event }) => event.kind)).toEqual([
      'worker-paid',
      'worker-paid',
      'worker-paid',
      'activated',
      'paid',
      'assessed',
    ]);
    expect(JSON.stringify(entries.map(({ event }) => event))).not.toContain(shares[0]?.worker);
    // What was paid to the three on that day stands as one line when asked for, and opens to the three.
    const together = await town.as(firm).timeline({ creditCode, payments: 'together' });
    expect(together.total).toBe(4);
    expect(together.entries.map(({ event }) => event.kind)).toEqual(['worker-paid', 'activated', 'paid', 'assessed']);
    const [paid, ...others] = together.entries;
    expect(paid?.together).toEqual({ payments: 3, workers: 3, amount: owed });
    expect(others.map((entry) => entry.together)).toEqual([undefined, undefined, undefined]);
    expect(await town.as(firm).timeline({ creditCode, payments: 'together', page: 2, size: 3 })).toMatchObject({
      total: 4,
      entries: [{ event: { kind: 'assessed' } }],
    });
    if (!paid?.request) throw new Error('a payment on no request');
    const single = { creditCode, paidOn: { request: paid.request, on: paid.event.on } };
    expect(await town.as(firm).timeline(single)).toMatchObject({ total: 3, entries: entries.slice(0, 3) });
    const before = { creditCode, paidOn: { request: paid.request, on: '2019-01-11' } };
    expect(await town.as(firm).timeline(before)).toEqual({ total: 0, entries: [] });
  });

  test('the top-up that follows: to the standard, within 20 working days across the Spring Festival, and only once', async () => {
    const { creditCode } = firm.company;
    town.on('2019-01-21');
    expect(await town.as(lucheng.deciding).dashboard({})).toMatchObject({ demandsToMake: 1 });
    const early = await town.as(firm).submitInstrument({
      idempotencyKey: key(),
      purpose: 'top-up',
      instrument: { kind: 'cash', amount: owed },
      receipt: { bank: '虚构银行', number: 'XG-77', paidOn: '2019-01-21' },
    });
    expect(early).toMatchObject({ refusals: [{ code: 'no-demand' }] });
    const preview = await town.as(lucheng.deciding).previewTopUp({ creditCode });
    // 22 to 25 January (4), 28 to 1 February (9), the make-up days 2 and 3 (11), 11 to 15 (16), 18 to 21 February (20).
    expect(preview).toMatchObject({
      outcome: {
        level: standardOfGrade3,
        balance: standardOfGrade3 - owed,
        lacking: owed,
        dueOn: '2019-02-21',
        multiple: { numerator: 1 },
      },
    });
    const demand = (changes: object = {}) =>
      town.as(lucheng.deciding).demandTopUp({ idempotencyKey: key(), creditCode, ...changes });
    expect(await demand({ receivedOn: '2019-01-22' })).toMatchObject({
      refusals: [{ code: 'day-to-come', path: ['receivedOn'] }],
    });
    expect(await demand()).toMatchObject({
      outcome: { event: { kind: 'top-up-demanded' }, notice: { number: expect.stringMatching(/^WDTN-/) } },
    });
    expect(await demand()).toMatchObject({ refusals: [{ code: 'demand-open' }] });
    expect(await town.as(firm).submitRefund({ idempotencyKey: key() })).toMatchObject({
      refusals: expect.arrayContaining([expect.objectContaining({ code: 'top-up-open' })]),
    });
    expect((await town.as(lucheng.deciding).dashboard({})).demandsToMake).toBe(0);
    await paidInCash(town, firm, '330302', { amount: owed, purpose: 'top-up' });
    expect(await town.as(firm).myDeposit()).toMatchObject({
      balance: standardOfGrade3,
      history: { firstPaidOn: '2019-01-14', toppedUpOn: ['2019-01-21'] },
      refund: { outcome: { completesOn: '2022-01-21' } },
    });
  });

  test('where the money does not reach, everybody gets the same part, and the rest can be claimed later', async () => {
    const poor = await firmWithCash(town);
    const claims = [typed('500000'), typed('400000')];
    const id = idOf(await ask(poor, { amount: standardOfGrade3, claims }));
    const detail = await town.as(lucheng.deciding).request({ id });
    // 600,000 of 900,000: 333,333.33… and 266,666.66…; the fen left over goes to the larger fraction cut off.
    expect(detail.preview?.activation?.shares).toMatchObject([{ share: 33_333_333 }, { share: 26_666_667 }]);
    await decide(id);
    expect(await town.as(poor).registerEntry({ creditCode: poor.company.creditCode })).toMatchObject({
      entry: { balance: 0, standing: 'short' },
    });
    expect(await ask(poor, { amount: 1, claims: [{ ...claims[0], owed: '1' }] })).toMatchObject({
      kind: 'refused',
      refusals: expect.arrayContaining([expect.objectContaining({ code: 'wage-awaits-payment' })]),
    });
  });

  test('an official grants less than was asked for, and rejects payments with a wrong receipt', async () => {
    const partly = await firmWithCash(town);
    const claims = [typed('1000')];
    const id = idOf(await ask(partly, { amount: 100_000, claims }));
    expect(await decide(id, { kind: 'grant', amount: 100_001 })).toMatchObject({
      refusals: [{ code: 'exceeds-arrears' }],
    });
    expect(await decide(id, { kind: 'grant', amount: 60_000, note: '其余已自行支付' })).toMatchObject({
      kind: 'granted',
    });
    const { creditCode } = partly.company;
    const { shares, activation } = await town.as(lucheng.executing).activation({ request: id, creditCode });
    expect(activation.amount).toBe(60_000);
    expect(shares).toMatchObject([{ owed: 100_000, share: 60_000 }]);
    const lines = shares.map(({ worker, project, month }) => ({ worker, project, month, receipt: 'XG-5' }));
    const enter = () =>
      town
        .as(lucheng.executing)
        .enterWorkerPayments({ idempotencyKey: key(), request: id, creditCode, paidOn: '2019-01-21', lines });
    const entered = await enter();
    if (entered.kind !== 'granted' || entered.outcome.payment === undefined) throw new Error('not entered');
    const { payment } = entered.outcome;
    expect(
      await town.as(lucheng.deciding).decideWorkerPayments({
        idempotencyKey: key(),
        payment,
        decision: { kind: 'reject', note: '回单号与银行不符' },
      }),
    ).toMatchObject({ outcome: { payment: { state: 'rejected', note: '回单号与银行不符' } } });
    expect((await town.as(partly).myDeposit()).awaitingWages).toBe(60_000);
    expect(await enter()).toMatchObject({ kind: 'granted' });
  });

  test('what a firm has used since it asked is no longer there when the request is decided', async () => {
    const quick = await firmWithCash(town);
    const first = idOf(await ask(quick, { amount: 40_000_000, claims: [typed('400000')] }));
    const second = idOf(await ask(quick, { amount: 40_000_000, claims: [typed('400000')] }));
    const answers = await Promise.all([decide(first), decide(second, undefined, authority('construction').deciding)]);
    expect(answers.map((answer) => answer.kind).toSorted()).toEqual(['granted', 'refused']);
    expect(answers.find((answer) => answer.kind === 'refused')).toMatchObject({
      refusals: [{ code: 'exceeds-balance', facts: { amount: 40_000_000, balance: 20_000_000 } }],
    });
    const waiting = await town.as(quick).requests({ state: 'submitted' });
    expect(waiting.total).toBe(1);
    const { id } = waiting.requests[0] ?? { id: '' };
    expect((await town.as(lucheng.deciding).request({ id })).preview?.activation?.most).toMatchObject({
      amount: 20_000_000,
    });
    expect(await decide(id, { kind: 'refuse', note: '余额不足' })).toMatchObject({
      outcome: { request: { state: 'refused' } },
    });
    expect((await town.as(quick).request({ id })).decision).toMatchObject({
      note: '余额不足',
      refusals: [{ code: 'exceeds-balance' }],
    });
  });

  describe('a subcontractor’s arrears', () => {
    let contractor: CompanyActor;
    let subcontractor: CompanyActor;
    beforeAll(async () => {
      contractor = await firmWithCash(town, '330302', '虚构总承包公司');
      subcontractor = await firmWithCash(town, '330302', '虚构分包公司');
    });
    const answering = (changes: object = {}) => ({
      creditCode: contractor.company.creditCode,
      unsettled: 20_000_000,
      unqualified: false,
      ...changes,
    });

    test.each<[string, () => object, string, string | undefined]>([
      [
        'a negative sum that is not settled',
        () => ({ unsettled: -1 }),
        'input-too-small',
        'generalContractor.unsettled',
      ],
      ['no sum that is not settled', () => ({ unsettled: undefined }), 'input-missing', 'generalContractor.unsettled'],
      ['nothing that is not settled', () => ({ unsettled: 0 }), 'nothing-unsettled', 'generalContractor.unsettled'],
      ['more than is not settled', () => ({ unsettled: 9_999_999 }), 'exceeds-unsettled-sum', 'amount'],
    ])('%s is refused', async (_, changes, code, path) => {
      // 600,000 from the subcontractor's own deposit and 100,000 from the contractor's.
      const asking = ask(subcontractor, {
        amount: 70_000_000,
        claims: [typed('700000')],
        generalContractor: answering(changes()),
      });
      const answer = await asking;
      const refusals = answer.kind === 'refused' ? answer.refusals : [];
      expect(refusals.map((refusal) => [refusal.code, refusal.path?.join('.')])).toContainEqual([code, path]);
      expect(refusals.every(({ at }) => at.length > 0)).toBe(true);
    });

    test('the contractor is not asked while the subcontractor’s own deposit suffices, nor is it its own contractor', async () => {
      expect(
        await ask(subcontractor, { amount: 60_000_000, claims: [typed('600000')], generalContractor: answering() }),
      ).toMatchObject({ refusals: [{ code: 'deposit-suffices' }] });
      await expect(
        ask(subcontractor, { generalContractor: answering({ creditCode: subcontractor.company.creditCode }) }),
      ).rejects.toMatchObject({ fault: { code: 'contractor-is-employer' } });
    });

    test('the contractor sees what it would answer for, with its limit', async () => {
      const liability = await town.as(contractor).contractorLiability({
        subcontractor: subcontractor.company.creditCode,
        arrears: 90_000_000,
        unsettled: 20_000_000,
      });
      expect(liability).toMatchObject({
        usable: standardOfGrade3,
        subcontractor: { name: '虚构分包公司', usable: standardOfGrade3 },
        ruling: { refusals: [{ code: 'exceeds-unsettled-sum' }] },
        most: {
          amount: 80_000_000,
          ruling: {
            outcome: {
              basis: 'unsettled-sum',
              draws: [
                { from: 'employer', amount: 60_000_000 },
                { from: 'general-contractor', amount: 20_000_000 },
              ],
            },
          },
        },
      });
    });

    test('both deposits are used in one decision, and nobody gets more than is owed', async () => {
      const claims = [typed('233333.33'), typed('233333.33'), typed('233333.34')];
      const id = idOf(await ask(subcontractor, { amount: 70_000_000, claims, generalContractor: answering() }));
      const preview = (await town.as(lucheng.deciding).request({ id })).preview;
      expect(preview?.activation?.shares.map(({ share, owed: each }) => [share, each])).toEqual([
        [23_333_333, 23_333_333],
        [23_333_333, 23_333_333],
        [23_333_334, 23_333_334],
      ]);
      expect(await decide(id)).toMatchObject({ outcome: { events: [{ kind: 'activated' }, { kind: 'activated' }] } });
      expect(await balanceInLedger(subcontractor)).toBe(0);
      expect(await balanceInLedger(contractor)).toBe(50_000_000);
      const open = await town.as(lucheng.executing).activations({});
      expect(
        open.activations
          .filter(({ request }) => request === id)
          .map(({ firm: one, employer, awaiting }) => [one.creditCode, employer, awaiting])
          .toSorted(([, , a], [, , b]) => Number(a) - Number(b)),
      ).toEqual([
        [contractor.company.creditCode, subcontractor.company.creditCode, 10_000_000],
        [subcontractor.company.creditCode, subcontractor.company.creditCode, 60_000_000],
      ]);
      // Wages that one deposit pays are not claimed from the other.
      await paidInCash(town, await toppedUp(contractor), '330302', { amount: 10_000_000, purpose: 'top-up' });
      const again = await ask(contractor, { amount: 100, claims: [{ ...claims[0], owed: '1' }] });
      expect(again).toMatchObject({ refusals: [{ code: 'wage-awaits-payment' }] });
      // A general contractor's deposit is topped up to the standard, not beyond.
      expect(await town.as(contractor).myDeposit()).toMatchObject({ multiple: { numerator: 1 }, standing: 'complete' });
    });

    const toppedUp = async (one: CompanyActor): Promise<CompanyActor> => {
      await town.as(lucheng.deciding).demandTopUp({ idempotencyKey: key(), creditCode: one.company.creditCode });
      return one;
    };

    test('work given to an unqualified party: the contractor’s deposit answers alone and without that limit', async () => {
      const unqualified = localFirm('330302', '虚构无资质队');
      const id = idOf(
        await ask(unqualified, {
          amount: 1_000_000,
          fundsShort: false,
          claims: [typed('10000')],
          generalContractor: answering({ unsettled: 0, unqualified: true }),
        }),
      );
      expect(await decide(id)).toMatchObject({
        outcome: { events: [{ kind: 'activated', facts: { basis: 'unqualified-party' } }] },
      });
    });

    test('before subcontracting, the contractor checks the firm, and the check is kept as its proof', async () => {
      const check = (changes: object) =>
        town
          .as(contractor)
          .checkSubcontractor({ idempotencyKey: key(), creditCode: firm.company.creditCode, ...changes });
      expect(await check({})).toMatchObject({ standing: 'complete', ruling: { kind: 'granted' } });
      expect(await check({ creditCode: subcontractor.company.creditCode })).toMatchObject({
        ruling: { refusals: [{ code: 'deposit-short' }] },
      });
      expect(await check({ creditCode: localFirm().company.creditCode })).toMatchObject({ standing: 'short' });
      const { checks } = await town.as(contractor).subcontractorChecks({});
      expect(checks.map(({ holds }) => holds).toSorted()).toEqual([false, false, true]);
      expect((await town.as(subcontractor).subcontractorChecks({})).total).toBe(0);
    });

    test('from 1 May 2020 on the contractor pays first and without the limit', async () => {
      town.on('2020-04-30');
      const asked = {
        amount: 1_000_000,
        claims: [typed('10000', { month: '2020-03' })],
        generalContractor: answering({ unsettled: 0 }),
      };
      const hired = await firmWithCash(town, '330302', '虚构劳务公司');
      expect(await ask(hired, asked)).toMatchObject({
        refusals: expect.arrayContaining([expect.objectContaining({ code: 'nothing-unsettled' })]),
      });
      town.on('2020-05-01');
      expect(await ask(hired, asked)).toMatchObject({ kind: 'granted' });
    });
  });

  test('neither the audit nor the register holds a worker or a citizen number', async () => {
    const entries = await town.records.database.select().from(auditEntries);
    const text = JSON.stringify(entries);
    for (const { citizenNumber } of wages) expect(text).not.toContain(citizenNumber);
    expect(text).not.toContain('虚构');
    const register = JSON.stringify([
      await town.as(firm).register({}),
      await town.as(firm).registerEntry({ creditCode: firm.company.creditCode }),
    ]);
    for (const { citizenNumber } of wages) expect(register).not.toContain(citizenNumber);
    expect(workerNumber()).toHaveLength(18);
  });
});
