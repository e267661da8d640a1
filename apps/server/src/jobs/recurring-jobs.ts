import type { AuditLog } from '../audit/audit-log.ts';
import type { OpenDatabase } from '../database/database.ts';
import { watchDeadlines } from '../deadlines/watch-deadlines.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import { sweepStore } from '../documents/sweep-store.ts';
import type { LedgerReconciliation } from '../ledger/reconcile-stored.ts';
import type { Deliveries } from '../outbox/delivery.ts';
import { relayOutbox } from '../outbox/relay-outbox.ts';
import { deleteExpired } from './delete-expired.ts';
import { reconcileDaily } from './reconcile-daily.ts';
import type { RecurringJob } from './recurring-job.ts';
import { signDaily } from './sign-daily.ts';
import { vacuumEmbedded } from './vacuum-embedded.ts';

export interface JobSurroundings {
  readonly records: OpenDatabase;
  readonly audit: AuditLog;
  readonly documents: DocumentStore;
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
  records,
  audit,
  documents,
  deliveries,
  now,
  machineTime,
  onDiscrepancy,
}: JobSurroundings): readonly RecurringJob[] => {
  const { database, kind } = records;
  return [
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
    {
      name: 'sweep-documents',
      cron: '15 12 * * *',
      atStart: false,
      work: (signal) => sweepStore(database, documents, machineTime(), signal),
    },
    ...(kind === 'embedded'
      ? [
          {
            name: 'vacuum-embedded',
            cron: '5 * * * *',
            atStart: false,
            work: (signal: AbortSignal) => vacuumEmbedded(database, signal),
          },
        ]
      : []),
  ];
};
