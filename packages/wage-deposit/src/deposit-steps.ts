import type { Bilingual, Provisions } from '@wenzhou/statute';
import { art } from './articles.ts';
import { parameters } from './parameters.ts';
import { nationalArt } from './statute.ts';
import type { Phase, Role, StepName } from './step-name.ts';

/** One step in the life of a deposit. */
export interface DepositStep {
  readonly title: Bilingual;
  /** Who may take it. */
  readonly by: readonly Role[];
  /** In which phases it may be taken. */
  readonly phases: readonly Phase[];
  /** What it needs besides. */
  readonly needs: Bilingual;
  readonly at: Provisions;
  /** The term it must be taken in, where the measure sets one, and the day from which that runs. */
  readonly term?: { readonly parameter: { readonly id: string }; readonly runsFrom: Bilingual };
}

const authority: readonly Role[] = ['construction-authority'];
const firm: readonly Role[] = ['firm'];
const noticeReceived: Bilingual = { zh: '收到调整通知之日', en: 'the day the notice is received' };

/**
 * Every step in the life of a deposit: who may take it, when, what it needs, on which articles, within which term.
 *
 * @example
 * depositSteps['top-up'].by; // ['firm']
 */
export const depositSteps: Readonly<Record<StepName, DepositStep>> = {
  assess: {
    title: { zh: '核定保证金', en: 'assess the deposit' },
    by: authority,
    phases: ['none', 'cleared-out'],
    needs: {
      zh: '本机关是企业的缴纳地，别处没有核定过',
      en: 'this is the place of payment, and no other authority has assessed it',
    },
    at: [art(4), art(5)],
  },
  exempt: {
    title: { zh: '确认免交', en: 'confirm the exemption' },
    by: authority,
    phases: ['assessed'],
    needs: { zh: '满3年没有严重欠薪', en: 'three full years without serious arrears' },
    at: [art(4)],
  },
  'revoke-exemption': {
    title: { zh: '撤销免交', en: 'revoke the exemption' },
    by: authority,
    phases: ['exempted'],
    needs: {
      zh: '免交之后查明，免交之日年限不满或者有过严重欠薪',
      en: 'it is found afterwards that on the day of the exemption the years were not complete or not clean',
    },
    at: [art(4)],
    term: { parameter: parameters.paymentTerm, runsFrom: { zh: '收到撤销决定之日', en: 'the day the firm is told' } },
  },
  'record-misplaced': {
    title: { zh: '登记缴错地方的保证金', en: 'record a deposit held at a wrong place' },
    by: authority,
    phases: ['none'],
    needs: { zh: '收取机关不是企业的缴纳地', en: 'the authority that holds it is not the place of payment' },
    at: [art(4)],
  },
  'clear-out': {
    title: { zh: '清退', en: 'clear out' },
    by: authority,
    phases: ['misplaced'],
    needs: { zh: '保证金缴错了地方', en: 'the deposit is held at a wrong place' },
    at: [art(4), art(2)],
  },
  pay: {
    title: { zh: '缴纳', en: 'pay' },
    by: firm,
    phases: ['assessed'],
    needs: {
      zh: '一次足额；保函、保单连续担保3年',
      en: 'at once and in full; a guarantee or policy covers three years',
    },
    at: [art(4), art(6)],
    term: { parameter: parameters.paymentTerm, runsFrom: { zh: '合同备案之日', en: 'the day the contract is filed' } },
  },
  'replace-instrument': {
    title: { zh: '更换缴纳方式', en: 'replace the instrument' },
    by: firm,
    phases: ['held'],
    needs: { zh: '新的数额与所替换的一样', en: 'the new one is of the amount that it replaces' },
    at: [art(6), art(2)],
  },
  activate: {
    title: { zh: '启用', en: 'use the deposit' },
    by: authority,
    phases: ['held'],
    needs: {
      zh: '欠薪属实；企业资金一时难以落实，或者责令限期支付已逾期',
      en: 'wages are owed, and the firm is short of money or an order to pay has run out',
    },
    at: [art(7)],
  },
  'activate-for-subcontractor': {
    title: { zh: '为分包企业的欠薪启用', en: 'use the deposit for a subcontractor’s arrears' },
    by: authority,
    phases: ['held'],
    needs: { zh: '第九条的情形，或者先行清偿的责任', en: 'a case of article 9, or the duty to pay first' },
    at: [art(9), nationalArt(30, { paragraph: 3 })],
  },
  'pay-worker': {
    title: { zh: '付给工人', en: 'pay a worker' },
    by: authority,
    phases: ['held'],
    needs: { zh: '启用后待付的工资，有收据号', en: 'wages of an activation that await payment, with a receipt number' },
    at: [art(7), art(2)],
  },
  'record-arrears': {
    title: { zh: '记录欠薪', en: 'record arrears' },
    by: ['labour-authority'],
    phases: ['misplaced', 'cleared-out', 'assessed', 'held', 'refunded', 'exempted'],
    needs: { zh: '欠薪的日期和是否严重', en: 'the day of the arrears and whether they are serious' },
    at: [art(11), art(12)],
  },
  'demand-top-up': {
    title: { zh: '通知补足', en: 'demand a top-up' },
    by: authority,
    phases: ['held', 'refunded', 'exempted'],
    needs: { zh: '第十一条的情形', en: 'a ground of article 11' },
    at: [art(8), art(11)],
  },
  'record-receipt': {
    title: { zh: '登记收到补足通知', en: 'record that the notice was received' },
    by: authority,
    phases: ['held', 'refunded', 'exempted'],
    needs: {
      zh: '补足通知没有因逾期记入信用档案；送达回证上的收到日期，不早于发出通知之日',
      en: 'a demand that is not in the credit record, and the day on the receipt for the notice, not before the demand',
    },
    at: [art(8), art(11)],
    term: { parameter: parameters.topUpTerm, runsFrom: noticeReceived },
  },
  'top-up': {
    title: { zh: '补足', en: 'top up' },
    by: firm,
    phases: ['held', 'refunded', 'exempted'],
    needs: { zh: '收到了补足通知，数额恰好是通知上的', en: 'a demand, and exactly the sum of its notice' },
    at: [art(8), art(11)],
    term: { parameter: parameters.topUpTerm, runsFrom: noticeReceived },
  },
  'record-grade-change': {
    title: { zh: '记录资质等级变动', en: 'record a change of grade' },
    by: authority,
    phases: ['assessed', 'held'],
    needs: {
      zh: '核准日和变动后的资质；还没有缴纳的，按现有资质重新核定',
      en: 'the day of the approval and the qualifications after it; what is not paid yet is assessed anew',
    },
    at: [art(10), art(5)],
  },
  adjust: {
    title: { zh: '调整额度', en: 'adjust the amount' },
    by: firm,
    phases: ['held'],
    needs: { zh: '等级变动已记录；标准提高的补缴差额', en: 'a recorded change; for a higher standard the difference' },
    at: [art(10)],
    term: {
      parameter: parameters.adjustmentTerm,
      runsFrom: { zh: '资质等级核准之日', en: 'the day the grade is approved' },
    },
  },
  refund: {
    title: { zh: '全额退还', en: 'refund in full' },
    by: authority,
    phases: ['held'],
    needs: {
      zh: '企业申请；连续3年没有严重欠薪',
      en: 'the firm’s application, and three years in a row without serious arrears',
    },
    at: [art(12), art(2)],
  },
  'enter-credit-record': {
    title: { zh: '记入信用档案', en: 'enter in the credit record' },
    by: authority,
    phases: ['assessed', 'held', 'refunded', 'exempted'],
    needs: { zh: '逾期没有缴足、补足或者调整', en: 'a payment, top-up or adjustment is overdue' },
    at: [art(13), art(3)],
  },
  withdraw: {
    title: { zh: '挪作他用', en: 'divert money' },
    by: [],
    phases: [],
    needs: { zh: '任何人都不可以', en: 'nobody may' },
    at: [art(2)],
  },
};
