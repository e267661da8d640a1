import { useQuery } from '@tanstack/react-query';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { formatDate, isPlainDate } from '@wenzhou/calendar';
import { useState } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Field, SelectField } from '../../ui/field.tsx';
import { money } from '../../ui/money.ts';
import { QuestionPage } from '../../ui/question-page.tsx';
import { areas, schemes } from './answers.ts';
import { DemonstrationNote } from './demonstration-note.tsx';
import { areaNames, careNames, gradeNames, schemeNames } from './names.ts';
import { usePersonalRecords, type YearWanted } from './personal-records.tsx';
import { fundsPay, Payers, PersonParts } from './settlement-figures.tsx';
import { shanghaiTime } from './shanghai-time.ts';
import { YearStanding } from './year-standing.tsx';

type YearAnswer = inferOutput<typeof procedures.medicalInsurance.readYear>;
type RecordedStay = Extract<YearAnswer, { kind: 'found' }>['stays'][number];

const nothing: YearWanted = { citizenNumber: '', scheme: 'employee-tier-1', area: 'wenzhou-urban', on: '' };

function RecordedStayOfYear({ stay }: { readonly stay: RecordedStay }) {
  const { claim, settlement, steps, parameters, recordedAt, revision, settledAt } = stay;
  const explained = { settlement, steps, parameters };
  return (
    <li className="py-4">
      <h3 className="font-semibold">
        {m.medical_stay_line({
          care: careNames[claim.care](),
          grade: gradeNames[claim.institution.grade](),
          from: formatDate(claim.admittedOn, language()),
          to: formatDate(claim.dischargedOn, language()),
        })}
      </h3>
      <p className="text-stone-700">
        {m.medical_stay_source({
          institution: claim.institution.id,
          number: claim.number,
          at: shanghaiTime(recordedAt),
        })}
      </p>
      {revision > 1 && <p className="text-stone-700">{m.medical_settled_again({ at: shanghaiTime(settledAt) })}</p>}
      <p className="tabular-nums">
        {m.medical_stay_amounts({
          charge: money(settlement.charge),
          funds: money(fundsPay(settlement)),
          person: money(settlement.payers.person),
          deductible: money(settlement.deductible),
        })}
      </p>
      <Disclosure label={m.medical_stay_details()} of={claim.number}>
        <div className="mt-2 space-y-4">
          <Payers {...explained} />
          <PersonParts {...explained} />
        </div>
      </Disclosure>
    </li>
  );
}

function YearOf({ wanted }: { readonly wanted: YearWanted }) {
  // What is personal is forgotten as soon as the page is left.
  const asked = useQuery({ ...procedures.medicalInsurance.readYear.queryOptions(wanted), gcTime: 0 });
  return (
    <section aria-labelledby="year" className="mt-10" aria-live="polite">
      <h2 id="year" className="mb-3 text-xl font-bold">
        {m.medical_year_title()}
      </h2>
      <Answer asked={asked}>
        {(answer) =>
          answer.kind === 'none' ? (
            <p>{m.medical_year_none()}</p>
          ) : (
            <>
              <p>
                <span lang="zh-CN">{answer.person.name}</span> · {schemeNames[answer.year.scheme]()} ·{' '}
                {areaNames[answer.year.area]()}
              </p>
              <YearStanding year={answer.year} />
              <ol className="mt-6 divide-y divide-stone-300 border-y border-stone-300">
                {answer.stays.map((stay) => (
                  <RecordedStayOfYear key={stay.id} stay={stay} />
                ))}
              </ol>
            </>
          )
        }
      </Answer>
    </section>
  );
}

/** A person's insurance year as it is recorded. Who is asked about stays in memory and is sent in the request's body. */
export function YearPage() {
  const { wanted, want } = usePersonalRecords();
  const [typed, setTyped] = useState(wanted ?? nothing);
  const [fillings, setFillings] = useState(0);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);

  function submit(form: FormData) {
    const text = (name: keyof YearWanted) => String(form.get(name) ?? '').trim();
    const asked = {
      citizenNumber: text('citizenNumber'),
      scheme: text('scheme') as YearWanted['scheme'],
      area: text('area') as YearWanted['area'],
      on: text('on'),
    };
    const found: FieldError[] = [];
    if (asked.citizenNumber === '') found.push({ field: 'citizenNumber', text: m.medical_citizen_number_missing() });
    if (!isPlainDate(asked.on)) found.push({ field: 'on', text: m.medical_year_day_missing() });
    setErrors(found);
    if (found.length === 0) want(asked);
  }

  return (
    <>
      <QuestionPage
        title={m.medical_year_page_title()}
        lead={m.medical_year_page_lead()}
        back={<BackLink to="/" />}
        errors={errors}
        submitLabel={m.medical_year_look_up()}
        onSubmit={submit}
      >
        <DemonstrationNote
          onFill={({ citizenNumber, scheme, area, on }) => {
            setTyped({ citizenNumber, scheme, area, on });
            setFillings(fillings + 1);
          }}
        />
        <div key={fillings}>
          <Field
            id="citizenNumber"
            name="citizenNumber"
            label={m.medical_citizen_number()}
            hint={m.medical_citizen_number_hint()}
            autoComplete="off"
            defaultValue={typed.citizenNumber}
            error={errorOf(errors, 'citizenNumber')}
          />
          <SelectField id="scheme" name="scheme" label={m.medical_scheme()} defaultValue={typed.scheme}>
            {schemes.map((scheme) => (
              <option key={scheme} value={scheme}>
                {schemeNames[scheme]()}
              </option>
            ))}
          </SelectField>
          <SelectField id="area" name="area" label={m.medical_area()} defaultValue={typed.area}>
            {areas.map((area) => (
              <option key={area} value={area}>
                {areaNames[area]()}
              </option>
            ))}
          </SelectField>
          <Field
            id="on"
            name="on"
            type="date"
            label={m.medical_year_day()}
            hint={m.medical_year_day_hint()}
            defaultValue={typed.on}
            error={errorOf(errors, 'on')}
          />
        </div>
      </QuestionPage>
      {wanted && <YearOf wanted={wanted} />}
    </>
  );
}
