import { yuan } from '@wenzhou/money';
import { type Bilingual, defineParameter, type Parameter } from '@wenzhou/statute';
import { nationalRule, nationalRuleInForce } from './national-rule.ts';

const cleanYears = (name: string, value: number, label: Bilingual): Parameter<number> =>
  defineParameter({
    id: `wage-deposit/contract-clean-years-${name}`,
    label,
    unit: 'years',
    values: [{ ...nationalRuleInForce, value, source: nationalRule }],
  });

/** Contracts below this sum are exempt if the firm has been without arrears. */
export const smallContract = defineParameter({
  id: 'wage-deposit/contract-small',
  label: { zh: '小额合同的界限', en: 'limit of a small contract' },
  unit: 'fen',
  values: [{ ...nationalRuleInForce, value: yuan(3_000_000), source: nationalRule }],
});

/** How many years without arrears exempt a small contract. */
export const cleanYearsForSmall = cleanYears('small', 1, {
  zh: '小额合同免存所需的未欠薪年数',
  en: 'years without arrears that exempt a small contract',
});

/** How many years without arrears lower the share. */
export const cleanYearsToLower = cleanYears('lower', 2, {
  zh: '降低比例所需的未欠薪年数',
  en: 'years without arrears that lower the share',
});

/** After how many years without arrears a place may exempt the firm. */
export const cleanYearsToExempt = cleanYears('exempt', 3, {
  zh: '可以免存的未欠薪年数',
  en: 'years without arrears after which a firm may be exempt',
});
