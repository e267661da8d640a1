import { defineParameter } from '@wenzhou/statute';
import { art } from '../articles.ts';
import { measureInForce } from './in-force.ts';

/** Within how many working days of a new grade's approval the deposit is adjusted (art. 10). */
export const adjustmentTerm = defineParameter({
  id: 'wage-deposit/adjustment-term',
  label: { zh: '资质等级核准后的调整期限', en: 'time for the adjustment after a grade’s approval' },
  unit: 'working-days',
  values: [{ ...measureInForce, value: 20, source: { kind: 'provision', at: [art(10)] } }],
});
