import * as z from 'zod';

/**
 * A key that the caller makes once per intention and sends again with every retry, such as a random UUID. The same key
 * with the same request gets the answer that was given before; with another request it is a conflict.
 */
export const idempotencyKeySchema = z
  .string()
  .min(16)
  .max(100)
  .regex(/^[\w-]+$/);
