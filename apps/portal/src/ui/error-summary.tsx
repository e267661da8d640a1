import { useEffect, useRef } from 'react';
import { m } from '../paraglide/messages.js';

export interface FieldError {
  /** The id of the field's control; empty for what no field is at fault for. */
  readonly field: string;
  readonly text: string;
}

/** What is wrong with one field. */
export const errorOf = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.text;

/** All errors of a form, focused when they appear, each linked to its field and worded as beside it. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) summary.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={summary} tabIndex={-1} role="alert" className="mb-6 rounded border-4 border-red-800 bg-white p-4">
      <h2 className="text-xl font-bold">{m.shell_error_title()}</h2>
      <ul className="mt-2 list-disc pl-6">
        {errors.map((error) => (
          <li key={error.field + error.text}>
            {error.field === '' ? (
              error.text
            ) : (
              <a
                href={`#${error.field}`}
                className="text-red-900 underline"
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(error.field)?.focus();
                }}
              >
                {error.text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
