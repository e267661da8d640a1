import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { OnlyFor } from '../../ui/only-for.tsx';
import { Page } from '../../ui/page.tsx';
import { Pager } from '../../ui/pager.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';

function Accesses() {
  const [page, setPage] = useState(1);
  const asked = useQuery({
    ...procedures.accounts.accesses.queryOptions({ page }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  return (
    <Answer asked={asked}>
      {({ accesses, total, pageSize }) =>
        total === 0 ? (
          <p>{m.accounts_accesses_none()}</p>
        ) : (
          <>
            <p className="font-semibold">{m.accounts_count({ count: total })}</p>
            <ol className="mt-2 divide-y divide-stone-300 border-y border-stone-300">
              {accesses.map(({ at, capacity, procedure, title }) => (
                <li key={`${at} ${procedure} ${capacity.zh}`} className="py-3">
                  <p className="font-semibold">{capacity[language()]}</p>
                  <p>{title[language()]}</p>
                  <p className="text-stone-700">{shanghaiTime(at)}</p>
                </li>
              ))}
            </ol>
            <Pager page={page} pageSize={pageSize} total={total} onPage={setPage} />
          </>
        )
      }
    </Answer>
  );
}

/** Which authorities and companies looked at what is kept of a resident. */
export function AccessesPage() {
  return (
    <>
      <BackLink to="/account" />
      <OnlyFor title={m.accounts_accesses_title()} roles={['resident']}>
        {() => (
          <Page title={m.accounts_accesses_title()} lead={m.accounts_accesses_lead()}>
            <Accesses />
          </Page>
        )}
      </OnlyFor>
    </>
  );
}
