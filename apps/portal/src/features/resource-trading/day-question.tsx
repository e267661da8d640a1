import { useState } from 'react';
import { readDate } from '../../address.ts';
import { m } from '../../paraglide/messages.js';
import { BackLink } from '../../ui/back-link.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { useEntryAnswers } from './use-entry-answers.ts';

const chinaAheadMilliseconds = 8 * 60 * 60 * 1000;

/** The day in China now. */
const today = (): string => new Date(Date.now() + chinaAheadMilliseconds).toISOString().slice(0, 10);

/** 按哪一天的规定判断 */
export function DayQuestion() {
  const { answers, answer } = useEntryAnswers();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <QuestionPage
      title={m.trading_day()}
      lead={m.trading_day_hint()}
      back={<BackLink to="/trading/entry" search={answers} />}
      errors={errors}
      onSubmit={(form) => {
        const on = readDate(form.get('on'));
        if (on) answer({ on });
        else setErrors([{ field: 'on', text: m.trading_day_missing() }]);
      }}
    >
      <Field
        id="on"
        name="on"
        type="date"
        label={m.trading_day_label()}
        defaultValue={answers.on ?? today()}
        error={errorOf(errors, 'on')}
      />
    </QuestionPage>
  );
}
