import { checkCreditCode, normaliseCreditCode } from '@wenzhou/identity';
import { placeOfPayment } from '@wenzhou/wage-deposit';
import { useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { BackLink } from '../../ui/back-link.tsx';
import { RegistrationOptions } from '../../ui/deposit/registration-options.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Choices, Field, SelectField } from '../../ui/field.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { useAnswers } from './use-answers.ts';
import { refusalText } from '../../ui/deposit/refusal-text.ts';

/** 注册地 */
export function RegistrationQuestion() {
  const { answers, answer } = useAnswers();
  const [by, setBy] = useState<'division' | 'creditCode' | undefined>(
    answers.creditCode ? 'creditCode' : answers.division ? 'division' : undefined,
  );
  const [errors, setErrors] = useState<readonly FieldError[]>([]);

  function submit(form: FormData) {
    if (by === undefined) return setErrors([{ field: 'by', text: m.wage_registration_missing() }]);
    if (by === 'division') {
      const division = String(form.get('division') ?? '');
      if (division) return answer({ division, creditCode: undefined });
      return setErrors([{ field: 'division', text: m.wage_division_missing() }]);
    }
    const creditCode = normaliseCreditCode(String(form.get('creditCode') ?? ''));
    if (!creditCode) return setErrors([{ field: 'creditCode', text: m.wage_credit_code_missing() }]);
    if (checkCreditCode(creditCode).kind === 'invalid')
      return setErrors([{ field: 'creditCode', text: m.wage_credit_code_faulty() }]);
    const ruling = placeOfPayment({ creditCode });
    if (ruling.kind === 'refused')
      return setErrors(ruling.refusals.map((refusal) => ({ field: 'creditCode', text: refusalText(refusal) })));
    if (ruling.kind === 'incomplete') return setErrors([{ field: 'creditCode', text: m.wage_credit_code_of_city() }]);
    return answer({ division: undefined, creditCode });
  }

  return (
    <QuestionPage
      title={m.wage_registration_question()}
      heading={false}
      back={<BackLink to="/wage-deposit" search={answers} />}
      errors={errors}
      onSubmit={submit}
    >
      <Choices
        name="by"
        legend={m.wage_registration_question()}
        hint={m.wage_registration_hint()}
        heading
        choices={[
          { value: 'division', label: m.wage_by_division() },
          { value: 'creditCode', label: m.wage_by_credit_code(), hint: m.wage_by_credit_code_hint() },
        ]}
        chosen={by}
        error={errorOf(errors, 'by')}
        onChoose={(value) => {
          setBy(value);
          setErrors([]);
        }}
      />
      {by === 'division' && (
        <SelectField
          id="division"
          name="division"
          label={m.wage_division()}
          defaultValue={answers.division ?? ''}
          error={errorOf(errors, 'division')}
        >
          <RegistrationOptions />
        </SelectField>
      )}
      {by === 'creditCode' && (
        <Field
          id="creditCode"
          name="creditCode"
          label={m.wage_credit_code()}
          hint={m.wage_credit_code_hint()}
          defaultValue={answers.creditCode}
          error={errorOf(errors, 'creditCode')}
          autoComplete="off"
          spellCheck={false}
          maxLength={24}
        />
      )}
    </QuestionPage>
  );
}
