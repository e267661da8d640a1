import { divisionAuthorityName } from '@wenzhou/wage-deposit';
import { useState } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client } from '../../server.ts';
import { Button } from '../../ui/button.tsx';
import type { RequestView } from '../../ui/deposit/deposit-types.ts';
import { FigureRow } from '../../ui/deposit/figures.tsx';
import { givenBack, isPaperOnly } from '../../ui/deposit/given-back.ts';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { day } from './columns.tsx';
import type { DeskOfficial } from './desk.tsx';
import { OnlyWithDuty, whyNotTheirs } from './only-with-duty.tsx';

type Preview = NonNullable<RequestView['preview']>;
export type PaysBack = NonNullable<Preview['paysBack']>;
type Repayment = NonNullable<RequestView['repayment']>;

type State = Repayment['state'] | PaysBack['payment'];

const states: Readonly<Record<State, () => string>> = {
  'not-entered': m.authority_repayment_not_entered,
  changed: m.authority_repayment_other_sum,
  entered: m.authority_repayment_awaits,
  approved: m.authority_repayment_approved,
  lapsed: m.authority_repayment_lapsed,
};

const look: Readonly<Record<State, string>> = {
  'not-entered': 'border-amber-800 bg-amber-50',
  changed: 'border-red-800 bg-red-50',
  entered: 'border-amber-800 bg-amber-50',
  approved: 'border-brand-800 bg-brand-50',
  lapsed: 'border-stone-500 bg-stone-100',
};

/** Why a request that pays back cannot be granted yet, as the server says it stands; nothing where it can. */
export function whyNotYet(paysBack: PaysBack | undefined): string | undefined {
  switch (paysBack?.payment) {
    case 'not-entered':
      return isPaperOnly(paysBack.instruments) ? m.authority_given_back_needed() : m.authority_repayment_needed();
    case 'changed':
      return m.authority_repayment_changed({ amount: givenBack(paysBack.amount, paysBack.instruments) });
    default:
      return undefined;
  }
}

/** Enters what the server reckons goes back: money under what the bank calls it, paper under the letter that releases it. */
function EnterForm({ request, paysBack }: { readonly request: string; readonly paysBack: PaysBack }) {
  const [reference, setReference] = useState('');
  const [error, setError] = useState<string>();
  const isPaper = isPaperOnly(paysBack.instruments);
  const back = givenBack(paysBack.amount, paysBack.instruments);
  const missing = isPaper ? m.authority_given_back_reference_missing : m.authority_repayment_reference_missing;
  const { submit, isPending, feedback } = useSubmission(
    (input: Parameters<typeof client.wageDeposit.enterRepayment.mutate>[0]) =>
      client.wageDeposit.enterRepayment.mutate(input),
    () => setReference(''),
    { 'citizen-number-in-text': setError },
  );
  return (
    <form
      noValidate
      className="max-w-prose"
      onSubmit={(event) => {
        event.preventDefault();
        const written = reference.trim();
        setError(written === '' ? missing() : undefined);
        if (written !== '') submit({ request, reference: written });
      }}
    >
      <ErrorSummary errors={error === undefined ? [] : [{ field: 'reference', text: error }]} />
      {feedback}
      <Field
        id="reference"
        label={isPaper ? m.authority_given_back_reference() : m.authority_repayment_reference()}
        hint={isPaper ? m.authority_given_back_reference_hint() : m.authority_repayment_reference_hint()}
        autoComplete="off"
        maxLength={100}
        value={reference}
        error={error}
        onChange={({ target }) => setReference(target.value)}
      />
      <Button type="submit" disabled={isPending}>
        {isPaper ? m.authority_given_back_enter({ back }) : m.authority_repayment_enter({ amount: back })}
      </Button>
    </form>
  );
}

/** What was entered, by which office and when. */
function Entered({
  repayment: { amount, instruments, reference, enteredOn },
  agency,
}: {
  readonly repayment: Repayment;
  readonly agency: string;
}) {
  return (
    <>
      <FigureRow label={m.authority_repayment_amount()}>{givenBack(amount, instruments)}</FigureRow>
      {reference !== undefined && (
        <FigureRow
          label={isPaperOnly(instruments) ? m.authority_given_back_reference() : m.authority_repayment_reference()}
        >
          {withChinese(reference)}
        </FigureRow>
      )}
      <FigureRow label={m.authority_repayment_by()}>
        {m.authority_repayment_office({ authority: divisionAuthorityName(agency, language()) })}
      </FigureRow>
      <FigureRow label={m.authority_repayment_on()}>{day(enteredOn)}</FigureRow>
    </>
  );
}

/** What whoever looks at it does next, or waits for. */
function next(paysBack: PaysBack, isTheirs: boolean, enteredByYou: boolean): string | undefined {
  const isPaper = isPaperOnly(paysBack.instruments);
  if (paysBack.payment !== 'entered') {
    if (!isTheirs) return undefined;
    return isPaper ? m.authority_given_back_yours() : m.authority_repayment_yours();
  }
  if (enteredByYou) return isPaper ? m.authority_given_back_by_you() : m.authority_repayment_by_you();
  return isPaper ? m.authority_given_back_then() : m.authority_repayment_then();
}

/** What a request gives back to the firm, money or paper: entered by one official, approved by another who grants. */
export function RepaymentSection({
  view: { request, preview, repayment },
  official,
}: {
  readonly view: RequestView;
  readonly official: DeskOfficial;
}) {
  const paysBack = preview?.paysBack;
  const state = paysBack?.payment ?? repayment?.state;
  if (!state) return null;
  const isTheirs = whyNotTheirs(official, 'executing', request.agency) === undefined;
  const told = paysBack && next(paysBack, isTheirs, repayment?.enteredByYou === true);
  return (
    <section aria-labelledby="repayment" className="mt-10">
      <h2 id="repayment" className="mb-3 text-xl font-bold">
        {isPaperOnly((paysBack ?? repayment)?.instruments)
          ? m.authority_given_back_title()
          : m.authority_repayment_title()}
      </h2>
      <p role="status" className={`mb-3 w-fit rounded border px-2 py-0.5 text-sm font-semibold ${look[state]}`}>
        {states[state]()}
      </p>
      <dl className="max-w-prose divide-y divide-stone-300 border-y border-stone-300">
        {paysBack && (
          <FigureRow label={m.authority_repayment_sum()}>{givenBack(paysBack.amount, paysBack.instruments)}</FigureRow>
        )}
        {repayment && <Entered repayment={repayment} agency={request.agency} />}
      </dl>
      {preview?.ruling.kind === 'granted' && !paysBack && (
        <p className="mt-3 max-w-prose">{m.authority_repayment_nothing_now()}</p>
      )}
      {paysBack && (
        <div className="no-print mt-3">
          {told !== undefined && <p className="mb-3 max-w-prose">{told}</p>}
          {paysBack.payment !== 'entered' && (
            <OnlyWithDuty official={official} duty="executing" agency={request.agency}>
              <EnterForm request={request.id} paysBack={paysBack} />
            </OnlyWithDuty>
          )}
          {paysBack.payment === 'entered' && isTheirs && (
            <Disclosure label={m.authority_repayment_again()}>
              <EnterForm request={request.id} paysBack={paysBack} />
            </Disclosure>
          )}
        </div>
      )}
    </section>
  );
}
