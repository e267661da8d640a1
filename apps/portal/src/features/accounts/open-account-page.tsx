import { useMutation, useQueryClient } from '@tanstack/react-query';
import { checkCitizenNumber } from '@wenzhou/identity';
import { useState } from 'react';
import { errorDataOf, refusalTextOf } from '../../error-data.ts';
import { useIdempotencyKey } from '../../idempotency-key.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Field } from '../../ui/field.tsx';
import { OnlyFor } from '../../ui/only-for.tsx';
import { Page } from '../../ui/page.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { isMailAddress } from './mail-address.ts';
import { passwordFault } from './new-password.ts';

const username = /^[A-Za-z0-9._-]{3,30}$/;

/** Which field the server's refusals speak of. */
const fieldOf: Readonly<Record<string, string>> = {
  'username-taken': 'username',
  'citizen-number-taken': 'citizenNumber',
  'citizen-number-invalid': 'citizenNumber',
};

interface Typed {
  readonly username: string;
  readonly name: string;
  readonly citizenNumber: string;
  readonly email: string;
  readonly password: string;
}

function errorsIn(typed: Typed): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (typed.name === '') errors.push({ field: 'name', text: m.accounts_name_missing() });
  if (!username.test(typed.username)) errors.push({ field: 'username', text: m.accounts_username_error() });
  if (typed.citizenNumber !== '' && checkCitizenNumber(typed.citizenNumber).kind === 'invalid')
    errors.push({ field: 'citizenNumber', text: m.accounts_citizen_number_error() });
  if (typed.email !== '' && !isMailAddress(typed.email))
    errors.push({ field: 'email', text: m.accounts_email_error() });
  const fault = passwordFault(typed.password);
  if (fault) errors.push({ field: 'password', text: fault });
  return errors;
}

function OpenAccount() {
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const { keyFor, done } = useIdempotencyKey();
  const queryClient = useQueryClient();
  const opening = useMutation(
    procedures.accounts.open.mutationOptions({
      onSuccess: () => {
        done();
        return queryClient.invalidateQueries(procedures.accounts.list.queryFilter());
      },
    }),
  );
  const refusedField = fieldOf[errorDataOf(opening.error)?.fault.code ?? ''];
  const errors = refusedField ? [{ field: refusedField, text: refusalTextOf(opening.error) ?? '' }] : found;

  function submit(form: FormData): void {
    const text = (name: keyof Typed) => String(form.get(name) ?? '').trim();
    const typed: Typed = {
      username: text('username'),
      name: text('name'),
      citizenNumber: text('citizenNumber'),
      email: text('email'),
      password: String(form.get('password') ?? ''),
    };
    const wrong = errorsIn(typed);
    opening.reset();
    setFound(wrong);
    if (wrong.length > 0) return;
    const { citizenNumber, email, ...needed } = typed;
    const account = { ...needed, ...(citizenNumber ? { citizenNumber } : {}), ...(email ? { email } : {}) };
    opening.mutate({ idempotencyKey: keyFor(account), ...account });
  }

  if (opening.isSuccess)
    return (
      <Page title={m.accounts_opened({ username: opening.variables.username })} lead={m.accounts_opened_text()}>
        <div className="flex flex-wrap gap-4">
          <ButtonLink to="/operator/accounts">{m.accounts_list_title()}</ButtonLink>
        </div>
      </Page>
    );
  const field = (id: keyof Typed, label: string, more: Partial<Parameters<typeof Field>[0]> = {}) => (
    <Field id={id} name={id} label={label} autoComplete="off" error={errorOf(errors, id)} {...more} />
  );
  return (
    <QuestionPage
      title={m.accounts_open_title()}
      lead={m.accounts_open_lead()}
      back={<BackLink to="/operator/accounts" />}
      errors={errors}
      submitLabel={m.accounts_open_now()}
      isPending={opening.isPending}
      onSubmit={submit}
    >
      {opening.error && !refusedField && <Failure error={opening.error} />}
      {field('name', m.accounts_name())}
      {field('username', m.accounts_username(), {
        hint: m.accounts_username_hint(),
        autoCapitalize: 'none',
        spellCheck: false,
      })}
      {field('citizenNumber', m.accounts_citizen_number_optional(), { hint: m.accounts_citizen_number_hint() })}
      {field('email', m.accounts_email_optional(), { type: 'email' })}
      {field('password', m.accounts_first_password(), {
        type: 'password',
        autoComplete: 'new-password',
        hint: m.accounts_password_hint(),
      })}
    </QuestionPage>
  );
}

/** An operator opens an account for somebody whose identity they have checked. */
export function OpenAccountPage() {
  return (
    <OnlyFor title={m.accounts_open_title()} roles={['operator']}>
      {() => <OpenAccount />}
    </OnlyFor>
  );
}
