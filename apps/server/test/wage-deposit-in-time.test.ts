import { desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { depositEvents } from '../src/wage-deposit/tables.ts';
import { databaseKinds } from './records.ts';
import {
  assessed,
  authority,
  firmWithCash,
  granted,
  key,
  localFirm,
  openedCase,
  openTown,
  paidInCash,
  standardOfGrade3,
  type Town,
  typed,
} from './wage-deposit-town.ts';

describe.each(databaseKinds)('what counts as done in time on the %s database', (kind) => {
  let town: Town;
  const lucheng = authority('construction');
  const labour = authority('labour');
  beforeAll(async () => {
    town = await openTown(kind, '2018-03-05');
  });
  afterAll(() => town.records.close());

  test('the payment counts from the day of the bank’s receipt, whenever it is handed in and confirmed', async () => {
    const firm = localFirm();
    // 6 to 9 (4), 12 to 16 (9), 19 to 23 (14), 26 to 30 (19) March, 2 April (20).
    await assessed(town, firm);
    town.on('2018-04-03');
    const submitted = await town.as(firm).submitInstrument({
      idempotencyKey: key(),
      purpose: 'payment',
      instrument: { kind: 'cash', amount: standardOfGrade3 },
      receipt: { bank: '虚构银行', number: 'XG-T-1', paidOn: '2018-04-02' },
    });
    if (submitted.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(submitted)}`);
    town.on('2018-04-04');
    await granted(town, submitted.outcome.request.id);
    expect(await town.as(firm).myDeposit()).toMatchObject({
      duties: [{ duty: 'payment', dueOn: '2018-04-02', metOn: '2018-04-02', state: 'met' }],
      history: { firstPaidOn: '2018-04-02' },
    });
  });

  test('a top-up that is handed in on its last day is in time, though other steps were entered before it is confirmed', async () => {
    const firm = await firmWithCash(town);
    const { creditCode } = firm.company;
    const demand = (ground: 'labour-sanction' | 'referred-to-police') =>
      town.as(lucheng.deciding).demandTopUp({ idempotencyKey: key(), creditCode, grounds: [{ ground }] });
    // 8 to 13 (6; the 8th made up), 16 to 20 (11), 23 to 28 April (17; the 28th made up), 2 to 4 May (20).
    expect(await demand('labour-sanction')).toMatchObject({ outcome: { event: { facts: { amount: 30_000_000 } } } });
    town.on('2018-05-04');
    const submitted = await town.as(firm).submitInstrument({
      idempotencyKey: key(),
      purpose: 'top-up',
      instrument: { kind: 'cash', amount: 30_000_000 },
      receipt: { bank: '虚构银行', number: 'XG-T-2', paidOn: '2018-05-04' },
    });
    if (submitted.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(submitted)}`);
    town.on('2018-05-07');
    // To twice the standard: 300,000 more, by a notice of its own.
    expect(await demand('referred-to-police')).toMatchObject({ outcome: { event: { facts: { amount: 30_000_000 } } } });
    town.on('2018-05-08');
    await granted(town, submitted.outcome.request.id);
    const { duties, history } = await town.as(firm).myDeposit();
    expect(duties.filter(({ duty }) => duty === 'top-up')).toMatchObject([
      { dueOn: '2018-05-04', metOn: '2018-05-04', state: 'met' },
      { state: 'running' },
    ]);
    expect(history.toppedUpOn).toEqual(['2018-05-04']);
    await paidInCash(town, firm, '330302', { amount: 30_000_000, purpose: 'top-up' });
    expect(await town.as(firm).myDeposit()).toMatchObject({ balance: 120_000_000, level: 120_000_000 });
  });

  test('a worker’s payment bears the day on which it was made, though it is approved later', async () => {
    const firm = await firmWithCash(town);
    const { creditCode } = firm.company;
    const asked = await town.as(firm).submitActivation({
      idempotencyKey: key(),
      amount: 10_000,
      fundsShort: true,
      claims: [typed('100', { month: '2018-04' })],
    });
    if (asked.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(asked)}`);
    const request = asked.outcome.request.id;
    await granted(town, request);
    const { shares } = await town.as(lucheng.executing).activation({ request, creditCode });
    const lines = shares.map(({ worker, project, month }) => ({ worker, project, month, receipt: 'XG-T-3' }));
    const entered = await town
      .as(lucheng.executing)
      .enterWorkerPayments({ idempotencyKey: key(), request, creditCode, paidOn: '2018-05-08', lines });
    if (entered.kind !== 'granted' || entered.outcome.payment === undefined) throw new Error('not entered');
    const { payment } = entered.outcome;
    town.on('2018-05-09');
    await town.as(lucheng.deciding).decideWorkerPayments({
      idempotencyKey: key(),
      payment,
      decision: { kind: 'approve' },
    });
    const stored = await town.records.database
      .select({ event: depositEvents.event })
      .from(depositEvents)
      .where(eq(depositEvents.firm, creditCode))
      .orderBy(desc(depositEvents.sequence));
    expect(stored[0]?.event).toMatchObject({ kind: 'worker-paid', on: '2018-05-09', paidOn: '2018-05-08' });
  });

  test('what a lower standard gives back is what has expired by the day of the decision', async () => {
    const later = await openTown(kind, '2019-02-01');
    const firm = await firmWithCash(later);
    const changesGrade = async (grade: 'grade-2' | 'grade-3', approvedOn: string) => {
      const qualifications = [{ category: 'general-contracting', grade } as const];
      const asked = await later.as(firm).submitGradeChange({ idempotencyKey: key(), qualifications, approvedOn });
      if (asked.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(asked)}`);
      await granted(later, asked.outcome.request.id);
    };
    // 900,000 yuan: 600,000 in cash, the difference by a guarantee up to the end of January 2022.
    await changesGrade('grade-2', '2019-02-01');
    const difference = await later.as(firm).submitInstrument({
      idempotencyKey: key(),
      purpose: 'adjustment',
      instrument: {
        kind: 'bank-guarantee',
        amount: 30_000_000,
        number: 'XG-1',
        periods: [{ from: '2019-02-01', to: '2022-01-31' }],
      },
      issuer: '虚构银行',
      documents: [await later.upload(firm)],
    });
    if (difference.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(difference)}`);
    await granted(later, difference.outcome.request.id);
    later.on('2021-10-20');
    await changesGrade('grade-3', '2021-10-20');
    later.on('2022-01-28');
    const asked = await later.as(firm).submitInstrument({ idempotencyKey: key(), purpose: 'adjustment' });
    if (asked.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(asked)}`);
    const { id } = asked.outcome.request;
    const seen = async () => (await later.as(lucheng.deciding).request({ id })).preview?.paysBack?.instruments;
    expect(await seen()).toEqual({ cash: 30_000_000 });
    later.on('2022-02-03');
    expect(await seen()).toEqual({ 'bank-guarantee': 30_000_000 });
    await granted(later, id);
    expect(await later.as(firm).myDeposit()).toMatchObject({
      standing: 'complete',
      balance: standardOfGrade3,
      lacking: 0,
      instruments: [{ kind: 'cash', amount: standardOfGrade3 }],
    });
    const [last] = await later.records.database
      .select({ event: depositEvents.event })
      .from(depositEvents)
      .where(eq(depositEvents.firm, firm.company.creditCode))
      .orderBy(desc(depositEvents.sequence));
    expect(last?.event).toMatchObject({ kind: 'adjusted', on: '2022-02-03', handedInOn: '2022-01-28' });
    await later.records.close();
  });

  test('a refund waits for what a labour authority has under way', async () => {
    town.on('2018-05-09');
    const firm = await firmWithCash(town);
    town.on('2021-05-10');
    const id = await openedCase(town, firm);
    const refund = () => town.as(firm).submitRefund({ idempotencyKey: key() });
    expect(await refund()).toMatchObject({ refusals: [{ code: 'cases-undecided', facts: { cases: 1 } }] });
    await town.as(labour.deciding).recordArrears({ idempotencyKey: key(), id, serious: false });
    await town.as(labour.deciding).reportGround({
      idempotencyKey: key(),
      id,
      ground: { ground: 'extreme-incident' },
      occurredOn: '2019-01-10',
      reference: '虚构人社通报1号',
    });
    expect(await refund()).toMatchObject({ refusals: [{ code: 'grounds-reported', facts: { grounds: 1 } }] });
    expect((await town.as(lucheng.deciding).deposit({ creditCode: firm.company.creditCode })).refund).toMatchObject({
      outcome: { refundable: false, reasons: [{ code: 'grounds-reported' }] },
    });
  });
});
