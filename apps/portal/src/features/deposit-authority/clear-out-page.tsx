import { articles, authorityName, placeOfPayment } from '@wenzhou/wage-deposit';
import { useState } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client } from '../../server.ts';
import { Button } from '../../ui/button.tsx';
import type { DepositView } from '../../ui/deposit/deposit-types.ts';
import { FigureRow } from '../../ui/deposit/figures.tsx';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { money } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { day } from './columns.tsx';
import type { DeskOfficial } from './desk.tsx';
import { FirmStep } from './firm-step.tsx';
import { StepDone, type StepTaken, ToRegister } from './step-done.tsx';

type Sent = Parameters<typeof client.wageDeposit.clearOut.mutate>[0];

/** Where the firm pays from now on, as article 4 has it. */
function placeOf({ creditCode, registeredDivision }: DepositView) {
  const place = placeOfPayment({ creditCode, ...(registeredDivision !== undefined && { registeredDivision }) });
  return place.kind === 'granted' ? place.outcome : undefined;
}

function ClearOut({ deposit, official }: { readonly deposit: DepositView; readonly official: DeskOfficial }) {
  const { creditCode, name, balance, history } = deposit;
  const [taken, setTaken] = useState<StepTaken>();
  const { submit, isPending, feedback } = useSubmission(
    (input: Sent) => client.wageDeposit.clearOut.mutate(input),
    ({ outcome }) => setTaken(outcome),
  );
  const place = placeOf(deposit);
  if (taken) {
    const title = m.authority_cleared_out();
    if (!place) return <StepDone title={title} taken={taken} />;
    const next = m.authority_pays_next({ authority: authorityName(place, language()) });
    // The firm is a matter of the place where it pays: only the city's officials still open it.
    if (official.isCity || official.division === place.division)
      return <StepDone title={title} taken={taken} next={next} />;
    return <StepDone title={title} taken={taken} next={next} onward={<ToRegister creditCode={creditCode} />} />;
  }
  return (
    <Page
      title={m.authority_clear_out()}
      lead={
        <>
          {withChinese(name)} · <span className="font-mono break-all">{creditCode}</span>
        </>
      }
    >
      <p className="mb-4 max-w-prose">
        {m.authority_clear_out_lead()} <Provisions at={[articles.cite(4)]} wording={wording} />
      </p>
      <dl className="mb-6 divide-y divide-stone-300 border-y border-stone-300">
        <FigureRow label={m.authority_goes_back()}>{money(balance)}</FigureRow>
        {history.firstPaidOn && <FigureRow label={m.authority_kept_date()}>{day(history.firstPaidOn)}</FigureRow>}
        {place && <FigureRow label={m.wage_place()}>{authorityName(place, language())}</FigureRow>}
      </dl>
      {feedback}
      <Button disabled={isPending} onClick={() => submit({ creditCode })}>
        {m.authority_clear_out_now()}
      </Button>
    </Page>
  );
}

/** 清退缴错地方的保证金，原缴纳日期保留 */
export function ClearOutPage() {
  return (
    <FirmStep
      from="/wage-deposit/authority/firms/$creditCode/clear-out"
      title={m.authority_clear_out()}
      duty="deciding"
    >
      {(deposit, official) => <ClearOut key={deposit.creditCode} deposit={deposit} official={official} />}
    </FirmStep>
  );
}
