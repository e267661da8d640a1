import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { articles, dutyLabels } from '@wenzhou/wage-deposit';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client, procedures } from '../../server.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import type { Column } from '../../ui/list-table.tsx';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { agencyColumn, day, firmColumn, LookAtFirm } from './columns.tsx';
import { DeskList, pageSize } from './desk-list.tsx';
import { type OpenSearch, readOpenSearch } from './desk-search.ts';
import { Desk, type DeskOfficial } from './desk.tsx';
import { FilterBar, FilterChoice } from './filter-bar.tsx';

type Row = inferOutput<typeof procedures.wageDeposit.supervisionList>['records'][number];

const columnsFor = (official: DeskOfficial): readonly Column<Row>[] => [
  firmColumn(({ firm }) => firm),
  ...agencyColumn(official, ({ agency }: Row) => agency),
  {
    heading: m.authority_duty(),
    text: ({ duty }) => dutyLabels[duty][language()],
    cell: ({ duty }) => <span className="inline-block first-letter:uppercase">{dutyLabels[duty][language()]}</span>,
  },
  { heading: m.authority_was_due(), text: ({ dueOn }) => dueOn, cell: ({ dueOn }) => day(dueOn) },
  {
    heading: m.authority_recorded_on(),
    text: ({ recordedOn }) => recordedOn,
    cell: ({ recordedOn }) => day(recordedOn),
  },
  {
    heading: m.authority_state(),
    text: ({ metOn }) => metOn ?? m.authority_under_supervision(),
    cell: ({ metOn }) =>
      metOn === undefined ? (
        <span className="font-semibold text-red-800">{m.authority_under_supervision()}</span>
      ) : (
        m.authority_met_on({ day: day(metOn) })
      ),
  },
];

function Records({ official }: { readonly official: DeskOfficial }) {
  const wanted: OpenSearch = useSearch({ from: '/wage-deposit/authority/supervision' });
  const navigate = useNavigate();
  const { all = false, division, page = 1 } = wanted;
  const filter = { open: !all, ...(division !== undefined && { division }) };
  const asked = useQuery({
    ...procedures.wageDeposit.supervisionList.queryOptions({ ...filter, page, size: pageSize }),
    select: ({ total, records: rows }) => ({ total, rows }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const show = (search: OpenSearch) => void navigate({ to: '/wage-deposit/authority/supervision', search });
  return (
    <>
      <FilterBar official={official} wanted={wanted} onFilter={(chosen) => show(readOpenSearch(chosen))}>
        <FilterChoice
          name="all"
          label={m.authority_state()}
          any={m.authority_under_supervision()}
          choices={['true']}
          nameOf={() => m.authority_every_record()}
          chosen={all ? 'true' : undefined}
        />
      </FilterBar>
      <DeskList
        title={m.authority_supervision()}
        asked={asked}
        columns={columnsFor(official)}
        keyOf={({ firm, duty, dueOn }) => `${firm.creditCode} ${duty} ${dueOn}`}
        action={({ firm }) => <LookAtFirm firm={firm} />}
        none={all ? m.authority_no_records() : m.authority_none_supervised()}
        page={page}
        onPage={(chosen) => show(readOpenSearch({ ...wanted, page: chosen }))}
        ask={async (part) => {
          const { total, records } = await client.wageDeposit.supervisionList.query({ ...filter, ...part });
          return { total, rows: records };
        }}
      />
    </>
  );
}

/** 重点监管对象和信用档案 */
export function SupervisionPage() {
  return (
    <>
      <BackLink to="/wage-deposit/authority" />
      <Desk title={m.authority_supervision()}>
        {(official) => (
          <Page
            title={m.authority_supervision()}
            lead={
              <>
                {m.authority_supervision_lead()}{' '}
                <Provisions at={[articles.cite(3), articles.cite(13)]} wording={wording} />
              </>
            }
          >
            <Records official={official} />
          </Page>
        )}
      </Desk>
    </>
  );
}
