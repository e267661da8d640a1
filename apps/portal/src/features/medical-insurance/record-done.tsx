import { Navigate } from '@tanstack/react-router';
import { m } from '../../paraglide/messages.js';
import { ButtonLink } from '../../ui/button-link.tsx';
import { money } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { usePersonalRecords } from './personal-records.tsx';
import { Payers, PersonParts } from './settlement-figures.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { YearStanding } from './year-standing.tsx';

/** What was stored of a recorded stay. */
export function RecordDone() {
  const { answer, draft, want, startAnew } = usePersonalRecords();
  if (answer?.kind !== 'granted') return <Navigate to="/hospital-stay/record" replace />;
  const { settlement, year, changed, recordedAt, stayId } = answer.outcome;
  const explained = { settlement, steps: answer.steps ?? [], parameters: answer.parameters };
  return (
    <Page
      title={m.medical_recorded_title({ number: draft.number })}
      lead={
        <>
          <p>{m.medical_recorded_at({ at: shanghaiTime(recordedAt) })}</p>
          <p className="text-sm break-all">{m.medical_stay_id({ id: stayId })}</p>
        </>
      }
    >
      <Payers {...explained} />
      {settlement.payers.person > 0 && (
        <section aria-labelledby="person" className="mt-10">
          <h2 id="person" className="mb-3 text-xl font-bold">
            {m.medical_person_title_official()}
          </h2>
          <PersonParts {...explained} />
        </section>
      )}
      <section aria-labelledby="year" className="mt-10">
        <h2 id="year" className="mb-3 text-xl font-bold">
          {m.medical_year_title()}
        </h2>
        <YearStanding year={year} />
        {changed.length > 0 && (
          <>
            <p className="mt-4">{m.medical_changed_intro()}</p>
            <ul className="mt-2 list-disc pl-6">
              {changed.map(({ claim, pool, relief, person }) => (
                <li key={`${claim.institution} ${claim.number}`} className="tabular-nums">
                  {m.medical_changed_stay({
                    institution: claim.institution,
                    number: claim.number,
                    pool: money(pool),
                    relief: money(relief),
                    person: money(person),
                  })}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <div className="mt-8 flex flex-wrap gap-4">
        <ButtonLink
          to="/hospital-stay/year"
          onClick={() => {
            const { citizenNumber, dischargedOn } = draft;
            want({ citizenNumber, on: dischargedOn });
          }}
        >
          {m.medical_see_year()}
        </ButtonLink>
        <ButtonLink to="/hospital-stay/record" kind="secondary" onClick={startAnew}>
          {m.medical_record_another()}
        </ButtonLink>
      </div>
    </Page>
  );
}
