import type { AuditLog } from '../audit/audit-log.ts';
import type { Database } from '../database/database.ts';
import { watchDeadlines } from '../deadlines/watch-deadlines.ts';
import type { LedgerReconciliation } from '../ledger/reconcile-stored.ts';
import type { Deliveries } from '../outbox/delivery.ts';
import { relayOutbox } from '../outbox/relay-outbox.ts';
import { deleteExpired } from './delete-expired.ts';
import { reconcileDaily } from './reconcile-daily.ts';
import type { RecurringJob } from './recurring-job.ts';
import { signDaily } from './sign-daily.ts';

export interface JobSurroundings {
  readonly database: Database;
  readonly audit: AuditLog;
  readonly deliveries: Deliveries;
  /** The time that decisions go by. */
  readonly now: () => Date;
  /** The time of the machine, which sessions go by. */
  readonly machineTime: () => Date;
  readonly onDiscrepancy: (found: LedgerReconciliation) => void;
}

/** The job that delivers what changes leave in the outbox. */
export const relayJob = 'relay-outbox';

/** Everything that the server does without being asked. What is daily is looked after hourly, for servers that rest. */
export const recurringJobs = ({
  database,
  audit,
  deliveries,
  now,
  machineTime,
  onDiscrepancy,
}: JobSurroundings): readonly RecurringJob[] => [
  {
    name: relayJob,
    cron: '* * * * *',
    atStart: true,
    work: (signal) => relayOutbox(database, deliveries, now, signal),
  },
  { name: 'watch-deadlines', cron: '*/5 * * * *', atStart: true, work: () => watchDeadlines(database, now()) },
  {
    name: 'reconcile-ledger',
    cron: '20 * * * *',
    atStart: false,
    work: () => reconcileDaily(database, now(), onDiscrepancy),
  },
  { name: 'sign-audit-head', cron: '40 * * * *', atStart: false, work: () => signDaily(database, audit, now()) },
  { name: 'delete-expired', cron: '50 * * * *', atStart: false, work: () => deleteExpired(database, machineTime()) },
];
