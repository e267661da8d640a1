import { chinaCalendar } from '@wenzhou/calendar';
import * as rule from '@wenzhou/resource-trading';
import { collectTrace } from '@wenzhou/statute';
import { procedure } from '../trpc/procedures.ts';
import { asGiven, rulingAnswer } from '../trpc/rule-wire.ts';

/** The dates of an open tender, laid out or checked. Stores nothing. */
export const layOutTender = procedure
  .input(asGiven<rule.TenderPlanInput>(rule.tenderPlanSchema))
  .output(rulingAnswer<rule.TenderSchedule, rule.TradingRefusals>())
  .query(({ input }) => rule.layOutTender(input, chinaCalendar, collectTrace<rule.TradingSteps>()));
