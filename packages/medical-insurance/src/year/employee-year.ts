import { addDays, isBefore, type Period, type PlainDate, plainDate, plainDateSchema } from '@wenzhou/calendar';
import {
  type ParameterRefusals,
  type ParameterUse,
  type Provisions,
  readParameters,
  type Refusals,
  valueOn,
} from '@wenzhou/statute';
import { art } from '../articles.ts';
import type { MedicalParameters } from '../parameters/parameters.ts';

/** Twelve months make a year; an extended one is measured against them (art. 93(1)). */
export const regularMonths = 12;

/** An employee insurance year 医保年度: its days, both included, and its length. */
export interface EmployeeYear {
  readonly period: Period;
  readonly months: number;
  /** Where it comes from: art. 93, or its item 1 for the extended year. */
  readonly at: Provisions;
  readonly uses: readonly ParameterUse[];
}

const lastYear = plainDate('9999-01-01');

/** Whether the insurance year of a day ends within the calendar, which ends with the year 9999. */
export const endsWithinCalendar = (on: PlainDate): boolean => isBefore(on, lastYear);

/** A day whose insurance year ends within the calendar. */
export const dayOfYearSchema = plainDateSchema.refine(endsWithinCalendar, { error: 'YYYY-MM-DD before 9999-01-01' });

const regular: Provisions = [art(93)];
const extended: Provisions = [art(93, { item: 1 })];

/** The employee insurance year that a day belongs to (art. 93). */
export function employeeYearOf(
  on: PlainDate,
  { employeeYearStart, extendedYearMonths }: MedicalParameters,
):
  | { readonly kind: 'read'; readonly year: EmployeeYear }
  | { readonly kind: 'refused'; readonly refusals: Refusals<ParameterRefusals> } {
  const extension = valueOn(extendedYearMonths, on);
  if (extension?.to !== undefined) {
    const period = { from: extension.from, to: extension.to };
    return { kind: 'read', year: { period, months: extension.value, at: extended, uses: [extension] } };
  }
  const read = readParameters({ employeeYearStart }, on, regular);
  if (read.kind === 'refused') return read;
  const startIn = (year: number): PlainDate => plainDate(`${year}-${read.values.employeeYearStart}`);
  const calendarYear = Number(on.slice(0, 4));
  const first = isBefore(on, startIn(calendarYear)) ? calendarYear - 1 : calendarYear;
  const period = { from: startIn(first), to: addDays(startIn(first + 1), -1) };
  return { kind: 'read', year: { period, months: regularMonths, at: regular, uses: read.uses } };
}
