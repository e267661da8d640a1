import { describe, expect, test } from 'vitest';
import { type HolidayBreak, type HolidayName, holidayYears } from './holidays.ts';
import { addDays, dayOfWeek, partsOf, plainDate } from './plain-date.ts';

const weekend = 6;

/** What a break takes off the working week: its days from Monday to Friday, less the rest days worked instead. */
function daysGained({ from, to, makeUpDays }: HolidayBreak): number {
  let weekdays = 0;
  for (let date = from; date <= to; date = addDays(date, 1)) if (dayOfWeek(date) < weekend) weekdays++;
  return weekdays - makeUpDays.length;
}

/** The days of each holiday under the State Council's rules on holidays, as they stood until 2024 and since 2025. */
const statutoryDays: Record<HolidayName, readonly [until2024: number, since2025: number]> = {
  'new-year': [1, 1],
  'spring-festival': [3, 4],
  qingming: [1, 1],
  'labour-day': [1, 2],
  'dragon-boat': [1, 1],
  'mid-autumn': [1, 1],
  'national-day': [3, 3],
  'national-day-and-mid-autumn': [4, 4],
};

describe.each(holidayYears.map((of) => [of.year, of] as const))('%i', (year, { breaks }) => {
  test('moves rest days about, and gives each holiday the days it has by law', () => {
    for (const pause of breaks) {
      const lawful = statutoryDays[pause.name][year < 2025 ? 0 : 1];
      // The Spring Festival of 2020 was prolonged by a Friday, and a Saturday that was to be worked.
      const prolonged = pause.notice === '国办发明电〔2020〕1号' ? 2 : 0;
      expect([pause.name, daysGained(pause)]).toEqual([pause.name, lawful + prolonged]);
    }
  });

  test('has every holiday once', () => {
    const names = breaks.flatMap(({ name }) =>
      name === 'national-day-and-mid-autumn' ? ['national-day', 'mid-autumn'] : [name],
    );
    expect(names.toSorted()).toEqual([
      'dragon-boat',
      'labour-day',
      'mid-autumn',
      'national-day',
      'new-year',
      'qingming',
      'spring-festival',
    ]);
  });

  test('has worked rest days on weekends only, near their break', () => {
    for (const { from, to, makeUpDays } of breaks)
      for (const date of makeUpDays) {
        expect(dayOfWeek(date)).toBeGreaterThanOrEqual(weekend);
        expect(date >= addDays(from, -14) && date <= addDays(to, 14)).toBe(true);
      }
  });

  test('begins in its own year or in the December before', () => {
    for (const { from, to } of breaks) {
      expect(from >= plainDate(`${year - 1}-12-01`)).toBe(true);
      expect(partsOf(to).year).toBe(year);
    }
  });
});

test.each([
  [2017, '国办发明电〔2016〕17号'],
  [2018, '国办发明电〔2017〕12号'],
  [2019, '国办发明电〔2018〕15号'],
  [2020, '国办发明电〔2019〕16号'],
  [2021, '国办发明电〔2020〕27号'],
  [2022, '国办发明电〔2021〕11号'],
  [2023, '国办发明电〔2022〕16号'],
  [2024, '国办发明电〔2023〕7号'],
  [2025, '国办发明电〔2024〕12号'],
  [2026, '国办发明电〔2025〕7号'],
])('New Year %i was arranged by %s', (year, notice) => {
  const found = holidayYears.find((of) => of.year === year)?.breaks.find(({ name }) => name === 'new-year');
  expect(found?.notice).toBe(notice);
});

test('two breaks were arranged anew', () => {
  const amended = holidayYears.flatMap(({ year, breaks }) =>
    breaks.filter(({ notice }) => notice !== breaks[0]?.notice).map(({ name, notice }) => [year, name, notice]),
  );
  expect(amended).toEqual([
    [2019, 'labour-day', '国办发明电〔2019〕3号'],
    [2020, 'spring-festival', '国办发明电〔2020〕1号'],
  ]);
});
