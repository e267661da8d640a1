import { formatDate } from '@wenzhou/calendar';
import { art, groundNames } from '@wenzhou/wage-deposit';
import { useState } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client } from '../../server.ts';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Choices, Field } from '../../ui/field.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { CaseStep, type StepDone } from './case-step.tsx';
import type { CaseView } from './case-types.ts';
import { emptyGround, type GroundChoice, groundChoices, readGround, type ReadGround } from './ground-draft.ts';
import { GroundEffect } from './ground-effect.tsx';
import { StepCheck } from '../../ui/step-check.tsx';

type Sent = Parameters<typeof client.wageDeposit.reportGround.mutate>[0];

const hints: Readonly<Record<GroundChoice, () => string>> = {
  'labour-sanction': m.arrears_ground_sanction_hint,
  'referred-to-police': m.arrears_ground_police_hint,
  'mass-incident': m.arrears_ground_mass_hint,
  'extreme-incident': m.arrears_ground_extreme_hint,
};

const itemOf: Readonly<Record<GroundChoice, 2 | 3 | 4>> = {
  'labour-sanction': 2,
  'referred-to-police': 3,
  'mass-incident': 4,
  'extreme-incident': 4,
};

function GroundForm({ view, onDone }: { readonly view: CaseView; readonly onDone: (done: StepDone) => void }) {
  const { on, arrearsCase, deposit } = view;
  const [draft, setDraft] = useState(emptyGround);
  const [checked, setChecked] = useState<ReadGround>();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const { submit, isPending, feedback } = useSubmission(
    (input: Sent) => client.wageDeposit.reportGround.mutate(input),
    ({ reported: { ground } }) =>
      onDone({
        title: m.arrears_ground_done(),
        next: (
          <p>
            {deposit ? m.arrears_ground_next() : m.arrears_ground_next_no_deposit()}{' '}
            <Provisions at={[art(8), art(11, { item: itemOf[ground.ground] })]} wording={wording} />
          </p>
        ),
      }),
    {
      'citizen-number-in-text': (text) => {
        setChecked(undefined);
        setErrors([{ field: 'reference', text }]);
      },
    },
  );
  if (checked) {
    const { ground, occurredOn, reference } = checked;
    return (
      <StepCheck
        title={m.arrears_ground_check()}
        rows={[
          { key: 'firm', question: m.arrears_firm(), answer: withChinese(arrearsCase.firm.name) },
          {
            key: 'ground',
            question: m.arrears_ground(),
            answer: groundNames[ground.ground][language()],
            isTyped: true,
          },
          ...(ground.ground === 'mass-incident'
            ? [
                {
                  key: 'people',
                  question: m.arrears_people(),
                  answer: m.arrears_people_count({ count: ground.people }),
                  isTyped: true,
                },
              ]
            : []),
          {
            key: 'occurredOn',
            question: m.arrears_ground_day(),
            answer: formatDate(occurredOn, language()),
            isTyped: true,
          },
          { key: 'reference', question: m.arrears_reference(), answer: withChinese(reference), isTyped: true },
        ]}
        onChange={() => setChecked(undefined)}
        submitLabel={m.arrears_ground_now()}
        isPending={isPending}
        feedback={feedback}
        onSubmit={() => submit({ id: arrearsCase.id, ground, occurredOn, reference })}
      >
        {deposit ? (
          <GroundEffect grounds={[ground]} deposit={deposit} on={on} />
        ) : (
          <p>{m.arrears_ground_next_no_deposit()}</p>
        )}
      </StepCheck>
    );
  }
  const typed = (name: 'people' | 'occurredOn' | 'reference') => ({
    id: name,
    autoComplete: 'off',
    value: draft[name],
    error: errorOf(errors, name),
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setDraft({ ...draft, [name]: target.value }),
  });
  return (
    <QuestionPage
      title={m.arrears_ground_title()}
      lead={
        <>
          {m.arrears_ground_lead()} <Provisions at={[art(11)]} wording={wording} />
        </>
      }
      errors={errors}
      onSubmit={() => {
        const found = readGround(draft, on);
        setErrors('errors' in found ? found.errors : []);
        if ('read' in found) setChecked(found.read);
      }}
    >
      <Choices
        name="ground"
        legend={m.arrears_ground()}
        choices={groundChoices.map((value) => ({
          value,
          label: <span className="inline-block first-letter:uppercase">{groundNames[value][language()]}</span>,
          hint: hints[value](),
        }))}
        chosen={draft.ground}
        error={errorOf(errors, 'ground')}
        onChoose={(ground) => setDraft({ ...draft, ground })}
      />
      {draft.ground === 'mass-incident' && (
        <Field label={m.arrears_people()} inputMode="numeric" {...typed('people')} />
      )}
      <Field type="date" max={on} label={m.arrears_ground_day()} {...typed('occurredOn')} />
      <Field label={m.arrears_reference()} hint={m.arrears_reference_hint()} maxLength={200} {...typed('reference')} />
    </QuestionPage>
  );
}

/** 通报行政处理处罚、移送公安、群体性事件、极端事件 */
export function GroundPage() {
  return <CaseStep name="ground">{(view, onDone) => <GroundForm view={view} onDone={onDone} />}</CaseStep>;
}
