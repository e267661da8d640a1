import type { Bilingual } from '@wenzhou/statute';

/** What somebody may have to do by a day, as notices and lists call it. */
export const dutyTitles = {
  'wage-deposit-payment': { zh: '缴纳工资支付保证金', en: 'payment of the wage deposit' },
  'wage-deposit-top-up': { zh: '补足工资支付保证金', en: 'topping up of the wage deposit' },
  'wage-deposit-adjustment': { zh: '调整工资支付保证金额度', en: 'adjustment of the wage deposit' },
  'wage-deposit-instrument-expiry': {
    zh: '保函或保单到期前更换',
    en: 'replacement of the guarantee or policy before it expires',
  },
  'arrears-order-payment': { zh: '按责令支付拖欠工资', en: 'payment of wages in arrears as ordered' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type DutyCode = keyof typeof dutyTitles;
