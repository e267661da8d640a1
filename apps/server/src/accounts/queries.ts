import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database, Transaction } from '../database/database.ts';
import type { StoredAppointment } from './capacity.ts';
import { accounts, appointments, companies } from './tables.ts';

type Reader = Database | Transaction;

export type Account = typeof accounts.$inferSelect;

export async function findAccount(reader: Reader, id: string): Promise<Account | undefined> {
  const [account] = await reader.select().from(accounts).where(eq(accounts.id, id));
  return account;
}

/** The account of a user name that is not closed. */
export async function findByUsername(reader: Reader, username: string): Promise<Account | undefined> {
  const [account] = await reader
    .select()
    .from(accounts)
    .where(and(eq(accounts.username, username.toLowerCase()), isNull(accounts.closedAt)));
  return account;
}

export async function findAppointment(reader: Reader, id: string): Promise<StoredAppointment | undefined> {
  const [found] = await reader
    .select({ appointment: appointments, company: companies })
    .from(appointments)
    .leftJoin(companies, eq(companies.creditCode, appointments.company))
    .where(eq(appointments.id, id));
  return found;
}

/** The appointments of an account that have not ended, the oldest first. */
export async function activeAppointments(reader: Reader, accountId: string): Promise<readonly StoredAppointment[]> {
  return reader
    .select({ appointment: appointments, company: companies })
    .from(appointments)
    .leftJoin(companies, eq(companies.creditCode, appointments.company))
    .where(and(eq(appointments.accountId, accountId), isNull(appointments.endedAt)))
    .orderBy(asc(appointments.appointedAt), asc(appointments.id));
}
