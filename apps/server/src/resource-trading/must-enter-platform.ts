import * as rule from '@wenzhou/resource-trading';
import { collectTrace } from '@wenzhou/statute';
import { procedure } from '../trpc/procedures.ts';
import { asGiven, rulingAnswer } from '../trpc/rule-wire.ts';
import { platformEntrySchema } from './platform-entry.ts';

/** Whether a project has to be traded on the platform. Stores nothing. */
export const mustEnterPlatform = procedure
  .input(asGiven<rule.TradingProjectInput>(rule.tradingProjectSchema))
  .output(rulingAnswer<rule.PlatformEntry, rule.TradingRefusals>(platformEntrySchema))
  .query(({ input }) => rule.mustEnterPlatform(input, collectTrace<rule.TradingSteps>()));
