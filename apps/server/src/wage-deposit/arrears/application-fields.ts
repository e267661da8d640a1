import * as z from 'zod';
import { asGiven } from '../../trpc/rule-wire.ts';
import { generalContractorField } from '../activation/activation-asked.ts';

/** What a labour authority asks for when it applies for the use of a deposit. */
export const applicationFields = {
  id: z.uuid(),
  /** How much is to be paid from deposits, fen: exactly this, or nothing. */
  amount: asGiven<number>(),
  generalContractor: generalContractorField,
};
