import { defineParameter } from '@wenzhou/statute';
import { art } from '../articles.ts';
import { measureInForce } from './in-force.ts';

/** For how many years a guarantee or a policy runs without a gap (art. 6). */
export const guaranteeYears = defineParameter({
  id: 'wage-deposit/guarantee-years',
  label: { zh: '保函、保单的担保期', en: 'years covered by a guarantee or a policy' },
  unit: 'years',
  values: [{ ...measureInForce, value: 3, source: { kind: 'provision', at: [art(6)] } }],
});
