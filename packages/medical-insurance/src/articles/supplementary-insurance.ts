import type { ArticleEntry } from '@wenzhou/statute';

/** Chapter 4, arts. 36–38. */
export const supplementaryInsurance = {
  36: {
    kinds: ['delegated'],
    title: { zh: '大病保险', en: 'Major-illness insurance' },
    summary: {
      zh: '职工和居民参保人都纳入大病保险，市级统筹；筹资和支付标准另行公布。',
      en: 'Members of both kinds of insurance are in major-illness insurance, pooled city-wide; its premiums and benefits are published apart.',
    },
    state: 'planned',
  },
  37: {
    kinds: ['rule'],
    title: { zh: '单位补充医疗保险', en: "Employers' supplementary insurance" },
    summary: {
      zh: '鼓励单位为职工建立补充医疗保险，费用在工资总额 4% 以内列支；也鼓励发展商业健康保险。',
      en: 'Employers are encouraged to insure their staff in addition, up to 4% of payroll as an expense; commercial products are encouraged too.',
    },
    state: 'planned',
  },
  38: {
    kinds: ['delegated'],
    title: { zh: '公务员医疗补助', en: 'Medical allowance of civil servants' },
    summary: {
      zh: '公务员在职工医保之上享受医疗补助，办法由各统筹区另定。',
      en: 'Civil servants have a medical allowance on top of employee insurance, by rules of each pooling area.',
    },
    state: 'planned',
  },
} as const satisfies Record<number, ArticleEntry>;
