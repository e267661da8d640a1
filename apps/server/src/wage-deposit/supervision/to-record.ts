import type { PlainDate } from '@wenzhou/calendar';
import { or, type SQL, sql } from 'drizzle-orm';
import { depositDuties } from '../tables.ts';

const { dueOn, metOn, recordedOn, lowers } = depositDuties;

/** Met after its last day, and not in the credit record: it belongs there all the same (art. 13). */
const isMetLate = (): SQL => sql`(${metOn} > ${dueOn} and ${recordedOn} is null and not ${lowers})`;

/** Not met by its last day, whether or not it was since, and to be entered in the credit record. */
export const isToRecord = (on: PlainDate): SQL =>
  sql`(${recordedOn} is null and not ${lowers} and coalesce(${metOn}, ${on}::date) > ${dueOn})`;

/** What is still to be done, or was done late and is still to be entered. */
export const isUnsettled = (): SQL | undefined => or(sql`${metOn} is null`, isMetLate());
