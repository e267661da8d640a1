import type { PlatformEntry } from '@wenzhou/resource-trading';
import { entryReasons } from '@wenzhou/resource-trading';
import { provisionsSchema } from '@wenzhou/statute';
import * as z from 'zod';

const groundSchema = z.object({
  reason: z.enum(Object.keys(entryReasons) as (keyof typeof entryReasons)[]),
  at: provisionsSchema,
});

const conditionCodeSchema = z.enum([
  'owner-applies',
  'funder-agrees',
  'superior-agrees',
  'supervisor-named',
  'method-named',
  'government-agrees',
]);

const codesSchema = z.array(z.string());

/** What `resourceTrading.mustEnterPlatform` grants. */
export const platformEntrySchema: z.ZodType<PlatformEntry> = z.discriminatedUnion('answer', [
  z.object({
    answer: z.literal('must-enter'),
    codes: codesSchema,
    itemsOfArticle11: z.array(z.int()),
    grounds: z.tuple([groundSchema]),
    platform: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('known'), level: z.enum(['county', 'city', 'above-city']) }),
      z.object({ kind: z.literal('not-stated'), needs: z.literal('approvedBy') }),
    ]),
    channel: z.enum(['trading-centre', 'provincial-land-system', 'wenzhou-property-exchange']),
  }),
  z.object({ answer: z.literal('exempt'), codes: codesSchema, grounds: z.tuple([groundSchema]) }),
  z.object({
    answer: z.literal('voluntary'),
    codes: codesSchema,
    grounds: z.tuple([groundSchema], groundSchema),
    conditions: z.array(
      z.object({ code: conditionCodeSchema, state: z.enum(['met', 'unmet', 'not-stated']), at: provisionsSchema }),
    ),
    unmet: z.array(conditionCodeSchema),
    mayEnter: z.boolean(),
  }),
]);
