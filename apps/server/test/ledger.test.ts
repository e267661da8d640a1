import { randomUUID } from 'node:crypto';
import type { Account, Posting, Side } from '@wenzhou/ledger';
import { fen } from '@wenzhou/money';
import { eq, sql, type SQL } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accounts, appointments } from '../src/accounts/tables.ts';
import { system } from '../src/accounts/actor.ts';
import type { Database, OpenDatabase, Transaction } from '../src/database/database.ts';
import { sqlstateOf } from '../src/database/sqlstate.ts';
import { openLedgerAccounts, postAllToLedger, postToLedger } from '../src/ledger/post-to-ledger.ts';
import { reconcileLedger } from '../src/ledger/reconcile-ledger.ts';
import { ledgerAccounts, ledgerPostings } from '../src/ledger/tables.ts';
import { recordStayAt } from '../src/medical-insurance/record-stay.ts';
import { notifications } from '../src/notifications/tables.ts';
import { callerFactory } from '../src/trpc/procedures.ts';
import { appRouter } from '../src/trpc/router.ts';
import { contextOn, official, operator, resident } from './acting.ts';
import { fictionalPerson, july, september, stayToRecord } from './fictional-stay.ts';
import { databaseKinds, openRecords } from './records.ts';

const at = new Date('2018-10-01T02:03:04.005Z');
const origin = { matter: 'fictional', enteredBy: 'test', at };

const line = (account: string, side: Side, amount: number) => ({ account, side, amount: fen(amount) });

const posting = (lines: Posting['lines'], key: string = randomUUID()): Posting => ({
  key,
  memo: 'test',
  on: '2018-10-01',
  lines,
  provisions: [],
});

/** The SQLSTATE and the constraint by which the database refuses. */
async function refusal(work: Promise<unknown>): Promise<readonly [string | undefined, string | undefined]> {
  const constraintOf = (error: unknown): string | undefined => {
    if (!(error instanceof Error)) return undefined;
    if ('constraint' in error && typeof error.constraint === 'string') return error.constraint;
    return constraintOf(error.cause);
  };
  try {
    await work;
  } catch (error) {
    return [sqlstateOf(error), constraintOf(error)];
  }
  return [undefined, undefined];
}

const restrictViolation = ['23001', undefined] as const;

