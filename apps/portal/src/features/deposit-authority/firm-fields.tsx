import { checkCreditCode, normaliseCreditCode } from '@wenzhou/identity';
import { m } from '../../paraglide/messages.js';
import { RegistrationOptions } from '../../ui/deposit/registration-options.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Field, SelectField } from '../../ui/field.tsx';

/** A firm as an official enters it. */
export interface EnteredFirm {
  readonly name: string;
  readonly creditCode: string;
  /** Where it is registered; none where its credit code says so. */
  readonly registeredDivision?: string;
}

/** Reads the fields of a firm, and tells what is wrong with them. */
export function readFirm(form: FormData): { readonly firm: EnteredFirm; readonly errors: readonly FieldError[] } {
  const text = (field: string): string => String(form.get(field) ?? '').trim();
  const name = text('name');
  const creditCode = normaliseCreditCode(text('creditCode'));
  const division = text('registeredDivision');
  const errors: FieldError[] = [];
  if (name === '') errors.push({ field: 'name', text: m.authority_name_missing() });
  if (checkCreditCode(creditCode).kind === 'invalid')
    errors.push({ field: 'creditCode', text: m.wage_credit_code_faulty() });
  return { firm: { name, creditCode, ...(division !== '' && { registeredDivision: division }) }, errors };
}

/** Who the firm is and where it is registered. */
export function FirmFields({
  known,
  errors,
}: {
  readonly known?: Partial<EnteredFirm> | undefined;
  readonly errors: readonly FieldError[];
}) {
  return (
    <>
      <Field
        id="name"
        name="name"
        label={m.authority_firm_name()}
        autoComplete="off"
        maxLength={200}
        defaultValue={known?.name}
        error={errorOf(errors, 'name')}
      />
      <Field
        id="creditCode"
        name="creditCode"
        label={m.wage_credit_code()}
        hint={m.wage_credit_code_hint()}
        autoComplete="off"
        spellCheck={false}
        maxLength={24}
        defaultValue={known?.creditCode}
        error={errorOf(errors, 'creditCode')}
      />
      <SelectField
        id="registeredDivision"
        name="registeredDivision"
        label={m.wage_division()}
        hint={m.authority_division_hint()}
        defaultValue={known?.registeredDivision ?? ''}
        error={errorOf(errors, 'registeredDivision')}
      >
        <RegistrationOptions />
      </SelectField>
    </>
  );
}
