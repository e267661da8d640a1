import { m } from '../../paraglide/messages.js';
import type { RequestRow } from './deposit-types.ts';

const kindNames: Readonly<Record<RequestRow['kind'], () => string>> = {
  assessment: m.deposit_request_assessment,
  instrument: m.deposit_request_instrument,
  'grade-change': m.deposit_request_grade_change,
  refund: m.deposit_request_refund,
  exemption: m.deposit_request_exemption,
  activation: m.deposit_request_activation,
};

export const purposeNames: Readonly<Record<NonNullable<RequestRow['purpose']>, () => string>> = {
  payment: m.deposit_purpose_payment,
  'top-up': m.deposit_purpose_top_up,
  adjustment: m.deposit_purpose_adjustment,
  replacement: m.deposit_purpose_replacement,
};

export const requestStateNames: Readonly<Record<RequestRow['state'], () => string>> = {
  submitted: m.deposit_state_submitted,
  granted: m.deposit_state_granted,
  refused: m.deposit_state_refused,
  withdrawn: m.deposit_state_withdrawn,
};

export const requestKindName = (kind: RequestRow['kind']): string => kindNames[kind]();

/** What is asked for, in a few words. */
export const requestName = ({ kind, purpose }: Pick<RequestRow, 'kind' | 'purpose'>): string =>
  purpose === undefined ? requestKindName(kind) : purposeNames[purpose]();
