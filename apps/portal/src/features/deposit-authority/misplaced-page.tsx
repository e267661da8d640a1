import { fen, parseYuan, zeroFen } from '@wenzhou/money';
import {
  articles,
  authorityName,
  type InstrumentKind,
  instrumentKinds,
  instrumentNames,
  placeOfPayment,
} from '@wenzhou/wage-deposit';
import { type ReactNode, useState } from 'react';
import { readDate } from '../../address.ts';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client } from '../../server.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { FigureRow } from '../../ui/deposit/figures.tsx';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Choices, Field } from '../../ui/field.tsx';
import { money } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { day } from './columns.tsx';
import { Desk } from './desk.tsx';
import { FirmFields, readFirm } from './firm-fields.tsx';
import { OnlyWithDuty } from './only-with-duty.tsx';
import { StepDone, type StepTaken } from './step-done.tsx';

type Sent = Parameters<typeof client.wageDeposit.recordMisplaced.mutate>[0];

type Entered = Omit<Sent, 'idempotencyKey'>;

/** What was entered, to be looked at once more before it is recorded. */
function Check({
  entered: { name, creditCode, registeredDivision, instrument, firstPaidOn },
  isPending,
  feedback,
  onConfirm,
  onChange,
}: {
  readonly entered: Entered;
  readonly isPending: boolean;
  readonly feedback: ReactNode;
  readonly onConfirm: () => void;
  readonly onChange: () => void;
}) {
  const place = placeOfPayment({ creditCode, ...(registeredDivision !== undefined && { registeredDivision }) });
  const { kind, amount, expiresOn } = instrument;
  return (
    <Page title={m.authority_misplaced_check()}>
      <dl className="divide-y divide-stone-300 border-y border-stone-300">
        <FigureRow label={m.authority_firm_name()}>{withChinese(name)}</FigureRow>
        <FigureRow label={m.wage_credit_code()}>
          <span className="font-mono">{creditCode}</span>
        </FigureRow>
        <FigureRow label={instrumentNames[kind][language()]}>
          {money(fen(amount))}
          {expiresOn !== undefined && (
            <span className="block text-sm font-normal">{m.deposit_covered_to({ day: day(expiresOn) })}</span>
          )}
        </FigureRow>
        <FigureRow label={m.wage_first_paid_on()}>{day(firstPaidOn)}</FigureRow>
        {place.kind === 'granted' && (
          <FigureRow label={m.wage_place()}>{authorityName(place.outcome, language())}</FigureRow>
        )}
      </dl>
      <div className="mt-6">{feedback}</div>
      <div className="flex flex-wrap gap-4">
        <Button disabled={isPending} onClick={onConfirm}>
          {m.authority_record_now()}
        </Button>
        <Button kind="secondary" disabled={isPending} onClick={onChange}>
          {m.authority_change()}
        </Button>
      </div>
    </Page>
  );
}

function MisplacedForm() {
  const [kind, setKind] = useState<InstrumentKind>('cash');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [checked, setChecked] = useState<Entered>();
  const [taken, setTaken] = useState<StepTaken>();
  const { submit, isPending, feedback } = useSubmission(
    (input: Sent) => client.wageDeposit.recordMisplaced.mutate(input),
    ({ outcome }) => setTaken(outcome),
  );

  function check(form: FormData): void {
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
    if (found.length === 0 && firstPaidOn)
      setChecked({
        ...firm,
        registeredDivision: firm.registeredDivision,
        instrument: { kind, amount, ...(kind !== 'cash' && expiresOn && { expiresOn }) },
        firstPaidOn,
      });
  }

  if (taken)
    return <StepDone title={m.authority_misplaced_recorded()} taken={taken} next={m.authority_misplaced_next()} />;
  return (
    <>
      {checked && (
        <Check
          entered={checked}
          isPending={isPending}
          feedback={feedback}
          onConfirm={() => submit(checked)}
          onChange={() => setChecked(undefined)}
        />
      )}
      {/* What was typed stays in the form meanwhile. */}
      <div hidden={checked !== undefined}>
        <QuestionPage
          title={m.authority_misplaced()}
          lead={
            <>
              {m.authority_misplaced_lead()} <Provisions at={[articles.cite(4)]} wording={wording} />
            </>
          }
          errors={errors}
          submitLabel={m.authority_check()}
          onSubmit={check}
        >
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
          {kind !== 'cash' && (
            <Field id="expiresOn" name="expiresOn" type="date" label={m.authority_expires_optional()} />
          )}
          <Field
            id="firstPaidOn"
            name="firstPaidOn"
            type="date"
            label={m.wage_first_paid_on()}
            hint={m.authority_first_paid_kept()}
            error={errorOf(errors, 'firstPaidOn')}
          />
        </QuestionPage>
      </div>
    </>
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
