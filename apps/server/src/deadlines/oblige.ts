import { randomUUID } from 'node:crypto';
import type { Provision } from '@wenzhou/statute';
import { and, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { Agency } from '../accounts/actor.ts';
import type { Transaction } from '../database/database.ts';
import type { DutyCode } from './duty-titles.ts';
import { obligations } from './tables.ts';

export interface Obligation {
  readonly matter: string;
  readonly duty: DutyCode;
  readonly by: { readonly company: string } | { readonly agency: Agency };
  readonly escalatesTo?: Agency;
  readonly provisions: readonly Provision[];
  readonly facts: Readonly<Record<string, string | number>>;
  /** `YYYY-MM-DD`, as the rule has counted it; the day itself is in time. */
  readonly dueOn: string;
  /** The days on which to remind ahead. */
  readonly remindOn: readonly string[];
}

const isOpen = (matter: string, duty: DutyCode): SQL | undefined =>
  and(
    eq(obligations.matter, matter),
    eq(obligations.duty, duty),
    isNull(obligations.metOn),
    isNull(obligations.replacedAt),
  );

/**
 * Enters something that somebody has to do by a day. An open obligation of the same matter and duty is replaced: one that
 * was missed stays as what was missed, of another nothing is left.
 */
export async function oblige(transaction: Transaction, obligation: Obligation, at: Date): Promise<void> {
  const { matter, duty, by, escalatesTo, provisions, facts, dueOn, remindOn } = obligation;
  const replaced = isOpen(matter, duty);
  await transaction
    .update(obligations)
    .set({ replacedAt: at })
    .where(and(replaced, isNotNull(obligations.missedAt)));
  await transaction.delete(obligations).where(replaced);
  await transaction.insert(obligations).values({
    id: randomUUID(),
    matter,
    duty,
    company: 'company' in by ? by.company : null,
    agencyKind: 'agency' in by ? by.agency.kind : null,
    agencyDivision: 'agency' in by ? by.agency.division : null,
    escalatesToKind: escalatesTo?.kind ?? null,
    escalatesToDivision: escalatesTo?.division ?? null,
    provisions,
    facts,
    dueOn,
    remindOn: [...new Set(remindOn)].sort(),
    createdAt: at,
  });
}

/** Enters that an obligation was met, if one is open; one that was missed can still be met late. */
export async function discharge(
  transaction: Transaction,
  matter: string,
  duty: DutyCode,
  metOn: string,
): Promise<void> {
  await transaction.update(obligations).set({ metOn }).where(isOpen(matter, duty));
}
