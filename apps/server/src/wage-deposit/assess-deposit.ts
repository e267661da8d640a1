import { collectTrace } from '@wenzhou/statute';
import * as rule from '@wenzhou/wage-deposit';
import { procedure } from '../trpc/procedures.ts';
import { asGiven, rulingAnswer } from '../trpc/rule-wire.ts';

/** How much a firm deposits, where and until when. Stores nothing. */
export const assessDeposit = procedure
  .input(asGiven<rule.DepositCase>(rule.depositCaseSchema))
  .output(rulingAnswer<rule.DepositAssessment, rule.WageDepositRefusals>())
  .query(({ input }) => rule.assessDeposit(input, collectTrace<rule.WageDepositSteps>()));
