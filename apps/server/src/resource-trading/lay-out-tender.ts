import { chinaCalendar } from '@wenzhou/calendar';
import * as rule from '@wenzhou/resource-trading';
import { collectTrace } from '@wenzhou/statute';
import { procedure } from '../trpc/procedures.ts';
import { asGiven, rulingAnswer } from '../trpc/rule-wire.ts';
import { tenderScheduleSchema } from './tender-schedule.ts';

/** The dates of an open tender, laid out or checked. Stores nothing. */
export const layOutTender = procedure
  .input(asGiven<rule.TenderPlanInput>(rule.tenderPlanSchema))
  .output(rulingAnswer<rule.TenderSchedule, rule.TradingRefusals>(tenderScheduleSchema))
  .query(({ input }) => rule.layOutTender(input, chinaCalendar, collectTrace<rule.TradingSteps>()));
