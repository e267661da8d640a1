import { checkCreditCode, normaliseCreditCode } from '@wenzhou/identity';
import { parseYuan } from '@wenzhou/money';
import type { inferInput } from '@trpc/tanstack-react-query';
import { type ReactNode, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import type { procedures } from '../../server.ts';
import { CheckField } from '../check-field.tsx';
import { errorOf, type FieldError } from '../error-summary.tsx';
import { Field } from '../field.tsx';

type AskedContractor = NonNullable<inferInput<typeof procedures.wageDeposit.previewActivation>['generalContractor']>;

/** The general contractor that is to answer, or everything that is wrong with what was typed of it. */
export function readContractor(form: FormData): {
  readonly errors: readonly FieldError[];
  readonly generalContractor?: AskedContractor;
} {
  if (form.get('withContractor') === null) return { errors: [] };
  const creditCode = normaliseCreditCode(String(form.get('contractor') ?? ''));
  const unsettled = parseYuan(String(form.get('unsettled') ?? ''));
  const errors: FieldError[] = [];
  if (checkCreditCode(creditCode).kind === 'invalid')
    errors.push({ field: 'contractor', text: m.wage_credit_code_faulty() });
  if (unsettled === undefined || unsettled < 0)
    errors.push({ field: 'unsettled', text: m.deposit_unsettled_missing() });
  if (errors.length > 0 || unsettled === undefined) return { errors };
  return { errors, generalContractor: { creditCode, unsettled, unqualified: form.get('unqualified') !== null } };
}

/** For a subcontractor: the general contractor whose deposit is to answer as well. `label` is the question for it. */
export function ContractorFields({
  label,
  errors,
}: {
  readonly label: ReactNode;
  readonly errors: readonly FieldError[];
}) {
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <CheckField name="withContractor" checked={isAsked} onChange={({ target }) => setIsAsked(target.checked)}>
        {label}
      </CheckField>
      {isAsked && (
        <div className="mb-6 border-l-4 border-stone-300 pl-4">
          <Field
            id="contractor"
            name="contractor"
            label={m.deposit_contractor()}
            hint={m.wage_credit_code_hint()}
            autoComplete="off"
            error={errorOf(errors, 'contractor')}
          />
          <Field
            id="unsettled"
            name="unsettled"
            label={m.deposit_contractor_unsettled()}
            hint={m.deposit_unsettled_hint()}
            inputMode="decimal"
            autoComplete="off"
            error={errorOf(errors, 'unsettled')}
          />
          <CheckField name="unqualified">{m.deposit_contractor_unqualified()}</CheckField>
        </div>
      )}
    </>
  );
}
