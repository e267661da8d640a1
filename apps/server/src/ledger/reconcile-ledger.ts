import { Gauge } from 'prom-client';
import { type Actor, system } from '../accounts/actor.ts';
import { digest } from '../audit/canonical-json.ts';
import type { Database } from '../database/database.ts';
import { decideInTransaction } from '../database/decide-in-transaction.ts';
import { metrics } from '../metrics/metrics.ts';
import { notify } from '../notifications/notify.ts';
import { readLedger } from './read-ledger.ts';
import { type LedgerReconciliation, reconcileStored, reconciliationSchema } from './reconcile-stored.ts';
import { reconciliations } from './tables.ts';

const discrepancies = new Gauge({
  name: 'ledger_discrepancies',
  help: 'What the last reconciliation of the ledger found not to agree.',
  registers: [metrics],
});

interface Occasion {
  readonly by: Actor | typeof system;
  readonly idempotencyKey: string;
  readonly on: string;
  readonly at: Date;
}

/** Proves the ledger as it stands now and keeps the outcome beside all earlier ones, with an audit entry. */
export async function reconcileAndKeep(
  database: Database,
  { by, idempotencyKey, on, at }: Occasion,
): Promise<LedgerReconciliation> {
  const found = await database.transaction(async (snapshot) => reconcileStored(await readLedger(snapshot)), {
    isolationLevel: 'repeatable read',
    accessMode: 'read only',
  });
  discrepancies.set(found.discrepancyCount);
  return decideInTransaction(
    database,
    { by, idempotencyKey, request: { procedure: 'ledger.reconcile', on }, at },
    async (transaction) => {
      const outcome = digest(found);
      await transaction.insert(reconciliations).values({ on, at, isDaily: by === system, outcome: found });
      if (found.kind === 'discrepant')
        await notify(
          transaction,
          { operators: true },
          {
            code: 'ledger-discrepant',
            facts: { on, discrepancies: found.discrepancyCount },
            path: '/operation/ledger',
            onceKey: `ledger-discrepant:${outcome}`,
          },
          at,
        );
      return {
        answer: found,
        change: { action: 'ledger-reconciled', subject: on, details: { kind: found.kind, outcome } },
      };
    },
    (remembered) => reconciliationSchema.parse(remembered),
  );
}

/**
 * The daily reconciliation: proves in one snapshot that the sums recorded of every account are those of its lines and
 * that every posting, and so all of them together, is balanced. The outcome is kept as that of the day; operators are
 * told of a discrepancy. Whoever runs it logs one as an error. Done once for a day, it gives the same outcome again.
 *
 * @param on the day that it is for
 */
export const reconcileLedger = (database: Database, on: string, at: Date): Promise<LedgerReconciliation> =>
  reconcileAndKeep(database, { by: system, idempotencyKey: `daily-ledger-reconciliation-${on}`, on, at });
