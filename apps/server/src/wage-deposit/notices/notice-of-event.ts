import { formatDate, type PlainDate } from '@wenzhou/calendar';
import { type Fen, formatRate, formatYuan, subtractFen, toChineseWords, zeroFen } from '@wenzhou/money';
import { type Bilingual, type Parameter, valueOn } from '@wenzhou/statute';
import {
  basisNames,
  type Deposit,
  type DepositEvent,
  depositBalance,
  expiredOn,
  depositLevel,
  describeEvent,
  groundNames,
  parameters,
  usableOn,
} from '@wenzhou/wage-deposit';
import type { NoticeContent } from '../../notices/notice-content.ts';
import type { NoticeKind } from '../../notices/notice-kinds.ts';
import { noticeKinds } from '../../notices/notice-kinds.ts';
import { provisionTexts } from './provision-texts.ts';
import { remedies } from './remedies.ts';

/** The events that the authority tells the firm of on paper. */
const kinds: Readonly<Partial<Record<DepositEvent['kind'], NoticeKind>>> = {
  assessed: 'wage-deposit-payment-notice',
  exempted: 'wage-deposit-exemption-decision',
  'exemption-revoked': 'wage-deposit-exemption-revocation',
  activated: 'wage-deposit-activation-decision',
  'top-up-demanded': 'wage-deposit-top-up-notice',
  'grade-changed': 'wage-deposit-adjustment-notice',
  refunded: 'wage-deposit-refund-decision',
};

type Row = NoticeContent['rows'][number];

const amountRow = (zh: string, en: string, amount: Fen): Row => ({
  label: { zh, en },
  value: `${formatYuan(amount, 'zh')}（${toChineseWords(amount)}）`,
});
const dayRow = (zh: string, en: string, day: PlainDate): Row => ({ label: { zh, en }, value: formatDate(day, 'zh') });

/** The figure of the measure on a day that it governs, as every event with a notice has one. */
function figureOn(parameter: Parameter<number>, on: PlainDate): number {
  const use = valueOn(parameter, on);
  if (!use) throw new Error(`${parameter.id} is not known on ${on}`);
  return use.value;
}

/** What is held, of which an expired guarantee or policy cannot be called in any more (art. 6). */
function heldRows(deposit: Deposit, on: PlainDate): readonly Row[] {
  const expired = expiredOn(deposit, on);
  return expired === zeroFen
    ? [amountRow('现有余额', 'Held now', depositBalance(deposit))]
    : [
        amountRow('现有余额（可以启用的）', 'Held now, to be called in', usableOn(deposit, on).balance),
        amountRow('已到期的保函、保单（不计入）', 'Expired guarantees and policies, not counted', expired),
      ];
}

/** What comes of a demand that is not answered; one that asks for nothing threatens nothing. */
function afterDemand(amount: Fen, demanded: Fen): Bilingual {
  if (amount > zeroFen)
    return {
      zh: '逾期不补足的，记入企业信用档案，并列为重点监管对象。',
      en: 'What is not topped up in time is entered in the credit record, and the firm comes under close supervision.',
    };
  return demanded > zeroFen
    ? {
        zh: `本通知不另要求补缴：还差的 ${formatYuan(demanded, 'zh')}此前的补足通知已经要求补足，仍按那些通知的期限办理。`,
        en: `This notice asks for no further payment: the ${formatYuan(demanded, 'en')} still lacking is asked for by earlier notices, within the terms of those.`,
      }
    : {
        zh: '保证金已经达到应补足的数额，凭本通知无须缴款。',
        en: 'The deposit reaches what it is to be topped up to; nothing is to be paid on this notice.',
      };
}

/** How a deposit that is due is paid (art. 6), on the strength of what the firm was sent. */
function howToPay(on: PlainDate, sent: Bilingual): Bilingual {
  const years = figureOn(parameters.guaranteeYears, on);
  return {
    zh: `请凭本${sent.zh}到银行开设保证金专户缴纳现金或者办理保函，或者向保险公司投保；保函、保单须连续担保${years}年。`,
    en: `With this ${sent.en}, open a dedicated account at a bank and pay in cash or have a guarantee issued, or take out a policy with an insurer. A guarantee or policy covers ${years} years without a gap.`,
  };
}

