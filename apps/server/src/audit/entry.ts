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

/** The hash that an entry must carry. */
export const hashOf = ({ at, hash: _, ...entry }: Omit<AuditEntry, 'hash'> & { readonly hash?: string }): string =>
  digest({ ...entry, at: at.toISOString() });
