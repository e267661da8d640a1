import { type ReactNode, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { type Attempt, proveWithBackupCode, proveWithCode, signInWithPassword } from './authentication.ts';
import { CurrentCode } from './current-code.tsx';
import { DemonstrationAccounts, type FictionalAccount } from './demonstration-accounts.tsx';
import { oneTimeCode } from './one-time-code.ts';
import { readCode } from './typed-code.ts';

const steps = ['password', 'code', 'backup-code'] as const;

type Step = (typeof steps)[number];

const titles: Readonly<Record<Step, () => string>> = {
  password: m.accounts_sign_in_title,
  code: m.accounts_code_title,
  'backup-code': m.accounts_backup_code_title,
};

/** The time or the tries for the second step are over: it begins anew with the password. */
const beginsAnew = 'sign-in-again';

/**
 * The steps of signing in: name and password, and then the second factor of those who have one.
 *
 * @param known the name of whoever is to sign in, if it may be nobody else
 * @param frame what stands around a step: its title, its errors and the step
 */
export function SignInSteps({
  known,
  frame,
  onSignedIn,
}: {
  readonly known?: string | undefined;
  readonly frame: (title: string, errors: readonly FieldError[], step: ReactNode) => ReactNode;
  readonly onSignedIn: () => void;
}) {
  const [step, setStep] = useState<Step>('password');
  const [username, setUsername] = useState(known ?? '');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [isSending, setIsSending] = useState(false);

  function refuse(field: Step | 'username', attempt: Extract<Attempt<unknown>, { kind: 'refused' }>): void {
    const isOver = attempt.code === beginsAnew;
    if (isOver) setStep('password');
    setErrors([{ field: isOver ? 'password' : field, text: attempt.text }]);
  }

  /** @returns whether the password was right and a second factor is still to be proved */
  async function provePassword(name: string, password: string): Promise<boolean> {
    const attempt = await signInWithPassword(name, password);
    if (attempt.kind === 'refused') refuse('password', attempt);
    else if (attempt.value.twoFactorRedirect) return true;
    else onSignedIn();
    return false;
  }

  async function prove(field: 'code' | 'backup-code', code: string): Promise<void> {
    const attempt = await (field === 'code' ? proveWithCode : proveWithBackupCode)(code);
    if (attempt.kind === 'refused') refuse(field, attempt);
    else onSignedIn();
  }

  async function submit(form: FormData): Promise<void> {
    const text = (name: string) => String(form.get(name) ?? '').trim();
    if (step === 'password') {
      const name = known ?? text('username');
      const password = String(form.get('password') ?? '');
      setUsername(name);
      const missing: FieldError[] = [];
      if (name === '') missing.push({ field: 'username', text: m.accounts_username_missing() });
      if (password === '') missing.push({ field: 'password', text: m.accounts_password_missing() });
      setErrors(missing);
      if (missing.length === 0 && (await provePassword(name, password))) setStep('code');
      return;
    }
    const typed = text(step);
    const code = step === 'code' ? readCode(typed) : typed;
    setErrors(
      code ? [] : [{ field: step, text: step === 'code' ? m.accounts_code_error() : m.accounts_backup_code_missing() }],
    );
    if (code) await prove(step, code);
  }

  const whileSending = async (work: () => Promise<void>): Promise<void> => {
    setIsSending(true);
    await work().finally(() => setIsSending(false));
  };

  const signInAsFictional = (account: FictionalAccount) =>
    whileSending(async () => {
      setErrors([]);
      setUsername(account.username);
      if (!(await provePassword(account.username, account.password))) return;
      setStep('code');
      const secret = account.oneTimeCodeSecret;
      if (secret && globalThis.crypto.subtle) await prove('code', await oneTimeCode(secret, Date.now()));
    });

  const field = (id: Step | 'username', label: string, more: Partial<Parameters<typeof Field>[0]>) => (
    <Field id={id} name={id} label={label} error={errorOf(errors, id)} {...more} />
  );
  return frame(
    titles[step](),
    errors,
    <>
      <form
        // Each step begins with fields of its own.
        key={step}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          void whileSending(() => submit(form));
        }}
      >
        {step === 'password' && (
          <>
            {field('username', m.accounts_username(), {
              autoComplete: 'username',
              autoCapitalize: 'none',
              spellCheck: false,
              defaultValue: username,
              readOnly: known !== undefined,
            })}
            {field('password', m.accounts_password(), { type: 'password', autoComplete: 'current-password' })}
          </>
        )}
        {step === 'code' && (
          <>
            {field('code', m.accounts_code(), {
              hint: m.accounts_code_hint(),
              autoComplete: 'one-time-code',
              inputMode: 'numeric',
            })}
            <CurrentCode username={username} />
          </>
        )}
        {step === 'backup-code' &&
          field('backup-code', m.accounts_backup_code(), {
            hint: m.accounts_backup_code_hint(),
            autoComplete: 'off',
            autoCapitalize: 'none',
            spellCheck: false,
          })}
        <div className="flex flex-wrap items-center gap-4">
          <Button type="submit" disabled={isSending}>
            {step === 'password' ? m.accounts_sign_in() : m.shell_continue()}
          </Button>
          {step !== 'password' && (
            <Button
              kind="secondary"
              onClick={() => {
                setErrors([]);
                setStep(step === 'code' ? 'backup-code' : 'code');
              }}
            >
              {step === 'code' ? m.accounts_use_backup_code() : m.accounts_use_code()}
            </Button>
          )}
        </div>
      </form>
      {step === 'password' && (
        <DemonstrationAccounts known={known} isPending={isSending} onChoose={signInAsFictional} />
      )}
    </>,
  );
}
