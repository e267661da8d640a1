import type { Bilingual } from '@wenzhou/statute';
import { agencyName } from '../accounts/agency-name.ts';
import type { obligations } from './tables.ts';

type Obliged = Pick<typeof obligations.$inferSelect, 'company' | 'agencyKind' | 'agencyDivision'>;

/** What the company or agency is called that has to do something; a company without a known name, by its code. */
export function obligedName(
  { company, agencyKind: kind, agencyDivision: division }: Obliged,
  companyName: string | null,
): Bilingual {
  if (kind !== null && division !== null) return agencyName({ kind, division });
  const name = companyName ?? company ?? '';
  return { zh: name, en: name };
}
