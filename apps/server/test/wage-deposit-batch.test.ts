import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { mostClaims } from '../src/wage-deposit/activation/claim-row.ts';
import { databaseKinds } from './records.ts';
import { serve, type Serving } from './serving.ts';
import { authority, firmWithCash, key, openTown, type Town, typed } from './wage-deposit-town.ts';

/** What a procedure costs, counted and not timed. */
interface Cost {
  /** How many entries are put into maps and sets, one by one or by copying them. */
  readonly entries: number;
  /** How many statements go to a PostgreSQL server. */
  readonly statements: number;
}

async function costOf<T>(work: () => Promise<T>): Promise<readonly [answer: T, cost: Cost]> {
  const puts = [vi.spyOn(Map.prototype, 'set'), vi.spyOn(Set.prototype, 'add')];
  const queries = vi.spyOn(pg.Client.prototype, 'query');
  try {
    const answer = await work();
    const entries = puts.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    return [answer, { entries, statements: queries.mock.calls.length }];
  } finally {
    for (const spy of [...puts, queries]) spy.mockRestore();
  }
}

function granted<T>(answer: { readonly kind: string; readonly outcome?: T }): T {
  if (answer.kind !== 'granted' || answer.outcome === undefined) throw new Error(JSON.stringify(answer));
  return answer.outcome;
}

describe.each(databaseKinds)('a large batch on the %s database', (kind) => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown(kind, '2019-01-14');
  });
  afterAll(() => town.records.close());

  /** From the list to the payments, for so many workers: what each procedure costs. */
  async function paidOut(workers: number): Promise<Readonly<Record<string, Cost>>> {
    const firm = await firmWithCash(town);
    const { creditCode } = firm.company;
    const lucheng = authority('construction');
    const claims = Array.from({ length: workers }, () => typed('100'));
    const asked = { amount: workers * 10_000, fundsShort: true, claims };

    const [, previewed] = await costOf(() => town.as(firm).previewActivation(asked));
    const [submitted, submitting] = await costOf(() =>
      town.as(firm).submitActivation({ idempotencyKey: key(), ...asked }),
    );
    const { id } = granted<{ readonly request: { readonly id: string } }>(submitted).request;
    const [decided, deciding] = await costOf(() =>
      town.as(lucheng.deciding).decideRequest({ idempotencyKey: key(), id, decision: { kind: 'grant' } }),
    );
    granted(decided);
    const [{ shares }, showing] = await costOf(() =>
      town.as(lucheng.executing).activation({ request: id, creditCode }),
    );
    const lines = shares.map(({ worker, project, month }, index) => ({
      worker,
      project,
      month,
      receipt: `虚构${index}`,
    }));
    const payments = { idempotencyKey: key(), request: id, creditCode, paidOn: '2019-01-14', lines };
    const [entered, entering] = await costOf(() => town.as(lucheng.executing).enterWorkerPayments(payments));
    const { payment = '' } = granted<{ readonly payment?: string | undefined }>(entered);
    const [approved, approving] = await costOf(() =>
      town.as(lucheng.deciding).decideWorkerPayments({ idempotencyKey: key(), payment, decision: { kind: 'approve' } }),
    );
    granted(approved);
    const after = await town.as(lucheng.executing).activation({ request: id, creditCode });
    expect(after.activation).toMatchObject({ awaiting: 0, shares: workers, sharesAwaiting: 0 });
    return { previewed, submitting, deciding, showing, entering, approving };
  }

  test('twice as many workers are at most twice the work, and not a statement more', async () => {
    // What is done once only, such as loading a font, is over then.
    await paidOut(2);
    const few = await paidOut(300);
    const many = await paidOut(600);
    for (const [procedure, { entries, statements }] of Object.entries(many)) {
      const before = few[procedure];
      expect.soft({ procedure, statements }).toEqual({ procedure, statements: before?.statements });
      expect.soft({ procedure, grows: entries / (before?.entries ?? 0) > 2.2 }).toEqual({ procedure, grows: false });
    }
  });
});

describe('a workers’ list over HTTP', () => {
  let serving: Serving;
  beforeAll(async () => {
    // What is too long, or of nobody, does not get as far as the database.
    serving = await serve('server');
  });
  afterAll(() => serving.stop());

  const send = async (procedure: string, input: object): Promise<number> => {
    const headers = { 'content-type': 'application/json' };
    return (
      await fetch(`${serving.address}/trpc/${procedure}`, { method: 'POST', headers, body: JSON.stringify(input) })
    ).status;
  };
  const claim = { ...typed('12,000.50'), project: '虚构瓯江新城安置房一期工程第三标段', name: '虚构工人甲乙' };
  const claims = (workers: number) => Array.from({ length: workers }, () => claim);

  test('of as many workers as one may have comes through to where it is asked who sends it', async () => {
    const asked = { idempotencyKey: key(), amount: 1, fundsShort: true, claims: claims(mostClaims) };
    expect(await send('wageDeposit.submitActivation', asked)).toBe(401);
    const line = { worker: key(), project: claim.project, month: claim.month, receipt: 'XG-2019-00000001' };
    expect(
      await send('wageDeposit.enterWorkerPayments', { lines: Array.from({ length: mostClaims }, () => line) }),
    ).toBe(401);
  });

  test('of one more is too long, and so is a large body that holds no such list', async () => {
    expect(await send('wageDeposit.submitActivation', { claims: claims(mostClaims + 1) })).toBe(413);
    expect(await send('wageDeposit.submitActivation', { amount: 'x'.repeat(2 * 1024 * 1024) })).toBe(413);
    expect(await send('wageDeposit.fileContract', { contract: 'x'.repeat(256 * 1024) })).toBe(413);
    expect(await send('wageDeposit.submitActivation,wageDeposit.fileContract', { 0: { claims: claims(4000) } })).toBe(
      413,
    );
  });
});
