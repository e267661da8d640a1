import { emptyRoot, nodeHash } from './merkle-hash.ts';

function mustBeWithin(number: number, from: number, to: number): void {
  if (!Number.isSafeInteger(number) || number < from || number > to)
    throw new RangeError(`${number} is not a whole number from ${from} to ${to}`);
}

/**
 * The Merkle tree of RFC 6962 (RFC 9162, section 2.1) over leaves that are only ever appended. It keeps the hash of
 * every complete subtree, so that the roots and proofs of any earlier size take a number of steps that grows with the
 * logarithm of the size.
 */
export class MerkleTree {
  /** `#rows[level][i]` is the hash over the 2^level leaves from i × 2^level on, once all of them are there. */
  readonly #rows: string[][] = [[]];

  get size(): number {
    return this.#rows[0]?.length ?? 0;
  }

  append(leaf: string): void {
    let hash = leaf;
    for (let level = 0; ; level += 1) {
      const row = (this.#rows[level] ??= []);
      const left = row.length % 2 === 1 ? row.at(-1) : undefined;
      row.push(hash);
      if (left === undefined) return;
      hash = nodeHash(left, hash);
    }
  }

  /**
   * The hash of a leaf.
   *
   * @param index counted from 0
   * @throws RangeError when there is none
   */
  leaf(index: number): string {
    mustBeWithin(index, 0, this.size - 1);
    return this.#hash(index, 1);
  }

  /**
   * The root over the first `size` leaves.
   *
   * @throws RangeError when there are fewer
   */
  root(size = this.size): string {
    mustBeWithin(size, 0, this.size);
    return size === 0 ? emptyRoot : this.#hash(0, size);
  }

  /**
   * The hashes that lead from a leaf to the root over the first `size` leaves, from below.
   *
   * @param index counted from 0
   * @throws RangeError when the leaf is not among them
   */
  inclusionProof(index: number, size = this.size): string[] {
    mustBeWithin(size, 1, this.size);
    mustBeWithin(index, 0, size - 1);
    return this.#path(index, 0, size);
  }

  /**
   * The hashes that show the root over the first `to` leaves to hold the first `from` leaves unchanged.
   *
   * @throws RangeError unless 1 ≤ from ≤ to ≤ size
   */
  consistencyProof(from: number, to = this.size): string[] {
    mustBeWithin(to, 1, this.size);
    mustBeWithin(from, 1, to);
    return this.#subproof(from, 0, to, true);
  }

  /** The hash over `size` leaves from `start` on, which is a multiple of the power of two at or above `size`. */
  #hash(start: number, size: number): string {
    let level = 0;
    let width = 1;
    while (width < size) {
      width *= 2;
      level += 1;
    }
    if (width > size) return nodeHash(this.#hash(start, width / 2), this.#hash(start + width / 2, size - width / 2));
    const hash = this.#rows[level]?.[start / width];
    if (hash === undefined) throw new Error('a complete subtree was not kept');
    return hash;
  }

  #path(index: number, start: number, size: number): string[] {
    if (size === 1) return [];
    const left = splitOf(size);
    return index < left
      ? [...this.#path(index, start, left), this.#hash(start + left, size - left)]
      : [...this.#path(index - left, start + left, size - left), this.#hash(start, left)];
  }

  /** @param isKnown whether the verifier has the hash over these `from` leaves already, as the earlier root */
  #subproof(from: number, start: number, size: number, isKnown: boolean): string[] {
    if (from === size) return isKnown ? [] : [this.#hash(start, size)];
    const left = splitOf(size);
    return from <= left
      ? [...this.#subproof(from, start, left, isKnown), this.#hash(start + left, size - left)]
      : [...this.#subproof(from - left, start + left, size - left, false), this.#hash(start, left)];
  }
}

/** How many leaves stand on the left of a tree: the largest power of two below its size. */
function splitOf(size: number): number {
  let left = 1;
  while (left * 2 < size) left *= 2;
  return left;
}
