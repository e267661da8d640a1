import { plainDateSchema } from '@wenzhou/calendar';
import { nonNegativeFenSchema, positiveFenSchema, rateSchema, zeroFen } from '@wenzhou/money';
import { collectTrace, refused, type Ruling } from '@wenzhou/statute';
import {
  decide,
  depositLevel,
  evolve,
  expiredOn,
  usableOn,
  type WageDepositRefusals,
  type WageDepositSteps,
} from '@wenzhou/wage-deposit';
import * as z from 'zod';
import { RequestFault } from '../../fault.ts';
import { noSuchMatter } from '../../permissions/permit.ts';
import { procedure } from '../../trpc/procedures.ts';
import { rulingAnswer } from '../../trpc/rule-wire.ts';
import { openGrounds } from '../arrears/queries.ts';
import { officeOf } from '../office.ts';
import { loadDeposit } from '../stream/load-deposit.ts';
import { dayRefusals, demandCommand, demandFields } from './demand-top-up.ts';

const outcomeSchema = z.object({
  multiple: rateSchema,
  level: positiveFenSchema,
  /** What can be called in, fen. */
  balance: nonNegativeFenSchema,
  /** What is held beside it in guarantees and policies that have expired; where there are any. */
  expired: positiveFenSchema.optional(),
  /** What the notice would ask for, beside what earlier notices do; nothing where the deposit reaches its level. */
  lacking: nonNegativeFenSchema,
  dueOn: plainDateSchema,
});

type Outcome = z.output<typeof outcomeSchema>;

/** What a demand would come to. Stores nothing. */
export const previewTopUp = procedure
  .input(z.object(demandFields))
  .output(rulingAnswer<Outcome, WageDepositRefusals>(outcomeSchema))
  .query(({ ctx, input }) =>
    ctx.records.database.transaction(
      async (transaction): Promise<Ruling<Outcome, WageDepositRefusals>> => {
        const office = officeOf(ctx);
        const loaded = await loadDeposit(transaction, input.creditCode);
        if (!loaded.row) throw new RequestFault('NOT_FOUND', noSuchMatter);
        const { agencyDivision } = loaded.row;
        ctx.permit({ division: agencyDivision });
        const [first, ...others] = dayRefusals(input.receivedOn, office);
        if (first) return refused([first, ...others]);
        const reported = await openGrounds(transaction, input.creditCode, input.reported);
        const ruling = decide(
          loaded.deposit,
          demandCommand(input, reported, agencyDivision, office),
          undefined,
          collectTrace<WageDepositSteps>(),
        );
        if (ruling.kind !== 'granted') return ruling;
        const event = ruling.outcome;
        if (event.kind !== 'top-up-demanded') throw new Error(`a demand was decided as ${event.kind}`);
        const demanded = evolve(loaded.deposit, event);
        const level = depositLevel(demanded);
        const { balance } = usableOn(demanded, event.on);
        const expired = expiredOn(demanded, event.on);
        const { multiple, dueOn, amount: lacking = zeroFen } = event;
        return {
          ...ruling,
          outcome: outcomeSchema.parse({
            multiple,
            level,
            balance,
            ...(expired === zeroFen ? {} : { expired }),
            lacking,
            dueOn,
          }),
        };
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    ),
  );
