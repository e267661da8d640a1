import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { daysBetween, type PlainDate, plainDate } from '@wenzhou/calendar';
import { m } from '../../paraglide/messages.js';
import { client, procedures } from '../../server.ts';
import { BackLink } from '../../ui/back-link.tsx';
import type { RequestRow } from '../../ui/deposit/deposit-types.ts';
import { RequestState } from '../../ui/deposit/request-line.tsx';
import { requestKindName, requestName, requestStateNames } from '../../ui/deposit/request-names.ts';
import { Field } from '../../ui/field.tsx';
import type { Column } from '../../ui/list-table.tsx';
import { Page } from '../../ui/page.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { agencyColumn, day, moneyColumn } from './columns.tsx';
import { DeskList, pageSize } from './desk-list.tsx';
import { readRequestSearch, requestKinds, type RequestSearch } from './desk-search.ts';
import { Desk, type DeskOfficial } from './desk.tsx';
import { FilterBar, FilterChoice } from './filter-bar.tsx';
import { useToday } from './today.ts';

const otherStates = ['granted', 'refused', 'withdrawn', 'any'] as const;

/** How long a request has waited by today. */
function waitOf({ state, submittedOn }: RequestRow, today: PlainDate | undefined): string {
  const days = state === 'submitted' && today !== undefined ? daysBetween(plainDate(submittedOn), today) : 0;
  return days > 0 ? m.authority_waited({ days }) : '';
}

const columnsFor = (official: DeskOfficial, today: PlainDate | undefined): readonly Column<RequestRow>[] => [
  {
    heading: m.authority_matter(),
    text: requestName,
    cell: (request) => (
      <>
        <span className="font-semibold">{requestName(request)}</span>
        {request.applicant === 'labour-authority' && <span className="block text-sm">{m.deposit_by_labour()}</span>}
      </>
    ),
  },
  {
    heading: m.authority_firm(),
    text: ({ firm }) => `${firm.name} ${firm.creditCode}`,
    cell: ({ firm }) => withChinese(firm.name),
  },
  moneyColumn(m.authority_amount(), ({ amount }) => amount),
  ...agencyColumn(official, ({ agency }: RequestRow) => agency),
  {
    heading: m.authority_submitted(),
    text: ({ submittedOn }) => submittedOn,
    cell: (request) => (
      <>
        {day(request.submittedOn)} <span className="text-sm text-stone-700">{waitOf(request, today)}</span>
        {request.state === 'submitted' && request.dueOn !== undefined && (
          <span className="block text-sm">{m.deposit_due_on({ day: day(request.dueOn) })}</span>
        )}
      </>
    ),
  },
  {
    heading: m.authority_state(),
    text: ({ state }) => requestStateNames[state](),
    cell: ({ state }) => <RequestState state={state} />,
  },
];

function Requests({ official }: { readonly official: DeskOfficial }) {
  const wanted: RequestSearch = useSearch({ from: '/wage-deposit/authority/requests' });
  const navigate = useNavigate();
  const today = useToday();
  const { state = 'submitted', find, page = 1, ...others } = wanted;
  const filter: Parameters<typeof client.wageDeposit.requests.query>[0] = {
    ...others,
    ...(state !== 'any' && { state }),
    ...(find !== undefined && { search: find }),
  };
  const asked = useQuery({
    ...procedures.wageDeposit.requests.queryOptions({ ...filter, page, size: pageSize }),
    select: ({ total, requests: rows }) => ({ total, rows }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const show = (search: RequestSearch) => void navigate({ to: '/wage-deposit/authority/requests', search });
  return (
    <>
      <FilterBar official={official} wanted={wanted} onFilter={(chosen) => show(readRequestSearch(chosen))}>
        <FilterChoice
          name="state"
          label={m.authority_state()}
          any={requestStateNames.submitted()}
          choices={otherStates}
          nameOf={(value) => (value === 'any' ? m.authority_any() : requestStateNames[value]())}
          chosen={wanted.state}
        />
        <FilterChoice
          name="kind"
          label={m.authority_matter()}
          any={m.authority_any()}
          choices={requestKinds}
          nameOf={requestKindName}
          chosen={wanted.kind}
        />
        <Field
          id="find"
          name="find"
          type="search"
          label={m.authority_find_firm()}
          autoComplete="off"
          maxLength={100}
          defaultValue={find}
        />
      </FilterBar>
      <DeskList
        title={m.authority_requests()}
        asked={asked}
        columns={columnsFor(official, today)}
        keyOf={({ id }) => id}
        action={({ id, state: stands, firm, ...request }) => (
          <Link
            to="/wage-deposit/authority/requests/$id"
            params={{ id }}
            className="inline-flex min-h-11 items-center whitespace-nowrap text-brand-800 underline sm:min-h-0"
          >
            {stands === 'submitted' ? m.authority_deal() : m.authority_look()}
            <span className="sr-only">
              {' '}
              {requestName(request)} {withChinese(firm.name)}
            </span>
          </Link>
        )}
        none={m.authority_no_requests()}
        page={page}
        onPage={(chosen) => show(readRequestSearch({ ...wanted, page: chosen }))}
        ask={async (part) => {
          const { total, requests } = await client.wageDeposit.requests.query({ ...filter, ...part });
          return { total, rows: requests };
        }}
      />
    </>
  );
}

/** 企业和人力社保部门提出的申请，等得最久的在前 */
export function RequestsPage() {
  return (
    <>
      <BackLink to="/wage-deposit/authority" />
      <Desk title={m.authority_requests()}>
        {(official) => (
          <Page title={m.authority_requests()} lead={m.authority_requests_lead()}>
            <Requests official={official} />
          </Page>
        )}
      </Desk>
    </>
  );
}
