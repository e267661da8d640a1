import type { Bilingual } from '@wenzhou/statute';

/** The groups that procedures and routes are listed in, in this order. */
export const domains = {
  medicalInsurance: { zh: '医疗保险', en: 'Medical insurance' },
  resourceTrading: { zh: '公共资源交易', en: 'Public resource trading' },
  wageDeposit: { zh: '工资支付保证金', en: 'Wage deposits' },
  fireworkNotice: { zh: '烟花爆竹', en: 'Fireworks' },
  ledger: { zh: '账目', en: 'Ledger' },
  documents: { zh: '文件', en: 'Documents' },
  notifications: { zh: '通知', en: 'Notices' },
  deadlines: { zh: '期限', en: 'Deadlines' },
  accounts: { zh: '账号', en: 'Accounts' },
  signIn: { zh: '登录', en: 'Signing in' },
  streams: { zh: '批量与实时', en: 'Bulk streams and live changes' },
  system: { zh: '系统与审计', en: 'System and audit' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Domain = keyof typeof domains;
