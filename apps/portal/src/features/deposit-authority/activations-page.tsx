import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { m } from '../../paraglide/messages.js';
import { client, procedures } from '../../server.ts';
import { BackLink } from '../../ui/back-link.tsx';
import type { Column } from '../../ui/list-table.tsx';
import { Page } from '../../ui/page.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { agencyColumn, day, firmColumn, moneyColumn } from './columns.tsx';
import { DeskList, pageSize } from './desk-list.tsx';
import { type OpenSearch, readOpenSearch } from './desk-search.ts';
import { Desk, type DeskOfficial } from './desk.tsx';
import { FilterBar, FilterChoice } from './filter-bar.tsx';

type Row = inferOutput<typeof procedures.wageDeposit.activations>['activations'][number];

const stateOf = ({ sharesAwaiting, shares, paymentsEntered }: Row): string =>
  sharesAwaiting === 0
    ? m.authority_all_paid()
    : paymentsEntered > 0
      ? m.authority_to_approve({ count: paymentsEntered })
      : m.authority_shares_awaiting({ awaiting: sharesAwaiting, shares });

const columnsFor = (official: DeskOfficial): readonly Column<Row>[] => [
  firmColumn(({ firm }) => firm),
  ...agencyColumn(official, ({ agency }: Row) => agency),
  { heading: m.authority_used_on(), text: ({ on }) => on, cell: ({ on }) => day(on) },
  moneyColumn(m.authority_used_yuan(), ({ amount }) => amount),
  moneyColumn(m.authority_awaiting_yuan(), ({ awaiting }) => awaiting),
  {
    heading: m.authority_state(),
    text: stateOf,
    cell: (row) => <span className={row.paymentsEntered > 0 ? 'font-semibold' : ''}>{stateOf(row)}</span>,
  },
];

function Activations({ official }: { readonly official: DeskOfficial }) {
  const wanted: OpenSearch = useSearch({ from: '/wage-deposit/authority/activations' });
  const navigate = useNavigate();
  const { all, division, page = 1 } = wanted;
  const filter = { state: all ? ('all' as const) : ('awaiting' as const), ...(division !== undefined && { division }) };
  const asked = useQuery({
    ...procedures.wageDeposit.activations.queryOptions({ ...filter, page, size: pageSize }),
    select: ({ total, activations: rows }) => ({ total, rows }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const show = (search: OpenSearch) => void navigate({ to: '/wage-deposit/authority/activations', search });
  return (
    <>
      <FilterBar official={official} wanted={wanted} onFilter={(chosen) => show(readOpenSearch(chosen))}>
        <FilterChoice
          name="all"
          label={m.authority_state()}
          any={m.authority_only_awaiting()}
          choices={['true']}
          nameOf={() => m.authority_any()}
          chosen={all ? 'true' : undefined}
        />
      </FilterBar>
      <DeskList
        title={m.authority_activations()}
        asked={asked}
        columns={columnsFor(official)}
        keyOf={({ request, firm }) => `${request} ${firm.creditCode}`}
        action={({ request, firm }) => (
          <Link
            to="/wage-deposit/authority/activations/$request/$creditCode"
            params={{ request, creditCode: firm.creditCode }}
            className="inline-flex min-h-11 items-center whitespace-nowrap text-brand-800 underline sm:min-h-0"
          >
            {m.authority_payments()}
            <span className="sr-only"> {withChinese(firm.name)}</span>
          </Link>
        )}
        none={m.authority_no_activations()}
        page={page}
        onPage={(chosen) => show(readOpenSearch({ ...wanted, page: chosen }))}
        ask={async (part) => {
          const { total, activations } = await client.wageDeposit.activations.query({ ...filter, ...part });
          return { total, rows: activations };
        }}
      />
    </>
  );
}

/** 已启用的保证金：付给工人到哪一步 */
export function ActivationsPage() {
  return (
    <>
      <BackLink to="/wage-deposit/authority" />
      <Desk title={m.authority_activations()}>
        {(official) => (
          <Page title={m.authority_activations()} lead={m.authority_activations_lead()}>
            <Activations official={official} />
          </Page>
        )}
      </Desk>
    </>
  );
}
