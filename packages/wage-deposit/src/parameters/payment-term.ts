import { defineParameter } from '@wenzhou/statute';
import { art } from '../articles.ts';
import { measureInForce } from './in-force.ts';

/** Within how many working days after the contract's filing the deposit is paid (art. 4). */
export const paymentTerm = defineParameter({
  id: 'wage-deposit/payment-term',
  label: { zh: '合同备案后的缴纳期限', en: 'time for payment after the contract’s filing' },
  unit: 'working-days',
  values: [{ ...measureInForce, value: 20, source: { kind: 'provision', at: [art(4)] } }],
});
