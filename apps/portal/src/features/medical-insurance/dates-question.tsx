import type { PlainDate } from '@wenzhou/calendar';
import { useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { BackLink } from '../../ui/back-link.tsx';
import { type FieldError, errorOf } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { refusalsOfDates } from './claims.ts';
import { useAnswers } from './use-answers.ts';
import { refusalText } from './wording.ts';

/** 入院、出院日期. The rules are asked at once whether they cover these days. */
export function DatesQuestion() {
  const { answers, stay, answerStay } = useAnswers();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const isBill = stay.care === 'special-outpatient';

  function submit(form: FormData) {
    // An empty date is one that was not given.
    const given = (name: string) => (form.get(name) as PlainDate | '') || undefined;
    const dates = { admittedOn: given('admittedOn'), dischargedOn: given('dischargedOn') };
    const refusals = refusalsOfDates(answers, dates);
    if (refusals.length === 0) return answerStay(dates);
    setErrors(
      refusals.map((refusal) => ({
        field: refusal.path?.at(-1) === 'admittedOn' ? 'admittedOn' : 'dischargedOn',
        text: refusalText(refusal),
      })),
    );
  }

  return (
    <QuestionPage
      title={isBill ? m.medical_dates_question_special() : m.medical_dates_question()}
      lead={m.medical_dates_hint()}
      back={<BackLink to="/hospital-stay/grade" search={answers} />}
      errors={errors}
      onSubmit={submit}
    >
      <Field
        id="admittedOn"
        name="admittedOn"
        type="date"
        label={isBill ? m.medical_admitted_on_special() : m.medical_admitted_on()}
        defaultValue={stay.admittedOn}
        error={errorOf(errors, 'admittedOn')}
      />
      <Field
        id="dischargedOn"
        name="dischargedOn"
        type="date"
        label={isBill ? m.medical_discharged_on_special() : m.medical_discharged_on()}
        defaultValue={stay.dischargedOn}
        error={errorOf(errors, 'dischargedOn')}
      />
    </QuestionPage>
  );
}
