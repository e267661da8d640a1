import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { articles, fieldLabels } from '@wenzhou/wage-deposit';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import type { DepositView } from '../../ui/deposit/deposit-types.ts';
import { DocumentList } from '../../ui/deposit/document-list.tsx';
import { DepositDuties, DepositFigures } from '../../ui/deposit/figures.tsx';
import { RefundReasons } from '../../ui/deposit/refund-reasons.tsx';
import { RequestSection } from '../../ui/deposit/request-section.tsx';
import { Timeline } from '../../ui/deposit/timeline.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ExplanationDetails } from '../../ui/explanation.tsx';
import { MissingList } from '../../ui/missing-list.tsx';
import { money } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { PathLink } from '../../ui/path-link.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { day } from './columns.tsx';
import { Desk, type DeskOfficial } from './desk.tsx';
import { actionsOf } from './firm-actions.ts';
import { whyNotTheirs } from './only-with-duty.tsx';
import { ReportedGrounds } from './reported-grounds.tsx';

/** Whether the three years without serious arrears are complete today, from when to when, or what stands against it. */
function CleanYears({ refund }: { readonly refund: NonNullable<DepositView['refund']> }) {
  if (refund.kind === 'refused') return <RefusalList refusals={refund.refusals} wording={wording} />;
  if (refund.kind === 'incomplete')
    return <MissingList missing={refund.missing} labels={fieldLabels} wording={wording} />;
  const { outcome, steps = [], parameters } = refund;
  return (
    <>
      <p>
        {outcome.refundable
          ? m.authority_refundable({
              from: day(outcome.from),
              to: day(outcome.completesOn),
              amount: money(outcome.amount),
            })
          : m.authority_not_refundable()}{' '}
        <Provisions at={[articles.cite(12)]} wording={wording} />
      </p>
      {!outcome.refundable && <RefundReasons reasons={outcome.reasons} />}
      <ExplanationDetails of={m.authority_refund_title()} steps={steps} parameters={parameters} wording={wording} />
    </>
  );
}

function Actions({ deposit, official }: { readonly deposit: DepositView; readonly official: DeskOfficial }) {
  return (
    <section aria-labelledby="actions" className="no-print mt-10">
      <h2 id="actions" className="mb-3 text-xl font-bold">
        {m.authority_actions_title()}
      </h2>
      <ul className="divide-y divide-stone-300 border-y border-stone-300">
        {actionsOf(deposit).map(({ key, title, path, duty, isPossible, step }) => {
          const why = whyNotTheirs(official, duty, deposit.agency);
          return (
            <li key={key} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
              {isPossible && why === undefined ? (
                <PathLink path={path}>{title}</PathLink>
              ) : (
                <div className="min-w-0">
                  <span className="text-stone-700">{title}</span>
                  {isPossible ? (
                    <p className="text-sm first-letter:uppercase">{why}</p>
                  ) : (
                    <Disclosure label={m.authority_needs()} of={title}>
                      <p className="text-sm first-letter:uppercase">
                        {step.needs[language()]} <Provisions at={step.at} wording={wording} />
                      </p>
                    </Disclosure>
                  )}
                </div>
              )}
              <span className="text-sm text-stone-700">
                {isPossible ? (why === undefined ? m.authority_yours() : '') : m.authority_not_now()}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The arrears on record, which count for the three years and for the multiple. */
function Arrears({ history: { firstPaidOn, arrears } }: Pick<DepositView, 'history'>) {
  return (
    <section aria-labelledby="arrears" className="mt-10">
      <h2 id="arrears" className="mb-3 text-xl font-bold">
        {m.authority_history_title()}
      </h2>
      <ul className="list-disc pl-6">
        {firstPaidOn && <li>{m.authority_first_paid({ day: day(firstPaidOn) })}</li>}
        {arrears.length === 0 && <li>{m.authority_no_arrears()}</li>}
        {arrears.map(({ on, serious }) => (
          <li key={`${on} ${serious}`}>
            {serious ? m.authority_serious_on({ day: day(on) }) : m.authority_arrears_on({ day: day(on) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Shown({ deposit, official }: { readonly deposit: DepositView; readonly official: DeskOfficial }) {
  const { name, creditCode, on, openRequests, reportedGrounds, refund } = deposit;
  return (
    <Page
      title={name}
      lead={
        <>
          <span className="font-mono break-all">{creditCode}</span> · {m.authority_as_of({ day: day(on) })} ·{' '}
          <Link
            to="/wage-deposit/authority/requests"
            search={{ state: 'any', find: creditCode }}
            className="text-brand-800 underline underline-offset-2"
          >
            {m.authority_all_requests()}
          </Link>
        </>
      }
    >
      <DepositFigures deposit={deposit} />
      <DepositDuties deposit={deposit} />
      <RequestSection
        title={m.authority_waiting_requests()}
        requests={openRequests}
        under="/wage-deposit/authority/requests"
      />
      <ReportedGrounds grounds={reportedGrounds} />
      <Actions deposit={deposit} official={official} />
      {refund && (
        <section aria-labelledby="refund" className="mt-10">
          <h2 id="refund" className="mb-3 text-xl font-bold">
            {m.authority_refund_title()}
          </h2>
          <CleanYears refund={refund} />
        </section>
      )}
      <Arrears history={deposit.history} />
      <DocumentList documents={deposit.documents} />
      <Timeline creditCode={creditCode} />
    </Page>
  );
}

function Loaded({ official }: { readonly official: DeskOfficial }) {
  const { creditCode } = useParams({ from: '/wage-deposit/authority/firms/$creditCode' });
  const asked = useQuery({ ...procedures.wageDeposit.deposit.queryOptions({ creditCode }), staleTime: 0 });
  return (
    <Answer asked={asked} waiting={(shown) => <Page title={m.authority_firm()}>{shown}</Page>}>
      {(deposit) => <Shown deposit={deposit} official={official} />}
    </Answer>
  );
}

/** 一家企业的保证金：现状、期限、经过，和主管部门可以办的事 */
export function FirmPage() {
  return (
    <>
      <BackLink to="/wage-deposit/authority/firms" />
      <Desk title={m.authority_firm()}>{(official) => <Loaded official={official} />}</Desk>
    </>
  );
}
