import type { Bilingual } from '@wenzhou/statute';
import { dateInWords } from '../../date-in-words.ts';
import type { RequestContent } from '../requests/request-content.ts';

type RequestKind = RequestContent['kind'];

/** What each kind of request asks for, in words. */
export const requestNames: Readonly<Record<RequestKind, Bilingual>> = {
  assessment: { zh: '核定保证金', en: 'the assessment of its deposit' },
  instrument: { zh: '缴纳、补足、调整或更换保证金', en: 'the confirmation of what it has handed in' },
  'grade-change': { zh: '资质等级变动', en: 'its change of grade' },
  refund: { zh: '退还保证金', en: 'the refund of its deposit' },
  exemption: { zh: '免交保证金', en: 'its exemption' },
  activation: { zh: '启用保证金', en: 'the use of the deposit for wages' },
};

/** What firms and authorities are told of wage deposits. Firms are named; workers and amounts are not. */
export interface WageDepositNoticeFacts {
  readonly 'wage-deposit-request-submitted': { readonly kind: RequestKind; readonly firm: string };
  readonly 'wage-deposit-request-decided': {
    readonly kind: RequestKind;
    readonly firm: string;
    readonly granted: boolean;
  };
  readonly 'wage-deposit-request-withdrawn': { readonly kind: RequestKind; readonly firm: string };
  /** Something happened to a firm's deposit. */
  readonly 'wage-deposit-event': { readonly title: Bilingual; readonly firm: string };
  /** A payment back to the firm waits for the decision on its request. */
  readonly 'wage-deposit-repayment-entered': { readonly firm: string };
  readonly 'wage-payments-entered': { readonly firm: string; readonly lines: number };
  readonly 'wage-payments-decided': { readonly firm: string; readonly approved: boolean };
  readonly 'wage-deposit-ground-reported': { readonly firm: string };
  readonly 'arrears-order-issued': { readonly firm: string; readonly payBy: string };
  readonly 'arrears-order-paid': { readonly firm: string };
  readonly 'arrears-paid-from-deposit': { readonly firm: string; readonly whole: boolean };
}

export const wageDepositNoticeTexts: {
  readonly [Code in keyof WageDepositNoticeFacts]: (facts: WageDepositNoticeFacts[Code]) => Bilingual;
} = {
  'wage-deposit-request-submitted': ({ kind, firm }) => ({
    zh: `${firm}：申请${requestNames[kind].zh}，请办理。`,
    en: `${firm} asks for ${requestNames[kind].en}.`,
  }),
  'wage-deposit-request-decided': ({ kind, firm, granted }) => ({
    zh: `${firm}：申请${requestNames[kind].zh}，${granted ? '已准予' : '未获准'}。`,
    en: `${firm}: the request for ${requestNames[kind].en} was ${granted ? 'granted' : 'refused'}.`,
  }),
  'wage-deposit-request-withdrawn': ({ kind, firm }) => ({
    zh: `${firm}：撤回了${requestNames[kind].zh}的申请。`,
    en: `${firm}: the request for ${requestNames[kind].en} was withdrawn.`,
  }),
  'wage-deposit-event': ({ title, firm }) => ({
    zh: `${firm}：工资支付保证金有新的办理结果（${title.zh}）。`,
    en: `${firm}: something happened to the wage deposit (${title.en}).`,
  }),
  'wage-deposit-repayment-entered': ({ firm }) => ({
    zh: `${firm}：已登记要退还企业的款项或者保函、保单，请对申请作出决定。`,
    en: `${firm}: what goes back to the firm was entered, and its request can be decided.`,
  }),
  'wage-payments-entered': ({ firm, lines }) => ({
    zh: `${firm}：已登记支付 ${lines} 笔工资，请复核。`,
    en: `${firm}: the payment of wages, ${lines} in number, was entered and waits for approval.`,
  }),
  'wage-payments-decided': ({ firm, approved }) => ({
    zh: `${firm}：登记的工资支付${approved ? '已复核通过' : '被退回'}。`,
    en: `${firm}: the payments of wages that were entered were ${approved ? 'approved' : 'rejected'}.`,
  }),
  'wage-deposit-ground-reported': ({ firm }) => ({
    zh: `${firm}：人力社保部门通报了应当上调保证金的情形，请办理补足通知。`,
    en: `${firm}: the labour authority reported a ground for raising the deposit; a top-up is to be demanded.`,
  }),
  'arrears-order-issued': ({ firm, payBy }) => ({
    zh: `${firm}：责令最迟${dateInWords(payBy).zh}支付拖欠的工资。`,
    en: `${firm} is ordered to pay the wages it owes by ${dateInWords(payBy).en}.`,
  }),
  'arrears-order-paid': ({ firm }) => ({
    zh: `${firm}：责令支付的工资已付清。`,
    en: `${firm} has paid the wages as ordered.`,
  }),
  'arrears-paid-from-deposit': ({ firm, whole }) => ({
    zh: whole
      ? `${firm}：拖欠的工资已用保证金付清。`
      : `${firm}：保证金已支付部分工资，其余未付，可以再次申请或者督促支付。`,
    en: whole
      ? `${firm}: the wages owed are paid from the deposit.`
      : `${firm}: the deposit has paid a part of the wages; the rest is still owed and can be applied for again.`,
  }),
};
