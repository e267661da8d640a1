import { formatDate, type PlainDate } from '@wenzhou/calendar';
import { type Fen, formatRate, formatYuan, zeroFen } from '@wenzhou/money';
import type { Bilingual, Language, MessageTables } from '@wenzhou/statute';
import type { DepositEvent } from '../deposit-event.ts';
import type { DepositEventFacts } from '../event-facts.ts';
import type { InstrumentKind } from '../instrument-kind.ts';
import { basisNames } from './activation-names.ts';
import { divisionAuthorityName } from './authority-name.ts';
import { groundNames } from './ground-names.ts';
import { instrumentNames } from './instrument-names.ts';
import { dutyLabels } from './life-names.ts';

/** What has happened, in a few words. */
export const eventTitles: Readonly<Record<DepositEvent['kind'], Bilingual>> = {
  assessed: { zh: '核定', en: 'Assessed' },
  exempted: { zh: '免交', en: 'Exempted' },
  'exemption-revoked': { zh: '撤销免交', en: 'Exemption revoked' },
  'misplacement-recorded': { zh: '登记缴错地方', en: 'Recorded as held at a wrong place' },
  'cleared-out': { zh: '清退', en: 'Cleared out' },
  paid: { zh: '缴纳', en: 'Paid' },
  'instrument-replaced': { zh: '更换缴纳方式', en: 'Instrument replaced' },
  activated: { zh: '启用', en: 'Used for wages' },
  'worker-paid': { zh: '付给工人', en: 'A worker paid' },
  'arrears-recorded': { zh: '记录欠薪', en: 'Arrears recorded' },
  'top-up-demanded': { zh: '通知补足', en: 'Top-up demanded' },
  'notice-received': { zh: '收到补足通知', en: 'Notice received' },
  'topped-up': { zh: '补足', en: 'Topped up' },
  'grade-changed': { zh: '资质等级变动', en: 'Grade changed' },
  adjusted: { zh: '调整额度', en: 'Adjusted' },
  refunded: { zh: '全额退还', en: 'Refunded in full' },
  'credit-record-entered': { zh: '记入信用档案', en: 'Entered in the credit record' },
};

interface HandedIn {
  readonly instrument: InstrumentKind;
  readonly amount: Fen;
  readonly expiresOn?: PlainDate;
  readonly paidOn?: PlainDate;
}

/** A day of an instrument in words, or nothing where there is none. */
const told = (day: PlainDate | undefined, language: Language, words: (day: string) => string): string =>
  day === undefined ? '' : words(formatDate(day, language));

/** An instrument with its amount, the last day that a guarantee or policy covers, and the day it counts from. */
function handedIn({ instrument, amount, expiresOn, paidOn }: HandedIn, language: Language): string {
  const isChinese = language === 'zh';
  const name = `${instrumentNames[instrument][language]}${isChinese ? ' ' : ', '}${formatYuan(amount, language)}`;
  const cover = told(expiresOn, language, (day) => (isChinese ? `，担保到${day}` : `, covered to ${day}`));
  const counted = told(paidOn, language, (day) => (isChinese ? `，自${day}起计算` : `, counted from ${day}`));
  return `${name}${cover}${counted}`;
}

