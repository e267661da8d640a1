import type { Bilingual } from '@wenzhou/statute';
import type { CertifiedStanding } from '../certified-standing.ts';

/** How a firm stands with its deposit, in words. */
export const standingNames: Readonly<Record<CertifiedStanding, Bilingual>> = {
  complete: { zh: '已足额缴纳', en: 'paid in full' },
  exempt: { zh: '免交', en: 'exempt' },
  refunded: { zh: '已全额退还', en: 'refunded in full' },
  short: { zh: '没有缴足', en: 'short' },
};
