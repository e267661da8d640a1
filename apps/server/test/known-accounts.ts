import { randomUUID } from 'node:crypto';
import type { Agency } from '../src/accounts/actor.ts';
import { accounts, appointments, companies } from '../src/accounts/tables.ts';
import type { Database } from '../src/database/database.ts';

const since = new Date('2018-03-01T01:00:00Z');

interface Known {
  readonly email?: string;
  readonly language?: 'zh' | 'en';
  readonly company?: string;
  readonly agency?: Agency;
  readonly operator?: boolean;
}

/** An account of nobody who exists, stored with its appointment. */
export async function knownAccount(
  database: Database,
  { email, language = 'zh', company, agency, operator }: Known = {},
): Promise<string> {
  const id = randomUUID();
  await database.insert(accounts).values({
    id,
    name: '虚构账号',
    email: email ?? `${id}@no-mail.invalid`,
    language,
    createdAt: since,
    updatedAt: since,
  });
  const role = company ? 'company-staff' : operator ? 'operator' : agency && (`${agency.kind}-official` as const);
  if (role)
    await database.insert(appointments).values({
      id: randomUUID(),
      accountId: id,
      role,
      company: company ?? null,
      agencyKind: agency?.kind ?? null,
      agencyDivision: agency?.division ?? null,
      appointedBy: 'test',
      appointedAt: since,
    });
  return id;
}

/** A company that does not exist, stored. */
export async function knownCompany(database: Database, creditCode: string, name = '虚构建筑公司'): Promise<string> {
  await database.insert(companies).values({ creditCode, name, registeredAt: since }).onConflictDoNothing();
  return creditCode;
}
