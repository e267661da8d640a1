import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { OnlyFor } from '../../ui/only-for.tsx';
import { Page } from '../../ui/page.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { browserName } from './browser-name.ts';

type Session = inferOutput<typeof procedures.accounts.sessions>[number];

function Sessions({ sessions }: { readonly sessions: readonly Session[] }) {
  const queryClient = useQueryClient();
  const onSuccess = () => queryClient.invalidateQueries(procedures.accounts.sessions.queryFilter());
  const revoking = useMutation(procedures.accounts.revokeSession.mutationOptions({ onSuccess }));
  const revokingOthers = useMutation(procedures.accounts.revokeOtherSessions.mutationOptions({ onSuccess }));
  const error = revoking.error ?? revokingOthers.error;
  const isBusy = revoking.isPending || revokingOthers.isPending;
  return (
    <>
      {error && <Failure error={error} />}
      <ul className="divide-y divide-stone-300 border-y border-stone-300">
        {sessions.map(({ id, userAgent, createdAt, lastSeenAt, isCurrent }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <div className="min-w-0">
              <p className="font-semibold">
                {browserName(userAgent)}
                {isCurrent && <span className="font-normal"> {m.accounts_session_this()}</span>}
              </p>
              <p className="text-stone-700">
                {m.accounts_session_times({ since: shanghaiTime(createdAt), seen: shanghaiTime(lastSeenAt) })}
              </p>
            </div>
            {!isCurrent && (
              <Button kind="secondary" disabled={isBusy} onClick={() => revoking.mutate({ id })}>
                {m.accounts_session_end()}
                <span className="sr-only"> {browserName(userAgent)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <div className="mt-6">
          <Button disabled={isBusy} onClick={() => revokingOthers.mutate()}>
            {m.accounts_sessions_end_others()}
          </Button>
        </div>
      )}
    </>
  );
}

function SessionsOfMine() {
  const asked = useQuery({ ...procedures.accounts.sessions.queryOptions(), staleTime: 0 });
  return <Answer asked={asked}>{(sessions) => <Sessions sessions={sessions} />}</Answer>;
}

/** Where one is signed in, and how to end it. */
export function SessionsPage() {
  return (
    <>
      <BackLink to="/account" />
      <OnlyFor title={m.accounts_sessions_title()}>
        {() => (
          <Page title={m.accounts_sessions_title()} lead={m.accounts_sessions_lead()}>
            <SessionsOfMine />
          </Page>
        )}
      </OnlyFor>
    </>
  );
}