/** What is told of an event in figures, and what the firm does next. */
function told(event: DepositEvent, deposit: Deposit): { readonly rows: readonly Row[]; readonly next?: Bilingual } {
  switch (event.kind) {
    case 'assessed':
      return {
        rows: [
          amountRow('应缴保证金', 'Deposit to be paid', event.standard),
          ...(event.dueOn === undefined ? [] : [dayRow('最迟缴纳日期', 'To be paid by', event.dueOn)]),
        ],
        next: howToPay(event.on, { zh: '通知单', en: 'notice' }),
      };
    case 'exempted':
      return { rows: [amountRow('免交的标准', 'Standard exempted from', event.standard)] };
    case 'exemption-revoked':
      return {
        rows: [
          dayRow('原免交日期', 'Exempted on', event.relievedOn),
          amountRow('应缴保证金', 'Deposit to be paid', deposit.standard),
          dayRow('最迟缴纳日期', 'To be paid by', event.dueOn),
        ],
        next: howToPay(event.on, { zh: '决定书', en: 'decision' }),
      };
    case 'activated': {
      const days = figureOn(parameters.topUpTerm, event.on);
      return {
        rows: [
          amountRow(
            '启用金额',
            'Used for wages',
            event.shares.reduce<Fen>((sum, { share }) => (sum + share) as Fen, 0 as Fen),
          ),
          { label: { zh: '依据', en: 'On' }, value: basisNames[event.basis].zh },
          { label: { zh: '工资笔数', en: 'Wages' }, value: `${event.shares.length}` },
          amountRow('启用后余额', 'Left in the deposit', depositBalance(deposit)),
        ],
        next: {
          zh: `启用的保证金直接支付给名单中的工人。企业应当自收到补足通知之日起${days}个工作日内补足。`,
          en: `What is used is paid to the workers of the list directly. The firm tops the deposit up within ${days} working days from the day it receives the notice to do so.`,
        },
      };
    }
    case 'top-up-demanded': {
      const level = depositLevel(deposit);
      // The sum of this notice; what earlier ones ask for is not asked for again.
      const amount = event.amount ?? subtractFen(level, depositBalance(deposit));
      return {
        rows: [
          {
            label: { zh: '补足的情形', en: 'Grounds' },
            value: event.grounds.map(({ ground }) => groundNames[ground].zh).join('；'),
          },
          amountRow('原标准', 'Standard', deposit.standard),
          { label: { zh: '倍数', en: 'Multiple' }, value: formatRate(event.multiple) },
          amountRow('应补足到', 'To be topped up to', level),
          ...heldRows(deposit, event.on),
          ...(amount === zeroFen ? [] : [amountRow('应补金额', 'To be paid in', amount)]),
          dayRow('收到通知日期', 'Notice received', event.receivedOn ?? event.on),
          ...(amount === zeroFen ? [] : [dayRow('最迟补足日期', 'To be topped up by', event.dueOn)]),
        ],
        next: afterDemand(amount, event.demanded ?? zeroFen),
      };
    }
    case 'grade-changed':
      return {
        rows: [
          amountRow('原标准', 'Standard before', deposit.standard),
          amountRow('新标准', 'New standard', event.standard),
          dayRow('资质核准日期', 'Grade approved', event.approvedOn),
          ...(event.restores ? [] : [dayRow('最迟申请日期', 'To be applied for by', event.dueOn)]),
          ...(event.payBy === undefined ? [] : [dayRow('差额最迟补缴日期', 'Difference due by', event.payBy)]),
        ],
      };
    default:
      return { rows: [] };
  }
}

/** What the order is called by which something goes back: of a payment where cash does, else of a release. */
const backBy = (event: DepositEvent): Bilingual =>
  event.kind === 'refunded' && event.posting.lines.every(({ account }) => account !== 'cash')
    ? { zh: '退还凭证', en: 'Letter of release' }
    : { zh: '退款凭证', en: 'Payment' };

/**
 * The notice that tells a firm of an event, where the authority tells of it on paper.
 *
 * @param payment the payment order, or the letter of release, by which something goes back to the firm
 */
export function noticeOfEvent(
  event: DepositEvent,
  firm: { readonly name: string; readonly creditCode: string },
  deposit: Deposit,
  payment?: string,
): { readonly kind: NoticeKind; readonly content: NoticeContent } | undefined {
  const kind = kinds[event.kind];
  if (!kind) return undefined;
  const { text } = describeEvent(event);
  const { rows, next } = told(event, deposit);
  return {
    kind,
    content: {
      title: noticeKinds[kind].title,
      addressee: firm.name,
      paragraphs: [text, ...(next ? [next] : [])],
      rows: [
        { label: { zh: '统一社会信用代码', en: 'Unified social credit code' }, value: firm.creditCode },
        ...rows,
        ...(payment === undefined ? [] : [{ label: backBy(event), value: payment }]),
      ],
      provisions: provisionTexts(event.at),
      remedies,
    },
  };
}
