import type { Bilingual } from '@wenzhou/statute';
import type { DutyName } from '../duty-name.ts';
import type { Phase, Role } from '../step-name.ts';

/** Who takes steps, in words. */
export const roleNames: Readonly<Record<Role, Bilingual>> = {
  firm: { zh: '企业', en: 'the firm' },
  'construction-authority': { zh: '缴纳地建设行政主管部门', en: 'the construction authority of the place of payment' },
  'labour-authority': { zh: '人力社保部门', en: 'the labour authority' },
};

/** Where a deposit stands, in words. */
export const phaseNames: Readonly<Record<Phase, Bilingual>> = {
  none: { zh: '没有记录', en: 'nothing recorded' },
  misplaced: { zh: '缴错了地方', en: 'held at a wrong place' },
  'cleared-out': { zh: '已清退，待重新缴纳', en: 'cleared out, to be paid again' },
  assessed: { zh: '已核定，待缴纳', en: 'assessed, to be paid' },
  held: { zh: '在缴', en: 'held' },
  refunded: { zh: '已全额退还', en: 'refunded in full' },
  exempted: { zh: '免交', en: 'exempt' },
};

/** What a firm has to do by a day, in words. */
export const dutyLabels: Readonly<Record<DutyName, Bilingual>> = {
  payment: { zh: '缴纳', en: 'payment' },
  'top-up': { zh: '补足', en: 'top-up' },
  adjustment: { zh: '调整', en: 'adjustment' },
};
