import { plainDate, type PlainDate } from './plain-date.ts';

/** The statutory holidays of China that notices arrange. */
export type HolidayName =
  | 'new-year'
  | 'spring-festival'
  | 'qingming'
  | 'labour-day'
  | 'dragon-boat'
  | 'mid-autumn'
  | 'national-day'
  | 'national-day-and-mid-autumn';

/** One break: its days off, both ends included, and the rest days that are worked instead. */
export interface HolidayBreak {
  readonly name: HolidayName;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly makeUpDays: readonly PlainDate[];
  /** The notice of the General Office of the State Council that arranged it. */
  readonly notice: string;
}

/** The breaks arranged for one calendar year. A break that begins in December stands with the year it leads into. */
export interface HolidayYear {
  readonly year: number;
  readonly breaks: readonly HolidayBreak[];
}

const office = '国办发明电';

/** Reads rows of: name, first day, last day, make-up days, and the notice where it is not the year's own. */
function arranged(
  year: number,
  notice: string,
  rows: readonly (readonly [HolidayName, string, string, string?, string?])[],
): HolidayYear {
  const day = (text: string) => plainDate(text.length === 5 ? `${year}-${text}` : text);
  return {
    year,
    breaks: rows.map(([name, from, to, makeUp = '', amendedBy = notice]) => ({
      name,
      from: day(from),
      to: day(to),
      makeUpDays: makeUp.split(' ').filter(Boolean).map(day),
      notice: `${office}${amendedBy}`,
    })),
  };
}

/** Holidays and make-up days as the State Council's yearly notices arrange them, with later amendments. */
export const holidayYears: readonly HolidayYear[] = [
  arranged(2017, '〔2016〕17号', [
    ['new-year', '01-01', '01-02'],
    ['spring-festival', '01-27', '02-02', '01-22 02-04'],
    ['qingming', '04-02', '04-04', '04-01'],
    ['labour-day', '05-01', '05-01'],
    ['dragon-boat', '05-28', '05-30', '05-27'],
    ['national-day-and-mid-autumn', '10-01', '10-08', '09-30'],
  ]),
  arranged(2018, '〔2017〕12号', [
    ['new-year', '01-01', '01-01'],
    ['spring-festival', '02-15', '02-21', '02-11 02-24'],
    ['qingming', '04-05', '04-07', '04-08'],
    ['labour-day', '04-29', '05-01', '04-28'],
    ['dragon-boat', '06-18', '06-18'],
    ['mid-autumn', '09-24', '09-24'],
    ['national-day', '10-01', '10-07', '09-29 09-30'],
  ]),
  arranged(2019, '〔2018〕15号', [
    ['new-year', '2018-12-30', '01-01', '2018-12-29'],
    ['spring-festival', '02-04', '02-10', '02-02 02-03'],
    ['qingming', '04-05', '04-05'],
    ['labour-day', '05-01', '05-04', '04-28 05-05', '〔2019〕3号'],
    ['dragon-boat', '06-07', '06-07'],
    ['mid-autumn', '09-13', '09-13'],
    ['national-day', '10-01', '10-07', '09-29 10-12'],
  ]),
  arranged(2020, '〔2019〕16号', [
    ['new-year', '01-01', '01-01'],
    ['spring-festival', '01-24', '02-02', '01-19', '〔2020〕1号'],
    ['qingming', '04-04', '04-06'],
    ['labour-day', '05-01', '05-05', '04-26 05-09'],
    ['dragon-boat', '06-25', '06-27', '06-28'],
    ['national-day-and-mid-autumn', '10-01', '10-08', '09-27 10-10'],
  ]),
  arranged(2021, '〔2020〕27号', [
    ['new-year', '01-01', '01-03'],
    ['spring-festival', '02-11', '02-17', '02-07 02-20'],
    ['qingming', '04-03', '04-05'],
    ['labour-day', '05-01', '05-05', '04-25 05-08'],
    ['dragon-boat', '06-12', '06-14'],
    ['mid-autumn', '09-19', '09-21', '09-18'],
    ['national-day', '10-01', '10-07', '09-26 10-09'],
  ]),
  arranged(2022, '〔2021〕11号', [
    ['new-year', '01-01', '01-03'],
    ['spring-festival', '01-31', '02-06', '01-29 01-30'],
    ['qingming', '04-03', '04-05', '04-02'],
    ['labour-day', '04-30', '05-04', '04-24 05-07'],
    ['dragon-boat', '06-03', '06-05'],
    ['mid-autumn', '09-10', '09-12'],
    ['national-day', '10-01', '10-07', '10-08 10-09'],
  ]),
  arranged(2023, '〔2022〕16号', [
    ['new-year', '2022-12-31', '01-02'],
    ['spring-festival', '01-21', '01-27', '01-28 01-29'],
    ['qingming', '04-05', '04-05'],
    ['labour-day', '04-29', '05-03', '04-23 05-06'],
    ['dragon-boat', '06-22', '06-24', '06-25'],
    ['national-day-and-mid-autumn', '09-29', '10-06', '10-07 10-08'],
  ]),
  arranged(2024, '〔2023〕7号', [
    ['new-year', '01-01', '01-01'],
    ['spring-festival', '02-10', '02-17', '02-04 02-18'],
    ['qingming', '04-04', '04-06', '04-07'],
    ['labour-day', '05-01', '05-05', '04-28 05-11'],
    ['dragon-boat', '06-10', '06-10'],
    ['mid-autumn', '09-15', '09-17', '09-14'],
    ['national-day', '10-01', '10-07', '09-29 10-12'],
  ]),
  arranged(2025, '〔2024〕12号', [
    ['new-year', '01-01', '01-01'],
    ['spring-festival', '01-28', '02-04', '01-26 02-08'],
    ['qingming', '04-04', '04-06'],
    ['labour-day', '05-01', '05-05', '04-27'],
    ['dragon-boat', '05-31', '06-02'],
    ['national-day-and-mid-autumn', '10-01', '10-08', '09-28 10-11'],
  ]),
  arranged(2026, '〔2025〕7号', [
    ['new-year', '01-01', '01-03', '01-04'],
    ['spring-festival', '02-15', '02-23', '02-14 02-28'],
    ['qingming', '04-04', '04-06'],
    ['labour-day', '05-01', '05-05', '05-09'],
    ['dragon-boat', '06-19', '06-21'],
    ['mid-autumn', '09-25', '09-27'],
    ['national-day', '10-01', '10-07', '09-20 10-10'],
  ]),
];
