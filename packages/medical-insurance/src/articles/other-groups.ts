import type { ArticleEntry } from '@wenzhou/statute';

/** Chapter 5, arts. 39–48. */
export const otherGroups = {
  39: {
    kinds: ['rule'],
    title: { zh: '制度实施前的退休人员', en: 'People retired before the scheme' },
    summary: {
      zh: '由单位按当年基数和费率一次性缴费：不满 70 周岁算到 75 周岁，70 周岁以上算 5 年；有困难的可分 3 至 10 年缴。',
      en: 'The employer pays once at the base and rate of the year: up to age 75 for those under 70, five years for older ones; in hardship over three to ten years.',
    },
    state: 'planned',
  },
  40: {
    kinds: ['delegated'],
    title: { zh: '离休干部等', en: 'Veteran cadres' },
    summary: {
      zh: '离休干部和二等乙级以上革命伤残军人待遇不变，经费由原渠道解决。',
      en: 'Veteran cadres and disabled revolutionary soldiers of the upper grades keep their benefits, paid from the former sources.',
    },
    state: 'planned',
  },
  41: {
    kinds: ['rule'],
    title: { zh: '建国前老工人', en: 'Workers from before 1949' },
    summary: {
      zh: '单位全额补助其住院自负，并补助账户支付后门诊自负的一半；改制时已补助门诊的不再补。',
      en: 'The employer refunds their inpatient copayment in full and half of the outpatient rest after the account, unless that was compensated at restructuring.',
    },
    state: 'planned',
  },
  42: {
    kinds: ['rule'],
    title: { zh: '劳动模范', en: 'Model workers' },
    summary: {
      zh: '市级以上劳模和早年省先进的费用按有关规定支付；单位劳模门诊自负由单位按原文件补助，改制时已补助的除外。',
      en: "Model workers' costs follow special rules; the employer tops up the outpatient rest by an earlier document, unless that was compensated at restructuring.",
    },
    state: 'planned',
  },
  43: {
    kinds: ['rule'],
    title: { zh: '改制时已退休人员', en: 'People already retired at restructuring' },
    summary: {
      zh: '门诊统筹实施前已退休并享受住院待遇的改制单位人员，免缴门诊费，终身享受门诊和住院待遇，包干费停发。',
      en: 'Retirees of restructured bodies who had inpatient benefit before outpatient pooling began are covered for life for both without paying; their flat allowance ends.',
    },
    state: 'planned',
  },
  44: {
    kinds: ['rule'],
    title: { zh: '门诊统筹后改制时的退休人员', en: 'Retired at a later restructuring' },
    summary: {
      zh: '门诊统筹实施后退休且改制时已退休的，由单位按月平均工资的 8.2%（门诊 3%、住院 5.2%）一次性缴费并补足 20 年，此后终身享受。',
      en: 'For those who retired after outpatient pooling began and before a later restructuring the employer pays 8.2% of the average monthly wage at once (3% outpatient, 5.2% inpatient), making up 20 years; they are then covered for life.',
    },
    state: 'planned',
  },
  45: {
    kinds: ['rule'],
    title: { zh: '改制事业单位“两保”人员', en: 'Staff kept on two insurances at restructuring' },
    summary: {
      zh: '由单位按月平均工资的 10.2%（门诊 5%、住院 5.2%）一次性缴至法定退休年龄，不足 20 年的补足，此后终身享受。',
      en: 'The institution pays 10.2% of the average monthly wage at once (5% outpatient, 5.2% inpatient) until retirement age, making up 20 years; they are then covered for life.',
    },
    state: 'planned',
  },
  46: {
    kinds: ['rule'],
    title: { zh: '改制解除劳动关系人员', en: 'Staff released at restructuring' },
    summary: {
      zh: '单位按工龄以月平均工资的 10.2%（门诊 5%、住院 5.2%）一次性缴费，享受相应年限待遇；期满续缴，退休时不足 20 年的补足。',
      en: 'The employer pays 10.2% of the average monthly wage (5% outpatient, 5.2% inpatient) for the years of service, which buys as many years of benefit; then payments go on, and 20 years are made up at retirement.',
    },
    state: 'planned',
  },
  47: {
    kinds: ['delegated'],
    title: { zh: '改制单位补充医保费提取', en: 'Supplementary funds at restructuring' },
    summary: {
      zh: '改制单位退休、离休人员有关费用的提取按原政策。',
      en: 'Earlier policy governs what restructured bodies set aside for retirees and veteran cadres.',
    },
    state: 'planned',
  },
  48: {
    kinds: ['rule'],
    title: { zh: '破产单位工伤职工', en: 'Work-injured staff of bankrupt employers' },
    summary: {
      zh: '单位破产的，为一至四级工伤职工按当年基数逐年递增 3% 一次性缴至退休，不满 20 年的补足。',
      en: 'A bankrupt employer pays at once until retirement for staff with grade 1–4 work injuries, on a base that grows 3% a year, making up 20 years.',
    },
    state: 'planned',
  },
} as const satisfies Record<number, ArticleEntry>;
