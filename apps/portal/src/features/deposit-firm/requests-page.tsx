import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { RequestLine } from '../../ui/deposit/request-line.tsx';
import { Page } from '../../ui/page.tsx';
import { Pager } from '../../ui/pager.tsx';
import { OnlyFirm } from './only-firm.tsx';

const pageSize = 20;

function Requests() {
  const [page, setPage] = useState(1);
  const asked = useQuery({
    ...procedures.wageDeposit.requests.queryOptions({ page, size: pageSize }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  return (
    <Answer asked={asked}>
      {({ total, requests }) =>
        total === 0 ? (
          <p>{m.firm_no_requests()}</p>
        ) : (
          <>
            <ul className="divide-y divide-stone-300 border-y border-stone-300">
              {requests.map((request) => (
                <RequestLine
                  key={request.id}
                  request={request}
                  path={`/wage-deposit/firm/requests/${request.id}`}
                  withFirm={false}
                />
              ))}
            </ul>
            <Pager page={page} pageSize={pageSize} total={total} onPage={setPage} />
          </>
        )
      }
    </Answer>
  );
}

/** 我单位提交过的申请 */
export function RequestsPage() {
  return (
    <>
      <BackLink to="/wage-deposit/firm" />
      <OnlyFirm title={m.firm_requests_title()}>
        {() => (
          <Page title={m.firm_requests_title()}>
            <Requests />
          </Page>
        )}
      </OnlyFirm>
    </>
  );
}
