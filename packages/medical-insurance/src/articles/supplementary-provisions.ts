import type { ArticleEntry } from '@wenzhou/statute';

/** Chapter 10, arts. 93–98. */
export const supplementaryProvisions = {
  93: {
    kinds: ['rule'],
    title: { zh: '医保年度与过渡', en: 'Insurance years and transition' },
    summary: {
      zh: '职工医保年度为 7 月 1 日至次年 6 月 30 日，居民为公历年。市区 2017 职工年度延至 2018 年 6 月 30 日，限额按 15 个月计；该年 4 月至 6 月账户金额 4 月一并划入；大学生 2018 年度延至年底，限额按 16 个月计。',
      en: 'The employee year runs from 1 July to 30 June, the resident year is the calendar year. In the urban area the employee year of 2017 lasts until 30 June 2018 with ceilings for 15 months; account credits of April to June 2018 come in April; the college students’ year lasts until the end of 2018 with the ceiling for 16 months.',
    },
    state: 'partly',
    implementedBy: ['openInsuranceYear', 'settlementTerms', 'settleClaim'],
    remaining: {
      zh: '居民年度；第（一）项中门诊统筹和大病保险的限额；第（二）项账户划入；第（三）项大学生年度。',
      en: 'The resident year; of item 1 the ceilings of outpatient pooling and major-illness insurance; the account credits of item 2; the students’ year of item 3.',
    },
  },
  94: {
    kinds: ['principle'],
    title: { zh: '政策调整', en: 'Changes of policy' },
    summary: {
      zh: '需要调整医保政策的，由主管部门会同财政提出、市政府批准后公布。',
      en: 'Changes are proposed by the authority with the treasury, approved by the city government and published.',
    },
    state: 'stated',
  },
  95: {
    kinds: ['principle'],
    title: { zh: '长期护理保险', en: 'Long-term care insurance' },
    summary: {
      zh: '探索建立长期护理保险，合理确定筹资和保障水平。',
      en: 'Insurance for long-term care is to be explored, with funding and benefits to be set.',
    },
    state: 'stated',
  },
  96: {
    kinds: ['register'],
    title: { zh: '灾害抢救费用', en: 'Disaster costs' },
    summary: {
      zh: '自然灾害等造成的大范围抢救费用由当地政府协调解决。',
      en: 'The cost of mass emergencies such as natural disasters is settled by the local government.',
    },
    state: 'planned',
  },
  97: {
    kinds: ['rule'],
    title: { zh: '用语', en: 'Words used' },
    summary: {
      zh: '“以上、以下、以内、届满”含本数，“不满、超过”不含；退职人员按国务院 1978 年的规定认定。',
      en: '“Or more”, “or less”, “within” and “on completion” include the number, “under” and “over” do not; who counts as having left work early (退职) follows a State Council rule of 1978.',
    },
    state: 'built',
    implementedBy: ['settleClaim', 'settleYear'],
  },
  98: {
    kinds: ['principle'],
    title: { zh: '施行日期', en: 'Entry into force' },
    summary: {
      zh: '自 2018 年 4 月 1 日起施行，原四个办法废止；各县（市）和洞头区政策不一致的应定衔接方案，两年过渡后按本办法执行。',
      en: 'In force from 1 April 2018 in place of four earlier measures; counties and Dongtou with other rules make a plan and follow the measure after two years.',
    },
    state: 'partly',
    implementedBy: ['settleClaim', 'openInsuranceYear', 'settlementTerms'],
    remaining: {
      zh: '各县（市）和洞头区的衔接方案。',
      en: 'The transition plans of the counties and Dongtou.',
    },
  },
} as const satisfies Record<number, ArticleEntry>;
