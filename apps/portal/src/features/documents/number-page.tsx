import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { BackLink } from '../../ui/back-link.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';

/** Asks for the number of a notice that is to be verified. */
export function NumberPage() {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const navigate = useNavigate();
  return (
    <QuestionPage
      title={m.documents_verify_title()}
      lead={m.documents_verify_lead()}
      back={<BackLink to="/" />}
      errors={errors}
      submitLabel={m.documents_verify_now()}
      onSubmit={(form) => {
        const number = String(form.get('number') ?? '').trim();
        setErrors(number === '' ? [{ field: 'number', text: m.documents_number_missing() }] : []);
        if (number !== '') void navigate({ to: '/verify/$number', params: { number } });
      }}
    >
      <Field
        id="number"
        name="number"
        label={m.documents_number()}
        hint={m.documents_number_hint()}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        error={errorOf(errors, 'number')}
      />
    </QuestionPage>
  );
}
