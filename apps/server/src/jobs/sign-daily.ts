import type { AuditLog } from '../audit/audit-log.ts';
import { latestHead } from '../audit/verify.ts';
import { civilDateOf } from '../civil-date.ts';
import type { Database } from '../database/database.ts';

/**
 * Signs a head of the audit, if none was signed today and something was entered since the last; and one that became due
 * while the database was away.
 */
export async function signDaily(database: Database, audit: AuditLog, at: Date): Promise<void> {
  const head = await latestHead(database);
  if (!head || civilDateOf(new Date(head.signedAt)) < civilDateOf(at)) await audit.head(at);
  else await audit.signWhenDue(at);
}
