import { useQuery } from '@tanstack/react-query';
import { formatDate, plainDate } from '@wenzhou/calendar';
import { articles } from '@wenzhou/wage-deposit';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import type { DepositView } from '../../ui/deposit/deposit-types.ts';
import { DocumentList } from '../../ui/deposit/document-list.tsx';
import { DepositDuties, DepositFigures } from '../../ui/deposit/figures.tsx';
import { RequestLine } from '../../ui/deposit/request-line.tsx';
import { Timeline } from '../../ui/deposit/timeline.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { money } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { PathLink } from '../../ui/path-link.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { actionsOf } from './actions.ts';
import { OnlyFirm } from './only-firm.tsx';

const day = (on: string): string => formatDate(plainDate(on), language());

/** How the firm stands and what it has to do next, in one line. */
function answerOf({ phase, level, lacking, duties }: DepositView): string {
  const next = duties.filter(({ metOn }) => metOn === undefined).toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0];
  if (phase === 'none') return m.firm_answer_none();
  if (phase === 'exempted' && lacking === 0) return m.firm_answer_exempt();
  if (phase === 'refunded' && lacking === 0) return m.firm_answer_refunded();
  if (phase === 'misplaced') return m.firm_answer_misplaced();
  if (phase === 'cleared-out') return m.firm_answer_cleared_out();
  if (phase === 'assessed')
    return next
      ? m.firm_answer_pay({ amount: money(level), day: day(next.dueOn) })
      : m.firm_answer_pay_soon({ amount: money(level) });
  if (lacking > 0)
    return next
      ? m.firm_answer_lacking({ amount: money(lacking), day: day(next.dueOn) })
      : m.firm_answer_lacking_soon({ amount: money(lacking) });
  return m.firm_answer_complete();
}

/** Whether a refund is due today, from when, or why not. */
function Refund({ deposit: { refund } }: { readonly deposit: DepositView }) {
  if (refund?.kind !== 'granted') return null;
  const { outcome } = refund;
  return (
    <section aria-labelledby="refund" className="mt-10">
      <h2 id="refund" className="mb-3 text-xl font-bold">
        {m.firm_refund_title()}
      </h2>
      <p>
        {outcome.refundable
          ? m.firm_refund_due({ amount: money(outcome.amount), from: day(outcome.completesOn) })
          : outcome.completesOn
            ? m.firm_refund_from({ day: day(outcome.completesOn) })
            : m.firm_refund_nothing()}{' '}
        <Provisions at={[articles.cite(12)]} wording={wording} />
      </p>
    </section>
  );
}

function Actions({ deposit }: { readonly deposit: DepositView }) {
  const actions = actionsOf(deposit);
  return (
    <section aria-labelledby="actions" className="mt-10">
      <h2 id="actions" className="mb-3 text-xl font-bold">
        {m.firm_actions_title()}
      </h2>
      <ul className="divide-y divide-stone-300 border-y border-stone-300">
        {actions.map(({ key, title, path, isPossible, step }) => (
          <li key={key} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            {isPossible ? (
              <PathLink path={path}>{title}</PathLink>
            ) : (
              <div>
                <span className="text-stone-700">{title}</span>
                <Disclosure label={m.firm_why_not()} of={title}>
                  <p className="text-sm">
                    {m.firm_needs({ needs: step.needs[language()] })} <Provisions at={step.at} wording={wording} />
                  </p>
                </Disclosure>
              </div>
            )}
            <span className="text-sm text-stone-700">{isPossible ? m.firm_possible() : m.firm_not_possible()}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Overview({ deposit }: { readonly deposit: DepositView }) {
  const { name, creditCode, on, openRequests, phase } = deposit;
  return (
    <Page
      title={answerOf(deposit)}
      tab={m.firm_title()}
      lead={
        <>
          {withChinese(name)} · <span className="font-mono break-all">{creditCode}</span> · {day(on)}
        </>
      }
    >
      {phase !== 'none' && <DepositFigures deposit={deposit} />}
      <DepositDuties deposit={deposit} />
      {openRequests.length > 0 && (
        <section aria-labelledby="requests" className="mt-10">
          <h2 id="requests" className="mb-3 text-xl font-bold">
            {m.firm_open_requests()}
          </h2>
          <ul className="divide-y divide-stone-300 border-y border-stone-300">
            {openRequests.map((request) => (
              <RequestLine
                key={request.id}
                request={request}
                path={`/wage-deposit/firm/requests/${request.id}`}
                withFirm={false}
              />
            ))}
          </ul>
        </section>
      )}
      <Actions deposit={deposit} />
      <div className="mt-6 flex flex-wrap gap-4">
        <ButtonLink to="/wage-deposit/firm/certificate" kind="secondary">
          {m.firm_do_certificate()}
        </ButtonLink>
        <ButtonLink to="/wage-deposit/firm/subcontractors" kind="secondary">
          {m.firm_do_subcontractor()}
        </ButtonLink>
        <ButtonLink to="/wage-deposit/firm/requests" kind="secondary">
          {m.firm_all_requests()}
        </ButtonLink>
      </div>
      <Refund deposit={deposit} />
      <DocumentList documents={deposit.documents} />
      <Timeline creditCode={creditCode} />
    </Page>
  );
}

/** 我单位的保证金：该做什么，什么时候之前，依据哪一条 */
export function FirmPage() {
  return (
    <>
      <BackLink to="/" />
      <OnlyFirm title={m.firm_title()}>{() => <Deposit />}</OnlyFirm>
    </>
  );
}

function Deposit() {
  const asked = useQuery({ ...procedures.wageDeposit.myDeposit.queryOptions(), staleTime: 0 });
  return (
    <Answer asked={asked} waiting={(state) => <Page title={m.firm_title()}>{state}</Page>}>
      {(deposit) => <Overview deposit={deposit} />}
    </Answer>
  );
}
