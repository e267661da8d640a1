import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import * as z from 'zod';
import { canonicalJson, digestOfText } from './canonical-json.ts';
import { genesisHash } from './entry.ts';
import type { auditHeads } from './tables.ts';

const headFormat = 'wenzhou-civic-audit-head-1';

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** A signed head as it is told: what was in the audit, and who says so. */
export const headSchema = z.object({
  /** Signed along with the rest, so that the key's signature under this never means anything else. */
  format: z.literal(headFormat),
  /** Counted from 1. */
  number: z.int().positive(),
  /** How many entries it covers. */
  treeSize: z.int().nonnegative(),
  /** The root of the RFC 6962 tree over them. */
  root: hashSchema,
  /** The hash of the head before this one; of the first, 64 zeros. */
  previousHead: hashSchema,
  signedAt: z.iso.datetime(),
  /** Ed25519, SubjectPublicKeyInfo in Base64: the body of a PEM file. */
  publicKey: z.base64(),
  /** Over the canonical JSON of everything else here, in Base64. */
  signature: z.base64(),
});

export type SignedHead = z.output<typeof headSchema>;

type Statement = Omit<SignedHead, 'signature'>;
type StoredHead = typeof auditHeads.$inferSelect;

const textOf = (head: Statement): string => canonicalJson({ ...head, signature: undefined });

/** What the next head carries as its `previousHead`. */
export const headHash = (head: SignedHead | undefined): string => (head ? digestOfText(textOf(head)) : genesisHash);

export const toldHead = ({ signedAt, ...head }: StoredHead): SignedHead => ({
  format: headFormat,
  ...head,
  signedAt: signedAt.toISOString(),
});

export const storedHead = (head: SignedHead): StoredHead => ({ ...head, signedAt: new Date(head.signedAt) });

/** The public half of a key as heads carry it. */
export const publicKeyText = (key: KeyObject): string =>
  (key.type === 'public' ? key : createPublicKey(key)).export({ type: 'spki', format: 'der' }).toString('base64');

/** Signs what the audit holds now, as the head after `previous`. */
export function signHead(
  key: KeyObject,
  tree: { readonly size: number; readonly root: string },
  previous: SignedHead | undefined,
  at: Date,
): SignedHead {
  const statement: Statement = {
    format: headFormat,
    number: (previous?.number ?? 0) + 1,
    treeSize: tree.size,
    root: tree.root,
    previousHead: headHash(previous),
    signedAt: at.toISOString(),
    publicKey: publicKeyText(key),
  };
  return { ...statement, signature: sign(null, Buffer.from(textOf(statement)), key).toString('base64') };
}

/** Whether a head was signed with the key that it names. */
export function isSigned(head: SignedHead): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(head.publicKey, 'base64'), type: 'spki', format: 'der' });
    const signature = Buffer.from(head.signature, 'base64');
    // Base64 has several ways to write the same bytes; a head is written in one.
    if (signature.toString('base64') !== head.signature) return false;
    return key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(textOf(head)), key, signature);
  } catch {
    return false;
  }
}
