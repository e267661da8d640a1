import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';

/** The way to one's notices, and how many of them are not read. */
export function UnreadNotices() {
  const { data } = useQuery(procedures.notifications.list.queryOptions({}));
  const unread = data?.unread ?? 0;
  return (
    <Link
      to="/notices"
      className="inline-flex min-h-11 shrink-0 items-center gap-2 text-brand-800 underline underline-offset-2"
    >
      {m.notifications_short()}
      {unread > 0 && (
        <span className="rounded-full bg-red-800 px-2 text-sm font-semibold text-white no-underline">
          {unread}
          <span className="sr-only"> {m.notifications_unread()}</span>
        </span>
      )}
    </Link>
  );
}
