import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { inferOutput } from '@trpc/tanstack-react-query';

import { divisionAuthorityName, dutyLabels, instrumentNames, phaseNames } from '@wenzhou/wage-deposit';
import type { ReactNode } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { requestKindName } from '../../ui/deposit/request-names.ts';
import { ListTable } from '../../ui/list-table.tsx';
import { money } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { type Share, Shares } from '../../ui/shares.tsx';
import { day, FirmLink, moneyColumn } from './columns.tsx';
import { type DeskSearch, readDeskSearch } from './desk-search.ts';
import { Desk, type DeskOfficial } from './desk.tsx';
import { type DutyRow, leftOf } from './duties-page.tsx';
import { FilterBar } from './filter-bar.tsx';
import { useToday } from './today.ts';

type Dashboard = inferOutput<typeof procedures.wageDeposit.dashboard>;

const linkLook = 'inline-block py-2 text-brand-800 underline first-letter:uppercase';

/** A queue with how much is in it, leading to its list. */
function Queue({ link, count, note }: { readonly link: ReactNode; readonly count: number; readonly note?: string }) {
  return (
    <li className="flex items-baseline justify-between gap-x-4">
      <span className="min-w-0">
        {link}
        {note && <span className="ml-2 text-sm text-stone-700">{note}</span>}
      </span>
      <span className={`text-lg tabular-nums ${count > 0 ? 'font-bold' : 'text-stone-700'}`}>{count}</span>
    </li>
  );
}

function Group({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 text-xl font-bold">
        {title}
      </h2>
      <ul className="divide-y divide-stone-300 border-y border-stone-300">{children}</ul>
    </section>
  );
}

/** What waits for somebody, by list. */
function Queues({ found, division }: { readonly found: Dashboard; readonly division: string | undefined }) {
  const reach = division === undefined ? {} : { division };
  const { waiting, paymentsToApprove, demandsToMake, groundsReported, duties, expiring, supervised } = found;
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <Group id="waiting" title={m.authority_requests()}>
        {waiting.length === 0 && <li className="py-2">{m.authority_no_requests()}</li>}
        {waiting.map(({ kind, requests, oldestOn }) => (
          <Queue
            key={kind}
            link={
              <Link to="/wage-deposit/authority/requests" search={{ kind, ...reach }} className={linkLook}>
                {requestKindName(kind)}
              </Link>
            }
            count={requests}
            note={m.authority_oldest({ day: day(oldestOn) })}
          />
        ))}
      </Group>
      <Group id="pay" title={m.authority_to_do()}>
        <Queue
          link={
            <Link to="/wage-deposit/authority/activations" search={reach} className={linkLook}>
              {m.authority_batches_to_approve()}
            </Link>
          }
          count={paymentsToApprove}
        />
        <Queue
          link={
            <Link to="/wage-deposit/authority/demands" search={reach} className={linkLook}>
              {m.authority_because_record()}
            </Link>
          }
          count={demandsToMake}
        />
        <Queue
          link={
            <Link to="/wage-deposit/authority/demands" search={{ because: 'reported', ...reach }} className={linkLook}>
              {m.authority_because_reported()}
            </Link>
          }
          count={groundsReported}
        />
      </Group>
      <Group id="terms" title={m.authority_duties()}>
        <Queue
          link={
            <Link to="/wage-deposit/authority/duties" search={{ state: 'running', ...reach }} className={linkLook}>
              {m.deposit_duty_running()}
            </Link>
          }
          count={duties.running}
          note={m.authority_within_week({ count: duties.dueWithinAWeek })}
        />
        <Queue
          link={
            <Link to="/wage-deposit/authority/duties" search={{ state: 'overdue', ...reach }} className={linkLook}>
              {m.deposit_duty_overdue()}
            </Link>
          }
          count={duties.overdue}
          note={m.authority_not_recorded({ count: duties.overdueAndNotRecorded })}
        />
        <Queue
          link={
            <Link to="/wage-deposit/authority/supervision" search={reach} className={linkLook}>
              {m.authority_under_supervision()}
            </Link>
          }
          count={supervised}
        />
      </Group>
      <Group id="ends" title={m.authority_expiring()}>
        {(
          [
            [0, m.authority_only_expired(), expiring.expired],
            [30, m.authority_within_days({ days: 30 }), expiring.within30Days],
            [60, m.authority_within_days({ days: 60 }), expiring.within60Days],
            [90, m.authority_within_days({ days: 90 }), expiring.within90Days],
          ] as const
        ).map(([within, name, count]) => (
          <Queue
            key={within}
            link={
              <Link to="/wage-deposit/authority/expiring" search={{ within, ...reach }} className={linkLook}>
                {name}
              </Link>
            }
            count={count}
          />
        ))}
      </Group>
    </div>
  );
}

