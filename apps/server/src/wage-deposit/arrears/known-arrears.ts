import type { PlainDate } from '@wenzhou/calendar';
import type { CreditCode } from '@wenzhou/identity';
import { type DepositHistory, depositHistorySchema } from '@wenzhou/wage-deposit';
import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Database, Transaction } from '../../database/database.ts';
import { arrearsCases } from '../tables.ts';

/** A case of arrears of which it was said whether it is serious. */
export interface KnownArrears {
  readonly on: PlainDate;
  readonly serious: boolean;
}

/** The cases of a firm of which labour authorities have said whether they are serious, in the order of their days. */
export async function knownArrears(reader: Database | Transaction, firm: CreditCode): Promise<readonly KnownArrears[]> {
  const found = await reader
    .select({ on: arrearsCases.occurredOn, serious: arrearsCases.serious })
    .from(arrearsCases)
    .where(and(eq(arrearsCases.firm, firm), isNotNull(arrearsCases.serious)))
    .orderBy(asc(arrearsCases.occurredOn), asc(arrearsCases.id));
  return found.flatMap(({ on, serious }) => (serious === null ? [] : [{ on, serious }]));
}

/**
 * What is told of a firm's past, with the cases that labour authorities know and it leaves out: with them begins the
 * record of a firm of which nothing was on record (art. 4).
 */
export function withKnownArrears(
  told: DepositHistory | undefined,
  known: readonly KnownArrears[],
): DepositHistory | undefined {
  const read = depositHistorySchema.safeParse(told ?? {});
  // What cannot be read is for the rule to refuse.
  if (!read.success || known.length === 0) return told;
  const history = read.data;
  const isTold = ({ on, serious }: KnownArrears): boolean =>
    history.arrears.some((one) => one.on === on && (one.serious || !serious));
  return { ...history, arrears: [...history.arrears, ...known.filter((one) => !isTold(one))] };
}
