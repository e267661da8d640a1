import { formatDate, isAfter, isBefore } from '@wenzhou/calendar';
import { art } from '@wenzhou/wage-deposit';
import { useState } from 'react';
import { readDate } from '../../address.ts';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client } from '../../server.ts';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { money } from '../../ui/money.ts';
import { Provisions } from '../../ui/provisions.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { CaseStep, type StepDone } from './case-step.tsx';
import type { CaseView } from './case-types.ts';

type Sent = Parameters<typeof client.wageDeposit.recordOrderPaid.mutate>[0];

function PaymentForm({ view, onDone }: { readonly view: CaseView; readonly onDone: (done: StepDone) => void }) {
  const { on, arrearsCase, left } = view;
  const { id, firm, occurredOn } = arrearsCase;
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const { submit, isPending, feedback } = useSubmission(
    (input: Sent) => client.wageDeposit.recordOrderPaid.mutate(input),
    ({ arrearsCase: paid }) =>
      onDone({
        title: m.arrears_payment_done(),
        next: <p>{m.arrears_payment_next({ day: formatDate(paid.paidOn ?? on, language()) })}</p>,
      }),
  );
  return (
    <QuestionPage
      title={m.arrears_payment_title()}
      lead={
        <>
          {withChinese(m.arrears_payment_lead({ firm: firm.name, amount: money(left) }))}{' '}
          <Provisions at={[art(7, { item: 2 })]} wording={wording} />
        </>
      }
      errors={errors}
      submitLabel={m.arrears_payment_now()}
      isPending={isPending}
      onSubmit={(form) => {
        const paidOn = readDate(form.get('paidOn'));
        const isPossible = paidOn !== undefined && !isAfter(paidOn, on) && !isBefore(paidOn, occurredOn);
        if (isPossible) setErrors([]);
        else
          setErrors([
            {
              field: 'paidOn',
              text: paidOn
                ? m.arrears_paid_on_impossible({
                    from: formatDate(occurredOn, language()),
                    to: formatDate(on, language()),
                  })
                : m.arrears_paid_on_missing(),
            },
          ]);
        if (isPossible) submit({ id, paidOn });
      }}
    >
      {feedback}
      <Field
        id="paidOn"
        name="paidOn"
        type="date"
        label={m.arrears_paid_on_label()}
        hint={m.arrears_paid_on_hint()}
        min={occurredOn}
        max={on}
        defaultValue={on}
        error={errorOf(errors, 'paidOn')}
      />
    </QuestionPage>
  );
}

/** 登记企业已经支付 */
export function PaymentPage() {
  return <CaseStep name="payment">{(view, onDone) => <PaymentForm view={view} onDone={onDone} />}</CaseStep>;
}
