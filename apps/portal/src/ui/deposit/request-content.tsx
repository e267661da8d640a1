import { formatDate, plainDate } from '@wenzhou/calendar';
import { divisionByCode } from '@wenzhou/identity';
import { categoryNames, gradeNames, instrumentNames, type Qualification } from '@wenzhou/wage-deposit';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { money } from '../money.ts';
import { withChinese } from '../with-chinese.tsx';
import type { RequestView } from './deposit-types.ts';
import { FigureRow } from './figures.tsx';

type Content = RequestView['content'];

const day = (on: string): string => formatDate(plainDate(on), language());

/** A qualification with its grade, in words. */
export const qualificationName = ({ category, grade }: Qualification): string =>
  grade === undefined
    ? categoryNames[category][language()]
    : m.wage_qualification_name({
        category: categoryNames[category][language()],
        grade: gradeNames[grade][language()],
      });

function Qualifications({ held }: { readonly held: readonly Qualification[] }) {
  return (
    <FigureRow label={m.wage_qualifications()}>
      <ul>
        {held.map((one, index) => (
          <li key={`${index} ${one.category}`}>{qualificationName(one)}</li>
        ))}
      </ul>
    </FigureRow>
  );
}

function Rows({ content }: { readonly content: Content }) {
  switch (content.kind) {
    case 'assessment':
      return (
        <>
          {content.contract && <FigureRow label={m.deposit_contract()}>{withChinese(content.contract)}</FigureRow>}
          {content.contractFiledOn && (
            <FigureRow label={m.wage_contract_filed_on()}>{day(content.contractFiledOn)}</FigureRow>
          )}
          {content.registeredDivision && (
            <FigureRow label={m.wage_registration()}>
              {divisionByCode(content.registeredDivision)?.name[language()] ?? content.registeredDivision}
            </FigureRow>
          )}
          <Qualifications held={content.qualifications} />
          <FigureRow label={m.wage_first_paid_on()}>
            {content.history.firstPaidOn ? day(content.history.firstPaidOn) : m.wage_never_paid()}
          </FigureRow>
        </>
      );
    case 'instrument': {
      const { instrument, replaced, receipt, issuer } = content;
      return (
        <>
          {replaced && <FigureRow label={m.deposit_replaced()}>{instrumentNames[replaced][language()]}</FigureRow>}
          {instrument && (
            <FigureRow label={instrumentNames[instrument.kind][language()]}>
              {money(instrument.amount as never)}
            </FigureRow>
          )}
          {instrument && instrument.kind !== 'cash' && (
            <>
              <FigureRow label={m.deposit_number()}>{withChinese(instrument.number)}</FigureRow>
              {instrument.periods.map(({ from, to }) => (
                <FigureRow key={from} label={m.deposit_term()}>
                  {m.deposit_from_to({ from: day(from), to: day(to) })}
                </FigureRow>
              ))}
            </>
          )}
          {issuer && <FigureRow label={m.deposit_issuer()}>{withChinese(issuer)}</FigureRow>}
          {receipt && (
            <FigureRow label={m.deposit_receipt()}>
              {withChinese(receipt.bank)} · {withChinese(receipt.number)} · {day(receipt.paidOn)}
            </FigureRow>
          )}
        </>
      );
    }
    case 'grade-change':
      return (
        <>
          <FigureRow label={m.deposit_approved_on()}>{day(content.approvedOn)}</FigureRow>
          <Qualifications held={content.qualifications} />
        </>
      );
    case 'activation': {
      const { application, generalContractor, continues } = content;
      return (
        <>
          <FigureRow label={m.deposit_amount_asked()}>{money(application.amount as never)}</FigureRow>
          {application.applicant === 'firm' ? (
            <FigureRow label={m.deposit_funds_short()}>
              {application.fundsShort ? m.deposit_yes() : m.deposit_no()}
            </FigureRow>
          ) : (
            <FigureRow label={m.deposit_by_labour()}>
              {divisionByCode(application.division)?.name[language()] ?? application.division}
            </FigureRow>
          )}
          {generalContractor && (
            <FigureRow label={m.deposit_general_contractor()}>
              <span className="font-mono">{generalContractor.creditCode}</span>
            </FigureRow>
          )}
          {continues !== undefined && (
            <FigureRow label={m.deposit_continues()}>{m.deposit_continues_from_contractor()}</FigureRow>
          )}
        </>
      );
    }
    case 'refund':
    case 'exemption':
      return null;
  }
}

/** What a request asks for, as it was handed in. */
export function RequestContentRows({ content }: { readonly content: Content }) {
  return (
    <dl className="divide-y divide-stone-300 border-y border-stone-300 empty:hidden">
      <Rows content={content} />
    </dl>
  );
}
