import { holidayYears, plainDateSchema } from '@wenzhou/calendar';
import { nonNegativeFenSchema } from '@wenzhou/money';
import { milestones, periods, type TenderSchedule } from '@wenzhou/resource-trading';
import { provisionsSchema } from '@wenzhou/statute';
import * as z from 'zod';

const milestoneSchema = z.enum(Object.keys(milestones) as (keyof typeof milestones)[]);

const breakNames = [...new Set(holidayYears.flatMap(({ breaks }) => breaks.map(({ name }) => name)))];

const limitSchema = z.object({
  bound: z.enum(['earliest', 'latest']),
  date: plainDateSchema,
  from: milestoneSchema,
  fromDate: plainDateSchema,
  fromSet: z.boolean(),
  period: z.exactOptional(z.enum(periods.map(({ id }) => id))),
  days: z.exactOptional(z.int()),
  unit: z.exactOptional(z.enum(['calendar-day', 'working-day'])),
  counted: z.exactOptional(z.enum(['forward', 'backward'])),
  rolledFrom: z.exactOptional(plainDateSchema),
  breaks: z.array(
    z.object({
      name: z.enum(breakNames),
      from: plainDateSchema,
      to: plainDateSchema,
      makeUpDays: z.array(plainDateSchema),
      notice: z.string(),
    }),
  ),
  at: provisionsSchema,
});

/** What `resourceTrading.layOutTender` grants: the lawful span of every milestone. */
export const tenderScheduleSchema: z.ZodType<TenderSchedule> = z.object({
  milestones: z.array(
    z.object({
      milestone: milestoneSchema,
      set: z.exactOptional(plainDateSchema),
      earliest: z.exactOptional(plainDateSchema),
      latest: z.exactOptional(plainDateSchema),
      limits: z.array(limitSchema),
    }),
  ),
  deadlineTime: z.exactOptional(z.string()),
  bondCeiling: z.exactOptional(nonNegativeFenSchema),
});
