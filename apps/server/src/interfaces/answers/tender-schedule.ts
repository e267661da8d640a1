import { plainDateSchema } from '@wenzhou/calendar';
import { nonNegativeFenSchema } from '@wenzhou/money';
import { milestones } from '@wenzhou/resource-trading';
import { provisionsSchema } from '@wenzhou/statute';
import * as z from 'zod';

const milestoneSchema = z.enum(Object.keys(milestones) as (keyof typeof milestones)[]);

const limitSchema = z.object({
  bound: z.enum(['earliest', 'latest']),
  date: plainDateSchema,
  from: milestoneSchema,
  fromDate: plainDateSchema,
  fromSet: z.boolean(),
  period: z.string().optional(),
  days: z.int().optional(),
  unit: z.enum(['calendar-day', 'working-day']).optional(),
  counted: z.enum(['forward', 'backward']).optional(),
  rolledFrom: plainDateSchema.optional(),
  breaks: z.array(
    z.object({
      name: z.string(),
      from: plainDateSchema,
      to: plainDateSchema,
      makeUpDays: z.array(plainDateSchema),
      notice: z.string(),
    }),
  ),
  at: provisionsSchema,
});

/** What `resourceTrading.layOutTender` grants: the lawful span of every milestone. */
export const tenderScheduleSchema = z.object({
  milestones: z.array(
    z.object({
      milestone: milestoneSchema,
      set: plainDateSchema.optional(),
      earliest: plainDateSchema.optional(),
      latest: plainDateSchema.optional(),
      limits: z.array(limitSchema),
    }),
  ),
  deadlineTime: z.string().optional(),
  bondCeiling: nonNegativeFenSchema.optional(),
});
