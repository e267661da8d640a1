import type { NoticeContent } from '../src/notices/notice-content.ts';

/** A notice to a firm that does not exist. */
export const fictionalNotice = (changes: Partial<NoticeContent> = {}): NoticeContent => ({
  title: { zh: '工资支付保证金缴纳通知单', en: 'Notice to Pay the Wage Deposit' },
  addressee: '虚构建筑工程有限公司',
  paragraphs: [
    {
      zh: '请凭本通知单，于最迟缴纳日以前到银行开设保证金专户。',
      en: 'With this notice, open the dedicated account at a bank by the last day below.',
    },
  ],
  rows: [
    { label: { zh: '企业名称', en: 'Firm' }, value: '虚构建筑工程有限公司' },
    { label: { zh: '应缴数额', en: 'Amount to pay' }, value: '900,000.00元' },
  ],
  provisions: [{ text: { zh: '温政发〔2018〕3号第四条、第五条第二项', en: 'Articles 4 and 5(2)' } }],
  remedies: [{ zh: '可以自收到之日起六十日内申请行政复议。', en: 'You may apply for reconsideration within 60 days.' }],
  ...changes,
});
