import { plainDateSchema } from '@wenzhou/calendar';
import { creditCodeSchema } from '@wenzhou/identity';
import type { CertificateCheck } from '@wenzhou/wage-deposit';
import * as z from 'zod';

/** A certificate that holds. */
export const certificateCheckSchema: z.ZodType<CertificateCheck> = z.object({
  creditCode: creditCodeSchema,
  standing: z.enum(['complete', 'exempt', 'refunded']),
  validTo: z.exactOptional(plainDateSchema),
});
