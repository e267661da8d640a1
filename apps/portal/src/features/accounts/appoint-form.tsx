import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PlainDate } from '@wenzhou/calendar';
import { checkCreditCode } from '@wenzhou/identity';
import { useState } from 'react';
import { useIdempotencyKey } from '../../idempotency-key.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import type { Capacity } from '../../session.ts';
import { Button } from '../../ui/button.tsx';
import { dutyName } from '../../ui/capacity-name.ts';
import { errorOf, ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Field, SelectField } from '../../ui/field.tsx';
import { agencyDivisions, cityDivision } from './agency-divisions.ts';

const kinds = ['company-head', 'company-staff', 'construction', 'labour', 'medical-insurance', 'operator'] as const;

type Kind = (typeof kinds)[number];
type Duty = Capacity['duties'][number];

const duties: readonly Duty[] = ['deciding', 'executing', 'supervising'];

const kindNames: Readonly<Record<Kind, () => string>> = {
  'company-head': m.accounts_role_company_head,
  'company-staff': m.accounts_role_company_staff,
  construction: m.accounts_agency_construction,
  labour: m.accounts_agency_labour,
  'medical-insurance': m.accounts_agency_medical_insurance,
  operator: m.accounts_role_operator,
};

const isCompany = (kind: Kind): kind is 'company-head' | 'company-staff' => kind.startsWith('company-');
const isAgency = (kind: Kind): kind is 'construction' | 'labour' | 'medical-insurance' =>
  !isCompany(kind) && kind !== 'operator';

/** An operator appoints an account to act for a company, in an agency or as operator. */
export function AppointForm({ username, today }: { readonly username: string; readonly today: PlainDate }) {
  const [kind, setKind] = useState<Kind>('company-head');
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const { keyFor, done } = useIdempotencyKey();
  const queryClient = useQueryClient();
  const appointing = useMutation(
    procedures.accounts.appoint.mutationOptions({
      onSuccess: () => {
        done();
        return queryClient.invalidateQueries(procedures.accounts.pathFilter());
      },
    }),
  );
  // Several accounts stand on one page, each with its own form.
  const id = (field: string): string => `${username}-${field}`;

  function submit(form: FormData): void {
    const text = (field: string) => String(form.get(field) ?? '').trim();
    const held = duties.filter((duty) => form.getAll('duties').includes(duty));
    const company = { creditCode: text('creditCode'), name: text('company') };
    const found: FieldError[] = [];
    if (isCompany(kind)) {
      if (checkCreditCode(company.creditCode).kind === 'invalid')
        found.push({ field: id('creditCode'), text: m.accounts_credit_code_error() });
      if (company.name === '') found.push({ field: id('company'), text: m.accounts_company_missing() });
    }
    if (isAgency(kind) && held.length === 0) found.push({ field: id('duties'), text: m.accounts_duties_missing() });
    setErrors(found);
    if (found.length > 0) return;
    const post = {
      username,
      role: isAgency(kind) ? (`${kind}-official` as const) : kind,
      ...(isCompany(kind) ? { company } : {}),
      ...(isAgency(kind) ? { agency: { kind, division: text('division') }, duties: held } : {}),
    };
    appointing.mutate({ idempotencyKey: keyFor(post), ...post });
  }

  return (
    <form
      noValidate
      className="mt-3"
      onSubmit={(event) => {
        event.preventDefault();
        submit(new FormData(event.currentTarget));
      }}
    >
      <ErrorSummary errors={errors} />
      <SelectField
        id={id('kind')}
        label={m.accounts_appoint_as()}
        value={kind}
        onChange={({ target }) => setKind(kinds.find((value) => value === target.value) ?? kind)}
      >
        {kinds.map((value) => (
          <option key={value} value={value}>
            {kindNames[value]()}
          </option>
        ))}
      </SelectField>
      {isCompany(kind) && (
        <>
          <Field
            id={id('creditCode')}
            name="creditCode"
            label={m.accounts_credit_code()}
            hint={m.accounts_credit_code_hint()}
            autoComplete="off"
            error={errorOf(errors, id('creditCode'))}
          />
          <Field
            id={id('company')}
            name="company"
            label={m.accounts_company_name()}
            autoComplete="off"
            error={errorOf(errors, id('company'))}
          />
        </>
      )}
      {isAgency(kind) && (
        <>
          <SelectField id={id('division')} name="division" label={m.accounts_division()} defaultValue={cityDivision}>
            {agencyDivisions(today).map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
          <fieldset className="mb-6">
            <legend className="font-semibold">{m.accounts_duties()}</legend>
            <p className="text-stone-700">{m.accounts_duties_hint()}</p>
            {errorOf(errors, id('duties')) && (
              <p className="font-semibold text-red-800">{errorOf(errors, id('duties'))}</p>
            )}
            {duties.map((duty, index) => (
              <label key={duty} className="flex min-h-11 items-center gap-3">
                <input
                  id={index === 0 ? id('duties') : undefined}
                  type="checkbox"
                  name="duties"
                  value={duty}
                  className="size-5 accent-brand-800"
                />
                {dutyName(duty)}
              </label>
            ))}
          </fieldset>
        </>
      )}
      {appointing.error && <Failure error={appointing.error} />}
      <Button type="submit" kind="secondary" disabled={appointing.isPending}>
        {m.accounts_appoint()}
        <span className="sr-only"> {username}</span>
      </Button>
    </form>
  );
}
