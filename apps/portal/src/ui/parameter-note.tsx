import { formatDate } from '@wenzhou/calendar';
import { type Fen, formatRate, formatYuan, type Rate } from '@wenzhou/money';
import { language } from '../language.ts';
import { m } from '../paraglide/messages.js';
import type { Used, Wording } from './explained.ts';
import { Provisions } from './provisions.tsx';

const sureness = { A: m.shell_sureness_A, B: m.shell_sureness_B, C: m.shell_sureness_C };

const measures = {
  years: m.shell_parameter_years,
  months: m.shell_parameter_months,
  'calendar-days': m.shell_parameter_calendar_days,
  'working-days': m.shell_parameter_working_days,
  hours: m.shell_parameter_hours,
  metres: m.shell_parameter_metres,
} as const;

const isMeasure = (unit: Used['unit']): unit is keyof typeof measures => unit in measures;

function valueText({ unit, value }: Used): string {
  if (unit === 'fen') return formatYuan(value as Fen, language());
  if (unit === 'rate') return formatRate(value as Rate);
  if (isMeasure(unit)) return measures[unit]({ value: String(value) });
  return typeof value === 'object' ? '' : String(value);
}

/** A parameter that was used: its value, the days it holds for, and its source. */
export function ParameterNote({ use, wording }: { readonly use: Used; readonly wording: Wording }) {
  const { source } = use;
  return (
    <dl className="mt-1 rounded bg-stone-100 px-3 py-2 text-sm text-stone-800">
      <dt className="font-semibold">
        {use.label[language()]} {valueText(use)}
      </dt>
      <dd>
        {m.shell_parameter_valid({
          from: formatDate(use.from, language()),
          to: use.to ? formatDate(use.to, language()) : m.shell_parameter_until_further_notice(),
        })}
      </dd>
      {source.kind === 'provision' ? (
        <dd>
          {m.shell_parameter_source({ source: '' })}
          <Provisions at={source.at} wording={wording} />
        </dd>
      ) : (
        <>
          <dd>
            {m.shell_parameter_source({ source: source.title[language()] })}
            {source.number && <span lang="zh-CN"> {source.number}</span>}
          </dd>
          <dd>{sureness[source.sureness]()}</dd>
          {source.note && <dd>{source.note[language()]}</dd>}
        </>
      )}
    </dl>
  );
}
