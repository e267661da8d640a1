import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { formatDate, type PlainDate } from '@wenzhou/calendar';
import { divisionsOn } from '@wenzhou/identity';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client, procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { everyRow } from '../../ui/every-row.ts';
import { ExportList } from '../../ui/export-list.tsx';
import { Field, SelectField } from '../../ui/field.tsx';
import { ListTable } from '../../ui/list-table.tsx';
import { Page } from '../../ui/page.tsx';
import { Pager } from '../../ui/pager.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { caseColumns } from './case-columns.tsx';
import { stateNames } from './case-state.tsx';
import type { CaseRow } from './case-types.ts';
import { DueSoonest } from './due-soonest.tsx';
import { type LabourOfficial, OnlyLabour } from './only-labour.tsx';
import { type CaseSearch, readCaseSearch, shownStates } from './search.ts';

const pageSize = 20;
const cityDivision = '330300';

function Filters({
  wanted,
  on,
  ofCity,
}: {
  readonly wanted: CaseSearch;
  readonly on: PlainDate | undefined;
  /** Whether there are cases of several authorities to choose from. */
  readonly ofCity: boolean;
}) {
  const navigate = useNavigate();
  return (
    <form
      // What is searched for may come from the address, also by going back.
      key={JSON.stringify(wanted)}
      role="search"
      className="no-print grid gap-x-6 sm:grid-cols-2 md:grid-cols-3"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = Object.fromEntries([...new FormData(event.currentTarget)].filter(([, value]) => value !== ''));
        void navigate({ to: '/wage-deposit/labour', search: readCaseSearch(typed), resetScroll: false });
      }}
    >
      <Field
        id="find"
        name="find"
        type="search"
        label={m.arrears_find()}
        autoComplete="off"
        maxLength={100}
        defaultValue={wanted.find}
      />
      <SelectField id="state" name="state" label={m.arrears_state()} defaultValue={wanted.state ?? ''}>
        <option value="">{m.arrears_any()}</option>
        {shownStates.map((state) => (
          <option key={state} value={state}>
            {stateNames[state]()}
          </option>
        ))}
      </SelectField>
      {ofCity && on && (
        <SelectField id="division" name="division" label={m.arrears_authority()} defaultValue={wanted.division ?? ''}>
          <option value="">{m.arrears_any()}</option>
          <option value={cityDivision}>{m.accounts_city_itself()}</option>
          {divisionsOn(on).map(({ code, name }) => (
            <option key={code} value={code}>
              {name[language()]}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField id="order" name="order" label={m.arrears_order_by()} defaultValue={wanted.order ?? ''}>
        <option value="">{m.arrears_order_due()}</option>
        <option value="latest">{m.arrears_order_latest()}</option>
      </SelectField>
      <div className="mb-6 flex items-end">
        <Button type="submit">{m.arrears_search()}</Button>
      </div>
    </form>
  );
}

/** The way to a case: what is still to be done about it, or what came of it. */
function ToCase({ row: { id, state, firm, project } }: { readonly row: CaseRow }) {
  return (
    <Link
      to="/wage-deposit/labour/cases/$id"
      params={{ id }}
      className="inline-flex min-h-11 items-center whitespace-nowrap text-brand-800 underline sm:min-h-0"
    >
      {state === 'open' || state === 'ordered' ? m.arrears_deal() : m.arrears_look()}
      <span className="sr-only">
        {' '}
        {withChinese(firm.name)} {withChinese(project)}
      </span>
    </Link>
  );
}

function Cases({ me: { agency, duties } }: { readonly me: LabourOfficial }) {
  const wanted = useSearch({ from: '/wage-deposit/labour' });
  const navigate = useNavigate();
  const { order = 'due', page = 1, ...filters } = wanted;
  const filter = { ...filters, order };
  const asked = useQuery({
    ...procedures.wageDeposit.arrearsCases.queryOptions({ ...filter, page, size: pageSize }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      title={m.arrears_title()}
      lead={
        <>
          {withChinese(agency.name[language()])}
          {asked.data && <> · {formatDate(asked.data.on, language())}</>}
        </>
      }
    >
      <DueSoonest division={wanted.division} />
      {duties.includes('executing') && (
        <p className="mb-6">
          <ButtonLink to="/wage-deposit/labour/open">{m.arrears_open_title()}</ButtonLink>
        </p>
      )}
      <Filters wanted={wanted} on={asked.data?.on} ofCity={agency.division === cityDivision} />
      <Answer asked={asked}>
        {({ on, total, cases }) => (
          <section aria-labelledby="found">
            <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
              <h2 id="found" className="font-semibold">
                <span role="status">{total === 0 ? m.arrears_none_found() : m.arrears_found({ count: total })}</span>
              </h2>
              {total > 0 && (
                <ExportList
                  name={m.arrears_title()}
                  columns={caseColumns(on)}
                  load={() =>
                    everyRow(async (part) => {
                      const found = await client.wageDeposit.arrearsCases.query({ ...filter, ...part });
                      return { total: found.total, rows: found.cases };
                    })
                  }
                />
              )}
            </div>
            {cases.length > 0 && (
              <ListTable
                caption={m.arrears_title()}
                columns={caseColumns(on)}
                rows={cases}
                keyOf={({ id }) => id}
                action={{ heading: m.arrears_action(), cell: (row) => <ToCase row={row} /> }}
              />
            )}
            <Pager
              page={page}
              pageSize={pageSize}
              total={total}
              onPage={(chosen) =>
                void navigate({ to: '/wage-deposit/labour', search: readCaseSearch({ ...wanted, page: chosen }) })
              }
            />
          </section>
        )}
      </Answer>
    </Page>
  );
}

/** 欠薪案件：本辖区的案件，先到期的在前 */
export function CasesPage() {
  return (
    <>
      <BackLink to="/" />
      <OnlyLabour title={m.arrears_title()}>{(me) => <Cases me={me} />}</OnlyLabour>
    </>
  );
}
