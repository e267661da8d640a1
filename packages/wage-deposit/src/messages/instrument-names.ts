import type { Bilingual } from '@wenzhou/statute';
import type { InstrumentKind } from '../instrument-kind.ts';

/** What the instruments are called. */
export const instrumentNames: Readonly<Record<InstrumentKind, Bilingual>> = {
  cash: { zh: '现金', en: 'cash' },
  'bank-guarantee': { zh: '银行保函', en: 'bank guarantee' },
  'insurance-policy': { zh: '保险保单', en: 'insurance policy' },
};
