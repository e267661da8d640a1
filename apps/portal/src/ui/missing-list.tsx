import { type FieldLabels, labelOf } from '@wenzhou/statute';
import { language } from '../language.ts';
import { m } from '../paraglide/messages.js';
import type { Needed, Wording } from './explained.ts';
import { Provisions } from './provisions.tsx';

/** What a rule still needs to know, each with the provision that needs it. That is no refusal. */
export function MissingList({
  missing,
  labels,
  wording,
}: {
  readonly missing: readonly Needed[];
  readonly labels: FieldLabels;
  readonly wording: Wording;
}) {
  return (
    <section className="rounded border-2 border-amber-800 bg-amber-50 p-4" aria-labelledby="missing">
      <h2 id="missing" className="text-xl font-bold">
        {m.shell_incomplete_title()}
      </h2>
      <p className="mt-2">{m.shell_missing_intro()}</p>
      <ul className="mt-2 list-disc space-y-2 pl-6">
        {missing.map(({ field, at }) => (
          <li key={field}>
            {labelOf(labels, { field, position: [] }, language())} <Provisions at={at} wording={wording} />
          </li>
        ))}
      </ul>
    </section>
  );
}
