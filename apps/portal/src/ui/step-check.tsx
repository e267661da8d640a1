import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { m } from '../paraglide/messages.js';
import { Button } from './button.tsx';
import { Page } from './page.tsx';
import { useBeginAtTop } from './use-begin-at-top.ts';

/** Something that will be sent. */
export interface CheckedRow {
  /** The id of the control that it was typed in. */
  readonly key: string;
  readonly question: string;
  readonly answer: ReactNode;
  /** Whether it was typed here and can be changed. */
  readonly isTyped?: boolean;
}

/** What is about to be done, row by row, with what comes of it, before it is sent. */
export function StepCheck({
  title,
  rows,
  submitLabel,
  isPending,
  feedback,
  onChange,
  onSubmit,
  children,
}: {
  readonly title: string;
  readonly rows: readonly CheckedRow[];
  readonly submitLabel: string;
  readonly isPending: boolean;
  /** Why it was not taken. */
  readonly feedback: ReactNode;
  readonly onChange: () => void;
  readonly onSubmit: () => void;
  readonly children?: ReactNode;
}) {
  useBeginAtTop();
  function change(key: string) {
    flushSync(onChange);
    document.getElementById(key)?.focus();
  }
  return (
    <Page title={title}>
      {feedback}
      <dl className="mb-6 divide-y divide-stone-300 border-y border-stone-300">
        {rows.map(({ key, question, answer, isTyped }) => (
          <div key={key} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3 sm:flex-nowrap">
            <dt className="w-full font-semibold sm:w-1/3 sm:shrink-0">{question}</dt>
            <dd className="min-w-0 grow wrap-anywhere first-letter:uppercase">{answer}</dd>
            {isTyped && (
              <dd className="no-print">
                <button type="button" className="min-h-11 text-brand-800 underline" onClick={() => change(key)}>
                  {m.shell_change()}
                  <span className="sr-only"> {question}</span>
                </button>
              </dd>
            )}
          </div>
        ))}
      </dl>
      {children}
      <div className="mt-8">
        <Button disabled={isPending} onClick={onSubmit}>
          {submitLabel}
        </Button>
      </div>
    </Page>
  );
}
