import type { PlainDate } from '@wenzhou/calendar';
import type { CertifiedStanding } from '@wenzhou/wage-deposit';
import { and, eq, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { DepositRow } from '../stream/load-deposit.ts';
import { deposits } from '../tables.ts';
import type { RegisterRow } from './register-row.ts';

/** How a firm stands on a day: as its last event left it, until its guarantee has run out. */
export const standingOn = ({ standing, shortFrom }: DepositRow, on: PlainDate): CertifiedStanding =>
  shortFrom !== null && shortFrom <= on ? 'short' : standing;

/** The firms of a standing on a day, as {@link standingOn} tells it. */
export function standsAs(standing: CertifiedStanding, on: PlainDate): SQL | undefined {
  if (standing === 'short') return or(eq(deposits.standing, 'short'), lte(deposits.shortFrom, on));
  return and(eq(deposits.standing, standing), or(isNull(deposits.shortFrom), gt(deposits.shortFrom, on)));
}

/** Text that a pattern takes as it is. */
export const literally = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** The firms whose name or credit code holds a text. */
export const holds = (searched: string): SQL => sql`${deposits.searched} like ${`%${literally(searched)}%`}`;

/** A line of the register as it stands on a day. */
export function registerRow(row: DepositRow, on: PlainDate): RegisterRow {
  const { firm, name, agencyDivision, phase, balance, level, expiresOn, supervised } = row;
  return {
    creditCode: firm,
    name,
    ...(phase === 'cleared-out' ? {} : { authority: agencyDivision }),
    phase,
    standing: standingOn(row, on),
    balance,
    level,
    ...(expiresOn === null ? {} : { expiresOn }),
    supervised,
  };
}
