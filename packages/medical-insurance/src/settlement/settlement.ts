import { nonNegativeFenSchema } from '@wenzhou/money';
import * as z from 'zod';

const fundPart = z.object({ portion: nonNegativeFenSchema, pays: nonNegativeFenSchema }).readonly();

/**
 * What became of one claim's charge, every amount in fen.
 *
 * - `charge` = `excluded` + `offList` + `selfCare` + `eligible`
 * - `eligible` = `deductible` + `pool.portion` + `relief.portion` + `beyond`
 * - `pool`, `relief`: the portion that the fund shares in, and what it `pays` of it, half up to the fen
 * - `person`: what the person bears, by reason; `copayment` is what pool and relief leave of their portions
 * - `payers`: `pool` + `relief` + `person` = `charge`
 */
export const settlementSchema = z
  .object({
    charge: nonNegativeFenSchema,
    excluded: nonNegativeFenSchema,
    offList: nonNegativeFenSchema,
    selfCare: nonNegativeFenSchema,
    eligible: nonNegativeFenSchema,
    deductible: nonNegativeFenSchema,
    pool: fundPart,
    relief: fundPart,
    beyond: nonNegativeFenSchema,
    person: z
      .object({
        excluded: nonNegativeFenSchema,
        offList: nonNegativeFenSchema,
        selfCare: nonNegativeFenSchema,
        deductible: nonNegativeFenSchema,
        copayment: nonNegativeFenSchema,
        beyond: nonNegativeFenSchema,
        total: nonNegativeFenSchema,
      })
      .readonly(),
    payers: z
      .object({ pool: nonNegativeFenSchema, relief: nonNegativeFenSchema, person: nonNegativeFenSchema })
      .readonly(),
  })
  .readonly();

/** The settlement of one claim. */
export type Settlement = z.output<typeof settlementSchema>;
