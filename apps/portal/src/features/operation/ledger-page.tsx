import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { formatDate } from '@wenzhou/calendar';
import { useIdempotencyKey } from '../../idempotency-key.ts';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { type Column, ListTable } from '../../ui/list-table.tsx';
import { money } from '../../ui/money.ts';
import { OnlyFor } from '../../ui/only-for.tsx';
import { Page } from '../../ui/page.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';

type Reconciliation = inferOutput<typeof procedures.ledger.reconciliations>[number];
type Discrepancy = Reconciliation['discrepancies'][number];

/** What it is that does not agree, by the name under which it is kept. */
const nameOf = (found: Discrepancy): string =>
  found.kind === 'account' || found.kind === 'overdrawn' ? found.account : found.posting;

function inWords(found: Discrepancy): string {
  switch (found.kind) {
    case 'account':
      return m.operation_account_differs({
        recordedDebits: money(found.recorded.debits),
        recordedCredits: money(found.recorded.credits),
        debits: money(found.fromLines.debits),
        credits: money(found.fromLines.credits),
      });
    case 'posting':
      return m.operation_posting_differs({ debits: money(found.debits), credits: money(found.credits) });
    case 'posting-without-lines':
      return m.operation_posting_empty();
    case 'overdrawn':
      return m.operation_overdrawn({ amount: money(found.by) });
  }
}

const outcomeOf = ({ kind, discrepancyCount }: Reconciliation): string =>
  kind === 'reconciled' ? m.operation_agrees() : m.operation_discrepancies({ count: discrepancyCount });

function Latest({ found }: { readonly found: Reconciliation }) {
  const { on, at, kind, accounts, postings, debits, credits, discrepancies, discrepancyCount } = found;
  const rows = [
    [m.operation_day(), formatDate(on, language())],
    [m.operation_proved_at(), shanghaiTime(at)],
    [m.operation_accounts(), String(accounts)],
    [m.operation_postings(), String(postings)],
    [m.operation_debits(), money(debits)],
    [m.operation_credits(), money(credits)],
  ] as const;
  const columns: readonly Column<Discrepancy>[] = [
    { heading: m.operation_what(), text: nameOf },
    { heading: m.operation_how(), text: inWords },
  ];
  return (
    <section aria-labelledby="latest">
      <h2 id="latest" className="text-xl font-bold">
        {m.operation_latest()}
      </h2>
      <p role="status" className={`mt-2 font-semibold ${kind === 'reconciled' ? '' : 'text-red-800'}`}>
        {outcomeOf(found)}
      </p>
      <dl className="mt-4 divide-y divide-stone-300 border-y border-stone-300">
        {rows.map(([label, value]) => (
          <div key={label} className="flex flex-wrap justify-between gap-x-4 py-2">
            <dt className="text-stone-700">{label}</dt>
            <dd className="tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {discrepancies.length > 0 && (
        <div className="mt-6">
          <ListTable
            caption={m.operation_discrepancies({ count: discrepancyCount })}
            columns={columns}
            rows={discrepancies}
            keyOf={(one) => `${one.kind} ${nameOf(one)}`}
          />
          {discrepancies.length < discrepancyCount && (
            <p className="mt-2">{m.operation_first_named({ count: discrepancies.length })}</p>
          )}
          <p className="mt-4 max-w-prose">{m.operation_what_to_do()}</p>
        </div>
      )}
    </section>
  );
}

function Earlier({ found }: { readonly found: readonly Reconciliation[] }) {
  if (found.length === 0) return null;
  const columns: readonly Column<Reconciliation>[] = [
    { heading: m.operation_proved_at(), text: ({ at }) => shanghaiTime(at) },
    {
      heading: m.operation_outcome(),
      text: outcomeOf,
      cell: (one) => (
        <span className={one.kind === 'reconciled' ? '' : 'font-semibold text-red-800'}>{outcomeOf(one)}</span>
      ),
    },
  ];
  return (
    <section aria-labelledby="earlier" className="mt-8">
      <h2 id="earlier" className="mb-2 text-xl font-bold">
        {m.operation_earlier()}
      </h2>
      <ListTable caption={m.operation_earlier()} columns={columns} rows={found} keyOf={({ at }) => at} />
    </section>
  );
}

function ProveNow() {
  const { keyFor, done } = useIdempotencyKey();
  const queryClient = useQueryClient();
  const proving = useMutation(
    procedures.ledger.reconcileNow.mutationOptions({
      onSuccess: () => {
        done();
        return queryClient.invalidateQueries(procedures.ledger.reconciliations.queryFilter());
      },
    }),
  );
  return (
    <div className="no-print mb-6">
      <Button
        kind="secondary"
        disabled={proving.isPending}
        onClick={() => proving.mutate({ idempotencyKey: keyFor('now') })}
      >
        {m.operation_prove_now()}
      </Button>
      {proving.error && <Failure error={proving.error} />}
    </div>
  );
}

function Reconciliations() {
  const asked = useQuery({ ...procedures.ledger.reconciliations.queryOptions({}), staleTime: 0 });
  return (
    <Answer asked={asked}>
      {([latest, ...earlier]) =>
        latest ? (
          <>
            <Latest found={latest} />
            <Earlier found={earlier} />
          </>
        ) : (
          <p role="status">{m.operation_none_yet()}</p>
        )
      }
    </Answer>
  );
}

/** Whether the books agree, for operators: what the last reconciliation found, by name, and how the days before were. */
export function LedgerPage() {
  return (
    <>
      <BackLink to="/account" />
      <OnlyFor title={m.operation_ledger_title()} roles={['operator']}>
        {() => (
          <Page title={m.operation_ledger_title()} lead={m.operation_ledger_lead()}>
            <ProveNow />
            <Reconciliations />
          </Page>
        )}
      </OnlyFor>
    </>
  );
}
