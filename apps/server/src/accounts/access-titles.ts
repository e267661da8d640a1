import type { Bilingual } from '@wenzhou/statute';

/** What was done when personal data was read, by the procedure: a title for each that notes accesses. */
export const accessTitles: Readonly<Record<string, Bilingual>> = {
  'medicalInsurance.readYear': {
    zh: '查看您的医疗保险年度和住院结算',
    en: 'Looked at your insurance year and how your stays were settled',
  },
  'medicalInsurance.listYears': {
    zh: '查看您有哪些医疗保险年度',
    en: 'Looked at which insurance years you have',
  },
  'accounts.list': { zh: '查看账号清单', en: 'Looked at the list of accounts' },
};

/** The words for a procedure; its path where a record is older than the words. */
export const accessTitle = (procedure: string): Bilingual =>
  accessTitles[procedure] ?? { zh: procedure, en: procedure };
