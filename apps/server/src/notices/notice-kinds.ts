import type { Bilingual } from '@wenzhou/statute';

interface KindOfNotice {
  /** What such a notice is called. */
  readonly title: Bilingual;
  /** What its numbers begin with in addresses, such as `WDPN` of `WDPN-2019-000017`. */
  readonly code: string;
  /** What its numbers begin with in print, such as 温建保通 of 温建保通〔2019〕000017号. */
  readonly mark: string;
}

/** Every kind of notice that is issued here. Codes and marks stay with their kind for good. */
export const noticeKinds = {
  'wage-deposit-payment-notice': {
    title: { zh: '工资支付保证金缴纳通知单', en: 'Notice to Pay the Wage Deposit' },
    code: 'WDPN',
    mark: '温建保通',
  },
  'wage-deposit-exemption-decision': {
    title: { zh: '工资支付保证金免交决定书', en: 'Decision on Exemption from the Wage Deposit' },
    code: 'WDED',
    mark: '温建保免',
  },
  'wage-deposit-exemption-revocation': {
    title: { zh: '工资支付保证金免交撤销决定书', en: 'Decision to Revoke the Exemption from the Wage Deposit' },
    code: 'WDER',
    mark: '温建保撤',
  },
  'wage-deposit-activation-decision': {
    title: { zh: '工资支付保证金启用决定书', en: 'Decision to Use the Wage Deposit' },
    code: 'WDAD',
    mark: '温建保启',
  },
  'wage-deposit-top-up-notice': {
    title: { zh: '工资支付保证金补足通知书', en: 'Notice to Top up the Wage Deposit' },
    code: 'WDTN',
    mark: '温建保补',
  },
  'wage-deposit-adjustment-notice': {
    title: { zh: '工资支付保证金调整通知书', en: 'Notice of Adjustment of the Wage Deposit' },
    code: 'WDJN',
    mark: '温建保调',
  },
  'wage-deposit-refund-decision': {
    title: { zh: '工资支付保证金退还决定书', en: 'Decision to Refund the Wage Deposit' },
    code: 'WDRD',
    mark: '温建保退',
  },
  'wage-deposit-certificate': {
    title: { zh: '工资支付保证金缴纳证明', en: 'Certificate of the Wage Deposit' },
    code: 'WDCT',
    mark: '温建保证',
  },
  'wage-deposit-refusal': {
    title: { zh: '工资支付保证金申请不予准许决定书', en: 'Decision to Refuse a Request about the Wage Deposit' },
    code: 'WDNR',
    mark: '温建保否',
  },
  'arrears-order': {
    title: { zh: '责令限期支付工资通知书', en: 'Order to Pay Wages' },
    code: 'WAOP',
    mark: '温人社令',
  },
} as const satisfies Readonly<Record<string, KindOfNotice>>;

export type NoticeKind = keyof typeof noticeKinds;

export const isNoticeKind = (kind: string): kind is NoticeKind => Object.hasOwn(noticeKinds, kind);
