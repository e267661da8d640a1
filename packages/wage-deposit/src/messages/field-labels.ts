import type { FieldLabels } from '@wenzhou/statute';

/** What the fields of this domain's inputs are called, by their paths. */
export const fieldLabels: FieldLabels = {
  qualifications: { zh: '资质', en: 'Qualifications' },
  'qualifications.*': { zh: '资质', en: 'Qualification' },
  'qualifications.*.category': { zh: '资质类别', en: 'Category of qualification' },
  'qualifications.*.grade': { zh: '资质等级', en: 'Grade' },
  history: { zh: '缴纳记录', en: 'Payment record' },
  'history.firstPaidOn': { zh: '初始缴纳日', en: 'Day of the original payment' },
  'history.toppedUpOn': { zh: '补足到位日', en: 'Days of top-ups' },
  'history.toppedUpOn.*': { zh: '补足到位日', en: 'Day of a top-up' },
  'history.relievedOn': { zh: '退还或者免交日', en: 'Days of refunds and exemptions' },
  'history.relievedOn.*': { zh: '退还或者免交日', en: 'Day of a refund or an exemption' },
  'history.arrears': { zh: '拖欠或克扣工资的记录', en: 'Cases of arrears' },
  'history.arrears.*': { zh: '拖欠或克扣工资的记录', en: 'Case of arrears' },
  'history.arrears.*.on': { zh: '拖欠或克扣工资的日期', en: 'Day of the arrears' },
  'history.arrears.*.serious': { zh: '是否严重', en: 'Whether serious' },
  on: { zh: '审核日', en: 'Day of assessment' },
  registeredDivision: { zh: '注册地行政区划代码', en: 'Division of registration' },
  creditCode: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  contractFiledOn: { zh: '合同备案日', en: 'Day of the contract’s filing' },
};
