import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useIdempotencyKey } from '../../idempotency-key.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Choices, Field } from '../../ui/field.tsx';
import { OnlyFor, type SignedInMe } from '../../ui/only-for.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { isMailAddress } from './mail-address.ts';

const languages = [
  { value: 'zh', label: <span lang="zh-CN">中文</span> },
  { value: 'en', label: <span lang="en">English</span> },
] as const;

function ContactForm({ me: { account } }: { readonly me: SignedInMe }) {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const { keyFor, done } = useIdempotencyKey();
  const queryClient = useQueryClient();
  const setting = useMutation(
    procedures.accounts.setContact.mutationOptions({
      onSuccess: () => {
        done();
        return queryClient.invalidateQueries(procedures.accounts.me.queryFilter());
      },
    }),
  );
  function submit(form: FormData): void {
    const email = String(form.get('email') ?? '').trim() || null;
    const language = languages.find(({ value }) => value === form.get('language'))?.value ?? account.language;
    const isWrong = email !== null && !isMailAddress(email);
    setErrors(isWrong ? [{ field: 'email', text: m.accounts_email_error() }] : []);
    if (!isWrong) setting.mutate({ idempotencyKey: keyFor({ email, language }), email, language });
  }
  return (
    <QuestionPage
      title={m.accounts_contact_title()}
      lead={m.accounts_contact_lead()}
      back={<BackLink to="/account" />}
      errors={errors}
      submitLabel={m.accounts_save()}
      isPending={setting.isPending}
      onSubmit={submit}
    >
      {setting.isSuccess && (
        <p role="status" className="mb-6 border-l-4 border-brand-800 bg-brand-50 px-4 py-3 font-semibold">
          {m.accounts_saved()}
        </p>
      )}
      {setting.error && <Failure error={setting.error} />}
      <Field
        id="email"
        name="email"
        type="email"
        label={m.accounts_email()}
        hint={m.accounts_email_hint()}
        autoComplete="email"
        defaultValue={account.email ?? ''}
        error={errorOf(errors, 'email')}
      />
      <Choices name="language" legend={m.accounts_notice_language()} choices={languages} chosen={account.language} />
    </QuestionPage>
  );
}

/** Where notices go besides the portal, and in which language. */
export function ContactPage() {
  return <OnlyFor title={m.accounts_contact_title()}>{(me) => <ContactForm me={me} />}</OnlyFor>;
}
