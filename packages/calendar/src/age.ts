import { anniversary } from './month.ts';
import { isBefore, partsOf, type PlainDate } from './plain-date.ts';

/**
 * Completed years of age on a day. The birthday itself counts. Whoever was born on 29 February has a birthday on
 * 28 February in common years: where the corresponding day is lacking, the last day of the month stands for it, as in
 * article 202 of the Civil Code.
 *
 * @throws RangeError when the day lies before the birth
 * @example
 * completedAge(plainDate('1958-07-01'), plainDate('2018-07-01')); // 60
 */
export function completedAge(birthDate: PlainDate, on: PlainDate): number {
  if (isBefore(on, birthDate)) throw new RangeError(`${on} lies before the birth on ${birthDate}`);
  const years = partsOf(on).year - partsOf(birthDate).year;
  return isBefore(on, anniversary(birthDate, years)) ? years - 1 : years;
}
