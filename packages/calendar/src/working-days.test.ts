import * as chineseDays from 'chinese-days';
import * as chineseWorkday from 'chinese-workday';
import fc from 'fast-check';
import { SolarDay } from 'tyme4ts';
import { describe, expect, test } from 'vitest';
import { type HolidayBreak, holidayYears } from './holidays.ts';
import {
  addDays,
  dayOfWeek,
  daysBetween,
  fromDayNumber,
  partsOf,
  type PlainDate,
  plainDate,
  toDayNumber,
} from './plain-date.ts';
import {
  chinaCalendar,
  countBack,
  countDays,
  isWorkingDay,
  makeCalendar,
  rollForward,
  workingDaysBetween,
} from './working-days.ts';

const day = plainDate;
const working = (text: string) => isWorkingDay(day(text));

describe('twenty working days, the first day not counted', () => {
  test.each([
    ['2018-02-08', '2018-03-13'],
    ['2018-03-01', '2018-03-29'],
    ['2018-04-20', '2018-05-21'],
    ['2018-09-20', '2018-10-24'],
  ])('from %s end on %s', (from, to) => {
    expect(countDays(day(from), 20, 'working-day')).toMatchObject({ kind: 'date', date: to });
  });
});

test.each(['2018-02-11', '2018-02-24', '2018-04-08', '2018-04-28', '2018-09-29', '2018-09-30', '2018-12-29'])(
  '%s is a make-up day and worked',
  (text) => {
    expect(working(text)).toMatchObject({
      kind: 'known',
      working: true,
      break: { makeUpDays: expect.arrayContaining([text]) },
    });
  },
);

test.each([
  '2018-01-01',
  '2018-02-15',
  '2018-02-21',
  '2018-04-05',
  '2018-04-30',
  '2018-10-07',
  '2018-12-31',
  '2019-05-02',
  '2020-01-31',
])('%s is a day off', (text) => {
  expect(working(text)).toMatchObject({ kind: 'known', working: false });
});

test('an ordinary week', () => {
  expect(['2018-03-05', '2018-03-09', '2018-03-10', '2018-03-11'].map((text) => working(text))).toEqual([
    { kind: 'known', working: true },
    { kind: 'known', working: true },
    { kind: 'known', working: false },
    { kind: 'known', working: false },
  ]);
});

describe('calendar days', () => {
  test('that end on a working day stay there', () => {
    expect(countDays(day('2018-03-01'), 5, 'calendar-day')).toEqual({ kind: 'date', date: '2018-03-06', breaks: [] });
  });
  test('that end on a weekend day move to the Monday', () => {
    expect(countDays(day('2018-03-05'), 5, 'calendar-day')).toMatchObject({
      date: '2018-03-12',
      rolledFrom: '2018-03-10',
    });
  });
  test('that end within the Spring Festival move behind it', () => {
    expect(countDays(day('2018-02-10'), 5, 'calendar-day')).toMatchObject({
      date: '2018-02-22',
      rolledFrom: '2018-02-15',
    });
  });
  test('that end on a worked Saturday stay there', () => {
    expect(countDays(day('2018-02-19'), 5, 'calendar-day')).toMatchObject({ kind: 'date', date: '2018-02-24' });
  });
  test('counted backward do not roll', () => {
    expect(countBack(day('2018-03-12'), 2, 'calendar-day')).toMatchObject({ date: '2018-03-10' });
  });
});

test('working days counted backward skip days off', () => {
  expect(countBack(day('2018-03-12'), 1, 'working-day')).toMatchObject({ date: '2018-03-09' });
  expect(countBack(day('2018-02-22'), 1, 'working-day')).toMatchObject({ date: '2018-02-14' });
});

test('no days end on the first day', () => {
  expect(countDays(day('2018-03-10'), 0, 'calendar-day')).toEqual({ kind: 'date', date: '2018-03-10', breaks: [] });
  expect(countDays(day('2018-03-10'), 0, 'working-day')).toEqual({ kind: 'date', date: '2018-03-10', breaks: [] });
  expect(countBack(day('2018-03-10'), 0, 'working-day')).toEqual({ kind: 'date', date: '2018-03-10', breaks: [] });
  expect(workingDaysBetween(day('2018-03-10'), day('2018-03-10'))).toEqual({ kind: 'known', days: 0 });
});

