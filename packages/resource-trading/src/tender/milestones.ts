import type { Bilingual } from '@wenzhou/statute';

/** The days of an open tender of a construction project, in the order of the law. */
export const milestones = {
  'documents-filed': { zh: '招标文件报备', en: 'tender documents filed' },
  notice: { zh: '招标公告', en: 'tender notice' },
  'documents-issued': { zh: '招标文件开始发出', en: 'first issue of the tender documents' },
  'sale-ends': { zh: '招标文件停止发售', en: 'end of the sale of documents' },
  clarification: { zh: '招标文件的澄清或修改', en: 'clarification of the documents' },
  'document-objection': { zh: '对招标文件提出异议', en: 'objection to the documents' },
  'document-objection-answer': { zh: '答复对招标文件的异议', en: 'answer to an objection to the documents' },
  deadline: { zh: '投标截止', en: 'deadline for bids' },
  opening: { zh: '开标', en: 'opening of bids' },
  'evaluation-report': { zh: '收到评标报告', en: 'evaluation report received' },
  'candidates-published': { zh: '公示中标候选人', en: 'candidates published' },
  'publicity-ends': { zh: '公示结束', en: 'end of the publicity' },
  'result-objection-answer': { zh: '答复对评标结果的异议', en: 'answer to an objection to the result' },
  complaint: { zh: '就评标结果投诉', en: 'complaint about the result' },
  'winner-determined': { zh: '确定中标人', en: 'choice of the winner' },
  'award-notice': { zh: '发出中标通知书', en: 'award notice' },
  'supervisor-report': { zh: '向监督部门书面报告', en: 'report to the supervisor' },
  contract: { zh: '订立书面合同', en: 'written contract' },
  'contract-filed': { zh: '合同报备', en: 'contract filed' },
  'bonds-refunded': { zh: '退还投标保证金', en: 'bid bonds refunded' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The code of a milestone. */
export type Milestone = keyof typeof milestones;
