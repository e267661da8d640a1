import { articles, type DutyName, dutyLabels } from '@wenzhou/wage-deposit';
import { useState } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client } from '../../server.ts';
import { Button } from '../../ui/button.tsx';
import type { DepositView } from '../../ui/deposit/deposit-types.ts';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { Choices } from '../../ui/field.tsx';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { day } from './columns.tsx';
import { unrecorded } from './firm-actions.ts';
import { FirmStep } from './firm-step.tsx';
import { StepDone, type StepTaken } from './step-done.tsx';

type Sent = Parameters<typeof client.wageDeposit.enterCreditRecord.mutate>[0];

function CreditRecord({ deposit }: { readonly deposit: DepositView }) {
  const { creditCode, name } = deposit;
  const overdue = unrecorded(deposit);
  const [duty, setDuty] = useState<DutyName | undefined>(overdue.length === 1 ? overdue[0]?.duty : undefined);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [taken, setTaken] = useState<StepTaken>();
  const { submit, isPending, feedback } = useSubmission(
    (input: Sent) => client.wageDeposit.enterCreditRecord.mutate(input),
    ({ outcome }) => setTaken(outcome),
  );
  if (taken) return <StepDone title={m.authority_record_entered()} taken={taken} next={m.authority_record_next()} />;
  return (
    <>
      <ErrorSummary errors={errors} />
      <Page
        title={m.authority_enter_record()}
        lead={
          <>
            {withChinese(name)} · <span className="font-mono break-all">{creditCode}</span>
          </>
        }
      >
        <p className="mb-6 max-w-prose">
          {m.authority_record_lead()} <Provisions at={[articles.cite(13)]} wording={wording} />
        </p>
        {overdue.length === 0 ? (
          <p>{m.authority_nothing_overdue()}</p>
        ) : (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              setErrors(duty ? [] : [{ field: 'duty', text: m.authority_duty_missing() }]);
              if (duty) submit({ creditCode, duty });
            }}
          >
            <Choices
              name="duty"
              legend={m.authority_overdue_which()}
              choices={overdue.map((one) => ({
                value: one.duty,
                label: (
                  <span className="block first-letter:uppercase">
                    {dutyLabels[one.duty][language()]} · {m.deposit_due_on({ day: day(one.dueOn) })}
                  </span>
                ),
              }))}
              chosen={duty}
              error={errors[0]?.text}
              onChoose={setDuty}
            />
            {feedback}
            <Button type="submit" disabled={isPending}>
              {m.authority_enter_record()}
            </Button>
          </form>
        )}
      </Page>
    </>
  );
}

/** 逾期未办的，记入信用档案，列为重点监管对象 */
export function CreditRecordPage() {
  return (
    <FirmStep
      from="/wage-deposit/authority/firms/$creditCode/credit-record"
      title={m.authority_enter_record()}
      duty="supervising"
    >
      {(deposit) => <CreditRecord key={deposit.creditCode} deposit={deposit} />}
    </FirmStep>
  );
}
