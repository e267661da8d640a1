import type { Bilingual } from '@wenzhou/statute';
import { type ClaimColumn, mostClaims } from './claim-row.ts';

interface Said {
  readonly reason: Bilingual;
  readonly remedy: Bilingual;
}

/** What can be wrong with a row of a list, beside its citizen number, and what to do about it. */
const rowFaults = {
  'name-missing': {
    reason: { zh: '没有填写姓名。', en: 'The name is missing.' },
    remedy: { zh: '请填写工人姓名。', en: 'Give the worker’s name.' },
  },
  'text-too-long': {
    reason: { zh: '文字过长。', en: 'The text is too long.' },
    remedy: { zh: '请缩短后再试。', en: 'Shorten it.' },
  },
  'project-missing': {
    reason: { zh: '没有填写工程项目。', en: 'The project is missing.' },
    remedy: { zh: '请填写欠薪的工程项目名称。', en: 'Give the project on which the wages are owed.' },
  },
  'project-holds-number': {
    reason: {
      zh: '工程项目中有公民身份号码；项目名称会被他人看到。',
      en: 'The project holds a citizen number; others will read its name.',
    },
    remedy: { zh: '请只填写工程项目名称。', en: 'Give the name of the project only.' },
  },
  'month-unreadable': {
    reason: { zh: '月份看不懂。', en: 'The month cannot be read.' },
    remedy: { zh: '请按 2019-01 这样的格式填写。', en: 'Write it like 2019-01.' },
  },
  'month-to-come': {
    reason: { zh: '月份还没有到。', en: 'The month is still to come.' },
    remedy: { zh: '请填写已经欠薪的月份。', en: 'Give the month for which wages are owed.' },
  },
  'amount-unreadable': {
    reason: { zh: '金额看不懂。', en: 'The amount cannot be read.' },
    remedy: {
      zh: '请按 12000.50 这样的格式填写，单位为元，最多两位小数。',
      en: 'Write it like 12000.50, in yuan, with two decimals at most.',
    },
  },
  'amount-not-positive': {
    reason: { zh: '金额应当大于零。', en: 'The amount must be more than zero.' },
    remedy: {
      zh: '请填写拖欠的金额；没有欠薪的不列入名单。',
      en: 'Give what is owed; leave out whoever is owed nothing.',
    },
  },
  'worker-listed-twice': {
    reason: {
      zh: '同一工人同一项目同一月份在名单中列了两次。',
      en: 'The same worker stands twice for the same project and month.',
    },
    remedy: { zh: '请删除重复的一行，或者合并金额。', en: 'Delete one of the rows, or put the amounts together.' },
  },
  'names-differ': {
    reason: {
      zh: '同一个公民身份号码在名单中有两个不同的姓名。',
      en: 'The same citizen number stands in the list under two names.',
    },
    remedy: { zh: '请核对姓名和公民身份号码。', en: 'Check the names and the citizen number.' },
  },
  'columns-differ': {
    reason: { zh: '这一行的栏数与表头不一致。', en: 'The row has another number of columns than the heading.' },
    remedy: {
      zh: '请检查是否多了或者少了分隔符；带逗号的金额须加英文双引号。',
      en: 'Look for a separator too many or too few; put an amount with commas in double quotes.',
    },
  },
  'heading-missing': {
    reason: { zh: '表头缺少这一栏。', en: 'The heading lacks this column.' },
    remedy: {
      zh: '第一行须有：姓名、公民身份号码、项目、月份、金额。',
      en: 'The first line needs: name, citizen number, project, month, amount.',
    },
  },
  'file-empty': {
    reason: { zh: '文件里没有名单。', en: 'The file holds no list.' },
    remedy: { zh: '请选择有表头和至少一行工人的文件。', en: 'Choose a file with a heading and at least one worker.' },
  },
  'file-malformed': {
    reason: {
      zh: '文件不是完整的 CSV，多半是引号没有成对。',
      en: 'The file is no complete CSV, most likely for a quote that is not closed.',
    },
    remedy: { zh: '请从表格软件重新导出为 CSV。', en: 'Export it as CSV from the spreadsheet again.' },
  },
  'too-many-rows': {
    reason: { zh: `名单超过 ${mostClaims} 行。`, en: `The list has more than ${mostClaims} rows.` },
    remedy: { zh: '请分成几份申请。', en: 'Divide it among several applications.' },
  },
  'sum-too-large': {
    reason: {
      zh: '名单的金额合计超过系统能处理的上限（10 万亿元）。',
      en: 'The wages of the list come to more than can be dealt with, ten trillion yuan.',
    },
    remedy: {
      zh: '请检查是否多写了位数，或者小数点有误。',
      en: 'Look for an amount with digits too many or without its decimal point.',
    },
  },
} as const satisfies Readonly<Record<string, Said>>;

export type RowFaultCode = keyof typeof rowFaults;

/** A fault with its place. */
export const rowFault = (
  code: RowFaultCode,
  place: { readonly row?: number; readonly line?: number; readonly column?: ClaimColumn } = {},
) => ({ ...place, code, ...rowFaults[code] });
