import { asc, desc, gt } from 'drizzle-orm';
import type { Database, Transaction } from '../database/database.ts';
import { genesisHash, hashOf } from './entry.ts';
import { auditEntries } from './tables.ts';

/** The end of the chain. Noted down elsewhere, it also proves later that no entry was cut off the end. */
export interface AuditHead {
  readonly entries: number;
  readonly hash: string;
}

export type AuditVerdict =
  | { readonly kind: 'intact'; readonly head: AuditHead }
  /** `sequence` is the first entry that is missing, not linked to the one before it, or not what was written. */
  | { readonly kind: 'broken'; readonly sequence: number; readonly because: 'gap' | 'link' | 'content' };

const pageSize = 1000;

export async function auditHead(database: Database | Transaction): Promise<AuditHead> {
  const [last] = await database
    .select({ entries: auditEntries.sequence, hash: auditEntries.hash })
    .from(auditEntries)
    .orderBy(desc(auditEntries.sequence))
    .limit(1);
  return last ?? { entries: 0, hash: genesisHash };
}

/** Recomputes the whole chain from its first entry. */
export async function verifyAudit(database: Database | Transaction): Promise<AuditVerdict> {
  let head: AuditHead = { entries: 0, hash: genesisHash };
  for (;;) {
    const page = await database
      .select()
      .from(auditEntries)
      .where(gt(auditEntries.sequence, head.entries))
      .orderBy(asc(auditEntries.sequence))
      .limit(pageSize);
    for (const entry of page) {
      const sequence = head.entries + 1;
      if (entry.sequence !== sequence) return { kind: 'broken', sequence, because: 'gap' };
      if (entry.previousHash !== head.hash) return { kind: 'broken', sequence, because: 'link' };
      if (entry.hash !== hashOf(entry)) return { kind: 'broken', sequence, because: 'content' };
      head = { entries: sequence, hash: entry.hash };
    }
    if (page.length < pageSize) return { kind: 'intact', head };
  }
}
