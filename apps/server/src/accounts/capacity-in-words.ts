import type { Bilingual } from '@wenzhou/statute';
import { type AgencyKind, isOfficialRole, type OfficialRole, type Role, roles } from './actor.ts';
import { agencyName } from './agency-name.ts';
import { roleNames } from './role-names.ts';

const agencyOf: Readonly<Record<OfficialRole, AgencyKind>> = {
  'construction-official': 'construction',
  'labour-official': 'labour',
  'medical-insurance-official': 'medical-insurance',
};

const isRole = (text: string): text is Role => roles.some((role) => role === text);

/** The role that officials of a kind of agency have. */
export const officialRoleOf = (kind: AgencyKind): OfficialRole => `${kind}-official`;

/** A capacity as accesses keep it, such as `labour-official 330302`, in words: the authority or company, never who. */
export function capacityInWords(capacity: string): Bilingual {
  const [role = '', of = ''] = capacity.split(' ');
  if (isOfficialRole(role)) return agencyName({ kind: agencyOf[role], division: of });
  if (!isRole(role)) return { zh: capacity, en: capacity };
  const { zh, en } = roleNames[role];
  return of === '' ? { zh, en } : { zh: `${zh}（${of}）`, en: `${en} (${of})` };
}
