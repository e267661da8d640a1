import { bilingualSchema } from '@wenzhou/statute';
import * as z from 'zod';
import type { ErrorData } from '../../http/error-shape.ts';

/** Every error, from a procedure and from a plain route. */
export const errorAnswerSchema = z.object({
  error: z.object({
    /** The reason in English. */
    message: z.string(),
    code: z.int(),
    data: z.object({
      code: z.string(),
      httpStatus: z.int(),
      path: z.exactOptional(z.string()),
      fault: z.object({ code: z.string(), reason: bilingualSchema, remedy: bilingualSchema }),
      fields: z.exactOptional(z.array(z.object({ path: z.string(), reason: z.string() }))),
      requestId: z.string(),
    }) satisfies z.ZodType<ErrorData>,
  }),
});
