import { addDays, dayOfWeek, plainDate } from '@wenzhou/calendar';

/** Weekdays off from March 2018 to the end of 2021, copied by hand from the yearly notices of the State Council. */
const daysOff: Readonly<Record<string, string>> = {
  2018: '04-05 04-06 04-30 05-01 06-18 09-24 10-01 10-02 10-03 10-04 10-05 12-31',
  2019: '01-01 02-04 02-05 02-06 02-07 02-08 04-05 05-01 05-02 05-03 06-07 09-13 10-01 10-02 10-03 10-04 10-07',
  2020: '01-01 01-24 01-27 01-28 01-29 01-30 01-31 04-06 05-01 05-04 05-05 06-25 06-26 10-01 10-02 10-05 10-06 10-07 10-08',
  2021: '01-01 02-11 02-12 02-15 02-16 02-17 04-05 05-03 05-04 05-05 06-14 09-20 09-21 10-01 10-04 10-05 10-06 10-07',
};

/** Saturdays and Sundays that were worked instead. */
const makeUpDays: Readonly<Record<string, string>> = {
  2018: '04-08 04-28 09-29 09-30 12-29',
  2019: '02-02 02-03 04-28 05-05 09-29 10-12',
  2020: '01-19 04-26 05-09 06-28 09-27 10-10',
  2021: '02-07 02-20 04-25 05-08 09-18 09-26 10-09',
};

const isWorked = (day: string): boolean => {
  const [year, rest] = [day.slice(0, 4), day.slice(5)];
  const isWeekend = dayOfWeek(plainDate(day)) > 5;
  return isWeekend
    ? (makeUpDays[year] ?? '').split(' ').includes(rest)
    : !(daysOff[year] ?? '').split(' ').includes(rest);
};

/** The last of twenty working days, the day from which they run not counted. */
export function twentyWorkingDaysAfter(from: string): string {
  let day = plainDate(from);
  for (let left = 20; left > 0;) {
    day = addDays(day, 1);
    if (isWorked(day)) left -= 1;
  }
  return day;
}
