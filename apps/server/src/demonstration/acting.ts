import { type CreditCode, creditCode } from '@wenzhou/identity';
import { and, eq, isNull } from 'drizzle-orm';
import type { ActingAccount, Agency, CompanyActor, Official } from '../accounts/actor.ts';
import { officialRoleOf } from '../accounts/capacity-in-words.ts';
import { accounts, appointments } from '../accounts/tables.ts';
import type { Database } from '../database/database.ts';
import type { Duty } from '../permissions/duty.ts';

/** Somebody without an account, by whom the demonstration’s past was recorded. */
const someone = (id: string): ActingAccount => ({
  id: `demonstration-${id}`,
  name: '虚构人员',
  sessionId: 'demonstration',
  hasSecondFactor: true,
});

/** Who acts for a firm in the demonstration’s past: its head, where it has an account. */
export async function actingForFirm(database: Database, code: CreditCode, name: string): Promise<CompanyActor> {
  const [known] = await database
    .select({ account: accounts.id, name: accounts.name, appointment: appointments.id })
    .from(appointments)
    .innerJoin(accounts, eq(accounts.id, appointments.accountId))
    .where(and(eq(appointments.company, code), eq(appointments.role, 'company-head'), isNull(appointments.endedAt)))
    .orderBy(accounts.username)
    .limit(1);
  return {
    role: 'company-head',
    account: known ? { ...someone(code), id: known.account, name: known.name } : someone(code),
    appointment: known?.appointment ?? 'demonstration',
    company: { creditCode: creditCode(code), name },
  };
}

/** Who has done a duty of an agency in the demonstration’s past: an account that has it, where there is one. */
export async function actingIn(database: Database, agency: Agency, duty: Duty): Promise<Official> {
  const { kind, division } = agency;
  const role = officialRoleOf(kind);
  const posts = await database
    .select({ account: accounts.id, name: accounts.name, appointment: appointments.id, duties: appointments.duties })
    .from(appointments)
    .innerJoin(accounts, eq(accounts.id, appointments.accountId))
    .where(
      and(eq(appointments.agencyKind, kind), eq(appointments.agencyDivision, division), isNull(appointments.endedAt)),
    )
    .orderBy(accounts.username);
  const post = posts.find(({ duties }) => duties.includes(duty));
  return {
    role,
    account: post ? { ...someone(kind), id: post.account, name: post.name } : someone(`${kind}-${division}-${duty}`),
    appointment: post?.appointment ?? 'demonstration',
    agency,
    duties: [duty],
  };
}
