import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { inShanghai, instant } from '@wenzhou/calendar';
import { useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Field } from '../../ui/field.tsx';
import { OnlyFor } from '../../ui/only-for.tsx';
import { Page } from '../../ui/page.tsx';
import { Pager } from '../../ui/pager.tsx';
import { AccountRow } from './account-row.tsx';

/** What is searched for may be a citizen number, so it stays in memory and stands in no address. */
function Accounts() {
  const [wanted, setWanted] = useState({ search: '', page: 1 });
  const { data: status } = useQuery(procedures.system.status.queryOptions());
  const { search, page } = wanted;
  const asked = useQuery({
    ...procedures.accounts.list.queryOptions(search === '' ? { page } : { search, page }),
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <form
        role="search"
        className="no-print flex flex-wrap items-end gap-x-4"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = String(new FormData(event.currentTarget).get('search') ?? '').trim();
          setWanted({ search: typed, page: 1 });
        }}
      >
        <Field
          id="search"
          name="search"
          type="search"
          label={m.accounts_search()}
          hint={m.accounts_search_hint()}
          autoComplete="off"
        />
        <div className="mb-6">
          <Button type="submit" kind="secondary">
            {m.accounts_search_now()}
          </Button>
        </div>
      </form>
      <Answer asked={asked}>
        {({ accounts, total, pageSize }) => (
          <>
            <p role="status" className="font-semibold">
              {m.accounts_count({ count: total })}
            </p>
            <ul className="mt-2 divide-y divide-stone-300 border-y border-stone-300">
              {status &&
                accounts.map((account) => (
                  <AccountRow key={account.id} account={account} today={inShanghai(instant(status.now)).date} />
                ))}
            </ul>
            <Pager
              page={page}
              pageSize={pageSize}
              total={total}
              onPage={(chosen) => setWanted({ search, page: chosen })}
            />
          </>
        )}
      </Answer>
    </>
  );
}

/** Every account, for operators: who there is, what they may act as, and what to change about it. */
export function AccountsPage() {
  return (
    <>
      <BackLink to="/account" />
      <OnlyFor title={m.accounts_list_title()} roles={['operator']}>
        {() => (
          <Page title={m.accounts_list_title()}>
            <div className="mb-6">
              <ButtonLink to="/operator/accounts/new">{m.accounts_open_title()}</ButtonLink>
            </div>
            <Accounts />
          </Page>
        )}
      </OnlyFor>
    </>
  );
}
