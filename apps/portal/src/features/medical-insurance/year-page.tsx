import { useQuery } from '@tanstack/react-query';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { formatDate } from '@wenzhou/calendar';
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
import { OnlyFor } from '../../ui/only-for.tsx';
import { Page } from '../../ui/page.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { DemonstrationNote } from './demonstration-note.tsx';
import { areaNames, careNames, gradeNames, schemeNames } from './names.ts';
import { usePersonalRecords } from './personal-records.tsx';
import { fundsPay, Payers, PersonParts } from './settlement-figures.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { YearStanding } from './year-standing.tsx';

type YearAnswer = inferOutput<typeof procedures.medicalInsurance.readYear>;
type RecordedStay = Extract<YearAnswer, { kind: 'found' }>['stays'][number];
type ListedYear = inferOutput<typeof procedures.medicalInsurance.listYears>['years'][number];

/** A resident asks about themselves and names nobody. */
const whose = (citizenNumber: string | undefined) => (citizenNumber === undefined ? {} : { citizenNumber });

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

/** What tells a year from a person's others. */
const keyOf = ({ scheme, area, period }: ListedYear): string => [scheme, area, period.from].join(' ');

function YearOf({ of, year }: { readonly of: string | undefined; readonly year: ListedYear }) {
  const { scheme, area, period } = year;
  // What is personal is forgotten as soon as the page is left.
  const asked = useQuery({
    ...procedures.medicalInsurance.readYear.queryOptions({ ...whose(of), scheme, area, on: period.from }),
    gcTime: 0,
  });
  return (
    <Answer asked={asked}>
      {(answer) =>
        answer.kind === 'none' ? (
          <p>{m.medical_years_none()}</p>
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
  );
}

/** All years of a person to choose from, and the one that was chosen. */
function Years({ of, on }: { readonly of: string | undefined; readonly on?: string | undefined }) {
  const [chosen, setChosen] = useState<string>();
  const asked = useQuery({ ...procedures.medicalInsurance.listYears.queryOptions(whose(of)), gcTime: 0 });
  return (
    <section aria-labelledby="year" className="mt-8" aria-live="polite">
      <h2 id="year" className="mb-3 text-xl font-bold">
        {m.medical_year_title()}
      </h2>
      <Answer asked={asked}>
        {({ years }) => {
          const year =
            years.find((listed) => keyOf(listed) === chosen) ??
            years.find(({ period }) => on !== undefined && period.from <= on && on <= period.to) ??
            years[0];
          if (!year) return <p>{m.medical_years_none()}</p>;
          return (
            <>
              {years.length > 1 && (
                <SelectField
                  id="year-of"
                  label={m.medical_year_choose()}
                  value={keyOf(year)}
                  onChange={({ target }) => setChosen(target.value)}
                >
                  {years.map((listed) => (
                    <option key={keyOf(listed)} value={keyOf(listed)}>
                      {m.medical_year_listed({
                        from: formatDate(listed.period.from, language()),
                        to: formatDate(listed.period.to, language()),
                        scheme: schemeNames[listed.scheme](),
                        area: areaNames[listed.area](),
                      })}
                    </option>
                  ))}
                </SelectField>
              )}
              <YearOf key={keyOf(year)} of={of} year={year} />
            </>
          );
        }}
      </Answer>
    </section>
  );
}

/** An official types whose years they ask about: that stays in memory and is sent in the request's body. */
function YearsOfSomebody() {
  const { wanted, want } = usePersonalRecords();
  const [typed, setTyped] = useState(wanted?.citizenNumber ?? '');
  const [fillings, setFillings] = useState(0);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  function submit(form: FormData) {
    const citizenNumber = String(form.get('citizenNumber') ?? '').trim();
    const isMissing = citizenNumber === '';
    setErrors(isMissing ? [{ field: 'citizenNumber', text: m.medical_citizen_number_missing() }] : []);
    if (!isMissing) want({ citizenNumber });
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
          onFill={({ citizenNumber }) => {
            setTyped(citizenNumber);
            setFillings(fillings + 1);
          }}
        />
        <Field
          key={fillings}
          id="citizenNumber"
          name="citizenNumber"
          label={m.medical_citizen_number()}
          hint={m.medical_citizen_number_hint()}
          autoComplete="off"
          defaultValue={typed}
          error={errorOf(errors, 'citizenNumber')}
        />
      </QuestionPage>
      {wanted && <Years key={wanted.citizenNumber} of={wanted.citizenNumber} on={wanted.on} />}
    </>
  );
}

function YearsOfMine() {
  return (
    <>
      <BackLink to="/" />
      <Page title={m.medical_own_years_title()} lead={m.medical_own_years_lead()}>
        <Years of={undefined} />
      </Page>
    </>
  );
}

/** A person's insurance years as they are recorded: residents see their own, the agency those of whom it asks about. */
export function YearPage() {
  return (
    <OnlyFor title={m.medical_year_page_title()} roles={['resident', 'medical-insurance-official']}>
      {({ role }) => (role === 'resident' ? <YearsOfMine /> : <YearsOfSomebody />)}
    </OnlyFor>
  );
}
