import { plainDateSchema } from '@wenzhou/calendar';
import { nonNegativeFenSchema } from '@wenzhou/money';
import { bilingualSchema, refusalSchema } from '@wenzhou/statute';
import { qualificationSchema } from '@wenzhou/wage-deposit';
import * as z from 'zod';

const exemptionSchema = z.discriminatedUnion('exempt', [
  z.object({ exempt: z.literal(true), from: plainDateSchema, completesOn: plainDateSchema }),
  z.object({
    exempt: z.literal(false),
    from: z.exactOptional(plainDateSchema),
    completesOn: z.exactOptional(plainDateSchema),
    reasons: z.array(refusalSchema).min(1),
  }),
]);

/** What `wageDeposit.assessDeposit` grants: how much, where and until when. */
export const depositAssessmentSchema = z.object({
  deposit: z.object({
    amount: nonNegativeFenSchema,
    standard: nonNegativeFenSchema,
    item: z.int().min(1).max(5),
    decidedBy: qualificationSchema,
    exemption: exemptionSchema,
  }),
  place: z.object({
    firm: z.enum(['local', 'outside']),
    authority: z.enum(['county', 'city']),
    division: z.string(),
    name: bilingualSchema,
  }),
  due: z.object({ contractFiledOn: plainDateSchema, workingDays: z.int().positive(), dueOn: plainDateSchema }),
});
