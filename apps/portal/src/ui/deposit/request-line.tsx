import { formatDate, plainDate } from '@wenzhou/calendar';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { money } from '../money.ts';
import { PathLink } from '../path-link.tsx';
import { withChinese } from '../with-chinese.tsx';
import type { RequestRow } from './deposit-types.ts';
import { requestName, requestStateNames } from './request-names.ts';

const look: Readonly<Record<RequestRow['state'], string>> = {
  submitted: 'border-amber-800 bg-amber-50',
  granted: 'border-brand-800 bg-brand-50',
  refused: 'border-red-800 bg-red-50',
  withdrawn: 'border-stone-500 bg-stone-100',
};

export function RequestState({ state }: Pick<RequestRow, 'state'>) {
  return (
    <span className={`inline-block rounded border px-2 py-0.5 text-sm font-semibold ${look[state]}`}>
      {requestStateNames[state]()}
    </span>
  );
}

/** A request in a list, leading to its own page at `path`. */
export function RequestLine({
  request,
  path,
  withFirm,
}: {
  readonly request: RequestRow;
  readonly path: string;
  /** Whether the list is of several firms. */
  readonly withFirm: boolean;
}) {
  const { amount, state, firm, applicant, submittedOn, decidedOn } = request;
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 font-semibold">
          <PathLink path={path}>{requestName(request)}</PathLink>
          {amount !== undefined && <span className="tabular-nums"> {money(amount)}</span>}
        </p>
        <RequestState state={state} />
      </div>
      {withFirm && <p className="break-words">{withChinese(firm.name)}</p>}
      <p className="text-sm text-stone-700">
        {m.deposit_submitted_on({ day: formatDate(plainDate(submittedOn), language()) })}
        {applicant === 'labour-authority' && <> · {m.deposit_by_labour()}</>}
        {decidedOn && <> · {m.deposit_decided_on({ day: formatDate(plainDate(decidedOn), language()) })}</>}
      </p>
    </li>
  );
}
