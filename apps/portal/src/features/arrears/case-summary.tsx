import { Link } from '@tanstack/react-router';
import { formatDate } from '@wenzhou/calendar';
import { divisionByCode } from '@wenzhou/identity';
import { divisionAuthorityName } from '@wenzhou/wage-deposit';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { FigureRow } from '../../ui/deposit/figures.tsx';
import { StandingTag } from '../../ui/deposit/standing-tag.tsx';
import { money } from '../../ui/money.ts';
import { withChinese } from '../../ui/with-chinese.tsx';
import type { CaseView } from './case-types.ts';

/** What is left of the wages, where a deposit has paid a part of them. */
const isPartlyPaid = ({ arrearsCase: { owed }, left }: CaseView): boolean => left > 0 && left < owed;

/** Whom a case is about and how much is owed. */
export function CaseSummary({ view }: { readonly view: CaseView }) {
  const { arrearsCase, left } = view;
  const { firm, project, projectDivision, occurredOn, openedOn, claims, owed } = arrearsCase;
  return (
    <dl className="divide-y divide-stone-300 border-y border-stone-300">
      <FigureRow label={m.arrears_firm()}>
        {withChinese(firm.name)}
        <span className="block font-mono text-sm font-normal break-all">{firm.creditCode}</span>
      </FigureRow>
      <FigureRow label={m.arrears_project()}>
        {withChinese(project)}
        <span className="block text-sm font-normal">
          {divisionByCode(projectDivision)?.name[language()] ?? m.accounts_city_itself()}
        </span>
      </FigureRow>
      <FigureRow label={m.arrears_occurred_on()}>{formatDate(occurredOn, language())}</FigureRow>
      <FigureRow label={m.arrears_opened_on()}>{formatDate(openedOn, language())}</FigureRow>
      <FigureRow label={m.arrears_owed()}>
        {money(owed)}
        <span className="block text-sm font-normal">{m.arrears_claims({ count: claims })}</span>
      </FigureRow>
      {isPartlyPaid(view) && <FigureRow label={m.arrears_left()}>{money(left)}</FigureRow>}
    </dl>
  );
}

/** How the deposit stands that may be used for the wages. */
export function FirmDeposit({ view: { arrearsCase, deposit } }: { readonly view: CaseView }) {
  const { creditCode } = arrearsCase.firm;
  return (
    <section aria-labelledby="deposit" className="mt-10">
      <h2 id="deposit" className="mb-3 text-xl font-bold">
        {m.arrears_deposit_title()}
      </h2>
      {deposit ? (
        <>
          <dl className="divide-y divide-stone-300 border-y border-stone-300">
            <FigureRow label={m.deposit_standing()}>
              <StandingTag standing={deposit.standing} />
            </FigureRow>
            <FigureRow label={m.deposit_agency()}>{divisionAuthorityName(deposit.agency, language())}</FigureRow>
            <FigureRow label={m.deposit_balance()}>{money(deposit.balance)}</FigureRow>
            <FigureRow label={m.deposit_level()}>{money(deposit.level)}</FigureRow>
            <FigureRow label={m.arrears_serious_on_record()}>
              {deposit.seriousOn.length === 0
                ? m.arrears_serious_none()
                : deposit.seriousOn.map((on, index) => (
                    <span key={`${index} ${on}`} className="block">
                      {formatDate(on, language())}
                    </span>
                  ))}
            </FigureRow>
          </dl>
          <p className="mt-2">
            <Link
              to="/wage-deposit/register/$creditCode"
              params={{ creditCode }}
              className="inline-flex min-h-11 items-center text-brand-800 underline"
            >
              {m.arrears_in_register()}
            </Link>
          </p>
        </>
      ) : (
        <p>{m.arrears_no_deposit()}</p>
      )}
    </section>
  );
}
