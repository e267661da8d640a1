import type { PlainDate } from '@wenzhou/calendar';

/**
 * The day on which an instrument counts as paid: for cash that of the bank's receipt, else the day it was handed in;
 * where neither is told, the day of the step (W-28).
 */
export const paidDay = ({
  on,
  handedInOn,
  instrument,
}: {
  readonly on: PlainDate;
  readonly handedInOn?: PlainDate;
  readonly instrument?: object & { readonly kind?: string; readonly paidOn?: PlainDate };
}): PlainDate => instrument?.paidOn ?? handedInOn ?? on;
