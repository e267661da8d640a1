import { m } from '../../paraglide/messages.js';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { costNames, type TypedCosts } from './costs.ts';

/** The fields of a hospital bill by catalogue class. */
export function CostFields({ typed, errors }: { readonly typed: TypedCosts; readonly errors: readonly FieldError[] }) {
  const amount = (field: keyof typeof costNames, hint: string) => (
    <Field
      id={field}
      name={field}
      label={`${costNames[field]()}${m.medical_in_yuan()}`}
      hint={hint}
      inputMode="decimal"
      autoComplete="off"
      defaultValue={typed[field]}
      error={errorOf(errors, field)}
    />
  );
  return (
    <>
      {amount('classA', m.medical_class_a_hint())}
      {amount('classB', m.medical_class_b_hint())}
      <Field
        id="selfCarePercent"
        name="selfCarePercent"
        label={m.medical_self_care_percent()}
        hint={m.medical_self_care_hint()}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={typed.selfCarePercent}
        error={errorOf(errors, 'selfCarePercent')}
      />
      {amount('offList', m.medical_off_list_hint())}
    </>
  );
}
