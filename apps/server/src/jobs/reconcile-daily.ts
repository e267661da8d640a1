import { and, eq } from 'drizzle-orm';
import { civilDateOf } from '../civil-date.ts';
import type { Database } from '../database/database.ts';
import { reconcileLedger } from '../ledger/reconcile-ledger.ts';
import type { LedgerReconciliation } from '../ledger/reconcile-stored.ts';
import { reconciliations } from '../ledger/tables.ts';

/** Proves the ledger, unless that was done for today; what somebody asked for in between does not count. */
export async function reconcileDaily(
  database: Database,
  at: Date,
  onDiscrepancy: (found: LedgerReconciliation) => void,
): Promise<void> {
  const on = civilDateOf(at);
  const [done] = await database
    .select({ on: reconciliations.on })
    .from(reconciliations)
    .where(and(eq(reconciliations.on, on), reconciliations.isDaily));
  if (done) return;
  const found = await reconcileLedger(database, on, at);
  if (found.kind === 'discrepant') onDiscrepancy(found);
}
