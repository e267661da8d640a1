import {
  addDays,
  dayOfWeek,
  formatDate,
  type HolidayBreak,
  type HolidayName,
  isAfter,
  isWorkingDay,
  partsOf,
  type PlainDate,
} from '@wenzhou/calendar';
import type { PaymentDueDate } from '@wenzhou/wage-deposit';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { withChinese } from '../../ui/with-chinese.tsx';

const holidayNames: Readonly<Record<HolidayName, () => string>> = {
  'new-year': m.wage_holiday_new_year,
  'spring-festival': m.wage_holiday_spring_festival,
  qingming: m.wage_holiday_qingming,
  'labour-day': m.wage_holiday_labour_day,
  'dragon-boat': m.wage_holiday_dragon_boat,
  'mid-autumn': m.wage_holiday_mid_autumn,
  'national-day': m.wage_holiday_national_day,
  'national-day-and-mid-autumn': m.wage_holiday_national_day_and_mid_autumn,
};

/** One day on the way: the day of the filing, the n-th working day, or a day off. */
interface Day {
  readonly date: PlainDate;
  /** Counted from 1; absent for the day of the filing and for days off. */
  readonly count?: number;
  readonly filing: boolean;
  readonly break?: HolidayBreak;
}

/** Every day from the filing to the last day, as the calendar has it. */
function daysOf({ contractFiledOn, dueOn }: PaymentDueDate): readonly Day[] {
  const days: Day[] = [];
  let count = 0;
  for (let date = contractFiledOn; !isAfter(date, dueOn); date = addDays(date, 1)) {
    const status = isWorkingDay(date);
    const arranged = status.kind === 'known' && status.break ? { break: status.break } : {};
    const filing = date === contractFiledOn;
    const works = !filing && status.kind === 'known' && status.working;
    days.push({ date, filing, ...arranged, ...(works ? { count: ++count } : {}) });
  }
  return days;
}

/** The weeks that the days lie in, Monday first; a week's other days are empty. */
function weeksOf(days: readonly Day[]): readonly (readonly (Day | undefined)[])[] {
  const lead = days[0] ? dayOfWeek(days[0].date) - 1 : 0;
  const cells: (Day | undefined)[] = [...Array.from({ length: lead }, () => undefined), ...days];
  while (cells.length % 7 !== 0) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

function look({ count, filing }: Day, isLast: boolean): string {
  if (isLast) return 'bg-brand-800 text-white';
  if (filing) return 'bg-amber-200';
  return count === undefined ? 'bg-stone-200 text-stone-700' : 'bg-white';
}

function Cell({ day, isLast }: { readonly day: Day | undefined; readonly isLast: boolean }) {
  if (!day) return <td className="border border-stone-300 bg-stone-50" />;
  const { month, day: number } = partsOf(day.date);
  return (
    <td className={`border border-stone-400 px-0.5 py-1 text-center align-top ${look(day, isLast)}`}>
      <span className="block font-medium">{number === 1 || day.filing ? `${month}/${number}` : number}</span>
      <span className="block text-sm">
        {day.filing ? m.wage_day_filing() : (day.count ?? (day.break ? m.wage_day_holiday() : m.wage_day_weekend()))}
      </span>
    </td>
  );
}

const period = (from: PlainDate, to: PlainDate): string =>
  from === to
    ? formatDate(from, language())
    : m.wage_from_to({ from: formatDate(from, language()), to: formatDate(to, language()) });

function breakText({ name, from, to, makeUpDays, notice }: HolidayBreak): string {
  const inWords = { name: holidayNames[name](), days: period(from, to), notice };
  return makeUpDays.length === 0
    ? m.wage_break(inWords)
    : m.wage_break_with_make_up({
        ...inWords,
        makeUp: makeUpDays.map((date) => formatDate(date, language())).join(m.shell_list_comma()),
      });
}

/** How the term runs, day by day: which days counted and which were skipped. */
export function WorkingDays({ due }: { readonly due: PaymentDueDate }) {
  const days = daysOf(due);
  const breaks = [...new Set(days.flatMap((day) => day.break ?? []))];
  const weekdays = m.wage_weekdays().split(' ');
  return (
    <section aria-labelledby="days" className="mt-10">
      <h2 id="days" className="mb-3 text-xl font-bold">
        {m.wage_days_title({ days: due.workingDays })}
      </h2>
      <p className="mb-3 max-w-prose">
        {m.wage_days_text({
          filedOn: formatDate(due.contractFiledOn, language()),
          days: due.workingDays,
          dueOn: formatDate(due.dueOn, language()),
        })}
      </p>
      <table className="w-full max-w-xl table-fixed border-collapse tabular-nums">
        <caption className="sr-only">{m.wage_days_caption()}</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col" className="py-1 text-sm font-medium">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days).map((week, index) => (
            // Weeks never change place.
            <tr key={index}>
              {week.map((day, column) => (
                <Cell key={column} day={day} isLast={day?.date === due.dueOn} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {breaks.length > 0 && (
        <ul className="mt-3 list-disc space-y-1 pl-6 text-sm">
          {breaks.map((pause) => (
            <li key={pause.from}>{withChinese(breakText(pause))}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
