import { formatDate, type PlainDate } from '@wenzhou/calendar';
import { formatYuan } from '@wenzhou/money';
import { art, type CertificateCheck, type Deposit, depositBalance, standingNames } from '@wenzhou/wage-deposit';
import type { NoticeContent } from '../../notices/notice-content.ts';
import { noticeKinds } from '../../notices/notice-kinds.ts';
import { provisionTexts } from './provision-texts.ts';

/** The certificate of payment of a firm whose deposit stands on the day. */
export function noticeOfCertificate(
  name: string,
  { creditCode, standing, validTo }: CertificateCheck,
  deposit: Deposit,
  on: PlainDate,
): NoticeContent {
  const balance = depositBalance(deposit);
  return {
    title: noticeKinds['wage-deposit-certificate'].title,
    addressee: name,
    paragraphs: [
      {
        zh: `截至${formatDate(on, 'zh')}，该企业的农民工工资支付保证金情况如下。本证明全市通用；出示后企业的情况可能变化，请扫描二维码核对当日情况。`,
        en: `This is how the firm’s wage deposit stands on ${formatDate(on, 'en')}. The certificate is valid in the whole city; since things may have changed after it was issued, check the firm’s standing of the day by the code.`,
      },
    ],
    rows: [
      { label: { zh: '统一社会信用代码', en: 'Unified social credit code' }, value: creditCode },
      { label: { zh: '情况', en: 'Standing' }, value: standingNames[standing].zh },
      ...(balance > 0 ? [{ label: { zh: '保证金余额', en: 'Held' }, value: formatYuan(balance, 'zh') }] : []),
      ...(validTo === undefined
        ? []
        : [{ label: { zh: '担保到期日', en: 'Covered until' }, value: formatDate(validTo, 'zh') }]),
    ],
    provisions: provisionTexts([art(9), art(4)]),
    remedies: [],
  };
}
