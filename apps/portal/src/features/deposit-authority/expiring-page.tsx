import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { daysBetween, type PlainDate, plainDate } from '@wenzhou/calendar';
import { articles, instrumentNames } from '@wenzhou/wage-deposit';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client, procedures } from '../../server.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import type { Column } from '../../ui/list-table.tsx';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { agencyColumn, day, firmColumn, LookAtFirm, moneyColumn } from './columns.tsx';
import { DeskList, pageSize } from './desk-list.tsx';
import { daysAhead, type ExpirySearch, readExpirySearch } from './desk-search.ts';
import { Desk, type DeskOfficial } from './desk.tsx';
import { FilterBar, FilterChoice } from './filter-bar.tsx';
import { useToday } from './today.ts';

type Row = inferOutput<typeof procedures.wageDeposit.expiringInstruments>['instruments'][number];

const usual = 90;

/** How many days are left, or since when it has run out; the last day itself is still covered. */
function leftOf({ expiresOn }: Row, today: PlainDate | undefined): string {
  if (!today) return '';
  const days = daysBetween(today, plainDate(expiresOn));
  if (days < 0) return m.authority_expired_for({ days: -days });
  return days === 0 ? m.authority_expires_today() : m.authority_days_left({ days });
}

const columnsFor = (official: DeskOfficial, today: PlainDate | undefined): readonly Column<Row>[] => [
  firmColumn(({ firm }) => firm),
  ...agencyColumn(official, ({ agency }: Row) => agency),
  {
    heading: m.authority_instrument_kind(),
    text: ({ kind }) => instrumentNames[kind][language()],
    cell: ({ kind }) => (
      <span className="inline-block first-letter:uppercase">{instrumentNames[kind][language()]}</span>
    ),
  },
  moneyColumn(m.authority_amount_yuan(), ({ amount }) => amount),
  {
    heading: m.authority_expires_on(),
    text: ({ expiresOn }) => expiresOn,
    cell: (row) => (
      <>
        {day(row.expiresOn)}{' '}
        <span className={row.expired ? 'font-semibold text-red-800' : 'text-sm text-stone-700'}>
          {leftOf(row, today)}
        </span>
      </>
    ),
  },
];

const daysName = (days: string): string =>
  days === '0' ? m.authority_only_expired() : m.authority_within_days({ days });

function Expiring({ official }: { readonly official: DeskOfficial }) {
  const wanted: ExpirySearch = useSearch({ from: '/wage-deposit/authority/expiring' });
  const navigate = useNavigate();
  const today = useToday();
  const { within = usual, division, page = 1 } = wanted;
  const filter = { withinDays: within, ...(division !== undefined && { division }) };
  const asked = useQuery({
    ...procedures.wageDeposit.expiringInstruments.queryOptions({ ...filter, page, size: pageSize }),
    select: ({ total, instruments: rows }) => ({ total, rows }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const show = (search: ExpirySearch) => void navigate({ to: '/wage-deposit/authority/expiring', search });
  return (
    <>
      <FilterBar official={official} wanted={wanted} onFilter={(chosen) => show(readExpirySearch(chosen))}>
        <FilterChoice
          name="within"
          label={m.authority_expires_on()}
          any={daysName(String(usual))}
          choices={daysAhead.filter((days) => days !== usual).map(String)}
          nameOf={daysName}
          chosen={within === usual ? undefined : String(within)}
        />
      </FilterBar>
      <DeskList
        title={m.authority_expiring()}
        asked={asked}
        columns={columnsFor(official, today)}
        keyOf={({ firm, kind }) => `${firm.creditCode} ${kind}`}
        action={({ firm }) => <LookAtFirm firm={firm} />}
        none={m.authority_none_expiring()}
        page={page}
        onPage={(chosen) => show(readExpirySearch({ ...wanted, page: chosen }))}
        ask={async (part) => {
          const { total, instruments } = await client.wageDeposit.expiringInstruments.query({ ...filter, ...part });
          return { total, rows: instruments };
        }}
      />
    </>
  );
}

/** 保函、保单：快到期的和已经到期的 */
export function ExpiringPage() {
  return (
    <>
      <BackLink to="/wage-deposit/authority" />
      <Desk title={m.authority_expiring()}>
        {(official) => (
          <Page
            title={m.authority_expiring()}
            lead={
              <>
                {m.authority_expiring_lead()} <Provisions at={[articles.cite(6)]} wording={wording} />
              </>
            }
          >
            <Expiring official={official} />
          </Page>
        )}
      </Desk>
    </>
  );
}
