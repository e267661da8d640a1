import { isAfter, isBefore, type PlainDate } from '@wenzhou/calendar';
import { collectTrace } from '@wenzhou/statute';
import { articles, topUpDueDate } from '@wenzhou/wage-deposit';
import { useState } from 'react';
import { readDate } from '../../address.ts';
import { m } from '../../paraglide/messages.js';
import { client } from '../../server.ts';
import type { DepositView } from '../../ui/deposit/deposit-types.ts';
import { FigureRow } from '../../ui/deposit/figures.tsx';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { ExplanationDetails } from '../../ui/explanation.tsx';
import { Choices, Field } from '../../ui/field.tsx';
import { money } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { StepCheck } from '../../ui/step-check.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { day } from './columns.tsx';
import { demandsToReceive } from './firm-actions.ts';
import { FirmStep } from './firm-step.tsx';
import { StepDone, type StepTaken } from './step-done.tsx';

type Sent = Parameters<typeof client.wageDeposit.recordReceipt.mutate>[0];
type Demand = ReturnType<typeof demandsToReceive>[number];
type Steps = NonNullable<Parameters<typeof topUpDueDate>[2]>;

const at = [articles.cite(8), articles.cite(11)];

/** Until when the firm has to top up, counted from the day it received the notice. */
function NewTerm({ demand, receivedOn }: { readonly demand: Demand; readonly receivedOn: PlainDate }) {
  const trace: Steps = collectTrace();
  const term = topUpDueDate(receivedOn, undefined, trace);
  if (term.kind === 'incomplete') return null;
  if (term.kind === 'refused') return <RefusalList refusals={term.refusals} wording={wording} />;
  const before = day(demand.dueOn);
  const after = day(term.outcome.dueOn);
  return (
    <div className="max-w-prose border-l-4 border-brand-800 bg-brand-50 px-4 py-3">
      <p>
        {before === after
          ? m.authority_notice_receipt_stays({ after })
          : m.authority_notice_receipt_moves({ before, after })}{' '}
        <Provisions at={at} wording={wording} />
      </p>
      <ExplanationDetails
        of={m.authority_last_day()}
        steps={term.steps ?? []}
        parameters={term.parameters}
        wording={wording}
      />
    </div>
  );
}

