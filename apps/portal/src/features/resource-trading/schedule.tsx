import { formatDate, type PlainDate } from '@wenzhou/calendar';
import { milestones } from '@wenzhou/resource-trading';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@wenzhou/server';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { ExplanationDetails } from '../../ui/explanation.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { headline, wording } from './wording.ts';

type Ruling = inferRouterOutputs<AppRouter>['resourceTrading']['layOutTender'];

/** A tender that could be laid out, with its explanation. */
export type LaidOut = Extract<Ruling, { readonly kind: 'granted' }>;

type Row = LaidOut['outcome']['milestones'][number];

const day = (date: PlainDate) => formatDate(date, language());

const isAbout = (facts: unknown, milestone: string): boolean =>
  typeof facts === 'object' && facts !== null && 'milestone' in facts && facts.milestone === milestone;

/** Every provision that bounds a milestone, each once. */
function provisionsOf({ limits }: Row) {
  const all = limits.flatMap(({ at }) => at);
  const texts = all.map((provision) => JSON.stringify(provision));
  return all.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
}

/** Between which days a milestone must lie. */
function spanTexts({ earliest, latest }: Row): readonly string[] {
  if (earliest !== undefined && earliest === latest) return [m.trading_exactly({ date: day(earliest) })];
  return [
    ...(earliest ? [m.trading_earliest({ date: day(earliest) })] : []),
    ...(latest ? [m.trading_latest({ date: day(latest) })] : []),
  ];
}

/** The days of one milestone: the one chosen, and its lawful span. */
function Dates({ row, time }: { readonly row: Row; readonly time: string | undefined }) {
  const { set } = row;
  const isReckoned = set === undefined && row.limits.some(({ fromSet }) => !fromSet);
  return (
    <>
      {set && (
        <p className="font-bold">
          {time ? m.trading_set_at({ date: day(set), time }) : m.trading_set({ date: day(set) })}
        </p>
      )}
      <p className={set ? 'text-stone-700' : 'font-bold'}>
        {spanTexts(row).map((text) => (
          <span key={text} className="mr-4 inline-block">
            {text}
          </span>
        ))}
        {isReckoned && <span className="text-sm font-normal text-stone-700">{m.trading_reckoned()}</span>}
      </p>
    </>
  );
}

/** The whole tender as a timeline: each step with its days, its articles, and how they were counted. */
export function Schedule({ granted: { outcome, steps = [], parameters } }: { readonly granted: LaidOut }) {
  return (
    <ol className="border-l-4 border-brand-800/30">
      {outcome.milestones.map((row) => {
        const name = headline(milestones[row.milestone][language()]);
        const counted = steps.filter(({ facts }) => isAbout(facts, row.milestone));
        const at = provisionsOf(row);
        const time = row.milestone === 'deadline' || row.milestone === 'opening' ? outcome.deadlineTime : undefined;
        return (
          <li key={row.milestone} className="relative gap-x-6 pb-4 pl-6 sm:grid sm:grid-cols-[13rem_1fr]">
            <span
              className={`absolute top-1.5 -left-2.5 size-4 rounded-full border-2 border-brand-800 ${row.set ? 'bg-brand-800' : 'bg-white'}`}
              aria-hidden="true"
            />
            <h3 className="font-medium">{name}</h3>
            <div>
              <Dates row={row} time={time} />
              {at.length > 0 && (
                <p>
                  <Provisions at={at} wording={wording} />
                </p>
              )}
              {counted.length > 0 && (
                <ExplanationDetails of={name} steps={counted} parameters={parameters} wording={wording} />
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
