import { type Fen, yuan } from '@wenzhou/money';
import { type Bilingual, defineParameter, type Parameter } from '@wenzhou/statute';
import { art } from '../articles.ts';
import { measureInForce } from './in-force.ts';

/** The items of article 5, each with a standard of its own. */
export type StandardItem = 1 | 2 | 3 | 4 | 5;

const standard = (item: StandardItem, amount: Fen, label: Bilingual): Parameter<Fen> =>
  defineParameter({
    id: `wage-deposit/standard-${item}`,
    label,
    unit: 'fen',
    values: [{ ...measureInForce, value: amount, source: { kind: 'provision', at: [art(5, { item })] } }],
  });

/** The standards of article 5 by item, in fen. */
export const standards: Readonly<Record<StandardItem, Parameter<Fen>>> = {
  1: standard(1, yuan(1_200_000), { zh: '一级及以上总承包企业', en: 'general contractors of grade 1 and above' }),
  2: standard(2, yuan(900_000), { zh: '二级总承包企业', en: 'general contractors of grade 2' }),
  3: standard(3, yuan(600_000), {
    zh: '三级总承包企业，一、二级专业承包企业（含设计施工一体化）',
    en: 'general contractors of grade 3; professional and design-build contractors of grades 1 and 2',
  }),
  4: standard(4, yuan(300_000), {
    zh: '三级专业承包企业（含设计施工一体化），劳务分包企业',
    en: 'professional and design-build contractors of grade 3; labour subcontractors',
  }),
  5: standard(5, yuan(600_000), { zh: '其他施工企业', en: 'other construction firms' }),
};