function Receipt({ deposit }: { readonly deposit: DepositView }) {
  const { creditCode, name, on } = deposit;
  const demands = demandsToReceive(deposit);
  const [chosen, setChosen] = useState<string | undefined>(
    (demands.findLast(({ metOn }) => metOn === undefined) ?? demands.at(-1))?.demandedOn,
  );
  const [typed, setTyped] = useState('');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [checked, setChecked] = useState<{ readonly demand: Demand; readonly receivedOn: PlainDate }>();
  const [taken, setTaken] = useState<StepTaken>();
  const atDay = (text: string) => {
    setChecked(undefined);
    // One for each reason: what was there before it was sent is gone with the check.
    setErrors((before) => [...before, { field: 'receivedOn', text }]);
  };
  const { submit, isPending, feedback } = useSubmission(
    (input: Sent) => client.wageDeposit.recordReceipt.mutate(input),
    ({ outcome }) => setTaken(outcome),
    { 'day-to-come': atDay, 'day-too-early': atDay },
  );

  function check(): void {
    const demand = demands.find(({ demandedOn }) => demandedOn === chosen);
    const receivedOn = readDate(typed);
    const found: FieldError[] = [];
    if (!demand) found.push({ field: 'demand', text: m.authority_notice_receipt_which_missing() });
    if (!receivedOn) found.push({ field: 'receivedOn', text: m.authority_received_missing() });
    else if (isAfter(receivedOn, on)) found.push({ field: 'receivedOn', text: m.authority_notice_receipt_to_come() });
    else if (demand && isBefore(receivedOn, demand.demandedOn))
      found.push({
        field: 'receivedOn',
        text: m.authority_notice_receipt_early({ day: day(demand.demandedOn) }),
      });
    setErrors(found);
    if (found.length === 0 && demand && receivedOn) setChecked({ demand, receivedOn });
  }

  if (taken)
    return (
      <StepDone
        title={m.authority_notice_receipt_done()}
        taken={taken}
        {...(checked?.demand.metOn === undefined && { next: m.authority_notice_receipt_next() })}
      />
    );
  const firm = (
    <>
      {withChinese(name)} · <span className="font-mono break-all">{creditCode}</span>
    </>
  );
  if (checked) {
    const { demand, receivedOn } = checked;
    return (
      <StepCheck
        title={m.authority_notice_receipt_check()}
        rows={[
          { key: 'firm', question: m.authority_firm(), answer: firm },
          {
            key: 'demand',
            question: m.authority_notice_receipt_demanded(),
            answer: day(demand.demandedOn),
            isTyped: demands.length > 1,
          },
          { key: 'receivedOn', question: m.authority_received_on(), answer: day(receivedOn), isTyped: true },
        ]}
        onChange={() => setChecked(undefined)}
        submitLabel={m.authority_notice_receipt_now()}
        isPending={isPending}
        feedback={feedback}
        onSubmit={() => submit({ creditCode, receivedOn, demandedOn: demand.demandedOn })}
      >
        <NewTerm demand={demand} receivedOn={receivedOn} />
      </StepCheck>
    );
  }
  const lead = (
    <>
      <p>{firm}</p>
      <p>
        {m.authority_notice_receipt_lead()} <Provisions at={at} wording={wording} />
      </p>
    </>
  );
  const [only, ...others] = demands;
  if (!only)
    return (
      <Page title={m.authority_notice_receipt()} lead={lead}>
        <p>{m.authority_no_demand_to_receive()}</p>
      </Page>
    );
  return (
    <QuestionPage title={m.authority_notice_receipt()} lead={lead} errors={errors} onSubmit={check}>
      {feedback}
      {others.length > 0 ? (
        <Choices
          name="demand"
          legend={m.authority_notice_receipt_which()}
          choices={demands.map(({ demandedOn, dueOn, metOn, amount }) => ({
            value: demandedOn as string,
            label: day(demandedOn),
            hint: (
              <>
                {m.deposit_due_on({ day: day(dueOn) })}
                {amount !== undefined && <> · {money(amount)}</>}
                {metOn !== undefined && <> · {m.authority_met_on({ day: day(metOn) })}</>}
              </>
            ),
          }))}
          chosen={chosen}
          error={errorOf(errors, 'demand')}
          onChoose={setChosen}
        />
      ) : (
        <dl className="mb-6 divide-y divide-stone-300 border-y border-stone-300">
          <FigureRow label={m.authority_notice_receipt_demanded()}>{day(only.demandedOn)}</FigureRow>
          {only.amount !== undefined && (
            <FigureRow label={m.authority_notice_receipt_sum()}>{money(only.amount)}</FigureRow>
          )}
          {only.since !== undefined && (
            <FigureRow label={m.authority_notice_receipt_since()}>{day(only.since)}</FigureRow>
          )}
          <FigureRow label={m.authority_last_day()}>{day(only.dueOn)}</FigureRow>
        </dl>
      )}
      <Field
        id="receivedOn"
        type="date"
        max={on}
        label={m.authority_received_on()}
        hint={m.authority_notice_receipt_hint()}
        value={typed}
        error={errorOf(errors, 'receivedOn')}
        onChange={({ target }) => setTyped(target.value)}
      />
    </QuestionPage>
  );
}

/** 登记企业收到补足通知的日期，期限从次日起数 */
export function NoticeReceiptPage() {
  return (
    <FirmStep
      from="/wage-deposit/authority/firms/$creditCode/notice-receipt"
      title={m.authority_notice_receipt()}
      duty="deciding"
    >
      {(deposit) => <Receipt key={deposit.creditCode} deposit={deposit} />}
    </FirmStep>
  );
}
