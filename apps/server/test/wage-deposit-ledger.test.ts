import { balanceOf } from '@wenzhou/ledger';
import { publicRecord, replay } from '@wenzhou/wage-deposit';
import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ledgerAccounts, ledgerLines, ledgerPostings } from '../src/ledger/tables.ts';
import { accountOf, accountsOf } from '../src/wage-deposit/stream/ledger-of-deposit.ts';
import { loadDeposit } from '../src/wage-deposit/stream/load-deposit.ts';
import { projectionOf } from '../src/wage-deposit/stream/projection.ts';
import { depositDuties, depositEvents, deposits, depositWages } from '../src/wage-deposit/tables.ts';
import { databaseKinds } from './records.ts';
import { authority, firmWithCash, granted, key, openTown, paidInCash, type Town, typed } from './wage-deposit-town.ts';

describe.each(databaseKinds)('what the %s database keeps of a deposit', (kind) => {
  let town: Town;
  const lucheng = authority('construction');
  let firm: Awaited<ReturnType<typeof firmWithCash>>;

  // A life with every kind of movement but the refund: paid, replaced, adjusted both ways, used, paid out, topped up.
  beforeAll(async () => {
    town = await openTown(kind, '2018-06-01');
    firm = await firmWithCash(town);
    const guarantee = {
      kind: 'bank-guarantee',
      amount: 60_000_000,
      number: 'XG-1',
      periods: [{ from: '2018-06-01', to: '2021-05-31' }],
    } as const;
    const submit = async (purpose: 'replacement' | 'adjustment', more: object): Promise<void> => {
      const answer = await town.as(firm).submitInstrument({
        idempotencyKey: key(),
        purpose,
        issuer: '虚构银行',
        documents: [await town.upload(firm)],
        ...more,
      });
      if (answer.kind !== 'granted') throw new Error(JSON.stringify(answer));
      await granted(town, answer.outcome.request.id);
    };
    const grade = async (to: 'grade-2' | 'grade-3'): Promise<void> => {
      const answer = await town.as(firm).submitGradeChange({
        idempotencyKey: key(),
        qualifications: [{ category: 'general-contracting', grade: to }],
        approvedOn: '2018-06-01',
      });
      if (answer.kind !== 'granted') throw new Error(JSON.stringify(answer));
      await granted(town, answer.outcome.request.id);
    };
    await submit('replacement', { replaced: 'cash', instrument: guarantee });
    await grade('grade-2');
    await paidInCash(town, firm, '330302', { amount: 30_000_000, purpose: 'adjustment' });
    const claims = [typed('300000', { month: '2018-05' }), typed('200000', { month: '2018-05' })];
    const asked = await town
      .as(firm)
      .submitActivation({ idempotencyKey: key(), amount: 40_000_000, fundsShort: true, claims });
    if (asked.kind !== 'granted') throw new Error(JSON.stringify(asked));
    const { id } = asked.outcome.request;
    await granted(town, id);
    const { creditCode } = firm.company;
    const { shares } = await town.as(lucheng.executing).activation({ request: id, creditCode });
    const [first] = shares;
    if (!first) throw new Error('no share');
    const { worker, project, month } = first;
    const entered = await town.as(lucheng.executing).enterWorkerPayments({
      idempotencyKey: key(),
      request: id,
      creditCode,
      paidOn: '2018-06-01',
      lines: [{ worker, project, month, receipt: 'XG-1' }],
    });
    if (entered.kind !== 'granted' || entered.outcome.payment === undefined) throw new Error('not entered');
    await town.as(lucheng.deciding).decideWorkerPayments({
      idempotencyKey: key(),
      payment: entered.outcome.payment,
      decision: { kind: 'approve' },
    });
    await town.as(lucheng.deciding).demandTopUp({ idempotencyKey: key(), creditCode });
    await paidInCash(town, firm, '330302', { amount: 40_000_000, purpose: 'top-up' });
    await grade('grade-3');
    await submit('adjustment', {});
  });
  afterAll(() => town.records.close());

  test('the ledger in the database is that of the events, account by account', async () => {
    const { creditCode } = firm.company;
    const { deposit } = await loadDeposit(town.records.database, creditCode);
    expect(deposit.events).toBe(11);
    const accounts = await town.records.database
      .select()
      .from(ledgerAccounts)
      .where(eq(ledgerAccounts.kind, 'wage-deposit'))
      .orderBy(asc(ledgerAccounts.id));
    expect(accounts.map(({ id }) => id)).toEqual(
      accountsOf(creditCode)
        .map(({ id }) => id)
        .toSorted(),
    );
    for (const account of deposit.ledger.accounts.keys()) {
      const kept = accounts.find(({ id }) => id === accountOf(creditCode, account));
      const net = (kept?.normalSide === 'debit' ? 1 : -1) * ((kept?.debits ?? 0) - (kept?.credits ?? 0));
      expect([account, net]).toEqual([account, balanceOf(deposit.ledger, account).posted]);
    }
    // 90,000 + 30,000 yuan less what was used and topped up; the second worker's share waits: 160,000 of 400,000.
    expect(balanceOf(deposit.ledger, 'deposit').posted).toBe(60_000_000);
    expect(balanceOf(deposit.ledger, 'activated').posted).toBe(16_000_000);
  });

  test('each event with money has its postings, and debits and credits are equal', async () => {
    const postings = await town.records.database.select().from(ledgerPostings);
    const events = await town.records.database.select().from(depositEvents);
    const moving = events.filter(({ event }) => JSON.stringify(event).includes('"posting"'));
    expect(postings.map(({ key: posting }) => posting).toSorted()).toEqual(
      moving.map(({ firm: of, sequence }) => accountOf(of, String(sequence))).toSorted(),
    );
    const [sums] = await town.records.database
      .select({
        debits: sql<string>`sum(amount) filter (where side = 'debit')`,
        credits: sql<string>`sum(amount) filter (where side = 'credit')`,
      })
      .from(ledgerLines);
    expect(sums?.debits).toBe(sums?.credits);
  });

  test('the register, the duties and the wages are what the events lead to', async () => {
    const { creditCode } = firm.company;
    const { database } = town.records;
    const stored = await database
      .select()
      .from(depositEvents)
      .where(eq(depositEvents.firm, creditCode))
      .orderBy(asc(depositEvents.sequence));
    const deposit = replay(stored.map(({ event }) => event));
    const [row] = await database.select().from(deposits).where(eq(deposits.firm, creditCode));
    if (!row || !deposit.lastOn) throw new Error('nothing kept');
    expect(row).toEqual(projectionOf(deposit, row, deposit.lastOn));
    expect(row.balance).toBe(publicRecord(deposit, deposit.lastOn)?.balance);
    const duties = await database.select().from(depositDuties).orderBy(asc(depositDuties.number));
    expect(duties.map(({ duty, dueOn, metOn }) => ({ duty, dueOn, metOn }))).toEqual(
      deposit.duties.map(({ duty, dueOn, metOn }) => ({ duty, dueOn, metOn: metOn ?? null })),
    );
    const wages = await database.select().from(depositWages);
    expect(wages.map(({ owed, paid, awaiting }) => [owed, paid, awaiting]).toSorted()).toEqual(
      [...deposit.wages.values()].map(({ owed, paid, awaiting }) => [owed, paid, awaiting ?? null]).toSorted(),
    );
  });

  test.each([
    'update deposit_events set sequence = sequence',
    'delete from deposit_events',
    'truncate deposit_events',
    'delete from wage_claims',
  ])('the database refuses to %s', async (statement) => {
    await expect(town.records.database.execute(sql.raw(statement))).rejects.toMatchObject({
      cause: { message: expect.stringMatching('append-only') },
    });
  });
});
