import type { Bilingual, Provisions } from '@wenzhou/statute';
import { art } from './articles.ts';

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
} as const satisfies Readonly<Record<string, Interpretation>>;

export type InterpretationCode = keyof typeof interpretations;
