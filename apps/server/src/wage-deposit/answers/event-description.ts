import { plainDateSchema } from '@wenzhou/calendar';
import { fenSchema, nonNegativeFenSchema, positiveFenSchema, rateSchema } from '@wenzhou/money';
import { bilingualSchema, provisionsSchema } from '@wenzhou/statute';
import {
  type DepositEventFacts,
  dutyNames,
  type EventDescription,
  groundNames,
  instrumentKinds,
} from '@wenzhou/wage-deposit';
import * as z from 'zod';
import { activationBasisSchema } from './activation.ts';

const handedIn = {
  instrument: z.enum(instrumentKinds),
  amount: positiveFenSchema,
  expiresOn: z.exactOptional(plainDateSchema),
  paidOn: z.exactOptional(plainDateSchema),
};
const amount = z.object({ amount: nonNegativeFenSchema });
const grounds = Object.keys(groundNames) as (keyof typeof groundNames)[];

/** What is told of each kind of event: nothing of workers, which is stripped here as well. */
const factsByKind: { readonly [Kind in keyof DepositEventFacts]: z.ZodType<DepositEventFacts[Kind]> } = {
  assessed: z.object({
    authority: z.string(),
    standard: nonNegativeFenSchema,
    dueOn: z.exactOptional(plainDateSchema),
    revised: z.exactOptional(z.literal(true)),
  }),
  exempted: z.object({ authority: z.string(), standard: nonNegativeFenSchema }),
  'exemption-revoked': z.object({ relievedOn: plainDateSchema, dueOn: plainDateSchema }),
  'misplacement-recorded': z.object({ ...handedIn, authority: z.string(), firstPaidOn: plainDateSchema }),
  'cleared-out': amount,
  paid: z.object(handedIn),
  'instrument-replaced': z.object({ ...handedIn, replaced: z.enum(instrumentKinds) }),
  activated: amount.extend({ basis: activationBasisSchema, claims: z.int().nonnegative() }),
  'worker-paid': z.strictObject({}),
  'arrears-recorded': z.object({ occurredOn: plainDateSchema, serious: z.boolean() }),
  'top-up-demanded': z.object({
    grounds: z.array(z.enum(grounds)),
    multiple: rateSchema,
    dueOn: plainDateSchema,
    amount: z.exactOptional(nonNegativeFenSchema),
    receivedOn: z.exactOptional(plainDateSchema),
  }),
  'notice-received': z.object({ receivedOn: plainDateSchema, dueOn: plainDateSchema }),
  'topped-up': z.object(handedIn),
  'grade-changed': z.object({
    approvedOn: plainDateSchema,
    standard: nonNegativeFenSchema,
    dueOn: plainDateSchema,
    lowers: z.exactOptional(z.boolean()),
    appliedOn: z.exactOptional(plainDateSchema),
    payBy: z.exactOptional(plainDateSchema),
  }),
  adjusted: z.object({ standard: nonNegativeFenSchema, paidIn: nonNegativeFenSchema, paidBack: nonNegativeFenSchema }),
  refunded: amount,
  'credit-record-entered': z.object({ duty: z.enum(dutyNames), dueOn: plainDateSchema }),
};

const told = {
  on: plainDateSchema,
  at: provisionsSchema,
  title: bilingualSchema,
  text: bilingualSchema,
  change: fenSchema,
};

const kinds = Object.entries(factsByKind).map(([kind, facts]) => z.object({ kind: z.literal(kind), facts, ...told }));
const [first, ...others] = kinds;
if (!first) throw new Error('no kind of event');

/** A line of a deposit's timeline: what happened, when, by which article, in words and in figures. */
export const eventDescriptionSchema = z.discriminatedUnion('kind', [
  first,
  ...others,
]) as unknown as z.ZodType<EventDescription>;
