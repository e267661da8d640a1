import { defineParameter } from '@wenzhou/statute';
import { art } from '../articles.ts';
import { measureInForce } from './in-force.ts';

/** How many full years without serious arrears exempt a firm (art. 4). */
export const exemptionYears = defineParameter({
  id: 'wage-deposit/exemption-years',
  label: { zh: '免交所需的年数', en: 'years needed for the exemption' },
  unit: 'years',
  values: [{ ...measureInForce, value: 3, source: { kind: 'provision', at: [art(4)] } }],
});
