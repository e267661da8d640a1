import { m } from '../../paraglide/messages.js';
import { language } from '../../language.ts';
import { ExplanationDetails } from '../explanation.tsx';
import { Provisions } from '../provisions.tsx';
import { RefusalList } from '../refusal-list.tsx';
import { withChinese } from '../with-chinese.tsx';
import type { EventDescription, RequestView } from './deposit-types.ts';
import { wording } from './wording.ts';

/** What happens, or happened, to deposits. */
export function EventList({ events }: { readonly events: readonly EventDescription[] }) {
  return (
    <ul className="list-disc space-y-2 pl-6">
      {events.map((event, index) => (
        <li key={`${index} ${event.kind}`}>
          {withChinese(event.text[language()])} <Provisions at={event.at} wording={wording} />
        </li>
      ))}
    </ul>
  );
}

/** How a request was decided, why, and what happened on it. */
export function RequestDecision({ decision }: { readonly decision: NonNullable<RequestView['decision']> }) {
  const { note, refusals, at, parameters, steps, events } = decision;
  return (
    <section aria-labelledby="decision" className="mt-10">
      <h2 id="decision" className="mb-3 text-xl font-bold">
        {m.deposit_decision_title()}
      </h2>
      {refusals.length > 0 && <RefusalList refusals={refusals} wording={wording} title={m.deposit_why_refused()} />}
      {events.length > 0 && <EventList events={events} />}
      {note && <p className="mt-3 max-w-prose">{withChinese(m.deposit_decision_note({ note }))}</p>}
      {at.length > 0 && (
        <p className="mt-1">
          {m.deposit_decided_by_article()} <Provisions at={at} wording={wording} />
        </p>
      )}
      {steps.length > 0 && (
        <ExplanationDetails of={m.deposit_decision_title()} steps={steps} parameters={parameters} wording={wording} />
      )}
      <p className="mt-3 text-sm text-stone-700">{m.deposit_remedies()}</p>
    </section>
  );
}
