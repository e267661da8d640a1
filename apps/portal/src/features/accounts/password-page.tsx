import { useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { BackLink } from '../../ui/back-link.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { OnlyFor } from '../../ui/only-for.tsx';
import { Page } from '../../ui/page.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { changePassword } from './authentication.ts';
import { passwordFault } from './new-password.ts';

/** Another password for one's account; every other session of it ends. */
export function PasswordPage() {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [isSending, setIsSending] = useState(false);
  const [isChanged, setIsChanged] = useState(false);

  async function submit(form: FormData): Promise<void> {
    const [current, next, again] = ['current', 'new', 'again'].map((name) => String(form.get(name) ?? '')) as [
      string,
      string,
      string,
    ];
    const found: FieldError[] = [];
    if (current === '') found.push({ field: 'current', text: m.accounts_password_missing() });
    const fault = passwordFault(next);
    if (fault) found.push({ field: 'new', text: fault });
    else if (next !== again) found.push({ field: 'again', text: m.accounts_passwords_differ() });
    setErrors(found);
    if (found.length > 0) return;
    setIsSending(true);
    const attempt = await changePassword(current, next);
    setIsSending(false);
    if (attempt.kind === 'done') setIsChanged(true);
    else setErrors([{ field: attempt.code.startsWith('PASSWORD_') ? 'new' : 'current', text: attempt.text }]);
  }

  const field = (id: string, label: string, autoComplete: string, hint?: string) => (
    <Field
      id={id}
      name={id}
      type="password"
      label={label}
      hint={hint}
      autoComplete={autoComplete}
      error={errorOf(errors, id)}
    />
  );
  const title = m.accounts_password_title();
  return (
    <OnlyFor title={title}>
      {() =>
        isChanged ? (
          <>
            <BackLink to="/account" />
            <Page title={m.accounts_password_changed()}>
              <p role="status">{m.accounts_password_changed_text()}</p>
            </Page>
          </>
        ) : (
          <QuestionPage
            title={title}
            lead={m.accounts_password_lead()}
            back={<BackLink to="/account" />}
            errors={errors}
            submitLabel={m.accounts_password_change()}
            isPending={isSending}
            onSubmit={(form) => void submit(form)}
          >
            {field('current', m.accounts_password_current(), 'current-password')}
            {field('new', m.accounts_password_new(), 'new-password', m.accounts_password_hint())}
            {field('again', m.accounts_password_again(), 'new-password')}
          </QuestionPage>
        )
      }
    </OnlyFor>
  );
}
