import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { articles, phaseNames } from '@wenzhou/wage-deposit';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client, procedures } from '../../server.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import type { Column } from '../../ui/list-table.tsx';
import { Page } from '../../ui/page.tsx';
import { PathLink } from '../../ui/path-link.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { agencyColumn, day, firmColumn, moneyColumn } from './columns.tsx';
import { DeskList, pageSize } from './desk-list.tsx';
import { type DemandSearch, readDemandSearch } from './desk-search.ts';
import { Desk, type DeskOfficial } from './desk.tsx';
import { FilterBar, FilterChoice } from './filter-bar.tsx';
import { whyNotTheirs } from './only-with-duty.tsx';

type Row = inferOutput<typeof procedures.wageDeposit.demandsToMake>['firms'][number];

const columnsFor = (official: DeskOfficial): readonly Column<Row>[] => [
  firmColumn(({ firm }) => firm),
  ...agencyColumn(official, ({ agency }: Row) => agency),
  { heading: m.deposit_phase(), text: ({ phase }) => phaseNames[phase][language()] },
  moneyColumn(m.authority_level_yuan(), ({ level }) => level),
  moneyColumn(m.authority_balance_yuan(), ({ balance }) => balance),
  {
    heading: m.authority_reported_grounds(),
    text: ({ reported }) => String(reported),
    isFigure: true,
  },
  { heading: m.authority_last_event(), text: ({ lastOn }) => lastOn, cell: ({ lastOn }) => day(lastOn) },
];

function Demands({ official }: { readonly official: DeskOfficial }) {
  const wanted: DemandSearch = useSearch({ from: '/wage-deposit/authority/demands' });
  const navigate = useNavigate();
  const { page = 1, ...filter } = wanted;
  const asked = useQuery({
    ...procedures.wageDeposit.demandsToMake.queryOptions({ ...filter, page, size: pageSize }),
    select: ({ total, firms: rows }) => ({ total, rows }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const show = (search: DemandSearch) => void navigate({ to: '/wage-deposit/authority/demands', search });
  return (
    <>
      <FilterBar official={official} wanted={wanted} onFilter={(chosen) => show(readDemandSearch(chosen))}>
        <FilterChoice
          name="because"
          label={m.authority_because()}
          any={m.authority_because_record()}
          choices={['reported']}
          nameOf={() => m.authority_because_reported()}
          chosen={wanted.because}
        />
      </FilterBar>
      <DeskList
        title={m.authority_demands()}
        asked={asked}
        columns={columnsFor(official)}
        keyOf={({ firm }) => firm.creditCode}
        action={({ firm, agency }) => {
          const isTheirs = whyNotTheirs(official, 'deciding', agency) === undefined;
          return (
            <PathLink path={`/wage-deposit/authority/firms/${firm.creditCode}${isTheirs ? '/top-up' : ''}`}>
              {isTheirs ? m.authority_demand() : m.authority_look()}
              <span className="sr-only"> {withChinese(firm.name)}</span>
            </PathLink>
          );
        }}
        none={m.authority_no_demands()}
        page={page}
        onPage={(chosen) => show(readDemandSearch({ ...wanted, page: chosen }))}
        ask={async (part) => {
          const { total, firms } = await client.wageDeposit.demandsToMake.query({ ...filter, ...part });
          return { total, rows: firms };
        }}
      />
    </>
  );
}

/** 应当通知补足的企业 */
export function DemandsPage() {
  return (
    <>
      <BackLink to="/wage-deposit/authority" />
      <Desk title={m.authority_demands()}>
        {(official) => (
          <Page
            title={m.authority_demands()}
            lead={
              <>
                <p>
                  {m.authority_demands_lead()}{' '}
                  <Provisions at={[articles.cite(8), articles.cite(11)]} wording={wording} />
                </p>
                <p className="mt-2">
                  <Link
                    to="/wage-deposit/authority/duties"
                    search={{ duty: 'top-up' }}
                    className="text-brand-800 underline underline-offset-2"
                  >
                    {m.authority_demanded_in_duties()}
                  </Link>
                </p>
              </>
            }
          >
            <Demands official={official} />
          </Page>
        )}
      </Desk>
    </>
  );
}
