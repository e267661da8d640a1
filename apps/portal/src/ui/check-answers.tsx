import type { ReactNode } from 'react';
import { m } from '../paraglide/messages.js';

export interface AnswerRow {
  readonly key: string;
  readonly question: string;
  readonly answer: ReactNode;
  /** The link that changes this answer, wrapped by the caller so that it stays typed. */
  readonly change: (label: ReactNode) => ReactNode;
}

/** What was answered, row by row, each with a way to change it. */
export function CheckAnswers({ rows }: { readonly rows: readonly AnswerRow[] }) {
  return (
    <dl className="divide-y divide-stone-300 border-y border-stone-300">
      {rows.map((row) => (
        <div key={row.key} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3 sm:flex-nowrap">
          <dt className="w-full font-semibold sm:w-1/3 sm:shrink-0">{row.question}</dt>
          <dd className="grow first-letter:uppercase">{row.answer}</dd>
          <dd className="no-print">
            {row.change(
              <>
                {m.shell_change()}
                <span className="sr-only"> {row.question}</span>
              </>,
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
