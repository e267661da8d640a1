import { createHash } from 'node:crypto';

// RFC 6962, section 2.1: a leaf and a node are hashed behind different bytes, so that neither passes for the other.
const leafPrefix = Uint8Array.of(0x00);
const nodePrefix = Uint8Array.of(0x01);

/** The root of a tree without leaves: the SHA-256 of nothing. Hashes are lower-case hexadecimal throughout. */
export const emptyRoot = createHash('sha256').digest('hex');

/**
 * The hash of a leaf; of an audit entry it is that of its canonical JSON without `hash`.
 *
 * @example
 *   leafHash(''); // => '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'
 */
export const leafHash = (content: string | Uint8Array): string =>
  createHash('sha256').update(leafPrefix).update(content).digest('hex');

/** The hash of a node over those of its two sides. */
export const nodeHash = (left: string, right: string): string =>
  createHash('sha256').update(nodePrefix).update(left, 'hex').update(right, 'hex').digest('hex');
