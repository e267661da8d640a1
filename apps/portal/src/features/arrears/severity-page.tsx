import { formatDate } from '@wenzhou/calendar';
import { depositSteps, type TopUpGround } from '@wenzhou/wage-deposit';
import { useState } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client } from '../../server.ts';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Choices } from '../../ui/field.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { CaseStep, type StepDone } from './case-step.tsx';
import type { CaseView } from './case-types.ts';
import { GroundEffect } from './ground-effect.tsx';
import { StepCheck } from '../../ui/step-check.tsx';

type Sent = Parameters<typeof client.wageDeposit.recordArrears.mutate>[0];
type Severity = 'serious' | 'not-serious';

/** The grounds that the record would hold with this case in it. */
function groundsWith({ arrearsCase: { occurredOn }, deposit }: CaseView, serious: boolean): readonly TopUpGround[] {
  const days = [...(deposit?.seriousOn ?? []), ...(serious ? [occurredOn] : [])];
  return [
    ...(deposit?.phase === 'refunded' || deposit?.phase === 'exempted'
      ? [{ ground: 'arrears-after-refund', serious } as const]
      : []),
    ...(days.length > 0 ? [{ ground: 'serious-cases', occurredOn: days } as const] : []),
  ];
}

function SeverityForm({ view, onDone }: { readonly view: CaseView; readonly onDone: (done: StepDone) => void }) {
  const { on, arrearsCase, deposit } = view;
  const [severity, setSeverity] = useState<Severity>();
  const [isChecking, setIsChecking] = useState(false);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const { submit, isPending, feedback } = useSubmission(
    (input: Sent) => client.wageDeposit.recordArrears.mutate(input),
    ({ outcome: { event } }) =>
      onDone({
        title: m.arrears_severity_done(),
        next: (
          <>
            <p>
              {withChinese(event.text[language()])} <Provisions at={event.at} wording={wording} />
            </p>
            <p className="mt-2">{m.arrears_severity_next()}</p>
          </>
        ),
      }),
  );
  const names: Readonly<Record<Severity, string>> = {
    'not-serious': m.arrears_not_serious(),
    serious: m.arrears_serious(),
  };
  if (isChecking && severity) {
    const serious = severity === 'serious';
    const grounds = groundsWith(view, serious);
    return (
      <StepCheck
        title={m.arrears_severity_check()}
        rows={[
          { key: 'firm', question: m.arrears_firm(), answer: withChinese(arrearsCase.firm.name) },
          {
            key: 'occurredOn',
            question: m.arrears_occurred_on(),
            answer: formatDate(arrearsCase.occurredOn, language()),
          },
          { key: 'severity', question: m.arrears_severity(), answer: names[severity], isTyped: true },
        ]}
        onChange={() => setIsChecking(false)}
        submitLabel={m.arrears_severity_now()}
        isPending={isPending}
        feedback={feedback}
        onSubmit={() => submit({ id: arrearsCase.id, serious })}
      >
        {deposit && grounds.length > 0 && <GroundEffect grounds={grounds} deposit={deposit} on={on} />}
      </StepCheck>
    );
  }
  return (
    <QuestionPage
      title={m.arrears_severity_title()}
      lead={
        <>
          {m.arrears_severity_lead()} <Provisions at={depositSteps['record-arrears'].at} wording={wording} />
        </>
      }
      errors={errors}
      onSubmit={() => {
        setErrors(severity ? [] : [{ field: 'severity', text: m.arrears_severity_missing() }]);
        setIsChecking(severity !== undefined);
      }}
    >
      <Choices
        name="severity"
        legend={m.arrears_severity()}
        hint={m.arrears_severity_hint()}
        choices={[
          { value: 'not-serious', label: names['not-serious'], hint: m.arrears_not_serious_hint() },
          { value: 'serious', label: names.serious, hint: m.arrears_serious_hint() },
        ]}
        chosen={severity}
        error={errorOf(errors, 'severity')}
        onChoose={setSeverity}
      />
    </QuestionPage>
  );
}

/** 记录欠薪，是否严重 */
export function SeverityPage() {
  return <CaseStep name="severity">{(view, onDone) => <SeverityForm view={view} onDone={onDone} />}</CaseStep>;
}
