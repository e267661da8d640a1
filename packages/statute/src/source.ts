import * as z from 'zod';
import { type Bilingual, bilingualSchema } from './language.ts';
import type { Provisions } from './provision.ts';
import { provisionsSchema } from './trace.ts';

/**
 * How sure a figure taken from outside the statute is: `A` official text or a mirror of it, `B` press quoting the
 * notice, `C` a weak source or a figure derived from others.
 */
export type Sureness = 'A' | 'B' | 'C';

/** Where a figure comes from: a provision of the statute itself, or another document. */
export type Source =
  | { readonly kind: 'provision'; readonly at: Provisions }
  | {
      readonly kind: 'document';
      readonly title: Bilingual;
      readonly number?: string;
      readonly sureness: Sureness;
      readonly note?: Bilingual;
    };

export const sourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('provision'), at: provisionsSchema }).readonly(),
  z
    .object({
      kind: z.literal('document'),
      title: bilingualSchema,
      number: z.exactOptional(z.string()),
      sureness: z.enum(['A', 'B', 'C']),
      note: z.exactOptional(bilingualSchema),
    })
    .readonly(),
]);
