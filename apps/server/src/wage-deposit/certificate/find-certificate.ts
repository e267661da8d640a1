import type { PlainDate } from '@wenzhou/calendar';
import type { CreditCode } from '@wenzhou/identity';
import { and, desc, eq } from 'drizzle-orm';
import { civilDateOf } from '../../civil-date.ts';
import type { Database, Transaction } from '../../database/database.ts';
import { documents } from '../../documents/tables.ts';
import { readNumber } from '../../notices/notice-number.ts';
import { firmCodeIn } from '../firm-code.ts';

/** A certificate that was issued. */
export interface IssuedCertificate {
  readonly id: string;
  readonly number: string;
  readonly firm: CreditCode;
  readonly issuedOn: PlainDate;
  readonly issuedAt: Date;
}

const kind = 'wage-deposit-certificate';

const asIssued = ({ id, number, company, createdAt }: typeof documents.$inferSelect): IssuedCertificate | undefined => {
  const firm = firmCodeIn(company);
  return number === null || !firm
    ? undefined
    : { id, number, firm, issuedOn: civilDateOf(createdAt), issuedAt: createdAt };
};

/** The certificate of a number, in either of its forms. */
export async function certificateByNumber(
  reader: Database | Transaction,
  typed: string,
): Promise<IssuedCertificate | undefined> {
  const number = readNumber(typed);
  if (number?.kind !== kind) return undefined;
  const [found] = await reader
    .select()
    .from(documents)
    .where(and(eq(documents.kind, kind), eq(documents.number, number.plain)));
  return found && asIssued(found);
}

/** The certificate that a firm was issued last. */
export async function latestCertificate(
  reader: Database | Transaction,
  firm: CreditCode,
): Promise<IssuedCertificate | undefined> {
  const [found] = await reader
    .select()
    .from(documents)
    .where(and(eq(documents.kind, kind), eq(documents.company, firm)))
    .orderBy(desc(documents.createdAt))
    .limit(1);
  return found && asIssued(found);
}
