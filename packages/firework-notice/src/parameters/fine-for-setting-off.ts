import { plainDate } from '@wenzhou/calendar';
import { nonNegativeFenSchema, yuan } from '@wenzhou/money';
import { defineParameter } from '@wenzhou/statute';
import * as z from 'zod';
import { regulation } from '../statute.ts';

/** The least and the most that the police may fine, in fen. */
export const fineRangeSchema = z.object({ minimum: nonNegativeFenSchema, maximum: nonNegativeFenSchema }).readonly();

export type FineRange = z.infer<typeof fineRangeSchema>;

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
