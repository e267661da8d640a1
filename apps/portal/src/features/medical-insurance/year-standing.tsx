import { formatDate } from '@wenzhou/calendar';
import { type InsuranceYear, settlementTerms } from '@wenzhou/medical-insurance';
import { addFen, type Fen, maxFen, subtractFen, zeroFen } from '@wenzhou/money';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { money } from '../../ui/money.ts';
import { gradeNames } from './names.ts';

const barWidth = 1000;

/** How far the year's cost has come: up to the pool's ceiling, and above it up to that of relief. */
function Standing({
  accumulated,
  ceiling,
  top,
}: {
  readonly accumulated: Fen;
  readonly ceiling: Fen;
  readonly top: Fen;
}) {
  const at = (amount: Fen) => Math.min(barWidth, (amount / top) * barWidth);
  return (
    <svg
      viewBox={`0 0 ${barWidth} 24`}
      preserveAspectRatio="none"
      className="my-3 h-4 w-full rounded border border-stone-700 bg-white"
      aria-hidden="true"
    >
      <rect width={at(accumulated)} height="24" className="fill-brand-800" />
      <rect x={at(ceiling) - 2} width="4" height="24" className="fill-stone-900" />
    </svg>
  );
}

/** Where an insurance year stands after its stays: what counts so far, the deductible borne, and the way to the ceilings. */
export function YearStanding({ year }: { readonly year: InsuranceYear }) {
  const { scheme, area, period, accumulated, deductibleBorne, highestGrade } = year;
  const last = year.settled.at(-1);
  // The ceilings are the same for the working and the retired.
  const terms = settlementTerms({ scheme, area, status: 'active', on: last?.dischargedOn ?? period.to });
  const rows: (readonly [string, string])[] = [
    [m.medical_year_accumulated(), money(accumulated)],
    [
      m.medical_year_deductible(),
      highestGrade
        ? m.medical_year_deductible_of({ amount: money(deductibleBorne), grade: gradeNames[highestGrade]() })
        : money(deductibleBorne),
    ],
  ];
  let bar;
  if (terms.kind === 'granted') {
    const { ceiling, reliefCeiling } = terms.outcome;
    const top = addFen(ceiling, reliefCeiling);
    bar = (
      <>
        <Standing accumulated={accumulated} ceiling={ceiling} top={top} />
        <p className="text-sm text-stone-700">{m.medical_year_bar()}</p>
      </>
    );
    rows.push(
      [m.medical_year_ceiling(), money(ceiling)],
      [m.medical_year_to_ceiling(), money(maxFen(zeroFen, subtractFen(ceiling, accumulated)))],
      [m.medical_year_to_relief_ceiling({ top: money(top) }), money(maxFen(zeroFen, subtractFen(top, accumulated)))],
    );
  }
  return (
    <>
      <p>
        {m.medical_year_days({
          from: formatDate(period.from, language()),
          to: formatDate(period.to, language()),
        })}
      </p>
      {bar}
      <dl className="mt-2 divide-y divide-stone-300 border-y border-stone-300">
        {rows.map(([label, value]) => (
          <div key={label} className="flex flex-wrap justify-between gap-x-4 py-2">
            <dt>{label}</dt>
            <dd className="font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
