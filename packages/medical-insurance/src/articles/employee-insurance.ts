import type { ArticleEntry } from '@wenzhou/statute';

/** Chapter 2, arts. 5–22. */
export const employeeInsurance = {
  5: {
    kinds: ['rule'],
    title: { zh: '职工医保参保人员', en: 'Who joins employee insurance' },
    summary: {
      zh: '各类用人单位及其职工（含退休、退职人员）、在本统筹区参加职工养老保险且处于劳动年龄的灵活就业人员，以及上级规定的其他人员，应参加职工医保。',
      en: 'Employers of every kind with their staff and retirees, flexible workers of working age in the local employee pension scheme, and others named by higher rules join employee insurance.',
    },
    state: 'planned',
  },
  6: {
    kinds: ['rule'],
    title: { zh: '基金构成与缴费基数', en: 'Funds and contribution base' },
    summary: {
      zh: '职工医保基金分统筹基金和个人账户；缴费以上一年全省在岗职工的月均工资为基数。',
      en: 'Employee insurance has a pooled fund and individual accounts; contributions are based on the provincial average monthly wage of the year before.',
    },
    state: 'planned',
  },
  7: {
    kinds: ['rule'],
    title: { zh: '一档与二档', en: 'The two tiers' },
    summary: {
      zh: '单位和职工共同缴费，分一档和二档：本市户籍职工参加一档，非本市户籍职工可选，灵活就业人员自费参加一档。',
      en: 'Employer and employee pay together, on two tiers: local residents by hukou are in tier 1, others choose, flexible workers are in tier 1 at their own cost.',
    },
    state: 'planned',
  },
  8: {
    kinds: ['rule'],
    title: { zh: '缴费比例', en: 'Contribution rates' },
    summary: {
      zh: '各地总费率在基数的 3% 至 11% 之间。市区一档单位缴工资总额的 8.2%（住院 5.2%、门诊 3%）、个人缴基数的 2%，二档单位缴 3%（住院），灵活就业人员 10.2%。门诊统筹实施前退休的灵活就业人员一次性补缴门诊费，算到 75 周岁、满 70 周岁算 5 年、最多 20 年，财政补一半；单位退休人员不再缴。',
      en: 'Total rates lie between 3% and 11% of the base. In the urban area tier 1 costs the employer 8.2% of payroll (5.2% inpatient, 3% outpatient) and the person 2% of the base, tier 2 the employer 3% (inpatient), flexible workers 10.2%. Flexible workers retired before outpatient pooling pay once for it, for the years up to 75, five from 70 on and 20 at most, half of it from the treasury; retirees of employers pay nothing more.',
    },
    state: 'planned',
  },
  9: {
    kinds: ['rule'],
    title: { zh: '大病医疗救助缴费', en: 'Premium for major-illness relief' },
    summary: {
      zh: '参保人同时参加大病医疗救助，月缴不超过上年度月平均工资的 0.2%；市区在职和灵活就业人员每月 5 元，退休、退职人员每月 1 元，分别由单位和养老金发放单位代扣，灵活就业人员自缴。',
      en: 'Everyone in employee insurance also joins major-illness relief for at most 0.2% of the average monthly wage; in the urban area 5 yuan a month for active and flexible workers, 1 yuan for the retired, withheld by the employer or the payer of the pension.',
    },
    state: 'planned',
  },
  10: {
    kinds: ['rule'],
    title: { zh: '退休时的缴费年限', en: 'Years needed at retirement' },
    summary: {
      zh: '一档参保人退休时累计须满 20 年、其中本市实缴满 10 年，此后终身享受且不再缴费；不足的按当年基数和单位费率一次补足。单位应按职工在本单位的工龄缴费；机关和全额拨款事业单位人员除外。',
      en: 'At retirement a tier-1 member needs 20 years in all, 10 of them paid in the city, and is then covered for life without paying; missing years are bought at once at the current base and the employer rate. Employers pay for the years worked with them; staff of organs and fully funded institutions are excepted.',
    },
    state: 'planned',
  },
  11: {
    kinds: ['rule'],
    title: { zh: '二档折算', en: 'Conversion of tier-2 years' },
    summary: {
      zh: '二档参保人在本市退休的转为一档，缴费时间四折一，不足一个月算一个月，再按第十条补足。',
      en: 'A tier-2 member who retires in the city moves to tier 1; four months of tier 2 count as one, a part month as a whole one, and art. 10 applies to the rest.',
    },
    state: 'planned',
  },
  12: {
    kinds: ['rule'],
    title: { zh: '个人账户划入', en: 'Credits to the individual account' },
    summary: {
      zh: '个人缴的 2% 全部入账户；另从单位缴的门诊费中按年龄划入基数的一部分：不满 45 周岁 1%，满 45 周岁 1.3%，退休后 2%，满 70 周岁 2.3%。',
      en: "The person's 2% goes into the account whole; on top of it come 1% of the base under 45, 1.3% from 45, 2% when retired and 2.3% from 70.",
    },
    state: 'planned',
  },
  13: {
    kinds: ['rule', 'workflow'],
    title: { zh: '欠费与滞纳金', en: 'Arrears and late fees' },
    summary: {
      zh: '未按时足额缴费的先责令限期缴纳，逾期从欠缴日起每日加收万分之五，并入统筹基金；保费不得减免。',
      en: 'Who does not pay in time and in full is given a time limit; after it 0.05% a day is added from the day the premium was owed, for the pooled fund. Premiums are never remitted.',
    },
    state: 'planned',
  },
  14: {
    kinds: ['rule'],
    title: { zh: '中断缴费', en: 'Interruption of payments' },
    summary: {
      zh: '按月缴费中断 3 个月以内补缴后视为连续；超过的视为新参保，补缴认年限，但中断期和重新缴费后 6 个月内不享受住院统筹，门诊从缴费当月起。按年缴费漏缴的比照处理。参保前的不能补。',
      en: 'A gap of up to three months that is paid later counts as continuous. After a longer one the person is a new entrant: back-payment counts as years, but there is no inpatient benefit for the gap and the first six months of renewed payment, outpatient benefit from the month of payment. Yearly payers alike; time before the first enrolment cannot be bought.',
    },
    state: 'planned',
  },
  15: {
    kinds: ['rule'],
    title: { zh: '欠费期间的待遇', en: 'Benefits during arrears' },
    summary: {
      zh: '有缴费台账而未缴的为欠费，期间医疗费由单位承担、基金不付；补缴保费和滞纳金后恢复该期间待遇。',
      en: 'While premiums on the ledger are unpaid the employer bears the medical costs and the fund nothing; when premiums and late fees are paid the benefits of that time are restored.',
    },
    state: 'planned',
  },
  16: {
    kinds: ['rule'],
    title: { zh: '单位参保的等待期', en: 'Waiting periods with an employer' },
    summary: {
      zh: '首次参保单位的人员缴费当月即享受待遇；已参保单位新增人员的一档门诊当月享受，住院在连续缴满 6 个月后的第 7 个月起，机关和全额拨款事业单位除外。',
      en: 'Staff of an employer that joins for the first time are covered from the month of payment. People added later get outpatient benefit (tier 1) at once and inpatient benefit from the seventh month after six paid in a row, organs and fully funded institutions excepted.',
    },
    state: 'planned',
  },
  17: {
    kinds: ['rule'],
    title: { zh: '灵活就业人员等待期', en: 'Waiting periods of flexible workers' },
    summary: {
      zh: '首次参加一档的灵活就业人员，住院待遇从缴费后第 7 个月起（按月缴的须连续缴满 6 个月），门诊当月享受。',
      en: 'Flexible workers new to tier 1 have inpatient benefit from the seventh month (monthly payers after six months in a row), outpatient benefit at once.',
    },
    state: 'planned',
  },
  18: {
    kinds: ['rule'],
    title: { zh: '住院起付标准', en: 'Inpatient deductible' },
    summary: {
      zh: '一个医保年度只设一次住院起付标准：一级及其他 200 元、二级 300 元、三级 600 元；多次住院按所住最高等级计算。',
      en: 'There is one inpatient deductible a year: 200 yuan for grade 1 and other institutions, 300 for grade 2, 600 for grade 3; with several stays the highest grade decides.',
    },
    state: 'built',
    implementedBy: ['settleClaim', 'settleYear', 'settlementTerms'],
  },
  19: {
    kinds: ['rule'],
    title: { zh: '住院最高限额', en: 'Inpatient ceiling' },
    summary: {
      zh: '每个医保年度的住院费用（含特殊病种门诊）设限额：全省在岗职工上一年年均工资乘以 6。',
      en: 'The yearly ceiling of inpatient cost, special outpatient care included, is six times the provincial average annual wage of the year before.',
    },
    state: 'built',
    implementedBy: ['settlementTerms', 'averageMonthlyWage', 'settleClaim'],
  },
  20: {
    kinds: ['rule'],
    title: { zh: '住院统筹支付', en: 'What the inpatient pool pays' },
    summary: {
      zh: '年度累计费用起付标准以下自负；以上至最高限额部分，统筹支付在职 90%、退休 95%；超过限额不付。',
      en: "Of the year's cost the person bears what is below the deductible; from there to the ceiling the pool pays 90% for the active and 95% for the retired; above it nothing.",
    },
    state: 'built',
    implementedBy: ['settleClaim', 'settleYear', 'settlementTerms'],
  },
  21: {
    kinds: ['rule'],
    title: { zh: '大病医疗救助支付', en: 'What major-illness relief pays' },
    summary: {
      zh: '超过住院统筹限额的费用，大病医疗救助支付 90%，以 15 万元为限，再超过的不付。',
      en: "Above the pool's ceiling major-illness relief pays 90% of up to another 150,000 yuan, and nothing beyond.",
    },
    state: 'built',
    implementedBy: ['settleClaim', 'settleYear', 'settlementTerms'],
  },
  22: {
    kinds: ['rule'],
    title: { zh: '职工门诊统筹', en: 'Employee outpatient pooling' },
    summary: {
      zh: '一档参保人先用账户当年资金，用完后起付在职 600 元、退休 400 元（年中退休当年不变）；至 1 万元部分，统筹在三级支付 60%，二级和急救车抢救 70%，一级、社区和药店 80%，超过不付。',
      en: "Tier-1 members first use up the year's account money; then a deductible of 600 (retired 400; unchanged in the year of retirement) and up to 10,000 the pool pays 60% at grade 3, 70% at grade 2 and in an ambulance, 80% at grade 1, in the community and at pharmacies, nothing above.",
    },
    state: 'planned',
  },
} as const satisfies Record<number, ArticleEntry>;
