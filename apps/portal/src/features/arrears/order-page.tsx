import { addDays, formatDate, isAfter, type PlainDate } from '@wenzhou/calendar';
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
import { StepCheck } from '../../ui/step-check.tsx';

type Sent = Parameters<typeof client.wageDeposit.issueOrder.mutate>[0];

const byArticle = <Provisions at={[art(7, { item: 2 })]} wording={wording} />;
const day = (on: PlainDate): string => formatDate(on, language());

function OrderForm({ view, onDone }: { readonly view: CaseView; readonly onDone: (done: StepDone) => void }) {
  const { on, arrearsCase } = view;
  const [payBy, setPayBy] = useState<PlainDate>();
  const [isChecking, setIsChecking] = useState(false);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const { submit, isPending, feedback } = useSubmission(
    (input: Sent) => client.wageDeposit.issueOrder.mutate(input),
    ({ arrearsCase: ordered, notice }) => {
      const last = ordered.payBy ?? on;
      onDone({
        title: m.arrears_order_done(),
        next: (
          <>
            <p className="font-semibold">{m.arrears_order_number({ number: notice.number })}</p>
            <p>
              <a
                href={`/documents/${notice.id}`}
                download
                className="inline-flex min-h-11 items-center text-brand-800 underline"
              >
                {m.arrears_order_download()}
              </a>
            </p>
            <p>
              {m.arrears_order_next({ day: day(last), from: day(addDays(last, 1)) })} {byArticle}
            </p>
          </>
        ),
      });
    },
  );
  if (isChecking && payBy)
    return (
      <StepCheck
        title={m.arrears_order_check()}
        rows={[
          { key: 'firm', question: m.arrears_firm(), answer: withChinese(arrearsCase.firm.name) },
          { key: 'owed', question: m.arrears_owed(), answer: money(arrearsCase.owed) },
          { key: 'payBy', question: m.arrears_pay_by(), answer: day(payBy), isTyped: true },
        ]}
        onChange={() => setIsChecking(false)}
        submitLabel={m.arrears_order_now()}
        isPending={isPending}
        feedback={feedback}
        onSubmit={() => submit({ id: arrearsCase.id, payBy })}
      >
        <p className="max-w-prose">
          {m.arrears_order_consequence({ from: day(addDays(payBy, 1)) })} {byArticle}
        </p>
      </StepCheck>
    );
  return (
    <QuestionPage
      title={m.arrears_order_title()}
      lead={
        <>
          {withChinese(m.arrears_order_lead({ firm: arrearsCase.firm.name, amount: money(arrearsCase.owed) }))}{' '}
          {byArticle}
        </>
      }
      errors={errors}
      onSubmit={(form) => {
        const typed = readDate(form.get('payBy'));
        const isAhead = typed !== undefined && isAfter(typed, on);
        setErrors(
          isAhead ? [] : [{ field: 'payBy', text: typed ? m.arrears_pay_by_past() : m.arrears_pay_by_missing() }],
        );
        setPayBy(typed);
        setIsChecking(isAhead);
      }}
    >
      <Field
        id="payBy"
        name="payBy"
        type="date"
        label={m.arrears_pay_by()}
        hint={m.arrears_pay_by_hint()}
        min={addDays(on, 1)}
        defaultValue={payBy}
        error={errorOf(errors, 'payBy')}
      />
    </QuestionPage>
  );
}

/** 责令限期支付 */
export function OrderPage() {
  return <CaseStep name="order">{(view, onDone) => <OrderForm view={view} onDone={onDone} />}</CaseStep>;
}
