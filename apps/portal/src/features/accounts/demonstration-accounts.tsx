import { useQuery } from '@tanstack/react-query';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Button } from '../../ui/button.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';

type Status = inferOutput<typeof procedures.system.status>;

/** An account of the demonstration that belongs to nobody. */
export type FictionalAccount = NonNullable<Status['demonstration']>['accounts'][number];

/** The accounts of a demonstration; none elsewhere. */
export function useFictionalAccounts(): readonly FictionalAccount[] {
  const { data: status } = useQuery(procedures.system.status.queryOptions());
  return status?.demonstration?.accounts ?? [];
}

/** Lets a visitor of a demonstration be one of its fictional people with one press. */
export function DemonstrationAccounts({
  known,
  isPending,
  onChoose,
}: {
  readonly known: string | undefined;
  readonly isPending: boolean;
  readonly onChoose: (account: FictionalAccount) => void;
}) {
  const all = useFictionalAccounts();
  const accounts = known === undefined ? all : all.filter(({ username }) => username === known);
  if (accounts.length === 0) return null;
  return (
    <aside className="mt-10 rounded border-2 border-amber-800 bg-amber-50 p-4" aria-labelledby="fictional-accounts">
      <h2 id="fictional-accounts" className="text-xl font-bold">
        {m.accounts_fictional_title()}
      </h2>
      <p className="mt-2">{m.accounts_fictional_text()}</p>
      <ul className="mt-4 divide-y divide-amber-800/30 border-y border-amber-800/30">
        {accounts.map((account) => (
          <li key={account.username} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <div className="min-w-0">
              <p className="font-semibold">
                <span lang="zh-CN">{account.name}</span>
              </p>
              <p>{withChinese(account.capacity[language()])}</p>
              <p className="text-sm text-stone-800">
                {m.accounts_fictional_credentials()}{' '}
                <span className="font-mono break-all">
                  {account.username} / {account.password}
                </span>
              </p>
            </div>
            <Button kind="secondary" disabled={isPending} onClick={() => onChoose(account)}>
              {m.accounts_fictional_choose()}
              <span className="sr-only" lang="zh-CN">
                {' '}
                {account.name}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
