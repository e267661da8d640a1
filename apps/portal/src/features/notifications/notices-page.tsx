import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { useState } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { OnlyFor } from '../../ui/only-for.tsx';
import { Page } from '../../ui/page.tsx';
import { PathLink } from '../../ui/path-link.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { withChinese } from '../../ui/with-chinese.tsx';

type Notice = inferOutput<typeof procedures.notifications.list>['notices'][number];
type ToMark = { readonly ids: string[] } | { readonly all: true };

function NoticeList({
  title,
  notices,
  isPending,
  onRead,
}: {
  readonly title: string;
  readonly notices: readonly Notice[];
  readonly isPending: boolean;
  readonly onRead?: (id: string) => void;
}) {
  if (notices.length === 0) return null;
  return (
    <section aria-label={title} className="mt-8">
      <h2 className="mb-2 text-xl font-bold">{title}</h2>
      <ul className="divide-y divide-stone-300 border-y border-stone-300">
        {notices.map(({ id, at, text, path }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <div className="min-w-0">
              <p className={onRead ? 'font-semibold' : ''}>
                <PathLink path={path} onOpen={() => onRead?.(id)}>
                  {withChinese(text[language()])}
                </PathLink>
              </p>
              <p className="text-stone-700">{shanghaiTime(at)}</p>
            </div>
            {onRead && (
              <Button kind="secondary" disabled={isPending} onClick={() => onRead(id)}>
                {m.notifications_mark_read()}
                <span className="sr-only"> {withChinese(text[language()])}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Notices() {
  const [before, setBefore] = useState<string>();
  const asked = useQuery({
    ...procedures.notifications.list.queryOptions(before ? { before } : {}),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const queryClient = useQueryClient();
  const marking = useMutation(
    procedures.notifications.markRead.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(procedures.notifications.list.queryFilter()),
    }),
  );
  const mark = (what: ToMark) => marking.mutate(what);
  return (
    <Answer asked={asked}>
      {({ notices, more, unread }) => (
        <>
          {marking.error && <Failure error={marking.error} />}
          <div className="flex flex-wrap items-center gap-4">
            <p role="status" className="font-semibold">
              {notices.length === 0 ? m.notifications_none() : m.notifications_unread_count({ count: unread })}
            </p>
            {unread > 1 && (
              <Button kind="secondary" disabled={marking.isPending} onClick={() => mark({ all: true })}>
                {m.notifications_mark_all_read()}
              </Button>
            )}
          </div>
          <NoticeList
            title={m.notifications_unread()}
            notices={notices.filter(({ read }) => !read)}
            isPending={marking.isPending}
            onRead={(id) => mark({ ids: [id] })}
          />
          <NoticeList
            title={m.notifications_read()}
            notices={notices.filter(({ read }) => read)}
            isPending={marking.isPending}
          />
          <div className="mt-6 flex flex-wrap gap-4">
            {more && (
              <Button kind="secondary" onClick={() => setBefore(notices.at(-1)?.id)}>
                {m.notifications_earlier()}
              </Button>
            )}
            {before && (
              <Button kind="secondary" onClick={() => setBefore(undefined)}>
                {m.notifications_latest()}
              </Button>
            )}
          </div>
        </>
      )}
    </Answer>
  );
}

/** What one was told, the unread first. */
export function NoticesPage() {
  return (
    <>
      <BackLink to="/account" />
      <OnlyFor title={m.notifications_title()}>
        {() => (
          <Page title={m.notifications_title()}>
            <Notices />
          </Page>
        )}
      </OnlyFor>
    </>
  );
}
