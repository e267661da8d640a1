import { TRPCError } from '@trpc/server';
import type { FastifyRequest } from 'fastify';
import type * as z from 'zod';

/**
 * Reads the part of a plain route's address behind the question mark.
 *
 * @throws TRPCError that names every parameter at fault, as procedures do
 */
export function readQuery<T extends z.ZodType>(schema: T, { query }: FastifyRequest): z.output<T> {
  const read = schema.safeParse(query);
  if (read.success) return read.data;
  throw new TRPCError({ code: 'BAD_REQUEST', cause: read.error });
}
