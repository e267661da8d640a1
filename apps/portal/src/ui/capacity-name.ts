import { language } from '../language.ts';
import { m } from '../paraglide/messages.js';
import type { Capacity } from '../session.ts';

const roleNames: Readonly<Record<Capacity['role'], () => string>> = {
  anonymous: m.accounts_role_anonymous,
  guest: m.accounts_role_guest,
  resident: m.accounts_role_resident,
  'company-head': m.accounts_role_company_head,
  'company-staff': m.accounts_role_company_staff,
  'construction-official': m.accounts_role_official,
  'labour-official': m.accounts_role_official,
  'medical-insurance-official': m.accounts_role_official,
  operator: m.accounts_role_operator,
};

const dutyNames = {
  deciding: m.accounts_duty_deciding,
  executing: m.accounts_duty_executing,
  supervising: m.accounts_duty_supervising,
};

/** For whom somebody acts and as what, such as 鹿城区建设行政主管部门工作人员. */
export function capacityName({ role, company, agency }: Pick<Capacity, 'role' | 'company' | 'agency'>): string {
  if (company) return m.accounts_capacity_of({ of: company.name, role: roleNames[role]() });
  if (agency) return m.accounts_capacity_of({ of: agency.name[language()], role: roleNames[role]() });
  return roleNames[role]();
}

/** The duties of a post, as a list in words. */
export const dutyList = (duties: Capacity['duties']): string =>
  duties.map((duty) => dutyNames[duty]()).join(m.shell_list_comma());

export const dutyName = (duty: keyof typeof dutyNames): string => dutyNames[duty]();
