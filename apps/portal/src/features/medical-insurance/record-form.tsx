import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { BackLink } from '../../ui/back-link.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Field, SelectField } from '../../ui/field.tsx';
import { OnlyFor } from '../../ui/only-for.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { areas, cares, grades, schemes, statuses } from './answers.ts';
import { CostFields } from './cost-fields.tsx';
import { DemonstrationNote } from './demonstration-note.tsx';
import { areaNames, careNames, gradeNames, schemeNames, statusNames } from './names.ts';
import { usePersonalRecords } from './personal-records.tsx';
import { draftIn, readDraft, type RecordDraft } from './record-draft.ts';

const groupLook = 'mb-8 border-t border-stone-300 pt-4';
const legendLook = 'float-left mb-4 w-full text-xl font-bold';

/** The stay to record, as it is typed. */
function StayForm() {
  const { draft: kept, check } = usePersonalRecords();
  const [draft, setDraft] = useState(kept);
  const [fillings, setFillings] = useState(0);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const navigate = useNavigate();

  const field = (name: keyof RecordDraft, label: string, more: Partial<Parameters<typeof Field>[0]> = {}) => (
    <Field
      id={name}
      name={name}
      label={label}
      autoComplete="off"
      defaultValue={draft[name]}
      error={errorOf(errors, name)}
      {...more}
    />
  );
  const select = <Value extends string>(
    name: keyof RecordDraft,
    label: string,
    values: readonly Value[],
    names: Readonly<Record<Value, () => string>>,
  ) => (
    <SelectField id={name} name={name} label={label} defaultValue={draft[name]} error={errorOf(errors, name)}>
      {values.map((value) => (
        <option key={value} value={value}>
          {names[value]()}
        </option>
      ))}
    </SelectField>
  );

  return (
    <QuestionPage
      title={m.medical_record_title()}
      lead={
        <>
          <p>{m.medical_record_lead()}</p>
          <p>{m.medical_kept_in_memory()}</p>
        </>
      }
      back={<BackLink to="/" />}
      errors={errors}
      submitLabel={m.medical_record_check()}
      onSubmit={(form) => {
        const typed = draftIn(form);
        const { errors: found } = readDraft(typed);
        setErrors(found);
        if (found.length > 0) return;
        check(typed);
        void navigate({ to: '/hospital-stay/record/check' });
      }}
    >
      <DemonstrationNote
        onFill={({ citizenNumber, name, scheme, area }) => {
          setDraft({ ...draft, citizenNumber, name, scheme, area });
          setFillings(fillings + 1);
        }}
      />
      <fieldset key={fillings} className={groupLook}>
        <legend className={legendLook}>{m.medical_record_person()}</legend>
        <div className="clear-both">
          {field('citizenNumber', m.medical_citizen_number(), { hint: m.medical_citizen_number_hint() })}
          {field('name', m.medical_name())}
          {select('scheme', m.medical_scheme(), schemes, schemeNames)}
          {select('area', m.medical_area(), areas, areaNames)}
          {select('status', m.medical_status_on_discharge(), statuses, statusNames)}
        </div>
      </fieldset>
      <fieldset className={groupLook}>
        <legend className={legendLook}>{m.medical_record_stay()}</legend>
        <div className="clear-both">
          {field('institution', m.medical_institution(), { hint: m.medical_institution_hint() })}
          {select('grade', m.medical_grade(), grades, gradeNames)}
          {field('number', m.medical_claim_number(), { hint: m.medical_claim_number_hint() })}
          {select('care', m.medical_care(), cares, careNames)}
          {field('admittedOn', m.medical_admitted_on(), { type: 'date' })}
          {field('dischargedOn', m.medical_discharged_on(), { type: 'date' })}
        </div>
      </fieldset>
      <fieldset className={groupLook}>
        <legend className={legendLook}>{m.medical_costs()}</legend>
        <div className="clear-both">
          <CostFields typed={draft} errors={errors} />
        </div>
      </fieldset>
    </QuestionPage>
  );
}

/** An official of the agency that settles stays records one. */
export function RecordForm() {
  return (
    <OnlyFor title={m.medical_record_title()} roles={['medical-insurance-official']} duty="executing">
      {() => <StayForm />}
    </OnlyFor>
  );
}
