import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';

const AdvanceClock = lazy(() => import('./advance-clock.tsx').then((module) => ({ default: module.AdvanceClock })));

/** Says that this is a demonstration and which day it is there; opens to move on to a later day. Nothing elsewhere. */
export function DemonstrationBar() {
  const { data: clock } = useQuery(procedures.system.clock.queryOptions());
  const [isOpen, setIsOpen] = useState(false);
  if (!clock?.movable) return null;
  return (
    <details
      className="group/clock relative"
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
      onKeyDown={({ key, currentTarget }) => {
        if (key !== 'Escape' || !currentTarget.open) return;
        currentTarget.removeAttribute('open');
        currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary className="flex min-h-11 items-center gap-2 py-1">
        <span className="rounded border border-amber-800 bg-amber-50 px-2">
          {m.demonstration_date()} <time dateTime={clock.today}>{clock.today}</time> · {m.demonstration_fictional()}
        </span>
        <svg viewBox="0 0 12 8" className="h-2 w-3 shrink-0 group-open/clock:rotate-180" aria-hidden="true">
          <path d="m1 1 5 5 5-5" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      </summary>
      {isOpen && (
        <div className="absolute left-0 z-10 w-88 max-w-[calc(100vw-2rem)] rounded border border-stone-500 bg-white p-4 shadow-lg">
          <p className="mb-4">{m.demonstration_text()}</p>
          <Suspense>
            <AdvanceClock today={clock.today} />
          </Suspense>
        </div>
      )}
    </details>
  );
}
