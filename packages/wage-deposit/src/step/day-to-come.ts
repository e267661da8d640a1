import { isAfter, type PlainDate } from '@wenzhou/calendar';
import type { Provisions } from '@wenzhou/statute';
import { refuse } from '../refusals.ts';
import type { Reasons } from './decision.ts';

/** What is recorded has happened by the day of the step. */
export const dayReasons = (
  day: PlainDate,
  on: PlainDate,
  at: Provisions,
  path: readonly (string | number)[],
): Reasons => (isAfter(day, on) ? [refuse('day-to-come', at, { day, on }, path)] : []);
