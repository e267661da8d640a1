import { defineParameter } from '@wenzhou/statute';
import { art } from '../articles.ts';
import { measureInForce } from './in-force.ts';

/** How many years in a row without serious arrears open the way to a full refund (art. 12). */
export const refundYears = defineParameter({
  id: 'wage-deposit/refund-years',
  label: { zh: '全额退还所需的年数', en: 'years needed for a full refund' },
  unit: 'years',
  values: [{ ...measureInForce, value: 3, source: { kind: 'provision', at: [art(12)] } }],
});
