import * as z from 'zod';
import { requestRowSchema } from './request-row.ts';

/** A request that was handed in. */
export const requestSubmittedSchema = z.object({ request: requestRowSchema });

export type RequestSubmitted = z.output<typeof requestSubmittedSchema>;
