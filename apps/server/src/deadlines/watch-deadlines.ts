import type { PlainDate } from '@wenzhou/calendar';
import { and, asc, eq, isNull, lt, or, sql } from 'drizzle-orm';
import { companies } from '../accounts/tables.ts';
import { appendAudit } from '../audit/append.ts';
import { civilDateOf } from '../civil-date.ts';
import { databaseFault } from '../database/database-fault.ts';
import type { Database, Transaction } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { deadlinesTold } from '../metrics/metrics.ts';
import { type Notice, notify, type Recipients } from '../notifications/notify.ts';
import { obligedName } from './obliged-name.ts';
import { obligations } from './tables.ts';

type Obligation = typeof obligations.$inferSelect;

/** Where the portal lists deadlines. */
const path = '/deadlines';

/** Not met, and a day to remind on has come or the last day is over. */
const isDue = (today: PlainDate) =>
  and(
    isNull(obligations.metOn),
    isNull(obligations.missedAt),
    or(lt(obligations.dueOn, today), sql`${obligations.remindOn}[1] <= ${today}::date`),
  );

function obliged({ id, company, agencyKind, agencyDivision }: Obligation): Recipients {
  if (company !== null) return { company };
  if (agencyKind !== null && agencyDivision !== null) return { agency: { kind: agencyKind, division: agencyDivision } };
  throw new Error(`the obligation ${id} is nobody's`);
}

/** Everything about one obligation, unless another process is about it or has been. */
async function actOn(
  transaction: Transaction,
  id: string,
  today: PlainDate,
  at: Date,
): Promise<'ahead' | 'missed' | undefined> {
  const [found] = await transaction
    .select({ obligation: obligations, companyName: companies.name })
    .from(obligations)
    .leftJoin(companies, eq(companies.creditCode, obligations.company))
    .where(and(eq(obligations.id, id), isDue(today)))
    .for('update', { of: obligations, skipLocked: true });
  if (!found) return undefined;
  const { obligation, companyName } = found;
  const { duty, dueOn, remindOn, escalatesToKind, escalatesToDivision } = obligation;
  const facts = { duty, dueOn, by: obligedName(obligation, companyName) };

  if (dueOn >= today) {
    const passed = remindOn.filter((day) => day <= today);
    // One reminder for all the days that have passed, such as while the server did not run.
    const onceKey = `deadline-ahead:${id}:${passed.at(-1)}`;
    await transaction
      .update(obligations)
      .set({ remindOn: remindOn.slice(passed.length) })
      .where(eq(obligations.id, id));
    await notify(transaction, obliged(obligation), { code: 'deadline-ahead', facts, path, onceKey }, at);
    return 'ahead';
  }

  const missed: Notice = { code: 'deadline-missed', facts, path, onceKey: `deadline-missed:${id}` };
  await transaction.update(obligations).set({ missedAt: at, remindOn: [] }).where(eq(obligations.id, id));
  await notify(transaction, obliged(obligation), missed, at);
  if (escalatesToKind !== null && escalatesToDivision !== null)
    await notify(transaction, { agency: { kind: escalatesToKind, division: escalatesToDivision } }, missed, at);
  await appendAudit(transaction, { action: 'deadline-missed', subject: id, details: { duty, dueOn } }, at);
  return 'missed';
}

/**
 * Reminds of what is due soon and tells of what was missed. Whatever the day, each reminder and each miss is told once,
 * however often and by however many processes this runs: what is told and that it was told are one transaction.
 *
 * @param at the moment to go by; a day ends when it ends in China
 * @throws AggregateError after all others were seen to, when some could not be
 */
export async function watchDeadlines(database: Database, at: Date): Promise<void> {
  const today = civilDateOf(at);
  const due = await database
    .select({ id: obligations.id })
    .from(obligations)
    .where(isDue(today))
    .orderBy(asc(obligations.dueOn), asc(obligations.id));
  const failures: unknown[] = [];
  for (const { id } of due) {
    try {
      const told = await inTransaction(database, (transaction) => actOn(transaction, id, today, at));
      if (told) deadlinesTold.inc({ told });
    } catch (error) {
      if (databaseFault(error)) throw error;
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${due.length} deadlines were not seen to`, {
      cause: failures[0],
    });
}
