import { canonicalJson, digestOfText } from './canonical-json.ts';
import type { auditEntries } from './tables.ts';

/** What a procedure tells the audit. `details` holds ids and digests, never personal data. */
export interface AuditedChange {
  readonly action: string;
  readonly subject: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export type AuditEntry = typeof auditEntries.$inferSelect;

/** What the first entry, and the first head, carry in place of the hash of the one before. */
export const genesisHash = '0'.repeat(64);

/** Everything that an entry says besides its hash, as the one text that its hash and its leaf are computed over. */
export const entryText = ({ sequence, at, action, subject, details, previousHash }: Omit<AuditEntry, 'hash'>): string =>
  canonicalJson({ sequence, at: at.toISOString(), action, subject, details, previousHash });

/** The text of an entry whose place in the chain is not known yet, cut where the hash before it and its number belong. */
export interface CutEntryText {
  readonly beforeHash: string;
  readonly beforeSequence: string;
  readonly afterSequence: string;
}

export function cutEntryText(change: AuditedChange, at: Date): CutEntryText {
  const text = entryText({ ...change, sequence: 0, at, previousHash: '' });
  const hole = '"previousHash":"","sequence":0,';
  // The last one: behind it stands nothing but the subject.
  const from = text.lastIndexOf(hole);
  return {
    beforeHash: `${text.slice(0, from)}"previousHash":"`,
    beforeSequence: '","sequence":',
    afterSequence: `,${text.slice(from + hole.length)}`,
  };
}

/** The hash that an entry must carry. */
export const hashOf = (entry: Omit<AuditEntry, 'hash'>): string => digestOfText(entryText(entry));
