import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type Fen, formatFigure } from '@wenzhou/money';
import { articles, divisionAuthorityName, wageKeyOf } from '@wenzhou/wage-deposit';
import { useState } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { FigureRow } from '../../ui/deposit/figures.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { type Column, ListTable } from '../../ui/list-table.tsx';
import { money } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { Pager } from '../../ui/pager.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { day, FirmLink } from './columns.tsx';
import { Desk, type DeskOfficial } from './desk.tsx';
import { OnlyWithDuty } from './only-with-duty.tsx';
import { PaymentBatches } from './payment-batches.tsx';
import { type ActivationView, PaymentForm } from './payment-form.tsx';
import { useToday } from './today.ts';

type Share = ActivationView['shares'][number];

const rowsShown = 50;

const stateNames: Readonly<Record<Share['state'], () => string>> = {
  none: m.authority_share_none,
  awaiting: m.authority_share_awaiting,
  entered: m.authority_batch_entered,
  paid: m.authority_share_paid,
};

const columns = (): readonly Column<Share>[] => [
  {
    heading: m.deposit_claim_worker(),
    text: ({ name }) => name,
    cell: ({ name, citizenNumber }) => (
      <>
        {withChinese(name)} <span className="font-mono text-sm">{citizenNumber}</span>
      </>
    ),
  },
  {
    heading: m.authority_project_month(),
    text: ({ project, month }) => `${project} ${month}`,
    cell: ({ project, month }) => (
      <>
        {withChinese(project)} · {month}
      </>
    ),
  },
  { heading: m.deposit_claim_owed(), text: ({ owed }) => formatFigure(owed), isFigure: true },
  { heading: m.authority_share_yuan(), text: ({ share }) => formatFigure(share), isFigure: true },
  {
    heading: m.authority_state(),
    text: ({ state }) => stateNames[state](),
    cell: ({ state, receipt, paidOn }) => (
      <>
        {stateNames[state]()}
        {receipt !== undefined && (
          <span className="block text-sm">
            <span className="font-mono">{receipt}</span> {paidOn !== undefined && day(paidOn)}
          </span>
        )}
      </>
    ),
  },
];

/** Each worker's share, with what has become of it. */
function Shares({ shares }: Pick<ActivationView, 'shares'>) {
  const [page, setPage] = useState(1);
  const first = (page - 1) * rowsShown;
  return (
    <section aria-labelledby="shares" className="mt-10">
      <h2 id="shares" className="mb-3 text-xl font-bold">
        {m.authority_shares_title({ count: shares.length })}
      </h2>
      <ListTable
        caption={m.authority_shares_title({ count: shares.length })}
        columns={columns()}
        rows={shares.slice(first, first + rowsShown)}
        keyOf={wageKeyOf}
      />
      <Pager page={page} pageSize={rowsShown} total={shares.length} onPage={setPage} />
      <p className="mt-2 text-sm text-stone-700">{m.authority_reading_noted()}</p>
    </section>
  );
}

/** Enters payments, as long as there are shares that nobody has entered a payment for. */
function EnterPayments({ view, official }: { readonly view: ActivationView; readonly official: DeskOfficial }) {
  const today = useToday();
  const [entered, setEntered] = useState<{ readonly lines: number; readonly amount: Fen }>();
  const awaiting = view.shares.filter(({ state }) => state === 'awaiting').length;
  return (
    <section aria-labelledby="entering" className="no-print mt-10">
      <h2 id="entering" className="mb-3 text-xl font-bold">
        {m.authority_enter_title()}
      </h2>
      {entered && (
        <p role="status" className="mb-4 max-w-prose border-l-4 border-brand-800 bg-brand-50 px-4 py-3">
          {m.authority_entered({ lines: entered.lines, amount: money(entered.amount) })}
        </p>
      )}
      {awaiting === 0 ? (
        <p>{m.authority_nothing_awaits()}</p>
      ) : (
        <OnlyWithDuty official={official} duty="executing" agency={view.activation.agency}>
          {/* What was entered leaves the list, and the form begins anew. */}
          {today && <PaymentForm key={awaiting} view={view} today={today} onEntered={setEntered} />}
        </OnlyWithDuty>
      )}
    </section>
  );
}

function Shown({ view, official }: { readonly view: ActivationView; readonly official: DeskOfficial }) {
  const { activation, shares } = view;
  const { request, firm, employer, agency, on, amount, awaiting, shares: count, sharesAwaiting } = activation;
  return (
    <Page
      title={m.authority_payments_title()}
      lead={
        <>
          <p>
            <FirmLink firm={firm} />
          </p>
          <p>
            {divisionAuthorityName(agency, language())} · {m.authority_used_on_day({ day: day(on) })} ·{' '}
            <Link
              to="/wage-deposit/authority/requests/$id"
              params={{ id: request }}
              className="text-brand-800 underline underline-offset-2"
            >
              {m.authority_to_decision()}
            </Link>
          </p>
        </>
      }
    >
      <dl className="divide-y divide-stone-300 border-y border-stone-300">
        {employer !== firm.creditCode && (
          <FigureRow label={m.authority_employer()}>
            <span className="font-mono">{employer}</span>
          </FigureRow>
        )}
        <FigureRow
          label={
            <>
              {m.authority_used()} <Provisions at={[articles.cite(7)]} wording={wording} />
            </>
          }
        >
          {money(amount)}
        </FigureRow>
        <FigureRow label={m.authority_still_to_pay()}>
          {money(awaiting)}
          <span className="block text-sm font-normal">
            {m.authority_shares_awaiting({ awaiting: sharesAwaiting, shares: count })}
          </span>
        </FigureRow>
      </dl>
      <PaymentBatches view={view} official={official} agency={agency} />
      <EnterPayments view={view} official={official} />
      <Shares shares={shares} />
    </Page>
  );
}

function Loaded({ official }: { readonly official: DeskOfficial }) {
  const { request, creditCode } = useParams({ from: '/wage-deposit/authority/activations/$request/$creditCode' });
  const asked = useQuery({
    ...procedures.wageDeposit.activation.queryOptions({ request, creditCode }),
    staleTime: 0,
    // Workers' data stay in memory no longer than they are looked at.
    gcTime: 0,
  });
  return (
    <Answer asked={asked} waiting={(shown) => <Page title={m.authority_payments_title()}>{shown}</Page>}>
      {(view) => <Shown view={view} official={official} />}
    </Answer>
  );
}

/** 启用后付给工人：一人登记付款和回单，另一人复核 */
export function ActivationPage() {
  return (
    <>
      <BackLink to="/wage-deposit/authority/activations" />
      <Desk title={m.authority_payments_title()}>{(official) => <Loaded official={official} />}</Desk>
    </>
  );
}
