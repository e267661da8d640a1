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
      zh: '任意两次严重欠薪相隔不超过3年的，就是3年内2次，恰好满3年当天的算在内，以后还有没有别的不影响；补足通知已经计入的几次，不再单独作为一种情形，要有新的一次才重新计算；都在本办法施行之前的，不构成情形。',
      en: 'Any two serious cases no more than three years apart are two within three years, one exactly three years after the other included, whatever comes later. Cases that a demand has taken up are no ground again by themselves: it takes a new one beside them. Cases that all lie before the measure are none of its grounds.',
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
  'W-25': {
    at: [art(12), art(11)],
    text: {
      zh: '从缴纳之日或者最近一次调整之日起，到申请退还之日止，发生过严重欠薪的，不能退还；第十二条只从缴纳之日起算，重新起算的只有第十一条的调整，所以要等到下一次调整以后再满3年。',
      en: 'A serious case from the payment, or from the last adjustment, up to the application stands against a refund. Article 12 counts from the payment and only an adjustment under article 11 starts the years again, so three years have to pass after the next adjustment.',
    },
  },
  'W-26': {
    at: [art(11), art(12)],
    text: {
      zh: '有第十一条的情形而数额已经足够的（例如已按最高倍数缴纳），收到调整通知之日就是调整之日，不用补缴，退还年限从那天起重新计算；通知以后因标准降低或者换了到期的保函而不再缺的，不再缺之日就是调整之日。',
      en: 'Where there is a ground of article 11 and nothing is lacking, as at the highest multiple, the day on which the notice is received is the day of the adjustment: nothing is paid, and the years towards a refund start again on it. Where a lower standard, or a guarantee in place of an expired one, leaves nothing of a demand, that day is the day of the adjustment.',
    },
  },
  'W-27': {
    at: [art(10), art(11), art(13)],
    text: {
      zh: '第十条要求的是在20个工作日内申请，申请之日在期限内就没有逾期，办理用多久都一样；标准提高的差额，办法没有写期限，比照第十一条，自收到调整通知之日起20个工作日内补缴。',
      en: 'Article 10 asks for the application within twenty working days: it is in time by the day of the application, however long the authority takes. For the difference of a higher standard no term is written; as under article 11 it is paid within twenty working days of the notice.',
    },
  },
  'W-28': {
    at: [art(4), art(8), art(12)],
    text: {
      zh: '缴纳之日、补足之日：现金以银行收据上的日期为准，保函、保单和没有收据日期的以递交之日为准；是否逾期、退还年限都按这一天，不按审核或者登记的日期。',
      en: 'A deposit counts as paid or topped up, in time and towards the years of a refund, on the day of the bank’s receipt for cash, and on the day it was handed in for a guarantee, a policy, or cash without such a day; not on the day somebody checks or enters it.',
    },
  },
  'W-29': {
    at: [art(6)],
    text: {
      zh: '担保期3年是保函、保单自己的期限，从担保起始日算起；递交以前已经开始的，只要还没有届满，已过去的日子也算在3年以内。',
      en: 'The three years are the term of the guarantee or policy itself and run from its first day. Of one that had begun before it was handed in and has not ended, the days gone by are part of the three years.',
    },
  },
  'W-30': {
    at: [art(8), art(11)],
    text: {
      zh: '补足通知在系统中送达的，送达当天就是收到之日；书面送达的，以送达回证上的日期为准，登记之后期限从那天起算。',
      en: 'A notice delivered in the portal is received on the day of its delivery there; one served on paper on the day of its receipt, from which the term runs once that is recorded.',
    },
  },
  'W-31': {
    at: [art(8), art(11)],
    text: {
      zh: '补足的数额以通知上的为准，为应有数额减去能动用的数额（到期的保函、保单不算）和前面的通知已经要求的；以后再启用的另行通知，各自计算期限；有几份通知的，补缴先抵前面的；所缺的都已经通知过的，不另补缴，年限到补足到位才重新计算。',
      en: 'A demand is for the sum of its notice: the level less what can be called in, to which an expired guarantee or policy does not belong, and less what earlier notices ask for. Where those ask for all of it the new one asks for nothing, and the years start again only once that is in. Later uses are demanded by themselves, each with its own term; what is paid answers the earlier demand first.',
    },
  },
  'W-32': {
    at: [art(4)],
    text: {
      zh: '免交之后查明当时不符合条件的，撤销免交；缴纳期限比照合同备案，自收到撤销决定之日起20个工作日，退还的年限从这次缴纳之日起算。',
      en: 'An exemption that turns out to have lacked its conditions is revoked; the deposit is then due as after a contract’s filing, twenty working days from the day the firm is told, and the years towards a refund run from that payment.',
    },
  },
  'W-33': {
    at: [art(10)],
    text: {
      zh: '资质等级变动后还没有调整又变动的，按最后核准的等级调整；回到现在的标准的，不用再调整。',
      en: 'A grade that changes again before the deposit is adjusted to the first change is adjusted to as approved last; back at the standard that is kept to, nothing is adjusted.',
    },
  },
} as const satisfies Readonly<Record<string, Interpretation>>;

export type InterpretationCode = keyof typeof interpretations;
