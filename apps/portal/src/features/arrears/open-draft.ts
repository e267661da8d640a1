import { isAfter, type PlainDate } from '@wenzhou/calendar';
import { checkCreditCode, type CreditCode, creditCode, normaliseCreditCode } from '@wenzhou/identity';
import { readDate } from '../../address.ts';
import { m } from '../../paraglide/messages.js';
import { isEmptyClaim, type TypedClaim } from '../../ui/deposit/claims-list.ts';
import type { FieldError } from '../../ui/error-summary.tsx';

/** A case to open, as it is typed. */
export interface OpenDraft {
  readonly creditCode: string;
  /** None until somebody types one: then the register's name stands in for it. */
  readonly name?: string;
  readonly project: string;
  readonly projectDivision: string;
  readonly occurredOn: string;
  readonly claims: readonly TypedClaim[];
}

/** What the fields are called that the server's faults may speak of. */
const labels: Readonly<Record<string, () => string>> = {
  name: m.arrears_name,
  project: m.arrears_project,
  projectDivision: m.arrears_project_division,
  occurredOn: m.arrears_occurred_on,
};

/** A reason of the server at each field that it speaks of, or at none; it is never lost. */
export function errorsAt(text: string, fields: readonly string[]): readonly FieldError[] {
  const errors = fields.flatMap((field) => {
    const label = labels[field];
    return label ? [{ field, text: m.arrears_at_field({ field: label(), text }) }] : [];
  });
  return errors.length === 0 ? [{ field: '', text }] : errors;
}

/** A case to open, as it is sent. */
export interface ReadCase {
  readonly creditCode: CreditCode;
  readonly name: string;
  readonly project: string;
  readonly projectDivision: string;
  readonly occurredOn: PlainDate;
  readonly claims: TypedClaim[];
}

/** The credit code as far as it is one. */
export function typedCreditCode({ creditCode: typed }: Pick<OpenDraft, 'creditCode'>): CreditCode | undefined {
  const plain = normaliseCreditCode(typed);
  return checkCreditCode(plain).kind === 'invalid' ? undefined : creditCode(plain);
}

/** Reads a draft on a day: the case, or everything that is wrong with what was typed. */
export function readCase(
  draft: OpenDraft & { readonly name: string },
  on: PlainDate,
): { readonly read: ReadCase } | { readonly errors: readonly FieldError[] } {
  const firm = typedCreditCode(draft);
  const name = draft.name.trim();
  const project = draft.project.trim();
  const occurredOn = readDate(draft.occurredOn);
  // All of them are owed at the project of the case, unless a row says otherwise.
  const claims = draft.claims
    .filter((claim) => !isEmptyClaim(claim))
    .map((claim) => (claim.project.trim() === '' ? { ...claim, project } : claim));
  const errors: readonly FieldError[] = [
    ...(firm ? [] : [{ field: 'creditCode', text: m.wage_credit_code_faulty() }]),
    ...(name === '' ? [{ field: 'name', text: m.arrears_name_missing() }] : []),
    ...(project === '' ? [{ field: 'project', text: m.arrears_project_missing() }] : []),
    ...(draft.projectDivision === '' ? [{ field: 'projectDivision', text: m.arrears_project_division_missing() }] : []),
    ...(occurredOn ? [] : [{ field: 'occurredOn', text: m.arrears_occurred_on_missing() }]),
    ...(occurredOn && isAfter(occurredOn, on) ? [{ field: 'occurredOn', text: m.arrears_occurred_on_to_come() }] : []),
    ...(claims.length === 0 ? [{ field: 'claim-0-name', text: m.arrears_claims_missing() }] : []),
  ];
  if (errors.length > 0 || !firm || !occurredOn) return { errors };
  return { read: { creditCode: firm, name, project, projectDivision: draft.projectDivision, occurredOn, claims } };
}
