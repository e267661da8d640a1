import { type Bilingual, defineParameter, type Parameter } from '@wenzhou/statute';
import { nationalRule, nationalRuleInForce } from './national-rule.ts';

/**
 * The terms of the national rule: the deposit account is opened, the bank pays out, what was used is replenished, the
 * refund is publicised.
 */
export const contractTerms = ['opening', 'pay-out', 'replenishment', 'refund-publicity'] as const;

export type ContractTerm = (typeof contractTerms)[number];

const term = (
  name: ContractTerm,
  unit: 'working-days' | 'calendar-days',
  value: number,
  label: Bilingual,
): Parameter<number> =>
  defineParameter({
    id: `wage-deposit/contract-term-${name}`,
    label,
    unit,
    values: [{ ...nationalRuleInForce, value, source: nationalRule }],
  });

/** The lengths of the terms (W-23 for those of which the press leaves the unit out). */
export const contractTermLengths: Readonly<Record<ContractTerm, Parameter<number>>> = {
  opening: term('opening', 'working-days', 20, { zh: '开立保证金账户的期限', en: 'time to open the deposit account' }),
  'pay-out': term('pay-out', 'working-days', 5, { zh: '银行支付的期限', en: 'time for the bank to pay out' }),
  replenishment: term('replenishment', 'working-days', 10, {
    zh: '使用后补足的期限',
    en: 'time to replenish after a use',
  }),
  'refund-publicity': term('refund-publicity', 'calendar-days', 30, {
    zh: '返还前公示的天数',
    en: 'days of publicity before a refund',
  }),
};
