import { percent, type Rate } from '@wenzhou/money';
import { type Bilingual, defineParameter, type Parameter } from '@wenzhou/statute';
import { art } from '../articles.ts';
import { measureInForce } from './in-force.ts';

/** The items of article 11. */
export type TopUpItem = 1 | 2 | 3 | 4 | 5;

const multiple = (item: TopUpItem, value: Rate, label: Bilingual): Parameter<Rate> =>
  defineParameter({
    id: `wage-deposit/multiple-${item}`,
    label,
    unit: 'rate',
    values: [{ ...measureInForce, value, source: { kind: 'provision', at: [art(11, { item })] } }],
  });

/** To what multiple of the original standard a deposit is topped up, by the items of article 11. */
export const multiples: Readonly<Record<TopUpItem, Parameter<Rate>>> = {
  1: multiple(1, percent(100), { zh: '企业申请启用后的倍数', en: 'multiple after the firm’s own application' }),
  2: multiple(2, percent(150), {
    zh: '人力社保部门申请启用或者处理处罚后的倍数',
    en: 'multiple after the labour authority’s application or sanction',
  }),
  3: multiple(3, percent(200), {
    zh: '多次严重欠薪或者移送公安后的倍数',
    en: 'multiple after repeated serious cases or a referral to the police',
  }),
  4: multiple(4, percent(300), {
    zh: '群体性事件或者极端事件后的倍数',
    en: 'multiple after a mass incident or an extreme one',
  }),
  5: multiple(5, percent(100), { zh: '全额退还后又欠薪的倍数', en: 'multiple for arrears after a full refund' }),
};
