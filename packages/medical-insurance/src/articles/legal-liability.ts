import type { ArticleEntry } from '@wenzhou/statute';

/** Chapter 9, arts. 85–92. */
export const legalLiability = {
  85: {
    kinds: ['workflow'],
    title: { zh: '单位未登记或未缴费', en: 'Employers who do not register or pay' },
    summary: {
      zh: '单位不登记、不按时足额缴费的，依社会保险法处理。',
      en: 'Employers who do not register or pay in time and in full are dealt with under the Social Insurance Law.',
    },
    state: 'planned',
  },
  86: {
    kinds: ['workflow'],
    title: { zh: '参保人骗保', en: 'Fraud by the insured' },
    summary: {
      zh: '骗取待遇的退回并依社会保险法处罚，记入信用；严重的可改变结算方式。',
      en: 'What was obtained by fraud is paid back, punished under the Social Insurance Law and put on the credit record; in grave cases the way of settlement changes.',
    },
    state: 'planned',
  },
  87: {
    kinds: ['workflow'],
    title: { zh: '机构违约与骗保', en: 'Breach and fraud by institutions' },
    summary: {
      zh: '违反服务协议的按约定担责，暂停或解除协议须备案；骗取基金的退回并依法处罚。',
      en: 'Breach of the agreement has the consequences agreed in it, and suspension or termination is filed; money obtained by fraud is paid back and punished.',
    },
    state: 'planned',
  },
  88: {
    kinds: ['workflow'],
    title: { zh: '经办人员违规', en: 'Breaches by agency staff' },
    summary: {
      zh: '经办机构及其人员失职造成基金损失、徇私谋利、擅改待遇的，限期改正、追回损失并处分，犯罪的追究刑责。',
      en: 'Agencies and their staff who lose fund money by neglect, act for their own gain or change benefits on their own put it right within a time limit; losses are recovered, they are disciplined, and crimes are prosecuted.',
    },
    state: 'planned',
  },
  89: {
    kinds: ['workflow'],
    title: { zh: '侵占挪用基金', en: 'Diverting the funds' },
    summary: {
      zh: '隐匿、侵占、挪用或违规投资基金的，追回、没收违法所得并处分责任人。',
      en: 'Hidden, diverted or wrongly invested money is recovered, gains are confiscated and those responsible disciplined.',
    },
    state: 'planned',
  },
  90: {
    kinds: ['workflow'],
    title: { zh: '泄露信息', en: 'Leaks' },
    summary: {
      zh: '泄露单位或个人信息的给予处分，造成损失的赔偿。',
      en: 'Leaking data is disciplined and damage made good.',
    },
    state: 'planned',
  },
  91: {
    kinds: ['workflow'],
    title: { zh: '公职人员渎职', en: 'Misconduct of officials' },
    summary: {
      zh: '国家工作人员在医保管理和监督中滥权、失职或徇私的，依法处分。',
      en: 'Officials who abuse their power, neglect their duty or act for gain are disciplined.',
    },
    state: 'planned',
  },
  92: {
    kinds: ['principle'],
    title: { zh: '刑事责任', en: 'Crimes' },
    summary: { zh: '违法情节达到犯罪的，按刑事法律处理。', en: 'What is a crime is prosecuted as one.' },
    state: 'stated',
  },
} as const satisfies Record<number, ArticleEntry>;
