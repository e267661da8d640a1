import type { FieldLabels } from '@wenzhou/statute';

const claim: FieldLabels = {
  institution: { zh: '医疗机构', en: 'Institution' },
  'institution.id': { zh: '医疗机构编号', en: 'Institution id' },
  'institution.grade': { zh: '医疗机构等级', en: 'Grade of the institution' },
  'institution.designated': { zh: '是否定点', en: 'Designated institution' },
  number: { zh: '结算单号', en: 'Claim number' },
  care: { zh: '就医类型', en: 'Kind of care' },
  admittedOn: { zh: '入院日期', en: 'Day of admission' },
  dischargedOn: { zh: '出院日期', en: 'Day of discharge' },
  emergency: { zh: '是否紧急', en: 'Emergency' },
  enjoysOtherBasicInsurance: { zh: '是否已享受外地医保', en: 'Benefit enjoyed elsewhere' },
  lines: { zh: '费用明细', en: 'Lines' },
  'lines.*': { zh: '费用明细', en: 'Line' },
  'lines.*.amount': { zh: '金额', en: 'Amount' },
  'lines.*.class': { zh: '目录类别', en: 'Catalogue class' },
  'lines.*.selfCareRate': { zh: '乙类自理比例', en: 'Class-B self-care rate' },
  'lines.*.selfCareRate.numerator': { zh: '自理比例分子', en: 'Numerator of the self-care rate' },
  'lines.*.selfCareRate.denominator': { zh: '自理比例分母', en: 'Denominator of the self-care rate' },
  'lines.*.exclusion': { zh: '不予支付项', en: 'Exclusion item' },
};

/** In a year's list of claims the same fields stand behind the claim's position. */
const claims: FieldLabels = Object.fromEntries(Object.entries(claim).map(([field, label]) => [`*.${field}`, label]));

/** The labels of every input field. */
export const fieldLabels: FieldLabels = {
  '': { zh: '输入内容', en: 'The input' },
  '*': { zh: '结算申请', en: 'Claim' },
  ...claim,
  ...claims,
  scheme: { zh: '险种', en: 'Scheme' },
  area: { zh: '统筹区', en: 'Pooling area' },
  status: { zh: '参保身份', en: 'Status' },
  on: { zh: '日期', en: 'Day' },
  year: { zh: '医保年度状态', en: 'The insurance year' },
  'year.scheme': { zh: '年度的险种', en: 'Scheme of the year' },
  'year.accumulated': { zh: '年度累计合规费用', en: 'Eligible cost of the year' },
  'year.deductibleBorne': { zh: '年度已负担起付标准', en: 'Deductible borne in the year' },
  'year.highestGrade': { zh: '年度最高等级', en: 'Highest grade of the year' },
  terms: { zh: '结算条件', en: 'The terms' },
  'terms.scheme': { zh: '结算条件的险种', en: 'Scheme of the terms' },
  'terms.poolRatio': { zh: '统筹支付比例', en: 'Ratio of the pool' },
  'terms.reliefRatio': { zh: '救助支付比例', en: 'Ratio of relief' },
  carriedIn: { zh: '年度已有累计', en: 'Carried into the year' },
  'carriedIn.accumulated': { zh: '已累计合规费用', en: 'Eligible cost so far' },
  'carriedIn.deductibleBorne': { zh: '已负担起付标准', en: 'Deductible borne so far' },
  'carriedIn.highestGrade': { zh: '已住最高等级', en: 'Highest grade so far' },
};
