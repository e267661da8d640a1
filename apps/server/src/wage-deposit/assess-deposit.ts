import { collectTrace } from '@wenzhou/statute';
import * as rule from '@wenzhou/wage-deposit';
import type * as z from 'zod';
import { depositAssessmentSchema } from '../interfaces/answers/deposit-assessment.ts';
import { procedure } from '../trpc/procedures.ts';
import { asGiven, rulingAnswer } from '../trpc/rule-wire.ts';

// The type knows which reasons there are against an exemption.
const assessmentSchema = depositAssessmentSchema as unknown as z.ZodType<rule.DepositAssessment>;

/** How much a firm deposits, where and until when. Stores nothing. */
export const assessDeposit = procedure
  .input(asGiven<rule.DepositCase>(rule.depositCaseSchema))
  .output(rulingAnswer<rule.DepositAssessment, rule.WageDepositRefusals>(assessmentSchema))
  .query(({ input }) => rule.assessDeposit(input, collectTrace<rule.WageDepositSteps>()));
