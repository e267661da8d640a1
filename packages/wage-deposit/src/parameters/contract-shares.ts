import { percent, permyriad, type Rate } from '@wenzhou/money';
import { type Bilingual, defineParameter, type Parameter } from '@wenzhou/statute';
import { nationalRule, nationalRuleInForce } from './national-rule.ts';

const bound = (name: string, value: Rate, label: Bilingual): Parameter<Rate> =>
  defineParameter({
    id: `wage-deposit/contract-share-${name}`,
    label,
    unit: 'rate',
    values: [{ ...nationalRuleInForce, value, source: nationalRule }],
  });

/** What Zhejiang has set under the national rule and nobody here knows. */
const unknown = <T>(name: string, unit: 'rate' | 'text', label: Bilingual): Parameter<T> =>
  defineParameter<T>({ id: `wage-deposit/contract-${name}`, label, unit, values: [] });

/** The least share of the contract sum that a place may ask for. */
export const leastShare = bound('least', percent(1), {
  zh: '国家规定的存储比例下限',
  en: 'least share of the contract sum by the national rule',
});

/** The least share for a firm with several projects. */
export const leastShareForSeveral = bound('least-for-several', permyriad(50), {
  zh: '同一企业有多个工程的存储比例下限',
  en: 'least share of the contract sum for a firm with several projects',
});

/** The largest share of the contract sum that a place may ask for. */
export const mostShare = bound('most', percent(3), {
  zh: '国家规定的存储比例上限',
  en: 'largest share of the contract sum by the national rule',
});

/** Zhejiang's share of the contract sum. */
export const contractShare = unknown<Rate>('share', 'rate', {
  zh: '浙江省规定的存储比例',
  en: 'share of the contract sum set by Zhejiang',
});

/** Zhejiang's share for a firm with enough years without arrears. */
export const loweredShare = unknown<Rate>('share-lowered', 'rate', {
  zh: '浙江省规定的降低后的存储比例',
  en: 'lowered share of the contract sum set by Zhejiang',
});

/** Zhejiang's share for a firm with arrears. */
export const raisedShare = unknown<Rate>('share-raised', 'rate', {
  zh: '浙江省规定的提高后的存储比例',
  en: 'raised share of the contract sum set by Zhejiang',
});

/** Whether Zhejiang exempts a firm with enough years without arrears, as the national rule lets it. */
export const exemptsCleanFirms = unknown<boolean>('exempts-clean-firms', 'text', {
  zh: '浙江省是否免除长期未欠薪企业的存储',
  en: 'whether Zhejiang exempts firms with years without arrears',
});