/** What has happened, in a sentence with its figures. */
export const eventTexts: MessageTables<DepositEventFacts> = {
  zh: {
    assessed: (f) =>
      `${divisionAuthorityName(f.authority, 'zh')}${f.revised ? '按现有资质重新核定保证金' : '核定保证金'} ${formatYuan(f.standard, 'zh')}${f.dueOn === undefined ? '' : `，最迟${formatDate(f.dueOn, 'zh')}缴纳`}。`,
    exempted: (f) =>
      `年限已满，没有严重欠薪，免交；标准 ${formatYuan(f.standard, 'zh')}，由${divisionAuthorityName(f.authority, 'zh')}登记。`,
    'exemption-revoked': (f) =>
      `查明${formatDate(f.relievedOn, 'zh')}免交时不符合条件，撤销免交，最迟${formatDate(f.dueOn, 'zh')}缴纳。`,
    'misplacement-recorded': (f) =>
      `${divisionAuthorityName(f.authority, 'zh')}收着${handedIn(f, 'zh')}，初始缴纳日为${formatDate(f.firstPaidOn, 'zh')}；它不是企业的缴纳地，应当清退。`,
    'cleared-out': (f) => `缴错地方的保证金 ${formatYuan(f.amount, 'zh')} 已退回企业。`,
    paid: (f) => `足额缴纳：${handedIn(f, 'zh')}。`,
    'instrument-replaced': (f) => `${instrumentNames[f.replaced].zh}换成${handedIn(f, 'zh')}，余额不变。`,
    activated: (f) =>
      `${basisNames[f.basis].zh}：动用 ${formatYuan(f.amount, 'zh')} 支付被拖欠的工资，共 ${f.claims} 笔。`,
    'worker-paid': () => '一笔被拖欠的工资已经付给工人本人，有收据。',
    'arrears-recorded': (f) =>
      `${formatDate(f.occurredOn, 'zh')}拖欠或克扣工资${f.serious ? '，情节严重' : '，情节不严重'}。`,
    'top-up-demanded': (f) =>
      `${f.grounds.map((ground) => groundNames[ground].zh).join('；')}：按原标准的 ${formatRate(f.multiple)} 补足，${
        f.amount === zeroFen
          ? f.demanded === undefined
            ? '数额已经足够，不用补缴，退还年限重新计算'
            : `所缺的 ${formatYuan(f.demanded, 'zh')} 已由前面的通知要求补缴，不另补缴`
          : `${f.amount === undefined ? '' : `补缴 ${formatYuan(f.amount, 'zh')}，`}最迟${formatDate(f.dueOn, 'zh')}到位`
      }${told(f.receivedOn, 'zh', (day) => `；通知于${day}收到`)}。`,
    'notice-received': (f) =>
      `企业于${formatDate(f.receivedOn, 'zh')}收到补足通知，${f.nothingLacking ? '数额已经足够，退还年限从那天重新计算' : `最迟${formatDate(f.dueOn, 'zh')}到位`}。`,
    'topped-up': (f) => `补足到位：${handedIn(f, 'zh')}。`,
    'grade-changed': (f) =>
      `资质等级于${formatDate(f.approvedOn, 'zh')}核准变动，新标准 ${formatYuan(f.standard, 'zh')}，${
        f.restores
          ? '与现在的标准一样，前一次变动不用再调整'
          : f.appliedOn === undefined
            ? `最迟${formatDate(f.dueOn, 'zh')}调整`
            : `企业于${formatDate(f.appliedOn, 'zh')}申请调整（最迟${formatDate(f.dueOn, 'zh')}）`
      }${told(f.payBy, 'zh', (day) => `，差额最迟${day}补缴`)}。`,
    adjusted: (f) =>
      `按新标准 ${formatYuan(f.standard, 'zh')} 调整${f.paidIn > 0 ? `，补缴 ${formatYuan(f.paidIn, 'zh')}` : ''}${f.paidBack > 0 ? `，退还 ${formatYuan(f.paidBack, 'zh')}` : ''}。`,
    refunded: (f) => `年限已满，连续没有严重欠薪，全额退还 ${formatYuan(f.amount, 'zh')}。`,
    'credit-record-entered': (f) =>
      `“${dutyLabels[f.duty].zh}”最迟应在${formatDate(f.dueOn, 'zh')}办完，逾期没有办，记入信用档案。`,
  },
  en: {
    assessed: (f) =>
      `The ${divisionAuthorityName(f.authority, 'en')} ${f.revised ? 'set the deposit anew, by the qualifications held now,' : 'set the deposit'} at ${formatYuan(f.standard, 'en')}${f.dueOn === undefined ? '' : `, due by ${formatDate(f.dueOn, 'en')}`}.`,
    exempted: (f) =>
      `The years are complete without serious arrears: nothing is to be paid. Standard ${formatYuan(f.standard, 'en')}, on record at the ${divisionAuthorityName(f.authority, 'en')}.`,
    'exemption-revoked': (f) =>
      `The exemption of ${formatDate(f.relievedOn, 'en')} turned out to lack its conditions and is revoked; the deposit is due by ${formatDate(f.dueOn, 'en')}.`,
    'misplacement-recorded': (f) =>
      `The ${divisionAuthorityName(f.authority, 'en')} holds ${handedIn(f, 'en')}, first paid on ${formatDate(f.firstPaidOn, 'en')}. It is not the place of payment, so the deposit is to be cleared out.`,
    'cleared-out': (f) => `${formatYuan(f.amount, 'en')} held at a wrong place went back to the firm.`,
    paid: (f) => `Paid in full: ${handedIn(f, 'en')}.`,
    'instrument-replaced': (f) =>
      `In place of the ${instrumentNames[f.replaced].en}: ${handedIn(f, 'en')}; the balance stays.`,
    activated: (f) =>
      `${formatYuan(f.amount, 'en')} used for wages owed, in ${f.claims} claim(s): ${basisNames[f.basis].en}.`,
    'worker-paid': () => 'Wages owed were paid to the worker against a receipt.',
    'arrears-recorded': (f) =>
      `Wages not paid or withheld on ${formatDate(f.occurredOn, 'en')}${f.serious ? ', a serious case' : ', not serious'}.`,
    'top-up-demanded': (f) =>
      `${
        f.amount === zeroFen
          ? f.demanded !== undefined
            ? `All that is lacking up to ${formatRate(f.multiple)} of the original standard, ${formatYuan(f.demanded, 'en')}, is asked for by earlier notices and nothing besides`
            : `Nothing is lacking up to ${formatRate(f.multiple)} of the original standard, and the years towards a refund start again`
          : `${f.amount === undefined ? 'To be topped up' : `${formatYuan(f.amount, 'en')} to be paid in, so as to top up`} to ${formatRate(f.multiple)} of the original standard by ${formatDate(f.dueOn, 'en')}`
      }: ${f.grounds.map((ground) => groundNames[ground].en).join('; ')}${told(f.receivedOn, 'en', (day) => `; the notice was received on ${day}`)}.`,
    'notice-received': (f) =>
      `The firm received the notice on ${formatDate(f.receivedOn, 'en')}; ${f.nothingLacking ? 'nothing was lacking, and the years towards a refund start again on that day' : `the top-up is due by ${formatDate(f.dueOn, 'en')}`}.`,
    'topped-up': (f) => `The top-up is in: ${handedIn(f, 'en')}.`,
    'grade-changed': (f) =>
      `The grade approved on ${formatDate(f.approvedOn, 'en')} ${f.restores ? 'has the standard that the deposit is kept to' : 'changes the standard to'} ${formatYuan(f.standard, 'en')}; ${
        f.restores
          ? 'the earlier change is not adjusted to any more'
          : f.appliedOn === undefined
            ? `to be adjusted by ${formatDate(f.dueOn, 'en')}`
            : `applied for on ${formatDate(f.appliedOn, 'en')}, last day ${formatDate(f.dueOn, 'en')}`
      }${told(f.payBy, 'en', (day) => `; the difference is due by ${day}`)}.`,
    adjusted: (f) =>
      `Adjusted to the new standard of ${formatYuan(f.standard, 'en')}${f.paidIn > 0 ? `; paid in ${formatYuan(f.paidIn, 'en')}` : ''}${f.paidBack > 0 ? `; paid back ${formatYuan(f.paidBack, 'en')}` : ''}.`,
    refunded: (f) =>
      `${formatYuan(f.amount, 'en')} refunded in full: the years in a row without serious arrears are complete.`,
    'credit-record-entered': (f) =>
      `Not done by ${formatDate(f.dueOn, 'en')}: ${dutyLabels[f.duty].en}; entered in the credit record.`,
  },
};
