import { nodeHash } from './merkle-hash.ts';

const half = (number: number): number => Math.floor(number / 2);
const isOdd = (number: number): boolean => number % 2 === 1;

/** Nothing but whole hashes may be put together: a longer text could hide a node in a leaf. */
const areHashes = (texts: readonly string[]): boolean => texts.every((text) => /^[0-9a-f]{64}$/.test(text));

/** That the leaf with this hash stands at `index` (from 0) among the first `size` leaves. */
export interface InclusionClaim {
  readonly index: number;
  readonly size: number;
  readonly leaf: string;
  readonly root: string;
}

/**
 * Whether a path proves the inclusion of a leaf (RFC 9162, section 2.1.3.2). Whatever is malformed proves nothing.
 *
 * @param path the hashes beside the way from the leaf to the root, from below
 *
 * @example
 *   const { treeSize, root } = head;
 *   const proof = await client.system.auditProof.query({ kind: 'inclusion', sequence: 7, treeSize });
 *   if (proof.kind === 'inclusion')
 *     verifyInclusion({ index: 7 - 1, size: treeSize, leaf: proof.leafHash, root }, proof.path);
 */
export function verifyInclusion({ index, size, leaf, root }: InclusionClaim, path: readonly string[]): boolean {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return false;
  if (!areHashes([leaf, root, ...path])) return false;
  let position = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0) return false;
    if (isOdd(position) || position === last) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(position) && position !== 0) {
        position = half(position);
        last = half(last);
      }
    } else hash = nodeHash(hash, sibling);
    position = half(position);
    last = half(last);
  }
  return last === 0 && hash === root;
}

/** That the tree of `to` leaves begins with the leaves of the tree of `from`. */
export interface ConsistencyClaim {
  readonly from: number;
  readonly to: number;
  readonly fromRoot: string;
  readonly toRoot: string;
}

/**
 * Whether a path proves that a tree only grew (RFC 9162, section 2.1.4.2). Whatever is malformed proves nothing.
 *
 * @example
 *   const [from, to] = [earlier.treeSize, head.treeSize];
 *   const { path } = await client.system.auditProof.query({ kind: 'consistency', from, to });
 *   verifyConsistency({ from, to, fromRoot: earlier.root, toRoot: head.root }, path);
 */
export function verifyConsistency({ from, to, fromRoot, toRoot }: ConsistencyClaim, path: readonly string[]): boolean {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 1 || from > to) return false;
  if (!areHashes([fromRoot, toRoot, ...path])) return false;
  if (from === to) return path.length === 0 && fromRoot === toRoot;
  let position = from - 1;
  let last = to - 1;
  while (isOdd(position)) {
    position = half(position);
    last = half(last);
  }
  // Where the earlier tree is one complete subtree, the proof starts from its root.
  const [first, ...siblings] = position === 0 ? [fromRoot, ...path] : path;
  if (first === undefined) return false;
  let earlier = first;
  let later = first;
  for (const sibling of siblings) {
    if (last === 0) return false;
    if (isOdd(position) || position === last) {
      earlier = nodeHash(sibling, earlier);
      later = nodeHash(sibling, later);
      while (!isOdd(position) && position !== 0) {
        position = half(position);
        last = half(last);
      }
    } else later = nodeHash(later, sibling);
    position = half(position);
    last = half(last);
  }
  return last === 0 && earlier === fromRoot && later === toRoot;
}
