import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { AuditedChange } from '../audit/entry.ts';
import { digest } from '../audit/canonical-json.ts';
import type { Transaction } from '../database/database.ts';
import { type Fault, RequestFault } from '../fault.ts';
import { isOfficialRole } from './actor.ts';
import type { Post } from './appointment-post.ts';
import { findAccount } from './queries.ts';
import { appointments, companies } from './tables.ts';

const companyNameDiffers: Fault = {
  code: 'company-name-differs',
  reason: {
    zh: '这个统一社会信用代码已登记在另一个名称下。',
    en: 'This credit code is registered under another name.',
  },
  remedy: { zh: '请核对单位名称和代码。', en: 'Check the name and the code of the company.' },
};

const appointedAlready: Fault = {
  code: 'appointed-already',
  reason: { zh: '该账号已有这个身份。', en: 'The account has this appointment already.' },
  remedy: { zh: '要更改职责，请先终止原来的任命。', en: 'To change its duties, end the appointment first.' },
};

const citizenNumberRequired: Fault = {
  code: 'official-not-identified',
  reason: {
    zh: '该账号没有登记公民身份号码：工作人员须一人一号，职责才能真正分离。',
    en: 'The account has no citizen number: an official is one person with one account, or duties would not be apart.',
  },
  remedy: {
    zh: '请由本人通过统一身份认证登录一次，或为其开立登记公民身份号码的账号。',
    en: 'Let the person sign in with the city once, or open an account with their citizen number for them.',
  },
};

/**
 * Appoints an account to a post; a company that is new is registered. Duties are kept apart by account, so that of an
 * official has a citizen number, which no other account has.
 *
 * @throws RequestFault `official-not-identified`, `company-name-differs`, `appointed-already`
 */
export async function enterAppointment(
  transaction: Transaction,
  account: string,
  { role, company, agency, duties }: Post,
  appointedBy: string,
  at: Date,
): Promise<{ readonly appointment: string; readonly change: AuditedChange }> {
  if (isOfficialRole(role) && !(await findAccount(transaction, account))?.citizenNumber)
    throw new RequestFault('CONFLICT', citizenNumberRequired);
  if (company) {
    await transaction
      .insert(companies)
      .values({ ...company, registeredAt: at })
      .onConflictDoNothing();
    const [known] = await transaction.select().from(companies).where(eq(companies.creditCode, company.creditCode));
    if (known?.name !== company.name) throw new RequestFault('CONFLICT', companyNameDiffers);
  }
  const appointment = randomUUID();
  const [entered] = await transaction
    .insert(appointments)
    .values({
      id: appointment,
      accountId: account,
      role,
      company: company?.creditCode ?? null,
      agencyKind: agency?.kind ?? null,
      agencyDivision: agency?.division ?? null,
      duties: [...duties],
      appointedBy,
      appointedAt: at,
    })
    .onConflictDoNothing()
    .returning({ id: appointments.id });
  if (!entered) throw new RequestFault('CONFLICT', appointedAlready);
  return {
    appointment,
    change: {
      action: 'appointed',
      subject: appointment,
      details: {
        account,
        role,
        duties,
        // A credit code may read like a citizen number, which an entry must not hold.
        ...(company ? { company: digest(company.creditCode) } : {}),
        ...(agency ? { agency: { ...agency } } : {}),
      },
    },
  };
}
