import type { PlainDate } from '@wenzhou/calendar';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { readDate } from '../../address.ts';
import { m } from '../../paraglide/messages.js';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Choices, Field } from '../../ui/field.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { mostCases } from './answers.ts';
import { useAnswers } from './use-answers.ts';

interface Case {
  readonly id: number;
  readonly on: PlainDate | undefined;
}

/** 以前缴过没有，有没有严重欠薪 */
export function HistoryQuestion() {
  const { answers, answer } = useAnswers();
  const [paid, setPaid] = useState(answers.paid);
  const known: readonly PlainDate[] = answers.serious ?? [];
  const [cases, setCases] = useState<readonly Case[]>(() => known.map((on, index) => ({ id: index + 1, on })));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);

  function submit(form: FormData) {
    if (paid === undefined) return setErrors([{ field: 'paid', text: m.wage_history_missing() }]);
    if (paid === 'never') return answer({ paid, firstPaidOn: undefined, serious: undefined });
    const firstPaidOn = readDate(form.get('firstPaidOn'));
    const read = cases.map(({ id }) => ({ field: `case-${id}`, on: readDate(form.get(`case-${id}`)) }));
    const found = [
      ...(firstPaidOn ? [] : [{ field: 'firstPaidOn', text: m.wage_first_paid_missing() }]),
      ...read.filter(({ on }) => !on).map(({ field }) => ({ field, text: m.wage_case_missing() })),
    ];
    if (found.length > 0) return setErrors(found);
    const serious = read.flatMap(({ on }) => on ?? []);
    return answer({ paid, firstPaidOn, serious: serious.length > 0 ? serious : undefined });
  }

  function add() {
    const id = Math.max(0, ...cases.map((one) => one.id)) + 1;
    flushSync(() => setCases([...cases, { id, on: undefined }]));
    document.getElementById(`case-${id}`)?.focus();
  }

  function remove(id: number) {
    flushSync(() => {
      setCases(cases.filter((one) => one.id !== id));
      setErrors([]);
    });
    document.getElementById('add-case')?.focus();
  }

  return (
    <QuestionPage
      title={m.wage_history_question()}
      heading={false}
      back={<BackLink to="/wage-deposit/contract" search={answers} />}
      errors={errors}
      onSubmit={submit}
    >
      <Choices
        name="paid"
        legend={m.wage_history_question()}
        hint={m.wage_history_hint()}
        heading
        choices={[
          { value: 'never', label: m.wage_never_paid() },
          { value: 'before', label: m.wage_paid_before() },
        ]}
        chosen={paid}
        error={errorOf(errors, 'paid')}
        onChoose={(value) => {
          setPaid(value);
          setErrors([]);
        }}
      />
      {paid === 'before' && (
        <>
          <Field
            id="firstPaidOn"
            name="firstPaidOn"
            type="date"
            label={m.wage_first_paid_on()}
            hint={m.wage_first_paid_on_hint()}
            defaultValue={answers.firstPaidOn}
            error={errorOf(errors, 'firstPaidOn')}
          />
          <fieldset className="mb-6">
            <legend className="font-medium">{m.wage_cases()}</legend>
            <p className="mb-3 text-stone-700">{m.wage_cases_hint()}</p>
            {cases.map(({ id, on }, index) => (
              <div key={id} className="mb-4 rounded border border-stone-300 bg-white px-4 pt-4">
                <Field
                  id={`case-${id}`}
                  name={`case-${id}`}
                  type="date"
                  label={m.wage_case({ position: index + 1 })}
                  defaultValue={on}
                  error={errorOf(errors, `case-${id}`)}
                />
                <button type="button" className="mb-3 min-h-11 text-brand-800 underline" onClick={() => remove(id)}>
                  {m.wage_remove()}
                  <span className="sr-only"> {m.wage_case({ position: index + 1 })}</span>
                </button>
              </div>
            ))}
            {cases.length < mostCases && (
              <Button id="add-case" kind="secondary" onClick={add}>
                {m.wage_add_case()}
              </Button>
            )}
          </fieldset>
        </>
      )}
    </QuestionPage>
  );
}
