import { and, asc, eq, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { civilDateOf } from '../civil-date.ts';
import { databaseFault } from '../database/database-fault.ts';
import type { Database, Transaction } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { deliveries as counted } from '../metrics/metrics.ts';
import { notify } from '../notifications/notify.ts';
import type { Deliveries, Delivery, Outcome } from './delivery.ts';
import type { Topic } from './payloads.ts';
import { nextTry } from './retry-pauses.ts';
import { outbox } from './tables.ts';

type Waiting = typeof outbox.$inferSelect;

/** Longer than any try takes; what a relay left behind that was ended in the middle is taken up again after that. */
const claim = sql`now() + interval '5 minutes'`;

const isOpen = and(isNull(outbox.deliveredAt), isNull(outbox.givenUpAt));

/** Takes the next message that is due, so that no other relay does; that it is tried counts before it is tried. */
async function claimNext(database: Database, at: Date): Promise<Waiting | undefined> {
  const next = database
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(isOpen, lte(outbox.notBefore, at), or(isNull(outbox.claimedUntil), lt(outbox.claimedUntil, sql`now()`))))
    .orderBy(asc(outbox.notBefore), asc(outbox.id))
    .limit(1)
    .for('update', { skipLocked: true });
  const [claimed] = await database
    .update(outbox)
    .set({ claimedUntil: claim, attempts: sql`${outbox.attempts} + 1` })
    .where(sql`${outbox.id} = (${next})`)
    .returning();
  return claimed;
}

const noteDelivered = (writer: Database | Transaction, id: string, at: Date) =>
  writer
    .update(outbox)
    .set({ deliveredAt: at, claimedUntil: null, lastFailure: null })
    .where(and(eq(outbox.id, id), isOpen));

async function deliver<T extends Topic>(
  database: Database,
  delivery: Delivery<T>,
  { id, payload }: Waiting,
  at: Date,
): Promise<Outcome> {
  if ('beyond' in delivery) return delivery.beyond({ id, payload });
  await inTransaction(database, async (transaction) => {
    const [open] = await transaction
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.id, id), isOpen))
      .for('update');
    if (!open) return;
    await delivery.within(transaction, { id, payload }, at);
    await noteDelivered(transaction, id, at);
  });
  return { kind: 'delivered' };
}

/** Notes what a try came to. What was refused, or failed too often, is given up, and the operators are told. */
async function note(database: Database, { id, attempts }: Waiting, outcome: Outcome, at: Date): Promise<void> {
  if (outcome.kind === 'delivered') {
    await noteDelivered(database, id, at);
    return;
  }
  const { kind, because } = outcome;
  const again = kind === 'failed' ? nextTry(attempts, at) : undefined;
  await inTransaction(database, async (transaction) => {
    const [noted] = await transaction
      .update(outbox)
      .set({ lastFailure: because, claimedUntil: null, ...(again ? { notBefore: again } : { givenUpAt: at }) })
      .where(and(eq(outbox.id, id), isOpen))
      .returning({ id: outbox.id });
    if (!noted || again || kind === 'moot') return;
    const on = civilDateOf(at);
    const facts = { on, because };
    const onceKey = `delivery-given-up:${on}`;
    await notify(transaction, { operators: true }, { code: 'delivery-given-up', facts, path: '/', onceKey }, at);
  });
}

/**
 * Delivers what is due in the outbox, one after the other, until nothing is. Any number of relays may run at once, in
 * any number of processes: each message is claimed by one.
 *
 * @param now the time that pauses between tries go by
 * @param signal stops between two messages
 * @throws AggregateError after all others were tried, when a delivery failed for no reason that it could name
 */
export async function relayOutbox(
  database: Database,
  deliveries: Deliveries,
  now: () => Date,
  signal?: AbortSignal,
): Promise<void> {
  const failures: unknown[] = [];
  const isStopping = (): boolean => signal?.aborted === true;
  while (!isStopping()) {
    const waiting = await claimNext(database, now());
    if (!waiting) break;
    const { topic } = waiting;
    let outcome: Outcome;
    try {
      outcome = await deliver(database, deliveries[topic], waiting, now());
    } catch (error) {
      if (databaseFault(error)) throw error;
      failures.push(error);
      outcome = { kind: 'failed', because: error instanceof Error ? error.constructor.name : typeof error };
    }
    await note(database, waiting, outcome, now());
    counted.inc({ topic, outcome: outcome.kind });
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} deliveries failed`, { cause: failures[0] });
}
