import type { Bilingual } from '@wenzhou/statute';
import type { Agency } from '../accounts/actor.ts';
import { agencyName } from '../accounts/agency-name.ts';

/** What an agency is called where its name stands alone, as at the head of a notice. */
export function issuingAgency(agency: Agency): Bilingual {
  const { zh, en } = agencyName(agency);
  return { zh, en: en.charAt(0).toUpperCase() + en.slice(1) };
}
