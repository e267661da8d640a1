import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { certifiedStandings, type Phase, phaseNames, standingNames } from '@wenzhou/wage-deposit';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client, procedures } from '../../server.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { StandingTag } from '../../ui/deposit/standing-tag.tsx';
import { Field } from '../../ui/field.tsx';
import type { Column } from '../../ui/list-table.tsx';
import { Page } from '../../ui/page.tsx';
import { agencyColumn, firmColumn, LookAtFirm, moneyColumn } from './columns.tsx';
import { DeskList, pageSize } from './desk-list.tsx';
import { type FirmSearch, readFirmSearch } from './desk-search.ts';
import { Desk, type DeskOfficial } from './desk.tsx';
import { FilterBar, FilterChoice } from './filter-bar.tsx';

type Firm = inferOutput<typeof procedures.wageDeposit.register>['firms'][number];

const phases: readonly Phase[] = ['misplaced', 'cleared-out', 'assessed', 'held', 'refunded', 'exempted'];

const columnsFor = (official: DeskOfficial): readonly Column<Firm>[] => [
  firmColumn((firm) => firm),
  ...agencyColumn(official, ({ authority }: Firm) => authority),
  { heading: m.deposit_phase(), text: ({ phase }) => phaseNames[phase][language()] },
  moneyColumn(m.authority_level_yuan(), ({ level }) => level),
  moneyColumn(m.authority_balance_yuan(), ({ balance }) => balance),
  {
    heading: m.deposit_standing(),
    text: ({ standing }) => standingNames[standing][language()],
    cell: ({ standing, supervised }) => (
      <>
        <StandingTag standing={standing} />
        {supervised && <span className="block text-sm font-semibold text-red-800">{m.authority_supervised()}</span>}
      </>
    ),
  },
];

function Firms({ official }: { readonly official: DeskOfficial }) {
  const wanted: FirmSearch = useSearch({ from: '/wage-deposit/authority/firms' });
  const navigate = useNavigate();
  const { find, page = 1, division, ...others } = wanted;
  const reach = official.isCity ? division : official.division;
  const filter = {
    ...others,
    ...(reach !== undefined && { division: reach }),
    ...(find !== undefined && { search: find }),
  };
  const asked = useQuery({
    ...procedures.wageDeposit.register.queryOptions({ ...filter, page, size: pageSize }),
    select: ({ total, firms: rows }) => ({ total, rows }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const show = (search: FirmSearch) => void navigate({ to: '/wage-deposit/authority/firms', search });
  return (
    <>
      <FilterBar official={official} wanted={wanted} onFilter={(chosen) => show(readFirmSearch(chosen))}>
        <Field
          id="find"
          name="find"
          type="search"
          label={m.authority_find_firm()}
          autoComplete="off"
          maxLength={100}
          defaultValue={find}
        />
        <FilterChoice
          name="phase"
          label={m.deposit_phase()}
          any={m.authority_any()}
          choices={phases}
          nameOf={(phase) => phaseNames[phase][language()]}
          chosen={wanted.phase}
        />
        <FilterChoice
          name="standing"
          label={m.deposit_standing()}
          any={m.authority_any()}
          choices={certifiedStandings}
          nameOf={(standing) => standingNames[standing][language()]}
          chosen={wanted.standing}
        />
      </FilterBar>
      <DeskList
        title={m.authority_firms()}
        asked={asked}
        columns={columnsFor(official)}
        keyOf={({ creditCode }) => creditCode}
        action={(firm) => <LookAtFirm firm={firm} />}
        none={m.authority_no_firms()}
        page={page}
        onPage={(chosen) => show(readFirmSearch({ ...wanted, page: chosen }))}
        ask={async (part) => {
          const { total, firms } = await client.wageDeposit.register.query({ ...filter, ...part });
          return { total, rows: firms };
        }}
      />
    </>
  );
}

/** 辖区内每家企业的保证金 */
export function FirmsPage() {
  return (
    <>
      <BackLink to="/wage-deposit/authority" />
      <Desk title={m.authority_firms()}>
        {(official) => (
          <Page title={m.authority_firms()}>
            <div className="no-print mb-6 flex flex-wrap gap-4">
              <ButtonLink to="/wage-deposit/authority/assess" kind="secondary">
                {m.authority_assess()}
              </ButtonLink>
              <ButtonLink to="/wage-deposit/authority/misplaced" kind="secondary">
                {m.authority_misplaced()}
              </ButtonLink>
            </div>
            <Firms official={official} />
          </Page>
        )}
      </Desk>
    </>
  );
}
