import { type CreditCode, creditCode as asCreditCode, checkCreditCode, divisionByCode } from '@wenzhou/identity';
import { inShanghai, instant } from '@wenzhou/calendar';
import type { Bilingual } from '@wenzhou/statute';
import * as z from 'zod';
import { isStorable } from '../database/storable.ts';
import { RequestFault } from '../fault.ts';
import { type Duty, duties } from '../permissions/duty.ts';
import { cityDivision } from '../permissions/permit.ts';
import { type Agency, agencyKinds, type AppointedRole, appointedRoles } from './actor.ts';
import { officialRoleOf } from './capacity-in-words.ts';

/** What somebody is to be appointed to, as it is asked for. */
export const postSchema = z.object({
  role: z.enum(appointedRoles),
  company: z
    .object({
      creditCode: z.string().max(64),
      name: z.string().trim().min(1).max(100).refine(isStorable, { error: 'text that cannot be stored' }),
    })
    .optional(),
  agency: z.object({ kind: z.enum(agencyKinds), division: z.string().max(6) }).optional(),
  duties: z.array(z.enum(duties)).max(duties.length).optional(),
});

/** A post that there can be. */
export interface Post {
  readonly role: AppointedRole;
  readonly company?: { readonly creditCode: CreditCode; readonly name: string };
  readonly agency?: Agency;
  readonly duties: readonly Duty[];
}

const invalid = (code: string, reason: Bilingual, remedy: Bilingual): RequestFault =>
  new RequestFault('BAD_REQUEST', { code, reason, remedy });

const inconsistent = (): RequestFault =>
  invalid(
    'appointment-inconsistent',
    {
      zh: '单位身份须且只须填单位，工作人员须且只须填所属机构和职责，管理员都不填。',
      en: 'A company capacity takes a company, an official an agency of the kind of the role and duties, an operator neither.',
    },
    { zh: '请核对身份与单位、机构、职责是否相符。', en: 'Check that role, company, agency and duties agree.' },
  );

const creditCodeInvalid = (): RequestFault =>
  invalid(
    'credit-code-invalid',
    { zh: '统一社会信用代码不对。', en: 'The unified social credit code is not valid.' },
    { zh: '请对照营业执照核对 18 位代码。', en: 'Check its 18 characters against the business licence.' },
  );

const divisionUnknown = (): RequestFault =>
  invalid(
    'division-unknown',
    { zh: '温州没有这个行政区划代码，或者它现在不再使用。', en: 'Wenzhou has no division of this code today.' },
    {
      zh: '请填县（市、区）的六位代码，市本级为 330300。',
      en: 'Give the six digits of a county-level division; 330300 is the city itself.',
    },
  );

/**
 * Reads what somebody is to be appointed to.
 *
 * @throws RequestFault `appointment-inconsistent`, `credit-code-invalid`, `division-unknown`
 */
export function readPost({ role, company, agency, duties: held = [] }: z.output<typeof postSchema>, at: Date): Post {
  if (role === 'company-head' || role === 'company-staff') {
    if (!company || agency || held.length > 0) throw inconsistent();
    if (checkCreditCode(company.creditCode).kind === 'invalid') throw creditCodeInvalid();
    return { role, company: { creditCode: asCreditCode(company.creditCode), name: company.name }, duties: [] };
  }
  if (role === 'operator') {
    if (company || agency || held.length > 0) throw inconsistent();
    return { role, duties: [] };
  }
  if (company || !agency || held.length === 0 || officialRoleOf(agency.kind) !== role) throw inconsistent();
  const today = inShanghai(instant(at.toISOString())).date;
  if (agency.division !== cityDivision && !divisionByCode(agency.division, today)) throw divisionUnknown();
  return { role, agency, duties: duties.filter((duty) => held.includes(duty)) };
}
