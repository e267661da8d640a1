import type { KeyObject } from 'node:crypto';
import type { Database, Transaction } from '../database/database.ts';
import { lockInTransaction } from '../database/lock-in-transaction.ts';
import { exitCodes, type Fault, StartFault } from '../fault.ts';
import { chainEnd, entriesAfter } from './chain.ts';
import { entryText } from './entry.ts';
import { signHead, type SignedHead, storedHead } from './head.ts';
import { leafHash } from './merkle-hash.ts';
import { type AuditKeyPlace, signingKey } from './signing-key.ts';
import { auditHeads } from './tables.ts';
import { type AuditVerdict, latestHead, readAudit } from './verify.ts';

/** After so many entries without one, a head is signed. */
export const entriesPerHead = 100;

/** A leaf of the tree and the hashes that lead to the root. */
interface InclusionProof {
  readonly treeSize: number;
  readonly leafHash: string;
  readonly root: string;
  readonly path: readonly string[];
}

/** Two roots and the hashes that show the later tree to hold the earlier. */
interface ConsistencyProof {
  readonly fromRoot: string;
  readonly toRoot: string;
  readonly path: readonly string[];
}

/** The audit of a running server: its Merkle tree, kept up with the entries, and the heads signed over it. */
export interface AuditLog {
  /** Signs a head over all there is. */
  readonly sign: (at: Date) => Promise<SignedHead>;
  /** A head over all there is; a new one only if something was entered since the last. */
  readonly head: (at: Date) => Promise<SignedHead>;
  /**
   * Signs a head if {@link entriesPerHead} entries have come since the last. Failing is not thrown; it is reported once
   * until it succeeds again, which makes up for what was not signed meanwhile.
   */
  readonly signWhenDue: (at: Date) => Promise<void>;
  /** `undefined` where there is no such entry, or no tree of that size. */
  readonly provesInclusion: (sequence: number, treeSize: number | undefined) => Promise<InclusionProof | undefined>;
  /** `undefined` unless 1 ≤ from ≤ to ≤ the number of entries. */
  readonly provesConsistency: (from: number, to: number) => Promise<ConsistencyProof | undefined>;
}

function brokenAudit(verdict: AuditVerdict & { readonly kind: 'broken' }): Fault {
  const place =
    'head' in verdict
      ? { zh: `第 ${verdict.head} 个签名树头`, en: `signed head ${verdict.head}` }
      : { zh: `第 ${verdict.sequence} 条审计记录`, en: `audit entry ${verdict.sequence}` };
  return {
    code: 'audit-broken',
    reason: {
      zh: `审计链已被改动：从${place.zh}起与写入时不符（${verdict.because}）。`,
      en: `The audit was tampered with: from ${place.en} on it is not what was written (${verdict.because}).`,
    },
    remedy: {
      zh: '请保全现有数据库以备查证，不要改动它；查明原因后从备份恢复。',
      en: 'Keep the database as it is, as evidence; find out what happened, then restore a backup.',
    },
  };
}

/**
 * Reads and verifies the whole audit, and gets the key that signs its heads.
 *
 * @param onFailure told when a head that may be due can not be signed, once until it can again
 * @throws StartFault `audit-broken` when anything in it was changed or removed; `audit-key-unreadable`
 */
export async function openAuditLog(
  database: Database,
  keyPlace: AuditKeyPlace,
  onFailure: (error: unknown) => void,
): Promise<AuditLog> {
  const { verdict, tree } = await readAudit(database);
  if (verdict.kind === 'broken') throw new StartFault(brokenAudit(verdict), exitCodes.dataError);
  let { end, head: lastHead } = verdict;
  const key: KeyObject = await signingKey({ ...keyPlace, mayBeMade: keyPlace.mayBeMade && !lastHead });

  let busy: Promise<unknown> = Promise.resolve();
  /** One at a time: the tree grows by one reader. */
  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const done = busy.then(work);
    busy = done.catch(() => undefined);
    return done;
  };

  async function catchUp(reader: Database | Transaction): Promise<void> {
    for await (const entry of entriesAfter(reader, end)) {
      tree.append(leafHash(entryText(entry)));
      end = { entries: entry.sequence, hash: entry.hash };
    }
  }

  /** Signs unless fewer than `least` entries have come since the last head, whichever process signed that. */
  const signFrom = (least: number, at: Date): Promise<SignedHead> =>
    alone(async () => {
      lastHead = await database.transaction(async (transaction) => {
        await lockInTransaction(transaction, 'audit-head', '');
        await catchUp(transaction);
        const previous = await latestHead(transaction);
        if (previous && tree.size - previous.treeSize < least) return previous;
        // Never sign what contradicts a head that is already out.
        if (previous && (previous.treeSize > tree.size || previous.root !== tree.root(previous.treeSize)))
          throw new Error(`the entries are not those that head ${previous.number} was signed over`);
        const head = signHead(key, { size: tree.size, root: tree.root() }, previous, at);
        await transaction.insert(auditHeads).values(storedHead(head));
        return head;
      });
      return lastHead;
    });

  let isFailing = false;

  const unsigned = async (): Promise<number> => (await chainEnd(database)).entries - (lastHead?.treeSize ?? 0);

  return {
    sign: (at) => signFrom(0, at),
    head: async (at) => (lastHead && (await unsigned()) === 0 ? lastHead : signFrom(1, at)),
    signWhenDue: async (at) => {
      try {
        if ((await unsigned()) >= entriesPerHead) await signFrom(entriesPerHead, at);
        isFailing = false;
      } catch (error) {
        if (!isFailing) onFailure(error);
        isFailing = true;
      }
    },
    provesInclusion: (sequence, treeSize) =>
      alone(async () => {
        await catchUp(database);
        const size = treeSize ?? tree.size;
        if (sequence > size || size > tree.size) return undefined;
        const index = sequence - 1;
        return {
          treeSize: size,
          leafHash: tree.leaf(index),
          root: tree.root(size),
          path: tree.inclusionProof(index, size),
        };
      }),
    provesConsistency: (from, to) =>
      alone(async () => {
        await catchUp(database);
        if (from > to || to > tree.size) return undefined;
        return { fromRoot: tree.root(from), toRoot: tree.root(to), path: tree.consistencyProof(from, to) };
      }),
  };
}
