import type { PlainDate } from '@wenzhou/calendar';
import { collectTrace } from '@wenzhou/statute';
import { articles, exemptionEligibility, fieldLabels, paymentDueDate } from '@wenzhou/wage-deposit';
import { useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { client } from '../../server.ts';
import type { DepositView } from '../../ui/deposit/deposit-types.ts';
import { RefundReasons } from '../../ui/deposit/refund-reasons.tsx';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { Button } from '../../ui/button.tsx';
import { ExplanationDetails } from '../../ui/explanation.tsx';
import { MissingList } from '../../ui/missing-list.tsx';
import { money } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { StepCheck } from '../../ui/step-check.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { day } from './columns.tsx';
import { FirmStep } from './firm-step.tsx';
import { StepDone, type StepTaken } from './step-done.tsx';

type Sent = Parameters<typeof client.wageDeposit.revokeExemption.mutate>[0];
type Steps = NonNullable<Parameters<typeof exemptionEligibility>[2]>;
type Eligibility = ReturnType<typeof exemptionEligibility>;

const at = [articles.cite(4)];

/** Whether the firm was exempted rightly on a day, as far as the record tells now: the exemption itself is left out. */
function eligibilityOn({ relievedOn, ...history }: DepositView['history'], exemptedOn: PlainDate): Eligibility {
  const trace: Steps = collectTrace();
  return exemptionEligibility({ ...history, relievedOn: relievedOn.slice(0, -1) }, exemptedOn, trace);
}

/** What stood against the exemption on its day, or that nothing did. */
function Found({ found, exemptedOn }: { readonly found: Eligibility; readonly exemptedOn: PlainDate }) {
  if (found.kind === 'refused') return <RefusalList refusals={found.refusals} wording={wording} />;
  if (found.kind === 'incomplete')
    return <MissingList missing={found.missing} labels={fieldLabels} wording={wording} />;
  const { outcome, steps = [], parameters } = found;
  return (
    <>
      <p>
        {outcome.exempt
          ? m.authority_revoke_stands({ day: day(exemptedOn) })
          : m.authority_revoke_lacked({ day: day(exemptedOn) })}
      </p>
      {!outcome.exempt && <RefundReasons reasons={outcome.reasons} />}
      <ExplanationDetails of={m.authority_revoke_found()} steps={steps} parameters={parameters} wording={wording} />
    </>
  );
}

function Revocation({ deposit }: { readonly deposit: DepositView }) {
  const { creditCode, name, on, phase, standard, history } = deposit;
  const [isChecked, setIsChecked] = useState(false);
  const [taken, setTaken] = useState<StepTaken>();
  const { submit, isPending, feedback } = useSubmission(
    (input: Sent) => client.wageDeposit.revokeExemption.mutate(input),
    ({ outcome }) => setTaken(outcome),
  );
  if (taken) return <StepDone title={m.authority_revoked()} taken={taken} next={m.authority_revoke_consequence()} />;
  const firm = (
    <>
      {withChinese(name)} · <span className="font-mono break-all">{creditCode}</span>
    </>
  );
  const lead = (
    <>
      <p>{firm}</p>
      <p>
        {m.authority_revoke_lead()} <Provisions at={at} wording={wording} />
      </p>
    </>
  );
  const exemptedOn = phase === 'exempted' ? history.relievedOn.at(-1) : undefined;
  if (exemptedOn === undefined)
    return (
      <Page title={m.authority_revoke_exemption()} lead={lead}>
        <p>{m.authority_not_exempt()}</p>
      </Page>
    );
  if (isChecked) {
    // W-32: it is due like that of a contract filed on the day the firm is told.
    const due = paymentDueDate(on);
    return (
      <StepCheck
        title={m.authority_revoke_check()}
        rows={[
          { key: 'firm', question: m.authority_firm(), answer: firm },
          { key: 'exempted', question: m.authority_revoke_exempt_since(), answer: day(exemptedOn) },
          { key: 'amount', question: m.authority_revoke_to_pay(), answer: money(standard) },
          ...(due.kind === 'granted'
            ? [{ key: 'due', question: m.authority_last_day(), answer: day(due.outcome.dueOn) }]
            : []),
        ]}
        onChange={() => setIsChecked(false)}
        submitLabel={m.authority_revoke_now()}
        isPending={isPending}
        feedback={feedback}
        onSubmit={() => submit({ creditCode })}
      >
        <p className="max-w-prose">
          {m.authority_revoke_consequence()} <Provisions at={[articles.cite(4), articles.cite(13)]} wording={wording} />
        </p>
      </StepCheck>
    );
  }
  const found = eligibilityOn(history, exemptedOn);
  return (
    <Page title={m.authority_revoke_exemption()} lead={lead}>
      <section aria-labelledby="found" className="mb-8 max-w-prose">
        <h2 id="found" className="mb-3 text-xl font-bold">
          {m.authority_revoke_found()}
        </h2>
        <Found found={found} exemptedOn={exemptedOn} />
      </section>
      {found.kind === 'granted' && !found.outcome.exempt && (
        <Button onClick={() => setIsChecked(true)}>{m.shell_continue()}</Button>
      )}
    </Page>
  );
}

/** 免交之后查明当时不符合条件的，撤销免交 */
export function ExemptionRevocationPage() {
  return (
    <FirmStep
      from="/wage-deposit/authority/firms/$creditCode/exemption-revocation"
      title={m.authority_revoke_exemption()}
      duty="deciding"
    >
      {(deposit) => <Revocation key={deposit.creditCode} deposit={deposit} />}
    </FirmStep>
  );
}
