import { digest } from './canonical-json.ts';
import type { auditEntries } from './tables.ts';

/** What a procedure tells the audit. `details` holds ids and digests, never personal data. */
export interface AuditedChange {
  readonly action: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export type AuditEntry = typeof auditEntries.$inferSelect;

/** What the first entry carries in place of a previous hash. */
export const genesisHash = '0'.repeat(64);

/** The hash that an entry must carry: over everything else that it says. */
export const hashOf = ({ sequence, at, action, subject, details, previousHash }: Omit<AuditEntry, 'hash'>): string =>
  digest({ sequence, at: at.toISOString(), action, subject, details, previousHash });
