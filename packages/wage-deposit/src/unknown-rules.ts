import type { Bilingual } from '@wenzhou/statute';

/** What the national rule of 2021 says on these matters is not known here: rules that need it refuse and name it. */
export const unknownRules = {
  activation: { zh: '启用保证金的条件', en: 'the conditions on which a deposit is used' },
  adjustment: { zh: '资质等级变动之后怎样调整', en: 'the adjustment after a change of grade' },
  certificate: { zh: '缴纳证明', en: 'certificates of payment' },
  clearingOut: { zh: '清退', en: 'clearing out a deposit held at a wrong place' },
  instrument: { zh: '缴纳方式和担保期', en: 'which instruments may serve, and for how long' },
  paymentTerm: { zh: '缴纳期限从哪一天起算', en: 'the day from which the time for payment runs' },
  place: { zh: '缴纳地', en: 'the place of payment' },
  refund: { zh: '返还保证金的条件', en: 'the conditions of a refund' },
  topUpTerm: { zh: '补足期限从哪一天起算', en: 'the day from which the time for a top-up runs' },
} as const satisfies Readonly<Record<string, Bilingual>>;
