import { m } from '../paraglide/messages.js';
import { inWords, type Said, type Wording } from './explained.ts';
import { Provisions } from './provisions.tsx';
import { withChinese } from './with-chinese.tsx';

/** Why a rule said no: every reason at once, each with its article and what to do. */
export function RefusalList({
  refusals,
  wording,
  title = m.shell_refused_title(),
}: {
  readonly refusals: readonly Said[];
  readonly wording: Wording;
  readonly title?: string;
}) {
  return (
    <section className="rounded border-2 border-red-800 bg-red-50 p-4" aria-labelledby="refusals">
      <h2 id="refusals" className="text-xl font-bold">
        {title}
      </h2>
      <ul className="mt-2 list-disc space-y-2 pl-6">
        {refusals.map((refusal, index) => (
          <li key={`${index} ${refusal.code}`}>
            {withChinese(inWords(wording, refusal))} <Provisions at={refusal.at} wording={wording} />
          </li>
        ))}
      </ul>
    </section>
  );
}
