import type { ComponentProps, ReactNode } from 'react';

const anyWidth =
  'mt-1 block w-full rounded border-2 border-stone-700 bg-white px-3 py-2 min-h-11 aria-invalid:border-red-800 aria-invalid:border-4';
const control = `${anyWidth} max-w-sm`;

interface Labelled {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

function describedBy({ id, hint, error }: Labelled): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
}

function Label({ id, label, hint, error }: Labelled) {
  return (
    <>
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-stone-700">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="font-semibold text-red-800">
          {error}
        </p>
      )}
    </>
  );
}

/** A native input with its label, hint and error. For dates pass `type="date"`. */
export function Field({ id, label, hint, error, ...input }: Labelled & ComponentProps<'input'>) {
  const labelled = { id, label, hint, error };
  return (
    <div className="mb-6">
      <Label {...labelled} />
      <input
        id={id}
        className={control}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(labelled)}
        {...input}
      />
    </div>
  );
}

/** A native input of several lines with its label, hint and error. */
export function TextAreaField({ id, label, hint, error, ...area }: Labelled & ComponentProps<'textarea'>) {
  const labelled = { id, label, hint, error };
  return (
    <div className="mb-6">
      <Label {...labelled} />
      <textarea
        id={id}
        rows={4}
        className={`${anyWidth} max-w-prose`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(labelled)}
        {...area}
      />
    </div>
  );
}

/** A native select with its label, hint and error. */
export function SelectField({ id, label, hint, error, ...select }: Labelled & ComponentProps<'select'>) {
  const labelled = { id, label, hint, error };
  return (
    <div className="mb-6">
      <Label {...labelled} />
      <select
        id={id}
        className={control}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(labelled)}
        {...select}
      />
    </div>
  );
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

/** One question with native radio buttons, in a fieldset whose legend is the question. */
export function Choices<Value extends string>({
  name,
  legend,
  hint,
  choices,
  chosen,
  error,
  onChoose,
  heading = false,
}: {
  readonly name: string;
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  readonly choices: readonly Choice<Value>[];
  readonly chosen?: Value | undefined;
  readonly error?: string | undefined;
  readonly onChoose?: (value: Value) => void;
  /** Whether the question is the page's heading. */
  readonly heading?: boolean;
}) {
  return (
    <fieldset className="mb-6" aria-describedby={describedBy({ id: name, label: legend, hint, error })}>
      <legend className={heading ? 'text-2xl font-bold' : 'font-semibold'}>
        {heading ? <h1>{legend}</h1> : legend}
      </legend>
      {hint && (
        <p id={`${name}-hint`} className="mt-1 text-stone-700">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${name}-error`} className="mt-1 font-semibold text-red-800">
          {error}
        </p>
      )}
      <div className="mt-3 space-y-2">
        {choices.map((choice, index) => (
          <label
            key={choice.value}
            className="flex min-h-11 items-start gap-3 rounded border-2 border-stone-300 bg-white px-4 py-3 has-checked:border-brand-800 has-checked:bg-brand-50"
          >
            <input
              id={index === 0 ? name : `${name}-${choice.value}`}
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={choice.value === chosen}
              onChange={() => onChoose?.(choice.value)}
              className="mt-1 size-5 shrink-0 accent-brand-800"
            />
            <span>
              {choice.label}
              {choice.hint && <span className="block text-stone-700">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
