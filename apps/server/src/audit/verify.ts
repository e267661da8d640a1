import { asc, desc } from 'drizzle-orm';
import type { Database, Transaction } from '../database/database.ts';
import { BrokenChain, type ChainEnd, type ChainFault, chainStart, entriesAfter } from './chain.ts';
import { entryText } from './entry.ts';
import { headHash, isSigned, type SignedHead, toldHead } from './head.ts';
import { leafHash } from './merkle-hash.ts';
import { MerkleTree } from './merkle-tree.ts';
import { auditHeads } from './tables.ts';

/** The first head that is missing, not linked to the one before it, not signed by its key, or of other entries. */
export interface HeadFault {
  readonly head: number;
  readonly because: 'gap' | 'link' | 'signature' | 'cut-off' | 'root';
}

export type AuditVerdict =
  | { readonly kind: 'intact'; readonly end: ChainEnd; readonly head: SignedHead | undefined }
  | ({ readonly kind: 'broken' } & (ChainFault | HeadFault));

/** The audit as it was read, entry by entry. */
export interface AuditReading {
  readonly verdict: AuditVerdict;
  readonly tree: MerkleTree;
}

export async function latestHead(database: Database | Transaction): Promise<SignedHead | undefined> {
  const [latest] = await database.select().from(auditHeads).orderBy(desc(auditHeads.number)).limit(1);
  return latest && toldHead(latest);
}

export async function allHeads(database: Database | Transaction): Promise<SignedHead[]> {
  return (await database.select().from(auditHeads).orderBy(asc(auditHeads.number))).map(toldHead);
}

function headFault(heads: readonly SignedHead[], tree: MerkleTree): HeadFault | undefined {
  let previous: SignedHead | undefined;
  for (const [index, head] of heads.entries()) {
    const number = index + 1;
    if (head.number !== number) return { head: number, because: 'gap' };
    if (head.previousHead !== headHash(previous)) return { head: number, because: 'link' };
    if (!isSigned(head)) return { head: number, because: 'signature' };
    if (head.treeSize > tree.size) return { head: number, because: 'cut-off' };
    if (head.root !== tree.root(head.treeSize)) return { head: number, because: 'root' };
    previous = head;
  }
  return undefined;
}

/** Reads the whole audit, recomputing the chain, the tree and what every head was signed over. */
export async function readAudit(database: Database | Transaction): Promise<AuditReading> {
  // The heads first: entries that come in meanwhile do no harm, heads over them would.
  const heads = await allHeads(database);
  const tree = new MerkleTree();
  let end = chainStart;
  try {
    for await (const entry of entriesAfter(database, chainStart)) {
      tree.append(leafHash(entryText(entry)));
      end = { entries: entry.sequence, hash: entry.hash };
    }
  } catch (error) {
    if (!(error instanceof BrokenChain)) throw error;
    return { verdict: { kind: 'broken', ...error.fault }, tree };
  }
  const fault = headFault(heads, tree);
  return { verdict: fault ? { kind: 'broken', ...fault } : { kind: 'intact', end, head: heads.at(-1) }, tree };
}

/** Recomputes everything that the audit claims, from its first entry and its first head. */
export const verifyAudit = async (database: Database | Transaction): Promise<AuditVerdict> =>
  (await readAudit(database)).verdict;