/** The next terms to end, the soonest first. */
function Soonest({ division }: { readonly division: string | undefined }) {
  const today = useToday();
  const asked = useQuery({
    ...procedures.wageDeposit.dutiesDue.queryOptions({
      state: 'running',
      page: 1,
      size: 5,
      ...(division !== undefined && { division }),
    }),
    staleTime: 0,
  });
  const line = (row: DutyRow) => (
    <li
      key={`${row.firm.creditCode} ${row.duty} ${row.dueOn}`}
      className="flex flex-wrap items-baseline justify-between gap-x-4 py-1"
    >
      <span className="min-w-0">
        <FirmLink firm={row.firm} /> · {dutyLabels[row.duty][language()]}
      </span>
      <span>
        {day(row.dueOn)} <span className="text-sm text-stone-700">{leftOf(row, today)}</span>
      </span>
    </li>
  );
  return (
    <section aria-labelledby="soonest" className="mt-10">
      <h2 id="soonest" className="mb-2 text-xl font-bold">
        {m.authority_soonest()}
      </h2>
      <Answer asked={asked}>
        {({ duties }) =>
          duties.length === 0 ? (
            <p>{m.authority_no_duties()}</p>
          ) : (
            <ol className="divide-y divide-stone-300 border-y border-stone-300">{duties.map(line)}</ol>
          )
        }
      </Answer>
    </section>
  );
}

/** What is held and by how many firms. */
function Held({ found, division }: { readonly found: Dashboard; readonly division: string | undefined }) {
  const { firms, held, covered, short } = found;
  const reach = division === undefined ? {} : { division };
  const shares: readonly Share[] = [
    { key: 'cash', label: instrumentNames.cash[language()], amount: held.cash, fill: 'fill-brand-800' },
    {
      key: 'bank-guarantee',
      label: instrumentNames['bank-guarantee'][language()],
      amount: held.bankGuarantee,
      fill: 'fill-sky-600',
    },
    {
      key: 'insurance-policy',
      label: instrumentNames['insurance-policy'][language()],
      amount: held.insurancePolicy,
      fill: 'fill-amber-400',
    },
  ];
  return (
    <section aria-labelledby="held" className="mt-10">
      <h2 id="held" className="mb-3 text-xl font-bold">
        {m.authority_held_title()}
      </h2>
      <Shares shares={shares} heading={m.authority_instrument_kind()} />
      {held.awaitingWages > 0 && (
        <p className="mt-3">{m.authority_awaiting_wages({ amount: money(held.awaitingWages) })}</p>
      )}
      <ul className="mt-6 divide-y divide-stone-300 border-y border-stone-300">
        {firms.map(({ phase, firms: count }) => (
          <Queue
            key={phase}
            link={
              <Link
                to="/wage-deposit/authority/firms"
                search={{ ...(phase !== 'none' && { phase }), ...reach }}
                className={linkLook}
              >
                {phaseNames[phase][language()]}
              </Link>
            }
            count={count}
          />
        ))}
        <Queue
          link={
            <Link to="/wage-deposit/authority/firms" search={{ standing: 'short', ...reach }} className={linkLook}>
              {m.authority_short()}
            </Link>
          }
          count={short}
          note={m.authority_covered({ count: covered })}
        />
      </ul>
    </section>
  );
}

/** The same by division, for the city. */
function Divisions({ divisions }: Pick<Dashboard, 'divisions'>) {
  if (divisions.length === 0) return null;
  return (
    <section aria-labelledby="divisions" className="mt-10">
      <h2 id="divisions" className="mb-3 text-xl font-bold">
        {m.authority_divisions_title()}
      </h2>
      <ListTable
        caption={m.authority_divisions_title()}
        columns={[
          {
            heading: m.authority_agency(),
            text: ({ division }) => divisionAuthorityName(division, language()),
            cell: ({ division }) => (
              <Link to="/wage-deposit/authority" search={{ division }} className={linkLook}>
                {divisionAuthorityName(division, language())}
              </Link>
            ),
          },
          { heading: m.authority_firms_count(), text: ({ firms }) => String(firms), isFigure: true },
          moneyColumn(m.authority_balance_yuan(), ({ balance }: Dashboard['divisions'][number]) => balance),
          { heading: m.authority_short(), text: ({ short }) => String(short), isFigure: true },
          { heading: m.authority_waiting_count(), text: ({ waiting }) => String(waiting), isFigure: true },
        ]}
        rows={divisions}
        keyOf={({ division }) => division}
      />
    </section>
  );
}

function Overview({ official }: { readonly official: DeskOfficial }) {
  const wanted: Pick<DeskSearch, 'division'> = useSearch({ from: '/wage-deposit/authority' });
  const navigate = useNavigate();
  const { division } = wanted;
  const asked = useQuery({
    ...procedures.wageDeposit.dashboard.queryOptions(division === undefined ? {} : { division }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const reach = division ?? (official.isCity ? undefined : official.division);
  return (
    <Answer asked={asked} waiting={(shown) => <Page title={m.authority_desk()}>{shown}</Page>}>
      {(found) => (
        <Page
          title={m.authority_desk()}
          lead={
            <span className="inline-block first-letter:uppercase">
              {reach === undefined ? m.authority_whole_city() : divisionAuthorityName(reach, language())} ·{' '}
              {m.authority_as_of({ day: day(found.on) })}
            </span>
          }
        >
          <FilterBar
            official={official}
            wanted={wanted}
            onFilter={(chosen) => void navigate({ to: '/wage-deposit/authority', search: readDeskSearch(chosen) })}
          />
          <Queues found={found} division={division} />
          <Soonest division={division} />
          <Held found={found} division={division} />
          <Divisions divisions={found.divisions} />
        </Page>
      )}
    </Answer>
  );
}

/** 建设行政主管部门的工作台：每个队列有多少，最近到期的是什么 */
export function DashboardPage() {
  return (
    <>
      <BackLink to="/" />
      <Desk title={m.authority_desk()}>{(official) => <Overview official={official} />}</Desk>
    </>
  );
}
