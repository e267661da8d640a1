import { Link } from '@tanstack/react-router';
import { m } from '../../paraglide/messages.js';
import { Page } from '../../ui/page.tsx';
import { lifeEvents } from './life-events.ts';

/** The way in, by what is happening in somebody's life. */
export function Home() {
  return (
    <Page title={m.home_title()} lead={m.home_intro()}>
      <div className="grid gap-8 sm:grid-cols-2 large:grid-cols-1">
        {lifeEvents.map(({ id, title, pages }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id} className="mb-3 border-l-4 border-brand-800 pl-3 text-xl font-bold">
              {title()}
            </h2>
            <ul className="space-y-2">
              {pages.map(({ to, label }) => (
                <li key={to}>
                  <Link
                    to={to}
                    className="flex min-h-14 items-center justify-between gap-3 rounded border border-stone-300 bg-white px-4 py-3 font-semibold text-brand-900 hover:border-brand-800 hover:underline"
                  >
                    {label()}
                    <svg viewBox="0 0 8 12" className="h-3 w-2 shrink-0" aria-hidden="true">
                      <path d="m1 1 5 5-5 5" fill="none" stroke="currentColor" strokeWidth="2" />
                    </svg>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  );
}
