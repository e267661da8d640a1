import { creditCodeSchema, normaliseCreditCode } from '@wenzhou/identity';
import * as z from 'zod';

/** A firm's unified social credit code as people type it. */
export const firmCodeSchema = z.string().max(64).overwrite(normaliseCreditCode).pipe(creditCodeSchema);

/** A firm's code where the rule is to say what is wrong with it: nothing, when it is none. */
export const firmCodeIn = (text: unknown) => firmCodeSchema.safeParse(text).data;
