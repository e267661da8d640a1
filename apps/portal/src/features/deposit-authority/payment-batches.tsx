import { formatFigure } from '@wenzhou/money';
import { wageKeyOf } from '@wenzhou/wage-deposit';
import { useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { client } from '../../server.ts';
import { Button } from '../../ui/button.tsx';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { TextAreaField } from '../../ui/field.tsx';
import { money } from '../../ui/money.ts';
import { withChinese } from '../../ui/with-chinese.tsx';
import { day } from './columns.tsx';
import type { DeskOfficial } from './desk.tsx';
import { OnlyWithDuty } from './only-with-duty.tsx';
import type { ActivationView } from './payment-form.tsx';

type Batch = ActivationView['payments'][number];
type Sent = Parameters<typeof client.wageDeposit.decideWorkerPayments.mutate>[0];

const stateNames: Readonly<Record<Batch['state'], () => string>> = {
  entered: m.authority_batch_entered,
  approved: m.authority_batch_approved,
  rejected: m.authority_batch_rejected,
};

const look: Readonly<Record<Batch['state'], string>> = {
  entered: 'border-amber-800 bg-amber-50',
  approved: 'border-brand-800 bg-brand-50',
  rejected: 'border-red-800 bg-red-50',
};

/** Approves payments that a colleague entered, or rejects them with a reason. */
function DecideBatch({ batch }: { readonly batch: Batch }) {
  const [note, setNote] = useState('');
  const [error, setError] = useState<string>();
  const { submit, isPending, feedback } = useSubmission(
    (input: Sent) => client.wageDeposit.decideWorkerPayments.mutate(input),
    () => undefined,
    { 'citizen-number-in-text': setError },
  );
  if (batch.enteredByYou) return <p>{m.authority_entered_by_you()}</p>;
  return (
    <>
      {feedback}
      <Button disabled={isPending} onClick={() => submit({ payment: batch.id, decision: { kind: 'approve' } })}>
        {m.authority_approve({ amount: money(batch.amount) })}
      </Button>
      <Disclosure label={m.authority_reject()}>
        <form
          noValidate
          className="mt-2"
          onSubmit={(event) => {
            event.preventDefault();
            const written = note.trim();
            setError(written === '' ? m.authority_reject_why_missing() : undefined);
            if (written !== '') submit({ payment: batch.id, decision: { kind: 'reject', note: written } });
          }}
        >
          <TextAreaField
            id={`note-${batch.id}`}
            label={m.authority_reject_why()}
            maxLength={2000}
            value={note}
            error={error}
            onChange={({ target }) => setNote(target.value)}
          />
          <Button type="submit" kind="secondary" disabled={isPending}>
            {m.authority_reject_now()}
          </Button>
        </form>
      </Disclosure>
    </>
  );
}

/** The payments of a batch that stands, each with its receipt. */
function Lines({ shares }: { readonly shares: ActivationView['shares'] }) {
  return (
    <ul className="mt-2 max-h-96 divide-y divide-stone-300 overflow-y-auto border-y border-stone-300" tabIndex={0}>
      {shares.map((share) => (
        <li key={wageKeyOf(share)} className="flex flex-wrap justify-between gap-x-4 py-1">
          <span className="min-w-0 wrap-anywhere">
            {withChinese(share.name)} · {withChinese(share.project)} · {share.month}
          </span>
          <span className="tabular-nums">
            {formatFigure(share.share)} · <span className="font-mono wrap-anywhere">{share.receipt}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Payments that were entered together, with how each batch stands, and their approval. */
export function PaymentBatches({
  view: { payments, shares },
  official,
  agency,
}: {
  readonly view: ActivationView;
  readonly official: DeskOfficial;
  readonly agency: string;
}) {
  if (payments.length === 0) return null;
  return (
    <section aria-labelledby="batches" className="mt-10">
      <h2 id="batches" className="mb-3 text-xl font-bold">
        {m.authority_batches_title()}
      </h2>
      <ul className="space-y-4">
        {payments.map((batch) => (
          <li key={batch.id} className="rounded border border-stone-300 bg-white p-4">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-semibold tabular-nums">
                {m.authority_batch({ lines: batch.lines, amount: money(batch.amount) })}
              </span>
              <span className={`rounded border px-2 py-0.5 text-sm font-semibold ${look[batch.state]}`}>
                {stateNames[batch.state]()}
              </span>
            </p>
            <p className="text-sm text-stone-700">
              {m.authority_batch_days({ paid: day(batch.paidOn), entered: day(batch.enteredOn) })}
            </p>
            {batch.note && <p>{withChinese(m.authority_batch_note({ note: batch.note }))}</p>}
            {batch.state !== 'rejected' && (
              <Disclosure label={m.authority_batch_lines()} of={money(batch.amount)} open={batch.state === 'entered'}>
                <Lines shares={shares.filter(({ payment }) => payment === batch.id)} />
              </Disclosure>
            )}
            {batch.state === 'entered' && (
              <div className="no-print mt-4">
                <OnlyWithDuty official={official} duty="deciding" agency={agency}>
                  <DecideBatch batch={batch} />
                </OnlyWithDuty>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