describe.each(databaseKinds)('the ledger on the %s database', (kind) => {
  let records: OpenDatabase;
  let database: Database;

  beforeAll(async () => {
    records = await openRecords(kind);
    ({ database } = records);
  });
  afterAll(() => records.close());

  /** Two accounts that nobody else uses: a bank, and a deposit that is never overdrawn. */
  async function twoAccounts(): Promise<{ readonly bank: string; readonly deposit: string }> {
    const id = randomUUID();
    const opened: Account[] = [
      { id: `bank:${id}`, kind: 'test', normalSide: 'debit' },
      { id: `deposit:${id}`, kind: 'test', normalSide: 'credit', floor: 'no-overdraft' },
    ];
    await database.transaction((transaction) => openLedgerAccounts(transaction, opened, at));
    return { bank: `bank:${id}`, deposit: `deposit:${id}` };
  }

  const post = (entered: Posting) => database.transaction((transaction) => postToLedger(transaction, entered, origin));
  const balances = async (id: string) => {
    const [account] = await database.select().from(ledgerAccounts).where(eq(ledgerAccounts.id, id));
    return account && [account.debits, account.credits];
  };
  const execute = (statement: SQL) => database.transaction((transaction) => transaction.execute(statement));

  describe('a posting', () => {
    test('adds to the sums of its accounts', async () => {
      const { bank, deposit } = await twoAccounts();
      await post(posting([line(bank, 'debit', 60), line(bank, 'debit', 40), line(deposit, 'credit', 100)]));
      await post(posting([line(deposit, 'debit', 30), line(bank, 'credit', 30)]));
      expect(await balances(bank)).toEqual([100, 30]);
      expect(await balances(deposit)).toEqual([30, 100]);
    });

    test('whose sides differ by one fen is refused, and nothing of it stays', async () => {
      const { bank, deposit } = await twoAccounts();
      const off = posting([line(bank, 'debit', 101), line(deposit, 'credit', 100)]);
      expect(await refusal(post(off))).toEqual(['23514', 'ledger_postings_balanced']);
      expect(await balances(bank)).toEqual([0, 0]);
      expect(await database.select().from(ledgerPostings).where(eq(ledgerPostings.key, off.key))).toEqual([]);
    });

    test('without lines is refused', async () => {
      const { key, memo, on } = posting([]);
      const entered = { key, memo, on, provisions: [], matter: 'fictional', enteredBy: 'test', enteredAt: at };
      const work = database.transaction((transaction) => transaction.insert(ledgerPostings).values(entered));
      expect(await refusal(work)).toEqual(['23514', 'ledger_postings_balanced']);
    });

    test.each([0, -5])('of %i fen is refused', async (amount) => {
      const { bank, deposit } = await twoAccounts();
      const none = posting([line(bank, 'debit', amount), line(deposit, 'credit', amount)]);
      expect(await refusal(post(none))).toEqual(['23514', 'ledger_lines_amount']);
    });

    test('to a side that is none, or to an account that is not open, is refused', async () => {
      const { bank, deposit } = await twoAccounts();
      const left = posting([line(bank, 'left' as Side, 1), line(deposit, 'credit', 1)]);
      expect(await refusal(post(left))).toEqual(['23514', 'ledger_lines_side']);
      const lost = posting([line(bank, 'debit', 1), line('nowhere', 'credit', 1)]);
      expect((await refusal(post(lost)))[0]).toBe('23503');
    });

    test('is entered once', async () => {
      const { bank, deposit } = await twoAccounts();
      const once = posting([line(bank, 'debit', 5), line(deposit, 'credit', 5)]);
      await post(once);
      expect((await refusal(post(once)))[0]).toBe('23505');
      expect(await balances(bank)).toEqual([5, 0]);
    });

    test('goes with the transaction that enters it', async () => {
      const { bank, deposit } = await twoAccounts();
      const work = database.transaction(async (transaction) => {
        await postToLedger(transaction, posting([line(bank, 'debit', 5), line(deposit, 'credit', 5)]), origin);
        transaction.rollback();
      });
      await expect(work).rejects.toThrow();
      expect(await balances(bank)).toEqual([0, 0]);
    });
  });

  describe('the floor of an account', () => {
    test('lets all go out that has come in, and not a fen more', async () => {
      const { bank, deposit } = await twoAccounts();
      await post(posting([line(bank, 'debit', 100), line(deposit, 'credit', 100)]));
      const out = (amount: number) => post(posting([line(deposit, 'debit', amount), line(bank, 'credit', amount)]));
      expect(await refusal(out(101))).toEqual(['23514', 'ledger_accounts_no_overdraft']);
      await out(100);
      expect(await refusal(out(1))).toEqual(['23514', 'ledger_accounts_no_overdraft']);
      expect(await balances(deposit)).toEqual([100, 100]);
    });

    test('judges a posting by what it does to the account as a whole', async () => {
      const { bank, deposit } = await twoAccounts();
      await post(posting([line(bank, 'debit', 100), line(deposit, 'credit', 100)]));
      await post(posting([line(deposit, 'debit', 130), line(deposit, 'credit', 30), line(bank, 'credit', 100)]));
      expect(await balances(deposit)).toEqual([130, 130]);
    });
  });

  describe('what is entered', () => {
    test.each([
      'update ledger_postings set memo = memo',
      'delete from ledger_postings',
      'truncate ledger_postings cascade',
      'update ledger_lines set amount = amount + 1',
      'delete from ledger_lines',
      'truncate ledger_lines',
      'delete from ledger_accounts',
      'truncate ledger_accounts cascade',
    ])('stays: %s', async (statement) => {
      expect(await refusal(execute(sql.raw(statement)))).toEqual(restrictViolation);
    });

    test.each(['id', 'kind', 'normal_side', 'floor', 'opened_at'])('an account keeps its %s', async (column) => {
      const { bank } = await twoAccounts();
      const other =
        column === 'opened_at'
          ? sql`now()`
          : { id: randomUUID(), kind: 'other', normal_side: 'credit', floor: 'no-overdraft' }[column];
      const change = sql`update ledger_accounts set ${sql.identifier(column)} = ${other} where id = ${bank}`;
      expect(await refusal(execute(change))).toEqual(restrictViolation);
    });

    test('the sums of an account change by postings only, and begin with nothing', async () => {
      const { bank } = await twoAccounts();
      const raise = sql`update ledger_accounts set debits = debits + 1 where id = ${bank}`;
      expect(await refusal(execute(raise))).toEqual(restrictViolation);
      const rich = { id: randomUUID(), kind: 'test', normalSide: 'debit', debits: 1, openedAt: at } as const;
      const open = database.transaction((transaction) => transaction.insert(ledgerAccounts).values(rich));
      expect(await refusal(open)).toEqual(restrictViolation);
    });

    test('no line is added to a posting later, not even with its counterpart', async () => {
      const { bank, deposit } = await twoAccounts();
      const first = posting([line(bank, 'debit', 5), line(deposit, 'credit', 5)]);
      await post(first);
      const more = sql`insert into ledger_lines (posting, line, account, side, amount)
        values (${first.key}, 2, ${bank}, 'debit', 7), (${first.key}, 3, ${deposit}, 'credit', 7)`;
      expect(await refusal(execute(more))).toEqual(restrictViolation);
      expect(await balances(bank)).toEqual([5, 0]);
    });
  });

  describe('a stay', () => {
    const fund = (area: string, name: string, institution?: string) =>
      `medical-insurance:${area}:${name}:${institution === undefined ? 'benefits' : `payable:${institution}`}`;

    test('is entered as benefit of the pool and payable to the institution, and a late stay enters the difference', async () => {
      const person = fictionalPerson();
      const late = july();
      const early = september();
      const before = (await balances(fund('wenzhou-urban', 'inpatient-pool'))) ?? [0, 0];
      await recordStayAt(database, system, stayToRecord(early, person), at);
      // (80,000 − 600) × 90% = 71,460
      const payable = fund('wenzhou-urban', 'inpatient-pool', early.institution.id);
      expect(await balances(payable)).toEqual([0, 7_146_000]);

      const answer = await recordStayAt(database, system, stayToRecord(late, person), at);
      // July, grade 2: (12,000 − 300) × 90% = 10,530. September bears 300 less: (80,000 − 300) × 90% = 71,730
      expect(answer.kind).toBe('granted');
      expect(await balances(fund('wenzhou-urban', 'inpatient-pool', late.institution.id))).toEqual([0, 1_053_000]);
      expect(await balances(payable)).toEqual([0, 7_173_000]);
      const [debits = 0, credits] = (await balances(fund('wenzhou-urban', 'inpatient-pool'))) ?? [];
      expect([debits - (before[0] ?? 0), credits]).toEqual([1_053_000 + 7_173_000, 0]);
    });

    test('above the ceiling of the pool is a benefit of relief, apart', async () => {
      const costly = september({ lines: [{ amount: 50_000_000, class: 'A' }] });
      const answer = await recordStayAt(database, system, stayToRecord(costly), at);
      if (answer.kind !== 'granted') throw new Error('the stay was not settled');
      const { pool, relief } = answer.outcome.settlement.payers;
      expect(relief).toBeGreaterThan(0);
      const { id } = costly.institution;
      expect(await balances(fund('wenzhou-urban', 'inpatient-pool', id))).toEqual([0, pool]);
      expect(await balances(fund('wenzhou-urban', 'major-illness-relief', id))).toEqual([0, relief]);
    });

    test('that is refused enters nothing', async () => {
      const [before] = await database.select({ postings: sql<number>`count(*)::int` }).from(ledgerPostings);
      const refused = stayToRecord(september({ dischargedOn: '2018-09-01' }));
      expect((await recordStayAt(database, system, refused, at)).kind).toBe('refused');
      expect(await database.select({ postings: sql<number>`count(*)::int` }).from(ledgerPostings)).toEqual([before]);
    });
  });
});

