import type { Bilingual } from '@wenzhou/statute';

/** What was done when personal data was read, by the procedure: a title for each that notes accesses. */
export const accessTitles: Readonly<Record<string, Bilingual>> = {
  'accounts.list': { zh: '查看账号清单', en: 'Looked at the list of accounts' },
  'medicalInsurance.listYears': { zh: '查看您有哪些医疗保险年度', en: 'Looked up which insurance years you have' },
  'medicalInsurance.readYear': {
    zh: '查看您的医疗保险年度和住院结算',
    en: 'Looked at your insurance year and how your stays were settled',
  },
  'medicalInsurance.recordStay': {
    zh: '登记并结算您的住院，查看您的医疗保险年度',
    en: 'Recorded and settled a stay of yours, and saw your insurance year',
  },
  'wageDeposit.request': {
    zh: '查看含您被拖欠工资的保证金启用申请',
    en: 'Looked at a request to pay wages owed to you from a deposit',
  },
  'wageDeposit.activation': {
    zh: '查看用保证金支付您工资的办理情况',
    en: 'Looked at how wages of yours are paid from a deposit',
  },
  'wageDeposit.arrearsCase': {
    zh: '查看含您被拖欠工资的案件',
    en: 'Looked at a case of wages owed to you',
  },
  'GET /documents/:id': {
    zh: '查看您提交的、或含您被拖欠工资的文件',
    en: 'Read a file that you handed in, or one about wages owed to you',
  },
};

/** The words for a procedure; its path where a record is older than the words. */
export const accessTitle = (procedure: string): Bilingual =>
  accessTitles[procedure] ?? { zh: procedure, en: procedure };
