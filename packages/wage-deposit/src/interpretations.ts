import type { Bilingual, Provisions } from '@wenzhou/statute';
import { art } from './articles.ts';
import { nationalArt } from './statute.ts';

/** A reading chosen where the measure leaves a question open. */
export interface Interpretation {
  readonly at: Provisions;
  readonly text: Bilingual;
}

/**
 * The readings that the rules of this package rest on, by their codes. Steps and outcomes name the code where one
 * decides.
 *
 * @example
 * interpretations['W-1'].text.en;
 */
export const interpretations = {
  'W-1': {
    at: [art(5, { item: 5 })],
    text: {
      zh: '不分等级的专业承包（含设计施工一体化）企业，按其他施工企业的标准缴纳。',
      en: 'A professional or design-build contractor whose qualification has no grades pays as other firms do.',
    },
  },
  'W-2': {
    at: [art(5, { item: 1 })],
    text: { zh: '总承包特级属于“一级及以上”。', en: 'The special grade belongs to “grade 1 and above”.' },
  },
  'W-3': {
    at: [art(6)],
    text: {
      zh: '保函、保单的3年包括首日：2018年3月1日起的，至少到2021年2月28日。',
      en: 'The three years of a guarantee or a policy include their first day: from 1 March 2018 they last at least to 28 February 2021.',
    },
  },
  'W-4': {
    at: [art(9, { item: 2 })],
    text: {
      zh: '总承包企业把工程分包给没有相应资质的单位或者个人的，直接动用总承包企业的保证金，不以未结清的工程款为限。',
      en: 'Where work went to an unqualified party, the general contractor’s deposit is used directly and without the limit of the unsettled sum.',
    },
  },
  'W-5': {
    at: [art(9), art(11)],
    text: {
      zh: '因第九条被动用的，办法没有规定倍数，按原标准补足。',
      en: 'For a deposit used under article 9 the measure names no multiple: it is topped up to the standard.',
    },
  },
  'W-6': {
    at: [art(10)],
    text: {
      zh: '资质等级变动后的调整，不重新计算年限，也不取消已经上调的倍数。',
      en: 'An adjustment to a new grade neither restarts the years nor takes back a raised multiple.',
    },
  },
  'W-7': {
    at: [art(11), art(12)],
    text: {
      zh: '退还年限自补足到位之日重新计算。',
      en: 'The years towards a refund start again on the day the top-up is in.',
    },
  },
  'W-8': {
    at: [art(11, { item: 5 })],
    text: {
      zh: '全额退还之后又欠薪的，情节严重的才按其他各项上调。',
      en: 'After a full refund the other items raise the standard only if the case is serious.',
    },
  },
  'W-9': {
    at: [art(11)],
    text: {
      zh: '同时有几种情形的，按其中最高的倍数，以原标准为基数，不连乘。',
      en: 'Several grounds at once: the highest of their multiples, always of the original standard.',
    },
  },
  'W-10': {
    at: [art(4), art(12)],
    text: {
      zh: '满3年包括第三个周年日：首日和周年日当天发生的严重欠薪都算在内，周年日当天已满3年。',
      en: 'The third anniversary belongs to the three years: a serious case on the first day or on the anniversary counts, and the years are complete on the anniversary itself.',
    },
  },
  'W-11': {
    at: [art(4), art(11, { item: 5 })],
    text: {
      zh: '凡满3年且没有严重欠薪的企业都免交；免交之后又欠薪的，与全额退还之后又欠薪的一样，要重新缴纳。',
      en: 'Every firm with three full years and no serious arrears is exempt; arrears after an exemption count like arrears after a full refund.',
    },
  },
  'W-12': {
    at: [art(4)],
    text: {
      zh: '法定休假日包括周末，调休上班的日子算工作日。',
      en: 'Weekends are days off and make-up days are working days.',
    },
  },
  'W-13': {
    at: [art(5)],
    text: {
      zh: '没有总承包资质而有几项资质或者业务的，办法没有写；比照总承包“按最高等级”，按其中标准最高的一项缴纳。',
      en: 'The measure does not say what a firm with several qualifications and no general one pays. As general contractors pay by their highest grade, it pays the highest standard among what it holds or does.',
    },
  },
  'W-14': {
    at: [art(4), art(11), art(12)],
    text: {
      zh: '免交的年限与退还的年限一样算：从初始缴纳日起，按第十一条补足的，从补足到位之日重新算；从起算日到审核日发生过严重欠薪的，不免交。',
      en: 'The years towards an exemption run like those towards a refund: from the first payment, and again from the day a top-up under article 11 is in; any serious case from that day up to the day of assessment rules the exemption out.',
    },
  },
  'W-15': {
    at: [art(4), art(14)],
    text: {
      zh: '合同在本办法施行前备案、20个工作日在施行之日还没有届满的，期限照样计算，按本办法缴纳；施行前已经届满的，不适用本办法的期限。',
      en: 'For a contract filed before the measure took effect, the twenty working days count all the same if they were still running on that day, and the deposit is paid under the measure; a term that had ended before is none of its terms.',
    },
  },
  'W-16': {
    at: [art(2), art(7)],
    text: {
      zh: '同一工人同一项目同一月的工资不重复支付；因保证金不足只付了一部分的，以后动用时可以付清余下的部分，不得超过。',
      en: 'The wages of one worker for one month at one project are not paid twice; where the deposit reached only for a part, a later use may pay the rest and no more.',
    },
  },
  'W-17': {
    at: [art(11)],
    text: {
      zh: '已经上调的倍数，以后遇到较轻的情形不降低，全额退还之后才恢复原标准。',
      en: 'A multiple once raised is not lowered by a milder ground later; only a full refund brings the standard back.',
    },
  },
  'W-18': {
    at: [art(11, { item: 3 })],
    text: {
      zh: '3年内的次数，从最近一次严重欠薪往回数；恰好满3年当天的算在内。',
      en: 'Cases within three years are counted back from the latest serious one; one exactly three years earlier still counts.',
    },
  },
  'W-19': {
    at: [art(9)],
    text: {
      zh: '直接动用总承包企业的保证金，只看分包企业有没有欠薪和第九条的情形，不另看第七条的条件。',
      en: 'Where the general contractor’s deposit is used directly, the arrears and the case of article 9 are enough; the conditions of article 7 are not asked for besides.',
    },
  },
  'W-20': {
    at: [art(7)],
    text: {
      zh: '保证金不够付清的，按各人被欠的数额比例支付；除不尽的分，依舍去的小数从大到小补足。',
      en: 'Where the money does not reach, everyone gets the same share of what is owed; fen left over go to the largest fractions cut off.',
    },
  },
  'W-21': {
    at: [art(7, { item: 2 })],
    text: {
      zh: '工程所在地人力社保部门，包括工程所在县（市、区）的，也包括市的。',
      en: 'The labour authority of the project’s place is that of its county or district, and that of the city as well.',
    },
  },
  'W-22': {
    at: [nationalArt(32, { paragraph: 2 })],
    text: {
      zh: '2021年11月1日起：未欠薪的年数从查询日往回数，起点那天的欠薪算在内，不分严重不严重；满2年未欠薪的降低比例，有欠薪而不满2年的提高比例，从业不满2年又没有欠薪的不升不降。',
      en: 'From 1 November 2021: years without arrears are counted back from the day asked; a case on their first day counts, serious or not. Two such years lower the share, arrears within them raise it, and a firm at work for less than two years without arrears has neither.',
    },
  },
  'W-23': {
    at: [nationalArt(32, { paragraph: 3 })],
    text: {
      zh: '2021年11月1日起：报道里银行支付的5日、补足的10日没有写明单位，与开户的20个工作日一样按工作日算。',
      en: 'From 1 November 2021: the press gives the 5 days for paying out and the 10 for replenishing without a unit; they are counted as working days, like the 20 for opening the account.',
    },
  },
  'W-24': {
    at: [art(10), art(13)],
    text: {
      zh: '第十三条说的是没有足额缴纳或者补足；标准降低时逾期调整，没有少缴，不记入信用档案。',
      en: 'Article 13 is about not paying or topping up in full: a late adjustment to a lower standard leaves nothing unpaid and is not entered in the credit record.',
    },
  },
} as const satisfies Readonly<Record<string, Interpretation>>;

export type InterpretationCode = keyof typeof interpretations;
