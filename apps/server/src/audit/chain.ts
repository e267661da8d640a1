import { asc, desc, gte } from 'drizzle-orm';
import type { Database, Transaction } from '../database/database.ts';
import { type AuditEntry, genesisHash, hashOf } from './entry.ts';
import { auditEntries } from './tables.ts';

/** Where the chain of entries ends: how many there are, and the hash of the last. */
export interface ChainEnd {
  readonly entries: number;
  readonly hash: string;
}

export const chainStart: ChainEnd = { entries: 0, hash: genesisHash };

/** The first entry that is missing, not linked to the one before it, or not what was written. */
export interface ChainFault {
  readonly sequence: number;
  readonly because: 'gap' | 'link' | 'content';
}

/** The chain was changed behind the program's back. */
export class BrokenChain extends Error {
  override readonly name = 'BrokenChain';
  readonly fault: ChainFault;

  constructor(fault: ChainFault) {
    super(`audit entry ${fault.sequence} is not as it was written: ${fault.because}`);
    this.fault = fault;
  }
}

export async function chainEnd(database: Database | Transaction): Promise<ChainEnd> {
  const [last] = await database
    .select({ entries: auditEntries.sequence, hash: auditEntries.hash })
    .from(auditEntries)
    .orderBy(desc(auditEntries.sequence))
    .limit(1);
  return last ?? chainStart;
}

const pageSize = 1000;

/**
 * The entries after a place in the chain, each checked to follow the one before it. The entry at that place is read
 * again, so that a chain that was cut off and written anew is noticed.
 *
 * @throws BrokenChain
 */
export async function* entriesAfter(database: Database | Transaction, place: ChainEnd): AsyncGenerator<AuditEntry> {
  let end = place;
  for (;;) {
    const page = await database
      .select()
      .from(auditEntries)
      .where(gte(auditEntries.sequence, end.entries))
      .orderBy(asc(auditEntries.sequence))
      .limit(pageSize);
    const known = end.entries > 0 ? page.shift() : undefined;
    if (end.entries > 0 && (known?.sequence !== end.entries || known.hash !== end.hash))
      throw new BrokenChain({ sequence: end.entries, because: known?.sequence === end.entries ? 'content' : 'gap' });
    for (const entry of page) {
      const sequence = end.entries + 1;
      if (entry.sequence !== sequence) throw new BrokenChain({ sequence, because: 'gap' });
      if (entry.previousHash !== end.hash) throw new BrokenChain({ sequence, because: 'link' });
      if (entry.hash !== hashOf(entry)) throw new BrokenChain({ sequence, because: 'content' });
      end = { entries: sequence, hash: entry.hash };
      yield entry;
    }
    if (page.length < pageSize - 1) return;
  }
}