describe.each(databaseKinds)('the reconciliation on the %s database', (kind) => {
  let records: OpenDatabase;
  let database: Database;
  const [bank, deposit] = ['bank', 'deposit'];

  beforeAll(async () => {
    records = await openRecords(kind);
    ({ database } = records);
    await database.transaction(async (transaction) => {
      await openLedgerAccounts(
        transaction,
        [
          { id: bank, kind: 'test', normalSide: 'debit' },
          { id: deposit, kind: 'test', normalSide: 'credit', floor: 'no-overdraft' },
        ],
        at,
      );
      await postAllToLedger(
        transaction,
        [100, 40].map((amount, index) => ({
          posting: posting([line(bank, 'debit', amount), line(deposit, 'credit', amount)], `paid-${index}`),
          origin,
        })),
      );
    });
  });
  afterAll(() => records.close());

  /** Does by hand what the triggers forbid. */
  async function byHand(change: (transaction: Transaction) => Promise<unknown>): Promise<void> {
    const tables = ['ledger_accounts', 'ledger_postings', 'ledger_lines'];
    await database.transaction(async (transaction) => {
      for (const table of tables) await transaction.execute(sql.raw(`alter table ${table} disable trigger user`));
      await change(transaction);
      for (const table of tables) await transaction.execute(sql.raw(`alter table ${table} enable trigger user`));
    });
  }

  test('proves that balances are the sums of the postings, keeps it, and gives the same for the same day', async () => {
    const proved = {
      kind: 'reconciled',
      accounts: 2,
      postings: 2,
      debits: 140,
      credits: 140,
      discrepancyCount: 0,
      discrepancies: [],
    };
    expect(await reconcileLedger(database, '2018-10-01', at)).toEqual(proved);
    expect(await reconcileLedger(database, '2018-10-01', at)).toEqual(proved);
    const context = await contextOn(records, at);
    const caller = callerFactory(appRouter)({ ...context, actor: operator() });
    expect(await caller.ledger.reconciliations({})).toEqual([{ ...proved, on: '2018-10-01', at: at.toISOString() }]);
  });

  test('names an account, a posting and an overdraft that somebody changed by hand, and tells the operators', async () => {
    const account = {
      id: randomUUID(),
      name: '虚构运维',
      email: 'nobody@no-mail.invalid',
      createdAt: at,
      updatedAt: at,
    };
    await database.insert(accounts).values(account);
    await database.insert(appointments).values({
      id: randomUUID(),
      accountId: account.id,
      role: 'operator',
      appointedBy: 'test',
      appointedAt: at,
    });
    await byHand(async (transaction) => {
      await transaction.execute(sql`update ledger_accounts set debits = debits + 1 where id = ${bank}`);
      await transaction.execute(sql`update ledger_lines set amount = 39 where posting = 'paid-1' and side = 'credit'`);
      await transaction.execute(sql`alter table ledger_accounts drop constraint ledger_accounts_no_overdraft`);
      await transaction.execute(sql`update ledger_accounts set debits = 150 where id = ${deposit}`);
      await transaction.insert(ledgerPostings).values({
        key: 'bare',
        memo: 'test',
        on: '2018-10-01',
        provisions: [],
        matter: 'fictional',
        enteredBy: 'test',
        enteredAt: at,
      });
    });
    const context = await contextOn(records, new Date(at.getTime() + 3_600_000));
    const caller = callerFactory(appRouter)({ ...context, actor: operator() });
    const found = await caller.ledger.reconcileNow({ idempotencyKey: randomUUID() });
    expect(found).toMatchObject({ kind: 'discrepant', postings: 3, debits: 140, credits: 139, discrepancyCount: 5 });
    expect(found.discrepancies).toEqual([
      {
        kind: 'account',
        account: bank,
        recorded: { debits: 141, credits: 0 },
        fromLines: { debits: 140, credits: 0 },
      },
      {
        kind: 'account',
        account: deposit,
        recorded: { debits: 150, credits: 140 },
        fromLines: { debits: 0, credits: 139 },
      },
      { kind: 'posting', posting: 'paid-1', debits: 40, credits: 39 },
      { kind: 'posting-without-lines', posting: 'bare' },
      { kind: 'overdrawn', account: deposit, by: 10 },
    ]);
    const told = await database.select().from(notifications).where(eq(notifications.accountId, account.id));
    expect(told).toMatchObject([{ code: 'ledger-discrepant', facts: { on: '2018-10-01', discrepancies: 5 } }]);
    // What was found in the morning stays beside it, and what was found once stays found.
    expect(await caller.ledger.reconciliations({})).toMatchObject([
      { on: '2018-10-01', kind: 'discrepant' },
      { on: '2018-10-01', kind: 'reconciled' },
    ]);
  });

  test('is open to operators and to those who supervise in the city itself', async () => {
    const context = await contextOn(records, at);
    const list = (actor: (typeof context)['actor']) =>
      callerFactory(appRouter)({ ...context, actor }).ledger.reconciliations({});
    await expect(list(official('construction', '330300', ['supervising']))).resolves.toHaveLength(2);
    await expect(list(official('medical-insurance', '330300', ['supervising']))).resolves.toHaveLength(2);
    await expect(list(official('construction', '330302', ['supervising']))).rejects.toMatchObject({
      fault: { code: 'no-such-matter' },
    });
    await expect(list(official('construction', '330300', ['deciding']))).rejects.toMatchObject({
      fault: { code: 'duty-not-held' },
    });
    await expect(list(resident(fictionalPerson().citizenNumber))).rejects.toMatchObject({
      fault: { code: 'not-permitted' },
    });
  });
});
