import { daysBetween, formatDate, isAfter, type PlainDate } from '@wenzhou/calendar';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import type { CaseRow } from './case-types.ts';
import type { ShownState } from './search.ts';

export const stateNames: Readonly<Record<ShownState, () => string>> = {
  'ran-out': m.arrears_state_ran_out,
  running: m.arrears_state_running,
  open: m.arrears_state_open,
  applied: m.arrears_state_applied,
  'partly-paid-from-deposit': m.arrears_state_partly_paid_from_deposit,
  'paid-from-deposit': m.arrears_state_paid_from_deposit,
  paid: m.arrears_state_paid,
};

const looks: Readonly<Record<ShownState, string>> = {
  'ran-out': 'border-red-800 bg-red-50',
  running: 'border-amber-800 bg-amber-50',
  open: 'border-amber-800 bg-amber-50',
  applied: 'border-brand-800 bg-brand-50',
  'partly-paid-from-deposit': 'border-amber-800 bg-amber-50',
  'paid-from-deposit': 'border-stone-500 bg-stone-100',
  paid: 'border-stone-500 bg-stone-100',
};

export const shownState = ({ state, ranOut }: CaseRow): ShownState =>
  state === 'ordered' ? (ranOut ? 'ran-out' : 'running') : state;

/** Where a case stands, as a tag that does not speak by its colour alone. */
export function CaseState({ arrearsCase }: { readonly arrearsCase: CaseRow }) {
  const state = shownState(arrearsCase);
  return (
    <span className={`inline-block rounded border px-2 py-0.5 text-sm font-semibold ${looks[state]}`}>
      {stateNames[state]()}
    </span>
  );
}

/** How long an order to pay still leaves, or since when it is over. */
export function timeLeft(payBy: PlainDate, on: PlainDate): string {
  const day = formatDate(payBy, language());
  if (isAfter(on, payBy)) return m.arrears_order_over({ day, days: daysBetween(payBy, on) });
  const days = daysBetween(on, payBy);
  return days === 0 ? m.arrears_order_last_day({ day }) : m.arrears_order_left({ day, days });
}
