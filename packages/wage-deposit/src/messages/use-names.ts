import type { Bilingual } from '@wenzhou/statute';
import type { LawfulUse } from '../lawful-use.ts';

/** What money may leave a deposit for, in words. */
export const useNames: Readonly<Record<LawfulUse, Bilingual>> = {
  activation: { zh: '支付被拖欠的工资', en: 'paying wages owed' },
  refund: { zh: '全额退还', en: 'a full refund' },
  'pay-back': { zh: '退还标准降低的差额', en: 'paying back a lowered standard' },
  'clearing-out': { zh: '清退缴错地方的保证金', en: 'clearing out a deposit held at the wrong place' },
  'instrument-replacement': { zh: '更换缴纳方式', en: 'replacing the instrument' },
};
