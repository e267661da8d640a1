import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { withChinese } from '../../ui/with-chinese.tsx';
import { timeLeft } from './case-state.tsx';
import type { ShownState } from './search.ts';

const linkLook = 'text-brand-800 underline underline-offset-2';

function useFirst(state: ShownState, division: string | undefined) {
  return useQuery({
    ...procedures.wageDeposit.arrearsCases.queryOptions({
      state,
      order: 'due',
      size: 1,
      ...(division !== undefined && { division }),
    }),
    staleTime: 0,
  }).data;
}

/** What has to be seen to first: orders that have run out, the one that runs out next, cases without an order. */
export function DueSoonest({ division }: { readonly division: string | undefined }) {
  const ranOut = useFirst('ran-out', division);
  const running = useFirst('running', division);
  const open = useFirst('open', division);
  if (!ranOut || !running || !open) return null;
  const to = '/wage-deposit/labour';
  const of = division === undefined ? {} : { division };
  const [next] = running.cases;
  return (
    <section aria-labelledby="due" className="mb-8 border-l-4 border-brand-800 bg-brand-50 px-4 py-3">
      <h2 id="due" className="font-bold">
        {m.arrears_due_title()}
      </h2>
      <ul className="mt-1 space-y-1">
        <li>
          {ranOut.total === 0 ? (
            m.arrears_due_none_over()
          ) : (
            <Link to={to} search={{ ...of, state: 'ran-out' }} className={`font-semibold ${linkLook}`}>
              {m.arrears_due_over({ count: ranOut.total })}
            </Link>
          )}
        </li>
        {next?.payBy && (
          <li>
            <Link to="/wage-deposit/labour/cases/$id" params={{ id: next.id }} className={linkLook}>
              {withChinese(next.firm.name)}
            </Link>{' '}
            {timeLeft(next.payBy, running.on)}
          </li>
        )}
        {open.total > 0 && (
          <li>
            <Link to={to} search={{ ...of, state: 'open' }} className={linkLook}>
              {m.arrears_due_without_order({ count: open.total })}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}