test('a year without a notice is named, never guessed', () => {
  expect(working('2016-12-30')).toEqual({ kind: 'year-unknown', year: 2016 });
  expect(countDays(day('2026-12-25'), 20, 'working-day')).toEqual({ kind: 'year-unknown', year: 2027 });
  expect(countDays(day('2026-12-25'), 20, 'calendar-day')).toEqual({ kind: 'year-unknown', year: 2027 });
  expect(workingDaysBetween(day('2026-12-25'), day('2027-01-01'))).toEqual({ kind: 'year-unknown', year: 2027 });
  expect(countBack(day('2017-01-01'), 1, 'working-day')).toEqual({ kind: 'year-unknown', year: 2016 });
  expect(rollForward(day('2016-12-31'))).toEqual({ kind: 'year-unknown', year: 2016 });
  expect(workingDaysBetween(day('2016-12-30'), day('2017-01-03'))).toEqual({ kind: 'year-unknown', year: 2016 });
});

test('only days that are counted need a notice', () => {
  expect(countDays(day('2016-12-31'), 1, 'working-day')).toMatchObject({ kind: 'date', date: '2017-01-03' });
  expect(countDays(day('2016-12-31'), 3, 'calendar-day')).toMatchObject({ kind: 'date', date: '2017-01-03' });
  expect(countDays(day('2026-12-21'), 8, 'working-day')).toMatchObject({ kind: 'date', date: '2026-12-31' });
  expect(countBack(day('2030-01-08'), 7, 'calendar-day')).toEqual({ kind: 'date', date: '2030-01-01', breaks: [] });
  expect(workingDaysBetween(day('2016-12-31'), day('2017-01-03'))).toEqual({ kind: 'known', days: 1 });
});

test('a count that leaves the years a date can write names the year too', () => {
  const yearUnknown = (year: number) => ({ kind: 'year-unknown', year });
  expect(countDays(day('9999-12-31'), 1, 'working-day')).toEqual(yearUnknown(10_000));
  expect(countDays(day('9999-12-31'), 1, 'calendar-day')).toEqual(yearUnknown(10_000));
  expect(countBack(day('0001-01-01'), 1, 'calendar-day')).toEqual(yearUnknown(0));
  expect(countBack(day('0001-01-01'), 1, 'working-day')).toEqual(yearUnknown(0));
  expect(countDays(day('2018-01-01'), Number.MAX_SAFE_INTEGER, 'calendar-day').kind).toBe('year-unknown');
});

test('a count says which breaks it met', () => {
  const names = (from: string, n: number) => {
    const counted = countDays(day(from), n, 'working-day');
    return counted.kind === 'date' && counted.breaks.map(({ name, notice }) => [name, notice]);
  };
  expect(names('2018-03-01', 20)).toEqual([]);
  expect(names('2018-04-20', 20)).toEqual([['labour-day', '国办发明电〔2017〕12号']]);
  expect(names('2019-04-26', 1)).toEqual([['labour-day', '国办发明电〔2019〕3号']]);
});

test.each([-1, 0.5, Number.NaN, Infinity])('%d is no number of days', (days) => {
  expect(() => countDays(day('2018-03-01'), days, 'working-day')).toThrow(RangeError);
  expect(() => countBack(day('2018-03-01'), days, 'working-day')).toThrow(RangeError);
});

test('years of a calendar follow each other', () => {
  expect(() => makeCalendar(holidayYears.filter(({ year }) => year !== 2020))).toThrow('2021 does not follow 2019');
});

describe('a calendar of one’s own', () => {
  const rest = (from: string, to: string, ...makeUpDays: string[]): HolidayBreak => ({
    name: 'new-year',
    from: day(from),
    to: day(to),
    makeUpDays: makeUpDays.map(day),
    notice: 'fictional',
  });

  test('knows its years and nothing else', () => {
    const calendar = makeCalendar([{ year: 2040, breaks: [rest('2040-01-02', '2040-01-02', '2040-01-07')] }]);
    expect(isWorkingDay(day('2040-01-02'), calendar)).toMatchObject({ working: false });
    expect(isWorkingDay(day('2040-01-07'), calendar)).toMatchObject({ working: true });
    expect(isWorkingDay(day('2040-01-08'), calendar)).toEqual({ kind: 'known', working: false });
    expect(isWorkingDay(day('2018-01-02'), calendar)).toEqual({ kind: 'year-unknown', year: 2018 });
  });

  test('without years knows no day', () => {
    expect(isWorkingDay(day('2018-01-02'), makeCalendar([]))).toEqual({ kind: 'year-unknown', year: 2018 });
  });

  test('may not contradict itself', () => {
    const calendarOf = (...breaks: HolidayBreak[]) => makeCalendar([{ year: 2040, breaks }]);
    expect(() => calendarOf(rest('2040-01-02', '2040-01-01'))).toThrow('ends on 2040-01-01, before 2040-01-02');
    expect(() => calendarOf(rest('2040-01-01', '2040-01-02', '2040-01-02'))).toThrow('2040-01-02 is arranged twice');
    expect(() => calendarOf(rest('2040-01-01', '2040-01-02'), rest('2040-01-02', '2040-01-03'))).toThrow(RangeError);
  });
});

