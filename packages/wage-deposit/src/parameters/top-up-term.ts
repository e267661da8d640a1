import { defineParameter } from '@wenzhou/statute';
import { art } from '../articles.ts';
import { measureInForce } from './in-force.ts';

/** Within how many working days of receiving the notice a deposit is topped up (arts. 8 and 11). */
export const topUpTerm = defineParameter({
  id: 'wage-deposit/top-up-term',
  label: { zh: '收到通知后的补足期限', en: 'time for a top-up after the notice' },
  unit: 'working-days',
  values: [{ ...measureInForce, value: 20, source: { kind: 'provision', at: [art(8), art(11)] } }],
});
