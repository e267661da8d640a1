import { say } from '@wenzhou/statute';
import { language } from '../language.ts';
import { m } from '../paraglide/messages.js';
import type { Said, Wording } from './explained.ts';
import { Provisions } from './provisions.tsx';

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
            {say(wording.messages, language(), refusal)} <Provisions at={refusal.at} wording={wording} />
          </li>
        ))}
      </ul>
    </section>
  );
}
