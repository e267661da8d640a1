import { plainDate } from '@wenzhou/calendar';
import { type Fen, yuan } from '@wenzhou/money';
import { defineParameter } from '@wenzhou/statute';
import { regulation } from '../statute.ts';

/** The least and the most that the police may fine, in fen. */
export interface FineRange {
  readonly minimum: Fen;
  readonly maximum: Fen;
}

/** The fine for setting off fireworks at a forbidden time or place (national regulation, article 42). */
export const fineForSettingOff = defineParameter<FineRange>({
  id: 'fine-for-setting-off',
  label: { zh: '违规燃放罚款幅度', en: 'Fine for setting off fireworks where or when it is forbidden' },
  unit: 'fen',
  values: [
    {
      value: { minimum: yuan(100), maximum: yuan(500) },
      from: plainDate('2006-01-21'),
      source: { kind: 'provision', at: [regulation(42, { paragraph: 2 })] },
    },
  ],
});
