import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { client } from '../../server.ts';
import { forgetAnswers } from '../../session.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { OnlyFor, type SignedInMe } from '../../ui/only-for.tsx';
import { Page } from '../../ui/page.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import {
  type Attempt,
  beginSecondFactor,
  proveWithCode,
  renewBackupCodes,
  type SecondFactor,
} from './authentication.ts';
import { BackupCodes } from './backup-codes.tsx';
import { QrCode } from './qr-code.tsx';
import { readCode } from './typed-code.ts';

/** The secret in an authenticator's address, in groups of four for whoever types it. */
const secretIn = (address: string): string =>
  (new URL(address).searchParams.get('secret') ?? '').replaceAll(/(.{4})(?=.)/g, '$1 ');

const back = <BackLink to="/account" />;

/** A form of one field, whose answer the server takes or refuses. */
function OneField<Value>({
  title,
  lead,
  submitLabel,
  field,
  read,
  wrong,
  children,
  attempt,
  onDone,
}: {
  readonly title: string;
  readonly lead: string;
  readonly submitLabel: string;
  readonly field: Parameters<typeof Field>[0];
  /** Reads what was typed; nothing where it is not what is asked for. */
  readonly read: (typed: string) => string | undefined;
  readonly wrong: string;
  readonly children?: ReactNode;
  readonly attempt: (typed: string) => Promise<Attempt<Value>>;
  readonly onDone: (value: Value) => void;
}) {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [isSending, setIsSending] = useState(false);
  async function submit(form: FormData): Promise<void> {
    const typed = read(String(form.get(field.id) ?? ''));
    setErrors(typed ? [] : [{ field: field.id, text: wrong }]);
    if (!typed) return;
    setIsSending(true);
    const answer = await attempt(typed);
    setIsSending(false);
    if (answer.kind === 'done') onDone(answer.value);
    else setErrors([{ field: field.id, text: answer.text }]);
  }
  return (
    <QuestionPage
      title={title}
      lead={lead}
      back={back}
      errors={errors}
      submitLabel={submitLabel}
      isPending={isSending}
      onSubmit={(form) => void submit(form)}
    >
      {children}
      <Field name={field.id} error={errorOf(errors, field.id)} {...field} />
    </QuestionPage>
  );
}

const password = {
  field: { id: 'password', type: 'password', label: m.accounts_password(), autoComplete: 'current-password' },
  read: (typed: string) => typed || undefined,
  wrong: m.accounts_password_missing(),
};

const code = {
  field: {
    id: 'code',
    label: m.accounts_code(),
    hint: m.accounts_code_hint(),
    autoComplete: 'one-time-code',
    inputMode: 'numeric',
  },
  read: readCode,
  wrong: m.accounts_code_error(),
} as const;

function Enrolment({ me }: { readonly me: SignedInMe }) {
  const [begun, setBegun] = useState<SecondFactor>();
  const [isProved, setIsProved] = useState(false);
  const navigate = useNavigate();
  async function proved(): Promise<void> {
    // The proof gave out a new session, which acts as the person until told otherwise.
    if (me.appointment) await client.accounts.actAs.mutate({ appointment: me.appointment });
    setIsProved(true);
  }
  async function leave(): Promise<void> {
    await navigate({ to: '/account' });
    await forgetAnswers();
  }
  if (begun && isProved)
    return (
      <Page title={m.accounts_backup_codes_title()}>
        <BackupCodes codes={begun.backupCodes} onKept={() => void leave()} />
      </Page>
    );
  if (begun)
    return (
      <OneField
        key="code"
        title={m.accounts_second_factor_prove_title()}
        lead={m.accounts_second_factor_prove_lead()}
        submitLabel={m.shell_continue()}
        {...code}
        attempt={proveWithCode}
        onDone={() => void proved()}
      >
        <QrCode text={begun.totpURI} label={m.accounts_qr_label()} />
        <p className="mt-4 mb-6">
          {m.accounts_secret_text()}
          <span className="block font-mono text-lg break-all">{secretIn(begun.totpURI)}</span>
        </p>
      </OneField>
    );
  return (
    <OneField
      key="password"
      title={m.accounts_second_factor_title()}
      lead={m.accounts_second_factor_lead()}
      submitLabel={m.shell_continue()}
      {...password}
      attempt={beginSecondFactor}
      onDone={setBegun}
    >
      {me.needsSecondFactor && <p className="mb-6 font-semibold">{m.accounts_needs_second_factor()}</p>}
    </OneField>
  );
}

/** New backup codes for an account whose second factor is set up. */
function Renewal() {
  const [renewed, setRenewed] = useState<readonly string[]>();
  if (renewed)
    return (
      <Page title={m.accounts_backup_codes_title()}>
        <BackupCodes codes={renewed} onKept={() => setRenewed(undefined)} />
      </Page>
    );
  return (
    <OneField
      title={m.accounts_second_factor_title()}
      lead={m.accounts_second_factor_is_set_up()}
      submitLabel={m.accounts_backup_codes_renew()}
      {...password}
      attempt={renewBackupCodes}
      onDone={({ backupCodes }) => setRenewed(backupCodes)}
    />
  );
}

/** A code for a session that was begun without one. */
function Proof() {
  return (
    <OneField
      title={m.accounts_code_title()}
      lead={m.accounts_needs_second_factor()}
      submitLabel={m.shell_continue()}
      {...code}
      attempt={proveWithCode}
      onDone={() => void forgetAnswers()}
    />
  );
}

function SecondFactorOf({ me }: { readonly me: SignedInMe }) {
  // What was so when the page was opened: setting it up ends on the page that shows the codes.
  const [wasSetUp] = useState(me.account.hasSecondFactor);
  if (!wasSetUp) return <Enrolment me={me} />;
  return me.needsSecondFactor ? <Proof /> : <Renewal />;
}

/** One-time codes besides the password. */
export function SecondFactorPage() {
  return <OnlyFor title={m.accounts_second_factor_title()}>{(me) => <SecondFactorOf me={me} />}</OnlyFor>;
}
