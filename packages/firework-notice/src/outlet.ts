import { plainDateSchema } from '@wenzhou/calendar';
import * as z from 'zod';

/** A retailer's licence: none, or held for a period, both days included. */
export const permitSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('none') }).readonly(),
  z
    .object({ status: z.literal('held'), from: plainDateSchema, to: plainDateSchema })
    .readonly()
    .refine(({ from, to }) => from <= to, { error: 'from <= to', path: ['to'] }),
]);

export type Permit = z.infer<typeof permitSchema>;

/**
 * A shop that sells fireworks: the code of its district, its licence, and whether it has the storage place that sellers
 * must keep. What is left out is not known, which is not the same as not there.
 */
export const outletSchema = z
  .object({
    district: z.exactOptional(z.string().regex(/^\d{6}$/)),
    permit: z.exactOptional(permitSchema),
    storagePlace: z.exactOptional(z.boolean()),
  })
  .readonly();

export type Outlet = z.infer<typeof outletSchema>;
export type OutletInput = z.input<typeof outletSchema>;
