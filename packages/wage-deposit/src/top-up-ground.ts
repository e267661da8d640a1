import { plainDateSchema } from '@wenzhou/calendar';
import * as z from 'zod';

/**
 * Why a deposit is to be topped up (arts. 9 and 11).
 *
 * - `own-application`: used on the firm's own application (art. 7(1)).
 * - `labour-authority-application`: used on that of the labour authority (art. 7(2)).
 * - `labour-sanction`: the labour authority dealt with or punished the firm for arrears.
 * - `serious-cases`: the days of all serious cases known, in any order; what lies after the day is not looked at.
 * - `referred-to-police`: for suspected refusal to pay wages.
 * - `mass-incident`: with the number of people; `extreme-incident`: one of bad influence.
 * - `arrears-after-refund`: wages owed after a full refund or an exemption, and whether the case is serious.
 * - `general-contractor-liability`: the deposit of a general contractor used for a subcontractor's arrears.
 */
export const topUpGroundSchema = z.discriminatedUnion('ground', [
  z.strictObject({ ground: z.literal('own-application') }).readonly(),
  z.strictObject({ ground: z.literal('labour-authority-application') }).readonly(),
  z.strictObject({ ground: z.literal('labour-sanction') }).readonly(),
  z.strictObject({ ground: z.literal('serious-cases'), occurredOn: z.array(plainDateSchema).readonly() }).readonly(),
  z.strictObject({ ground: z.literal('referred-to-police') }).readonly(),
  z.strictObject({ ground: z.literal('mass-incident'), people: z.int().min(1) }).readonly(),
  z.strictObject({ ground: z.literal('extreme-incident') }).readonly(),
  z.strictObject({ ground: z.literal('arrears-after-refund'), serious: z.boolean() }).readonly(),
  z.strictObject({ ground: z.literal('general-contractor-liability') }).readonly(),
]);

/** A ground as it is given: plain JSON. */
export type TopUpGround = z.input<typeof topUpGroundSchema>;

export type KnownTopUpGround = z.output<typeof topUpGroundSchema>;
