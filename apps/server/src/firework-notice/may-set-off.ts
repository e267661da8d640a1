import { instantSchema } from '@wenzhou/calendar';
import * as rule from '@wenzhou/firework-notice';
import { collectTrace } from '@wenzhou/statute';
import * as z from 'zod';
import { procedure } from '../trpc/procedures.ts';
import { asGiven, rulingAnswer } from '../trpc/rule-wire.ts';
import { originSchema } from './origin.ts';
import { notice } from './sites.ts';

const inputSchema = z.object({
  /** A moment with its offset. */
  at: asGiven<string>(instantSchema),
  where: asGiven<rule.WhereInput>(rule.whereSchema),
  product: asGiven<rule.Product>(rule.productSchema).optional(),
});

/** The answer, and whether the sites that it is based on are real. */
const replySchema = rule.settingOffAnswerSchema.unwrap().extend({ sites: originSchema });

type SettingOffReply = z.output<typeof replySchema>;

/** Whether fireworks may be set off at a moment and place, with every reason. Stores nothing. */
export const maySetOff = procedure
  .input(inputSchema)
  .output(rulingAnswer<SettingOffReply, rule.FireworkRefusals>(replySchema))
  .query(({ ctx, input: { at, where, product } }) => {
    const trace = collectTrace<rule.FireworkSteps>();
    const ruling = rule.maySetOff(at, where, product, ctx.sites.index, notice, trace);
    return ruling.kind === 'granted' ? { ...ruling, outcome: { ...ruling.outcome, sites: ctx.sites.origin } } : ruling;
  });
