import type { ReactNode } from 'react';
import { m } from '../paraglide/messages.js';
import { Button } from './button.tsx';
import { ErrorSummary, type FieldError } from './error-summary.tsx';
import { Page } from './page.tsx';

/**
 * One question with an address of its own: the way back, the errors, the question, and a button.
 *
 * With `heading` off the question itself, a fieldset's legend, is the page's heading.
 */
export function QuestionPage({
  title,
  heading = true,
  lead,
  back,
  errors,
  submitLabel = m.shell_continue(),
  isPending = false,
  onChange,
  onSubmit,
  children,
}: {
  readonly title: string;
  readonly heading?: boolean;
  readonly lead?: ReactNode;
  readonly back?: ReactNode;
  readonly errors: readonly FieldError[];
  readonly submitLabel?: string;
  readonly isPending?: boolean;
  /** Something was typed or chosen. */
  readonly onChange?: () => void;
  readonly onSubmit: (form: FormData) => void;
  readonly children: ReactNode;
}) {
  return (
    <>
      {back}
      <ErrorSummary errors={errors} />
      <Page
        title={title}
        tab={errors.length > 0 ? m.shell_error_prefix() + title : title}
        heading={heading}
        lead={lead}
      >
        <form
          noValidate
          onChange={onChange}
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit(new FormData(event.currentTarget));
          }}
        >
          {children}
          <Button type="submit" disabled={isPending}>
            {submitLabel}
          </Button>
        </form>
      </Page>
    </>
  );
}
