import * as z from 'zod';
import { civilDateOf } from '../civil-date.ts';
import { procedure } from '../trpc/procedures.ts';

export const clockSchema = z.object({
  now: z.iso.datetime(),
  /** The date in China, by which periods are counted. */
  today: z.string(),
  /** Whether `system.advanceClock` moves it: in a demonstration only. */
  movable: z.boolean(),
});

/** The time that decisions go by. */
export const clock = procedure.output(clockSchema).query(({ ctx: { now, demonstration } }) => {
  const at = now();
  return { now: at.toISOString(), today: civilDateOf(at), movable: demonstration };
});
