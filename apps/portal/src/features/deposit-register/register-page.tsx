import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatDate, plainDate } from '@wenzhou/calendar';
import { divisionsOn } from '@wenzhou/identity';
import { articles, certifiedStandings, divisionAuthorityName, standingNames } from '@wenzhou/wage-deposit';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { Field, SelectField } from '../../ui/field.tsx';
import { Page } from '../../ui/page.tsx';
import { Pager } from '../../ui/pager.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { FirmRow } from './firm-row.tsx';
import { readRegisterSearch, type RegisterSearch } from './search.ts';

const pageSize = 20;
const city = '330300';

function Filters({ wanted, on }: { readonly wanted: RegisterSearch; readonly on: string | undefined }) {
  const navigate = useNavigate();
  const authorities = [city, ...(on === undefined ? [] : divisionsOn(plainDate(on)).map(({ code }) => code))];
  return (
    <form
      // What is searched for may come from the address, also by going back.
      key={JSON.stringify(wanted)}
      role="search"
      className="no-print grid gap-x-6 sm:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const typed = Object.fromEntries([...form].filter(([, value]) => value !== ''));
        void navigate({ to: '/wage-deposit/register', search: readRegisterSearch(typed), resetScroll: false });
      }}
    >
      <Field
        id="find"
        name="find"
        type="search"
        label={m.register_find()}
        hint={m.register_find_hint()}
        autoComplete="off"
        maxLength={100}
        defaultValue={wanted.find}
      />
      <SelectField
        id="division"
        name="division"
        label={m.register_authority()}
        hint={m.register_authority_hint()}
        defaultValue={wanted.division ?? ''}
      >
        <option value="">{m.register_any()}</option>
        {authorities.map((code) => (
          <option key={code} value={code}>
            {divisionAuthorityName(code, language())}
          </option>
        ))}
      </SelectField>
      <SelectField id="standing" name="standing" label={m.register_standing()} defaultValue={wanted.standing ?? ''}>
        <option value="">{m.register_any()}</option>
        {certifiedStandings.map((standing) => (
          <option key={standing} value={standing}>
            {standingNames[standing][language()]}
          </option>
        ))}
      </SelectField>
      <div className="mb-6 flex flex-wrap items-end gap-x-6 gap-y-3">
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            name="supervised"
            value="true"
            defaultChecked={wanted.supervised}
            className="size-5 accent-brand-800"
          />
          {m.register_only_supervised()}
        </label>
        <Button type="submit">{m.register_search()}</Button>
      </div>
    </form>
  );
}

/** 全市保证金登记：谁都可以查，看不到工人的任何信息 */
export function RegisterPage() {
  const wanted = useSearch({ from: '/wage-deposit/register' });
  const navigate = useNavigate();
  const { find, page = 1, ...filters } = wanted;
  const asked = useQuery({
    ...procedures.wageDeposit.register.queryOptions({
      ...filters,
      ...(find !== undefined && { search: find }),
      page,
      size: pageSize,
    }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <BackLink to="/" />
      <Page
        title={m.register_title()}
        lead={
          <>
            {m.register_lead()} <Provisions at={[articles.cite(3)]} wording={wording} />
          </>
        }
      >
        <Filters wanted={wanted} on={asked.data?.on} />
        <Answer asked={asked}>
          {({ on, total, firms }) => (
            <section aria-labelledby="found">
              <h2 id="found" className="font-semibold">
                <span role="status">
                  {total === 0
                    ? m.register_none_found()
                    : m.register_found({ count: total, day: formatDate(on, language()) })}
                </span>
              </h2>
              {firms.length > 0 && (
                <ul className="mt-2 divide-y divide-stone-300 border-y border-stone-300">
                  {firms.map((firm) => (
                    <FirmRow key={firm.creditCode} firm={firm} />
                  ))}
                </ul>
              )}
              <Pager
                page={page}
                pageSize={pageSize}
                total={total}
                onPage={(chosen) =>
                  void navigate({
                    to: '/wage-deposit/register',
                    search: readRegisterSearch({ ...wanted, page: chosen }),
                  })
                }
              />
            </section>
          )}
        </Answer>
      </Page>
    </>
  );
}
