import type { RequestRow } from './deposit-types.ts';
import { RequestLine } from './request-line.tsx';

/** The requests about one firm under a heading, each leading to its page below `under`; nothing where there are none. */
export function RequestSection({
  title,
  requests,
  under,
}: {
  readonly title: string;
  readonly requests: readonly RequestRow[];
  readonly under: '/wage-deposit/firm/requests' | '/wage-deposit/authority/requests' | '/wage-deposit/labour/requests';
}) {
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby="requests" className="mt-10">
      <h2 id="requests" className="mb-3 text-xl font-bold">
        {title}
      </h2>
      <ul className="divide-y divide-stone-300 border-y border-stone-300">
        {requests.map((request) => (
          <RequestLine key={request.id} request={request} path={`${under}/${request.id}`} withFirm={false} />
        ))}
      </ul>
    </section>
  );
}
