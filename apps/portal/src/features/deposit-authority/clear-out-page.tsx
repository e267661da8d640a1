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
import { FirmStep } from './firm-step.tsx';
import { StepDone, type StepTaken } from './step-done.tsx';

type Sent = Parameters<typeof client.wageDeposit.clearOut.mutate>[0];

/** Where the firm pays from now on, as article 4 has it. */
function placeOf({ creditCode, registeredDivision }: DepositView): string | undefined {
  const place = placeOfPayment({ creditCode, ...(registeredDivision !== undefined && { registeredDivision }) });
  return place.kind === 'granted' ? authorityName(place.outcome, language()) : undefined;
}

function ClearOut({ deposit }: { readonly deposit: DepositView }) {
  const { creditCode, name, balance, history } = deposit;
  const [taken, setTaken] = useState<StepTaken>();
  const { submit, isPending, feedback } = useSubmission(
    (input: Sent) => client.wageDeposit.clearOut.mutate(input),
    ({ outcome }) => setTaken(outcome),
  );
  const place = placeOf(deposit);
  const next = place === undefined ? undefined : m.authority_pays_next({ authority: place });
  if (taken) return <StepDone title={m.authority_cleared_out()} taken={taken} {...(next && { next })} />;
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
        {place && <FigureRow label={m.wage_place()}>{place}</FigureRow>}
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
      {(deposit) => <ClearOut key={deposit.creditCode} deposit={deposit} />}
    </FirmStep>
  );
}
