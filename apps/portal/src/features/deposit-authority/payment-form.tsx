import { type Fen, formatFigure } from '@wenzhou/money';
import { wageKeyOf } from '@wenzhou/wage-deposit';
import type { inferOutput } from '@trpc/tanstack-react-query';
import type { PlainDate } from '@wenzhou/calendar';
import { useState } from 'react';
import { readDate } from '../../address.ts';
import { m } from '../../paraglide/messages.js';
import { client, type procedures } from '../../server.ts';
import { Button } from '../../ui/button.tsx';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { errorOf, ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import type { Said } from '../../ui/explained.ts';
import { Failure } from '../../ui/failure.tsx';
import { Field } from '../../ui/field.tsx';
import { money } from '../../ui/money.ts';
import { Pager } from '../../ui/pager.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { day } from './columns.tsx';
import { filledIn, numbered, type Receipts } from './receipts.ts';

export type ActivationView = inferOutput<typeof procedures.wageDeposit.activation>;
type Share = ActivationView['shares'][number];
type Sent = Parameters<typeof client.wageDeposit.enterWorkerPayments.mutate>[0];
type Entered = Omit<Sent, 'idempotencyKey' | 'previewOnly'>;

/** So many rows are shown at once; a list of a large site has thousands. */
const rowsShown = 50;

/** One wage with the field for the number of its receipt. */
function ReceiptRow({
  share,
  receipt,
  onReceipt,
}: {
  readonly share: Share;
  readonly receipt: string;
  readonly onReceipt: (receipt: string) => void;
}) {
  const { name, project, month } = share;
  return (
    <tr className="border-b border-stone-300 max-sm:block max-sm:py-2">
      <th scope="row" className="py-1 pr-3 text-left align-middle font-normal wrap-anywhere max-sm:block">
        {withChinese(name)}
      </th>
      <td className="py-1 pr-3 wrap-anywhere max-sm:block">
        {withChinese(project)} · {month}
      </td>
      <td className="py-1 pr-3 text-right font-semibold tabular-nums max-sm:block max-sm:text-left">
        <span className="text-sm font-normal sm:hidden">{m.authority_share_yuan()} </span>
        {formatFigure(share.share)}
      </td>
      <td className="py-1 max-sm:block">
        <span className="text-sm text-stone-700 sm:hidden" aria-hidden="true">
          {m.authority_receipt()}
        </span>
        <input
          aria-label={`${m.authority_receipt()} ${name} ${project} ${month}`}
          className="min-h-11 w-full rounded border-2 border-stone-700 bg-white px-2 py-1"
          autoComplete="off"
          maxLength={100}
          value={receipt}
          onChange={({ target }) => onReceipt(target.value)}
        />
      </td>
    </tr>
  );
}

/** Payments with their receipts: row by row, or all numbered after one prefix; looked at before they are entered. */
export function PaymentForm({
  view: { activation, shares },
  today,
  onEntered,
}: {
  readonly view: ActivationView;
  readonly today: PlainDate;
  readonly onEntered: (entered: { readonly lines: number; readonly amount: Fen }) => void;
}) {
  const awaiting = shares.filter(({ state }) => state === 'awaiting');
  const keys = awaiting.map(wageKeyOf);
  const [receipts, setReceipts] = useState<Receipts>({});
  const [prefix, setPrefix] = useState('');
  const [paidOn, setPaidOn] = useState<string>(today);
  const [page, setPage] = useState(1);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [refusals, setRefusals] = useState<readonly Said[]>([]);
  const [failure, setFailure] = useState<unknown>();
  const [isChecking, setIsChecking] = useState(false);
  const [checked, setChecked] = useState<{ readonly asked: Entered; readonly lines: number; readonly amount: Fen }>();

  const change = (next: Receipts) => {
    setReceipts(next);
    setChecked(undefined);
  };
  const entering = useSubmission(
    (input: Sent) => client.wageDeposit.enterWorkerPayments.mutate(input),
    ({ outcome: { lines, amount } }) => onEntered({ lines, amount }),
  );

  /** What is to be entered: every wage that has a receipt number. */
  function read(): Entered | undefined {
    const day = readDate(paidOn);
    const byKey = new Map(filledIn(receipts, keys));
    const lines = awaiting.flatMap(({ worker, project, month }) => {
      const receipt = byKey.get(wageKeyOf({ worker, project, month }));
      return receipt === undefined ? [] : [{ worker, project, month, receipt }];
    });
    const found: FieldError[] = [];
    if (!day) found.push({ field: 'paidOn', text: m.authority_paid_on_missing() });
    if (lines.length === 0) found.push({ field: 'prefix', text: m.authority_receipts_missing() });
    setErrors(found);
    if (!day || found.length > 0) return undefined;
    return { request: activation.request, creditCode: activation.firm.creditCode, paidOn: day, lines };
  }

  /** Has the server look at it without entering anything. */
  async function check(asked: Entered): Promise<void> {
    setFailure(undefined);
    setIsChecking(true);
    try {
      const answer = await client.wageDeposit.enterWorkerPayments.mutate({
        ...asked,
        previewOnly: true,
        idempotencyKey: crypto.randomUUID(),
      });
      setRefusals(answer.kind === 'refused' ? answer.refusals : []);
      if (answer.kind === 'granted') setChecked({ asked, ...answer.outcome });
    } catch (error) {
      setFailure(error);
    }
    setIsChecking(false);
  }

  if (checked)
    return (
      <div className="max-w-prose">
        <p className="font-semibold">
          {m.authority_payments_check({
            lines: checked.lines,
            amount: money(checked.amount),
            day: day(checked.asked.paidOn),
          })}
        </p>
        <p className="mt-2">{m.authority_payments_consequence()}</p>
        <p className="mt-2 text-sm text-stone-700">{m.authority_duties_apart()}</p>
        <div className="mt-4">{entering.feedback}</div>
        <div className="flex flex-wrap gap-4">
          <Button disabled={entering.isPending} onClick={() => entering.submit(checked.asked)}>
            {m.authority_enter_payments()}
          </Button>
          <Button kind="secondary" disabled={entering.isPending} onClick={() => setChecked(undefined)}>
            {m.authority_change()}
          </Button>
        </div>
      </div>
    );
  const first = (page - 1) * rowsShown;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const asked = read();
        if (asked) void check(asked);
      }}
    >
      <ErrorSummary errors={errors} />
      <Field
        id="paidOn"
        type="date"
        max={today}
        label={m.authority_paid_on()}
        value={paidOn}
        error={errorOf(errors, 'paidOn')}
        onChange={({ target }) => setPaidOn(target.value)}
      />
      <Field
        id="prefix"
        label={m.authority_prefix()}
        hint={m.authority_prefix_hint()}
        autoComplete="off"
        maxLength={90}
        value={prefix}
        error={errorOf(errors, 'prefix')}
        onChange={({ target }) => setPrefix(target.value)}
      />
      <div className="-mt-2 mb-6 flex flex-wrap gap-4">
        <Button kind="secondary" onClick={() => change(numbered(prefix.trim(), keys))}>
          {m.authority_fill_all({ count: keys.length })}
        </Button>
        <Button kind="secondary" onClick={() => change({})}>
          {m.authority_clear_all()}
        </Button>
      </div>
      <p role="status" className="mb-2 font-semibold">
        {m.authority_filled_in({ filled: filledIn(receipts, keys).length, count: keys.length })}
      </p>
      <table className="w-full border-collapse">
        <caption className="sr-only">{m.authority_receipts_caption()}</caption>
        <thead className="max-sm:sr-only">
          <tr className="border-b-2 border-stone-700 text-left">
            <th scope="col">{m.deposit_claim_worker()}</th>
            <th scope="col">{m.authority_project_month()}</th>
            <th scope="col" className="pr-3 text-right">
              {m.authority_share_yuan()}
            </th>
            <th scope="col">{m.authority_receipt()}</th>
          </tr>
        </thead>
        <tbody>
          {awaiting.slice(first, first + rowsShown).map((share) => {
            const key = wageKeyOf(share);
            return (
              <ReceiptRow
                key={key}
                share={share}
                receipt={receipts[key] ?? ''}
                onReceipt={(receipt) => change({ ...receipts, [key]: receipt })}
              />
            );
          })}
        </tbody>
      </table>
      <Pager page={page} pageSize={rowsShown} total={awaiting.length} onPage={setPage} />
      <div className="mt-6">
        {refusals.length > 0 && (
          <div role="alert" className="mb-6">
            <RefusalList refusals={refusals} wording={wording} />
          </div>
        )}
        {failure !== undefined && <Failure error={failure} />}
        <Button type="submit" disabled={isChecking}>
          {m.authority_check_payments()}
        </Button>
      </div>
    </form>
  );
}
