export {
  addDays,
  comparePlainDates,
  type DateParts,
  type DayNumber,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  earlier,
  fromDayNumber,
  isAfter,
  isBefore,
  isLeapYear,
  isPlainDate,
  later,
  partsOf,
  type PlainDate,
  plainDate,
  plainDateOf,
  plainDateSchema,
  toDayNumber,
} from './plain-date.ts';
export { contains, intersect, lengthInDays, overlaps, type Period, periodSchema } from './period.ts';
export { formatDate } from './format.ts';
