import { isBefore, type PlainDate } from '@wenzhou/calendar';
import { type Fen, parseYuan, zeroFen } from '@wenzhou/money';
import { readDate } from '../../address.ts';
import { m } from '../../paraglide/messages.js';
import type { FieldError } from '../../ui/error-summary.tsx';

export const instrumentChoices = ['cash', 'bank-guarantee', 'insurance-policy'] as const;
export type InstrumentChoice = (typeof instrumentChoices)[number];

/** An instrument with what shows that it is there, as it is sent. */
export interface ReadInstrument {
  readonly instrument:
    | { readonly kind: 'cash'; readonly amount: Fen }
    | {
        readonly kind: Exclude<InstrumentChoice, 'cash'>;
        readonly amount: Fen;
        readonly number: string;
        readonly periods: readonly { readonly from: string; readonly to: string }[];
      };
  readonly receipt?: { readonly bank: string; readonly number: string; readonly paidOn: string };
  readonly issuer?: string;
}

/** Reads the form: the instrument, or everything that is wrong with what was typed. */
export function readInstrument(
  form: FormData,
  kind: InstrumentChoice,
  files: number,
): { readonly read: ReadInstrument } | { readonly errors: readonly FieldError[] } {
  const errors: FieldError[] = [];
  const text = (field: string, missing: () => string): string => {
    const typed = String(form.get(field) ?? '').trim();
    if (typed === '') errors.push({ field, text: missing() });
    return typed;
  };
  const date = (field: string, missing: () => string): PlainDate | '' => {
    const found = readDate(form.get(field));
    if (!found) errors.push({ field, text: missing() });
    return found ?? '';
  };
  const period = (): { readonly from: string; readonly to: string } => {
    const from = date('from', m.firm_from_missing);
    const to = date('to', m.firm_to_missing);
    if (from && to && isBefore(to, from)) errors.push({ field: 'to', text: m.firm_to_before_from() });
    return { from, to };
  };
  const amount = parseYuan(String(form.get('amount') ?? '')) ?? zeroFen;
  if (amount <= 0) errors.push({ field: 'amount', text: m.firm_amount_missing() });
  const read: ReadInstrument =
    kind === 'cash'
      ? {
          instrument: { kind, amount },
          receipt: {
            bank: text('bank', m.firm_bank_missing),
            number: text('receipt', m.firm_receipt_missing),
            paidOn: date('paidOn', m.firm_paid_on_missing),
          },
        }
      : {
          instrument: {
            kind,
            amount,
            number: text('number', m.firm_number_missing),
            periods: [period()],
          },
          issuer: text('issuer', m.firm_issuer_missing),
        };
  if (kind !== 'cash' && files === 0) errors.push({ field: 'files', text: m.firm_scan_missing() });
  return errors.length > 0 ? { errors } : { read };
}
