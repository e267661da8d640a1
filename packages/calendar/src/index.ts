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
export {
  addCalendarMonths,
  addMonths,
  anniversary,
  firstDayOf,
  isPlainMonth,
  lastDayOf,
  monthOf,
  monthsBetween,
  type PlainMonth,
  plainMonth,
  plainMonthSchema,
} from './month.ts';
export { completedAge } from './age.ts';
export {
  chinaCalendar,
  countBack,
  countDays,
  type DayCounted,
  type DayException,
  type DayUnit,
  isWorkingDay,
  makeCalendar,
  rollForward,
  type WorkingCalendar,
  workingDaysBetween,
  type YearUnknown,
} from './working-days.ts';
export { type HolidayBreak, type HolidayName, type HolidayYear, holidayYears } from './holidays.ts';
export {
  epochMillisecondsOf,
  type Instant,
  inShanghai,
  instant,
  instantSchema,
  isInstant,
  type ShanghaiTime,
  shanghaiInstant,
} from './instant.ts';
export { fromLunar, type LunarDate, lunarDateOf, lunarNewYearsEve } from './lunar.ts';