describe('three other tables of the same notices', () => {
  const years = { from: toDayNumber(day('2017-01-01')), to: toDayNumber(day('2026-12-31')) };
  function differences(isWorkday: (date: PlainDate) => boolean) {
    const found: string[] = [];
    for (let n = years.from; n <= years.to; n++) {
      const date = fromDayNumber(n);
      const own = isWorkingDay(date);
      if (own.kind !== 'known' || own.working !== isWorkday(date)) found.push(date);
    }
    return found;
  }

  test('chinese-days agrees on every day', () => {
    expect(differences((text) => chineseDays.isWorkday(text))).toEqual([]);
  });
  test('tyme4ts agrees on every day', () => {
    const isWorkday = (date: PlainDate) => {
      const { year, month, day: inMonth } = partsOf(date);
      return SolarDay.fromYmd(year, month, inMonth).getLegalHoliday()?.isWork() ?? dayOfWeek(date) <= 5;
    };
    expect(differences(isWorkday)).toEqual([]);
  });
  test('chinese-workday knows neither New Year 2018 nor the Spring Festival of 2020 as it was extended, and rests on 3 January 2023', () => {
    expect(differences((text) => chineseWorkday.isWorkday(text))).toEqual([
      '2018-01-01',
      '2020-01-31',
      '2020-02-01',
      '2023-01-03',
    ]);
  });
});

describe('for any dates of the known years', () => {
  const dates = fc
    .integer({ min: toDayNumber(day('2017-01-01')), max: toDayNumber(day('2025-12-31')) })
    .map(fromDayNumber);
  const counts = fc.integer({ min: 1, max: 120 });
  const units = ['calendar-day', 'working-day'] as const;
  const dateOf = (counted: ReturnType<typeof countDays>) => {
    if (counted.kind !== 'date') throw new Error(`the year ${counted.year} is unknown`);
    return counted.date;
  };

  test('the last day of a period is worked, and the working days up to it are the number counted', () => {
    fc.assert(
      fc.property(dates, counts, (from, n) => {
        const end = dateOf(countDays(from, n, 'working-day'));
        expect(isWorkingDay(end)).toMatchObject({ working: true });
        expect(workingDaysBetween(from, end)).toEqual({ kind: 'known', days: n });
      }),
    );
  });

  test('a longer period never ends before a shorter one, nor a later start before an earlier', () => {
    fc.assert(
      fc.property(dates, fc.nat(120), fc.nat(30), fc.constantFrom(...units), (from, n, more, unit) => {
        const end = dateOf(countDays(from, n, unit));
        expect(dateOf(countDays(from, n + more, unit)) >= end).toBe(true);
        if (n > 0) expect(dateOf(countDays(addDays(from, more), n, unit)) >= end).toBe(true);
      }),
    );
  });

  test('counting back from the end of working days that start on one returns to the start', () => {
    fc.assert(
      fc.property(dates, counts, (from, n) => {
        const start = dateOf(rollForward(from));
        const end = dateOf(countDays(start, n, 'working-day'));
        expect(dateOf(countBack(end, n, 'working-day'))).toBe(start);
      }),
    );
  });

  test('working days add up', () => {
    fc.assert(
      fc.property(dates, counts, counts, (from, a, b) => {
        const half = dateOf(countDays(from, a, 'working-day'));
        expect(dateOf(countDays(half, b, 'working-day'))).toBe(dateOf(countDays(from, a + b, 'working-day')));
      }),
    );
  });

  test('calendar days end on the first working day from the last of them on', () => {
    fc.assert(
      fc.property(dates, counts, (from, n) => {
        const last = addDays(from, n);
        const end = dateOf(countDays(from, n, 'calendar-day'));
        expect(isWorkingDay(end)).toMatchObject({ working: true });
        expect(workingDaysBetween(addDays(last, -1), end)).toEqual({ kind: 'known', days: 1 });
        expect(daysBetween(last, end)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

test('the calendar knows which years it covers', () => {
  expect(chinaCalendar.years).toEqual([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
});
