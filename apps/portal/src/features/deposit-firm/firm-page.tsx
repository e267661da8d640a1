import { useQuery } from '@tanstack/react-query';
import { formatDate, plainDate } from '@wenzhou/calendar';
import { articles, fieldLabels } from '@wenzhou/wage-deposit';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import type { DepositView } from '../../ui/deposit/deposit-types.ts';
import { DocumentList } from '../../ui/deposit/document-list.tsx';
import { DepositDuties, DepositFigures } from '../../ui/deposit/figures.tsx';
import { RefundReasons } from '../../ui/deposit/refund-reasons.tsx';
import { RequestSection } from '../../ui/deposit/request-section.tsx';
import { Timeline } from '../../ui/deposit/timeline.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { MissingList } from '../../ui/missing-list.tsx';
import { money } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { PathLink } from '../../ui/path-link.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { actionsOf } from './actions.ts';
import { answerOf, nextDuty } from './answer-of.ts';
import { OnlyFirm } from './only-firm.tsx';

const day = (on: string): string => formatDate(plainDate(on), language());

const nextStep = {
  payment: m.firm_next_payment,
  'top-up': m.firm_next_top_up,
  adjustment: m.firm_next_adjustment,
} as const;

/** The way to what a lower standard gives back, which nothing obliges the firm to. */
function MoneyBack({ deposit: { adjustment, openRequests } }: { readonly deposit: DepositView }) {
  if (!adjustment || adjustment.payBack === 0 || openRequests.some(({ purpose }) => purpose === 'adjustment'))
    return null;
  return (
    <p className="mb-6">
      <ButtonLink to="/wage-deposit/firm/instrument" search={{ purpose: 'adjustment' }} kind="secondary">
        {m.firm_next_pay_back({ amount: money(adjustment.payBack) })}
      </ButtonLink>
    </p>
  );
}

/** The way to what is due, unless it is handed in already. */
function NextStep({ deposit }: { readonly deposit: DepositView }) {
  const next = nextDuty(deposit);
  if (!next) return <MoneyBack deposit={deposit} />;
  const { duty } = next;
  if (deposit.openRequests.some(({ purpose }) => purpose === duty))
    return <p className="mb-6 font-semibold">{m.firm_next_handed_in()}</p>;
  return (
    <p className="mb-6">
      <ButtonLink to="/wage-deposit/firm/instrument" search={{ purpose: duty }}>
        {nextStep[duty]()}
      </ButtonLink>
    </p>
  );
}

/** Whether a refund is due today, from when, or every reason why not. */
function Eligibility({ refund }: { readonly refund: NonNullable<DepositView['refund']> }) {
  if (refund.kind === 'refused') return <RefusalList refusals={refund.refusals} wording={wording} />;
  if (refund.kind === 'incomplete')
    return <MissingList missing={refund.missing} labels={fieldLabels} wording={wording} />;
  const { outcome } = refund;
  const at = <Provisions at={[articles.cite(12)]} wording={wording} />;
  if (outcome.refundable)
    return (
      <p>
        {m.firm_refund_due({ amount: money(outcome.amount), from: day(outcome.completesOn) })} {at}
      </p>
    );
  const [first, ...others] = outcome.reasons;
  // A day is promised only where nothing but the years stands against it.
  const opensOn = first?.code === 'years-not-completed' && others.length === 0 ? outcome.completesOn : undefined;
  return (
    <>
      <p>
        {opensOn ? m.firm_refund_from({ day: day(opensOn) }) : m.firm_refund_not_yet()} {at}
      </p>
      <RefundReasons reasons={outcome.reasons} />
    </>
  );
}

function Refund({ deposit: { refund } }: { readonly deposit: DepositView }) {
  if (!refund) return null;
  return (
    <section aria-labelledby="refund" className="mt-10">
      <h2 id="refund" className="mb-3 text-xl font-bold">
        {m.firm_refund_title()}
      </h2>
      <Eligibility refund={refund} />
    </section>
  );
}

/** What the firm can do now; what it cannot, with what each needs, is a step further. */
function Actions({ deposit }: { readonly deposit: DepositView }) {
  const actions = actionsOf(deposit);
  const others = actions.filter(({ isPossible }) => !isPossible);
  return (
    <section aria-labelledby="actions" className="mt-10">
      <h2 id="actions" className="mb-3 text-xl font-bold">
        {m.firm_actions_title()}
      </h2>
      <ul className="divide-y divide-stone-300 border-y border-stone-300">
        {actions
          .filter(({ isPossible }) => isPossible)
          .map(({ key, title, path }) => (
            <li key={key} className="py-3">
              <PathLink path={path}>{title}</PathLink>
            </li>
          ))}
      </ul>
      {others.length > 0 && (
        <Disclosure label={m.firm_not_possible({ count: others.length })}>
          <ul className="divide-y divide-stone-300 border-y border-stone-300">
            {others.map(({ key, title, step }) => (
              <li key={key} className="py-2">
                <p className="font-semibold">{title}</p>
                <p className="text-sm">
                  {m.firm_needs({ needs: step.needs[language()] })} <Provisions at={step.at} wording={wording} />
                </p>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
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
      <NextStep deposit={deposit} />
      {phase !== 'none' && <DepositFigures deposit={deposit} />}
      <DepositDuties deposit={deposit} />
      <RequestSection title={m.firm_open_requests()} requests={openRequests} under="/wage-deposit/firm/requests" />
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
