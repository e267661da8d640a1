import type { ArticleEntry } from '@wenzhou/statute';

/** Chapter 6, arts. 49–56. */
export const funds = {
  49: {
    kinds: ['rule', 'register'],
    title: { zh: '基金来源与专户', en: 'Sources and separate accounts' },
    summary: {
      zh: '以收定支、略有结余；来源为缴费、补贴、扶持、利息和捐赠等。各基金专户管理、分账核算，不得挪用，已缴保费不退。',
      en: 'Spending follows income with a small surplus; money comes from premiums, subsidies, support, interest and gifts. Each fund has its own account, nothing is diverted, premiums are not refunded.',
    },
    state: 'planned',
  },
  50: {
    kinds: ['rule', 'register'],
    title: { zh: '预决算与审计', en: 'Budgets and audits' },
    summary: {
      zh: '建立基金预决算、财务和内审制度；工作经费列财政预算，不从基金提取；审计部门定期审计。',
      en: 'The funds have budgets, accounts and internal audit; running costs come from the public budget, not the fund; auditors check regularly.',
    },
    state: 'planned',
  },
  51: {
    kinds: ['rule', 'register'],
    title: { zh: '基金收支不抵', en: 'Shortfalls' },
    summary: {
      zh: '当期收不抵支的动用结余、调整筹资；仍不足的由各地财政承担并划入专户。',
      en: 'A shortfall is met from reserves and by changed premiums; if that does not do, the local treasuries pay it in.',
    },
    state: 'planned',
  },
  52: {
    kinds: ['rule', 'register'],
    title: { zh: '统筹基金用途', en: 'Use of the pooled fund' },
    summary: {
      zh: '起付标准与限额之间的费用，扣除个人应负部分后由它支付，另付部分特殊病种门诊费。',
      en: "It pays between deductible and ceiling what is not the person's share, and part of special outpatient care.",
    },
    state: 'planned',
  },
  53: {
    kinds: ['rule', 'workflow'],
    title: { zh: '个人账户用途', en: 'Use of the individual account' },
    summary: {
      zh: '当年资金用于定点门急诊和购药；历年结余可付个人负担费用、国家规划外疫苗、配偶子女父母的医疗保障费用和商业健康险。',
      en: "The year's money pays outpatient care and medicine at designated places; earlier balances may also pay one's own shares, vaccines, the family's care and commercial health insurance.",
    },
    state: 'planned',
  },
  54: {
    kinds: ['rule', 'workflow'],
    title: { zh: '个人账户管理', en: 'Keeping the individual account' },
    summary: {
      zh: '年初预划，年内年龄段变化次年调整；对停保、死亡、出境定居、转移、转入等分别处理；上年末余额按活期计息。',
      en: "Credited ahead at the start of the year, with age brackets changing the next year; rules for leaving, death, emigration, moving out and in; current-rate interest on last year's balance.",
    },
    state: 'planned',
  },
  55: {
    kinds: ['rule', 'register'],
    title: { zh: '基金计息', en: 'Interest of the funds' },
    summary: {
      zh: '当年筹集按活期，上年结转按 3 个月整存整取，财政专户沉淀资金不低于 3 年零存整取利率。',
      en: "The year's money earns the current rate, what is carried over the three-month deposit rate, and the treasury deposit at least the three-year instalment rate.",
    },
    state: 'planned',
  },
  56: {
    kinds: ['rule', 'register'],
    title: { zh: '保费列支渠道', en: 'Where premiums are booked' },
    summary: {
      zh: '机关和全额拨款单位列社会保障费，其他事业单位列医疗费，企业列劳动保险费。',
      en: 'Organs and fully funded institutions book them as social security, other institutions as medical cost, enterprises as labour insurance.',
    },
    state: 'planned',
  },
} as const satisfies Record<number, ArticleEntry>;
