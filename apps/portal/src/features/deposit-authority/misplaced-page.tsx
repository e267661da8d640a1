import { parseYuan, zeroFen } from '@wenzhou/money';
import { articles, type InstrumentKind, instrumentKinds, instrumentNames } from '@wenzhou/wage-deposit';
import { useState } from 'react';
import { readDate } from '../../address.ts';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client } from '../../server.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Choices, Field } from '../../ui/field.tsx';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { Desk } from './desk.tsx';
import { FirmFields, readFirm } from './firm-fields.tsx';
import { OnlyWithDuty } from './only-with-duty.tsx';
import { StepDone, type StepTaken } from './step-done.tsx';

type Sent = Parameters<typeof client.wageDeposit.recordMisplaced.mutate>[0];

function MisplacedForm() {
  const [kind, setKind] = useState<InstrumentKind>('cash');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [taken, setTaken] = useState<StepTaken>();
  const { submit, isPending, feedback } = useSubmission(
    (input: Sent) => client.wageDeposit.recordMisplaced.mutate(input),
    ({ outcome }) => setTaken(outcome),
  );
  if (taken)
    return <StepDone title={m.authority_misplaced_recorded()} taken={taken} next={m.authority_misplaced_next()} />;
  return (
    <QuestionPage
      title={m.authority_misplaced()}
      lead={
        <>
          {m.authority_misplaced_lead()} <Provisions at={[articles.cite(4)]} wording={wording} />
        </>
      }
      errors={errors}
      submitLabel={m.authority_record_now()}
      isPending={isPending}
      onSubmit={(form) => {
        const { firm, errors: ofFirm } = readFirm(form);
        const amount = parseYuan(String(form.get('amount') ?? '')) ?? zeroFen;
        const firstPaidOn = readDate(form.get('firstPaidOn'));
        const expiresOn = readDate(form.get('expiresOn'));
        const found = [
          ...ofFirm,
          ...(amount > 0 ? [] : [{ field: 'amount', text: m.authority_amount_missing() }]),
          ...(firstPaidOn ? [] : [{ field: 'firstPaidOn', text: m.wage_first_paid_missing() }]),
        ];
        setErrors(found);
        if (found.length === 0)
          submit({
            ...firm,
            instrument: { kind, amount, ...(kind !== 'cash' && expiresOn && { expiresOn }) },
            firstPaidOn,
          } as Omit<Sent, 'idempotencyKey'>);
      }}
    >
      {feedback}
      <FirmFields errors={errors} />
      <Choices
        name="kind"
        legend={m.authority_instrument_kind()}
        choices={instrumentKinds.map((value) => ({
          value,
          label: <span className="block first-letter:uppercase">{instrumentNames[value][language()]}</span>,
        }))}
        chosen={kind}
        onChoose={setKind}
      />
      <Field
        id="amount"
        name="amount"
        label={m.authority_amount_yuan()}
        inputMode="decimal"
        autoComplete="off"
        error={errorOf(errors, 'amount')}
      />
      {kind !== 'cash' && <Field id="expiresOn" name="expiresOn" type="date" label={m.authority_expires_optional()} />}
      <Field
        id="firstPaidOn"
        name="firstPaidOn"
        type="date"
        label={m.wage_first_paid_on()}
        hint={m.authority_first_paid_kept()}
        error={errorOf(errors, 'firstPaidOn')}
      />
    </QuestionPage>
  );
}

/** 登记缴错地方的保证金 */
export function MisplacedPage() {
  return (
    <>
      <BackLink to="/wage-deposit/authority/firms" />
      <Desk title={m.authority_misplaced()}>
        {(official) =>
          official.duties.includes('executing') ? (
            <MisplacedForm />
          ) : (
            <Page title={m.authority_misplaced()}>
              <OnlyWithDuty official={official} duty="executing">
                {null}
              </OnlyWithDuty>
            </Page>
          )
        }
      </Desk>
    </>
  );
}
