import { bilingualSchema } from '@wenzhou/statute';
import * as z from 'zod';

/** A district 区 or county 县 by its six-digit code. */
export const districtSchema = z.object({ code: z.string().regex(/^\d{6}$/), name: bilingualSchema }).readonly();

export type District = z.infer<typeof districtSchema>;
