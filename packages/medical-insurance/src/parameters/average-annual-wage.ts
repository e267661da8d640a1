import { plainDate } from '@wenzhou/calendar';
import { type Fen, yuan } from '@wenzhou/money';
import { type Bilingual, type DatedValue, defineParameter, type Parameter, type Sureness } from '@wenzhou/statute';

interface PublishedWage {
  readonly year: number;
  readonly annual: number;
  readonly sureness: Sureness;
  readonly number?: string;
  /** Whose wages were averaged; staff in post 在岗职工 unless it says otherwise. */
  readonly note?: Bilingual;
}

const allEmployed: Bilingual = {
  zh: '统计口径为全社会单位就业人员，不再是在岗职工。',
  en: 'The statistic is of all persons employed in units, no longer of staff alone.',
};

const weighted: Bilingual = {
  zh: '统计口径为就业人员，加权平均。',
  en: 'The statistic is a weighted average of all employed persons.',
};

/** 2020 and 2023 are not known to us and stay absent. */
const published: readonly PublishedWage[] = [
  { year: 2015, annual: 51_719, sureness: 'C' },
  { year: 2016, annual: 56_385, sureness: 'B', number: '浙人社发〔2017〕66号' },
  { year: 2017, annual: 61_099, sureness: 'B' },
  { year: 2018, annual: 66_432, sureness: 'B', number: '浙人社发〔2019〕24号' },
  { year: 2019, annual: 71_523, sureness: 'B', number: '浙人社发〔2020〕32号', note: allEmployed },
  { year: 2021, annual: 89_240, sureness: 'B', note: weighted },
  { year: 2022, annual: 96_237, sureness: 'B', note: allEmployed },
];

const staff: Bilingual = { zh: '在岗职工', en: 'staff' };
const employed: Bilingual = { zh: '就业人员', en: 'employed persons' };

const dated = ({ year, annual, sureness, number, note }: PublishedWage): DatedValue<Fen> => {
  const whose = note ? employed : staff;
  return {
    value: yuan(annual),
    from: plainDate(`${year}-01-01`),
    to: plainDate(`${year}-12-31`),
    source: {
      kind: 'document',
      title: {
        zh: `${year} 年浙江省${whose.zh}年平均工资`,
        en: `Average annual wage of ${whose.en} in Zhejiang, ${year}`,
      },
      sureness,
      ...(number === undefined ? {} : { number }),
      ...(note === undefined ? {} : { note }),
    },
  };
};

/**
 * The provincial average annual wage of staff 全省在岗职工年平均工资 in fen, each value dated by the calendar year it was
 * earned in. An insurance year uses that of the calendar year before the one it begins in (art. 19).
 */
export const averageAnnualWage: Parameter<Fen> = defineParameter({
  id: 'average-annual-wage',
  label: { zh: '全省在岗职工年平均工资', en: 'provincial average annual wage' },
  unit: 'fen',
  values: published.map(dated),
});
