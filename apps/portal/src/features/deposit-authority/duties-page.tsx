import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { daysBetween, type PlainDate, plainDate, workingDaysBetween } from '@wenzhou/calendar';
import { articles, dutyLabels, dutyNames } from '@wenzhou/wage-deposit';
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
import { agencyColumn, day, firmColumn, LookAtFirm, moneyColumn } from './columns.tsx';
import { DeskList, pageSize } from './desk-list.tsx';
import { type DutySearch, readDutySearch } from './desk-search.ts';
import { Desk, type DeskOfficial } from './desk.tsx';
import { FilterBar, FilterChoice } from './filter-bar.tsx';
import { whyNotTheirs } from './only-with-duty.tsx';
import { useToday } from './today.ts';

export type DutyRow = inferOutput<typeof procedures.wageDeposit.dutiesDue>['duties'][number];

/** How long is left of a term, in working days where the calendar of the year is known, or since when it is over. */
export function leftOf({ dueOn, overdue }: Pick<DutyRow, 'dueOn' | 'overdue'>, today: PlainDate | undefined): string {
  if (!today) return '';
  const days = daysBetween(today, plainDate(dueOn));
  if (overdue) return m.authority_overdue_by({ days: -days });
  if (days === 0) return m.authority_due_today();
  const working = workingDaysBetween(today, plainDate(dueOn));
  return working.kind === 'known'
    ? m.authority_working_days_left({ working: working.days, days })
    : m.authority_days_left({ days });
}

/** Whether it is overdue without a credit record, and nothing waits that would meet it. */
const isToRecord = ({ overdue, recordedOn, handedIn }: DutyRow): boolean =>
  overdue && recordedOn === undefined && !handedIn;

const stateNames = { running: m.deposit_duty_running, overdue: m.deposit_duty_overdue };

const columnsFor = (official: DeskOfficial, today: PlainDate | undefined): readonly Column<DutyRow>[] => [
  firmColumn(({ firm }) => firm),
  {
    heading: m.authority_duty(),
    text: ({ duty }) => dutyLabels[duty][language()],
    cell: ({ duty }) => <span className="inline-block first-letter:uppercase">{dutyLabels[duty][language()]}</span>,
  },
  ...agencyColumn(official, ({ agency }: DutyRow) => agency),
  {
    heading: m.authority_last_day(),
    text: ({ dueOn }) => dueOn,
    cell: (row) => (
      <>
        {day(row.dueOn)}{' '}
        <span className={row.overdue ? 'block font-semibold text-red-800' : 'block text-sm text-stone-700'}>
          {leftOf(row, today)}
        </span>
      </>
    ),
  },
  moneyColumn(m.authority_level_yuan(), ({ level }) => level),
  moneyColumn(m.authority_balance_yuan(), ({ balance }) => balance),
  {
    heading: m.authority_state(),
    text: ({ handedIn, recordedOn, overdue }) =>
      handedIn
        ? m.authority_handed_in()
        : recordedOn !== undefined
          ? m.deposit_recorded_on({ day: day(recordedOn) })
          : stateNames[overdue ? 'overdue' : 'running'](),
  },
];

/** What the official can do about a duty: enter that it was missed, or when the notice of a demand was received. */
function Action({ row, official }: { readonly row: DutyRow; readonly official: DeskOfficial }) {
  const { firm, duty, agency, recordedOn } = row;
  const step =
    isToRecord(row) && whyNotTheirs(official, 'supervising', agency) === undefined
      ? { path: 'credit-record', title: m.authority_enter_record() }
      : duty === 'top-up' && recordedOn === undefined && whyNotTheirs(official, 'deciding', agency) === undefined
        ? { path: 'notice-receipt', title: m.authority_notice_received() }
        : undefined;
  if (!step) return <LookAtFirm firm={firm} />;
  return (
    <PathLink path={`/wage-deposit/authority/firms/${firm.creditCode}/${step.path}`}>
      {step.title}
      <span className="sr-only"> {withChinese(firm.name)}</span>
    </PathLink>
  );
}

function Duties({ official }: { readonly official: DeskOfficial }) {
  const wanted: DutySearch = useSearch({ from: '/wage-deposit/authority/duties' });
  const navigate = useNavigate();
  const today = useToday();
  const { page = 1, ...filter } = wanted;
  const asked = useQuery({
    ...procedures.wageDeposit.dutiesDue.queryOptions({ ...filter, page, size: pageSize }),
    select: ({ total, duties: rows }) => ({ total, rows }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const show = (search: DutySearch) => void navigate({ to: '/wage-deposit/authority/duties', search });
  return (
    <>
      <FilterBar official={official} wanted={wanted} onFilter={(chosen) => show(readDutySearch(chosen))}>
        <FilterChoice
          name="state"
          label={m.authority_state()}
          any={m.authority_any()}
          choices={['running', 'overdue']}
          nameOf={(state) => stateNames[state]()}
          chosen={wanted.state}
        />
        <FilterChoice
          name="duty"
          label={m.authority_duty()}
          any={m.authority_any()}
          choices={dutyNames}
          nameOf={(duty) => dutyLabels[duty][language()]}
          chosen={wanted.duty}
        />
      </FilterBar>
      <DeskList
        title={m.authority_duties()}
        asked={asked}
        columns={columnsFor(official, today)}
        keyOf={({ firm, duty, dueOn }) => `${firm.creditCode} ${duty} ${dueOn}`}
        action={(row) => <Action row={row} official={official} />}
        none={m.authority_no_duties()}
        page={page}
        onPage={(chosen) => show(readDutySearch({ ...wanted, page: chosen }))}
        ask={async (part) => {
          const { total, duties } = await client.wageDeposit.dutiesDue.query({ ...filter, ...part });
          return { total, rows: duties };
        }}
      />
    </>
  );
}

/** 二十个工作日的期限：在走的和逾期的 */
export function DutiesPage() {
  return (
    <>
      <BackLink to="/wage-deposit/authority" />
      <Desk title={m.authority_duties()}>
        {(official) => (
          <Page
            title={m.authority_duties()}
            lead={
              <>
                {m.authority_duties_lead()}{' '}
                <Provisions
                  at={[articles.cite(4), articles.cite(8), articles.cite(10), articles.cite(13)]}
                  wording={wording}
                />
              </>
            }
          >
            <Duties official={official} />
          </Page>
        )}
      </Desk>
    </>
  );
}
