import type { PlainDate } from '@wenzhou/calendar';

/** The last day of a term and how it was counted. */
export interface DueDate {
  /** The day the term runs from, which is not counted. */
  readonly from: PlainDate;
  readonly workingDays: number;
  readonly dueOn: PlainDate;
}
