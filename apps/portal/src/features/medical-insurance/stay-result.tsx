import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatDate } from '@wenzhou/calendar';
import { articles, fieldLabels, type Settlement } from '@wenzhou/medical-insurance';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Button } from '../../ui/button.tsx';
import { MissingList } from '../../ui/missing-list.tsx';
import { money } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { mostStays, type StayAnswers, withAnotherStay, withoutStay } from './answers.ts';
import { previewOf } from './claims.ts';
import { GradeComparison } from './grade-comparison.tsx';
import { careNames, gradeNames } from './names.ts';
import { fundsPay, Payers, PersonParts } from './settlement-figures.tsx';
import { useAnswers } from './use-answers.ts';
import { wording } from './wording.ts';
import { YearStanding } from './year-standing.tsx';

const linkLook = 'inline-flex min-h-11 items-center text-brand-800 underline';

function describe({ care, grade, admittedOn, dischargedOn }: StayAnswers): string {
  if (!care || !grade || !admittedOn || !dischargedOn) return '';
  return m.medical_stay_line({
    care: careNames[care](),
    grade: gradeNames[grade](),
    from: formatDate(admittedOn, language()),
    to: formatDate(dischargedOn, language()),
  });
}

/** The stays of the year in the order they were entered, each with its settlement and the ways to change it. */
function StaysOfYear({ settlements }: { readonly settlements: ReadonlyMap<string, Settlement> }) {
  const { answers } = useAnswers();
  const { stays = [], stay: shown = 1 } = answers;
  return (
    <ol className="divide-y divide-stone-300 border-y border-stone-300">
      {stays.map((stay, index) => {
        const position = index + 1;
        const settlement = settlements.get(String(position));
        return (
          // A stay is known by its place.
          <li key={position} className="py-3">
            <h3 className="font-semibold">{m.medical_stay_number({ number: position })}</h3>
            <p className="text-stone-700">{describe(stay)}</p>
            {settlement && (
              <p className="tabular-nums">
                {m.medical_stay_amounts({
                  charge: money(settlement.charge),
                  funds: money(fundsPay(settlement)),
                  person: money(settlement.payers.person),
                  deductible: money(settlement.deductible),
                })}
              </p>
            )}
            <p className="no-print flex flex-wrap gap-x-5">
              {position === shown ? (
                <strong className="inline-flex min-h-11 items-center">{m.medical_stay_shown()}</strong>
              ) : (
                <Link to="/hospital-stay/result" search={{ ...answers, stay: position }} className={linkLook}>
                  {m.medical_stay_show()}
                  <span className="sr-only"> {m.medical_stay_number({ number: position })}</span>
                </Link>
              )}
              <Link to="/hospital-stay/check" search={{ ...answers, stay: position }} className={linkLook}>
                {m.shell_change()}
                <span className="sr-only"> {m.medical_stay_number({ number: position })}</span>
              </Link>
              {stays.length > 1 && (
                <Link to="/hospital-stay/result" search={withoutStay(answers, position)} className={linkLook}>
                  {m.medical_stay_remove()}
                  <span className="sr-only"> {m.medical_stay_number({ number: position })}</span>
                </Link>
              )}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/** What the funds pay of the stay and what is left, why, and where the year stands. Nothing is stored. */
export function StayResult() {
  const { answers, stay } = useAnswers();
  const { stays = [], stay: shown = 1 } = answers;
  const asked = useQuery(procedures.medicalInsurance.previewSettlement.queryOptions(previewOf(answers)));
  return (
    <>
      <BackLink to="/hospital-stay/check" search={answers} />
      <Answer asked={asked} waiting={(state) => <Page title={m.medical_result_title()}>{state}</Page>}>
        {(ruling) => {
          if (ruling.kind === 'refused')
            return (
              <Page title={m.medical_result_title()}>
                <RefusalList refusals={ruling.refusals} wording={wording} />
                <p className="mt-4">
                  <ButtonLink to="/hospital-stay/check" search={answers}>
                    {m.medical_change_answers()}
                  </ButtonLink>
                </p>
              </Page>
            );
          if (ruling.kind === 'incomplete')
            return (
              <Page title={m.medical_result_title()}>
                <MissingList missing={ruling.missing} labels={fieldLabels} wording={wording} />
              </Page>
            );
          const { settlement, year, earlier } = ruling.outcome;
          const explained = { settlement, steps: ruling.steps ?? [], parameters: ruling.parameters };
          const settlements = new Map([
            ...earlier.map(({ claim, settlement }) => [claim.number, settlement] as const),
            [String(shown), settlement] as const,
          ]);
          return (
            <Page
              title={m.medical_result_answer({
                funds: money(fundsPay(settlement)),
                person: money(settlement.payers.person),
              })}
              lead={
                <>
                  <p>
                    {stays.length > 1 && `${m.medical_stay_number({ number: shown })} · `}
                    {describe(stay)} · {m.medical_charge({ amount: money(settlement.charge) })}
                  </p>
                  <p>{m.medical_simulated()}</p>
                </>
              }
            >
              <section aria-labelledby="payers">
                <h2 id="payers" className="mb-3 text-xl font-bold">
                  {m.medical_payers_title()}
                </h2>
                <Payers {...explained} />
              </section>
              {settlement.payers.person > 0 && (
                <section aria-labelledby="person" className="mt-10">
                  <h2 id="person" className="mb-3 text-xl font-bold">
                    {m.medical_person_title()}
                  </h2>
                  <PersonParts {...explained} />
                </section>
              )}
              <section aria-labelledby="year" className="mt-10">
                <h2 id="year" className="mb-3 text-xl font-bold">
                  {m.medical_year_title()}
                </h2>
                <YearStanding year={year} />
                <div className="mt-6">
                  <StaysOfYear settlements={settlements} />
                </div>
                {stays.length < mostStays && (
                  <p className="mt-4">
                    <ButtonLink to="/hospital-stay/care" search={withAnotherStay(answers)}>
                      {m.medical_another_stay()}
                    </ButtonLink>
                  </p>
                )}
              </section>
              <GradeComparison />
              <section aria-labelledby="next" className="mt-10">
                <h2 id="next" className="mb-3 text-xl font-bold">
                  {m.medical_next_title()}
                </h2>
                <ul className="list-disc space-y-1 pl-6">
                  <li>{m.medical_next_bill()}</li>
                  <li>
                    {m.medical_next_dispute()} <Provisions at={[articles.cite(82)]} wording={wording} />
                  </li>
                </ul>
                <p className="no-print mt-4 flex flex-wrap gap-4">
                  <Button kind="secondary" onClick={() => window.print()}>
                    {m.shell_print()}
                  </Button>
                  <ButtonLink to="/hospital-stay" kind="secondary">
                    {m.shell_start_again()}
                  </ButtonLink>
                </p>
              </section>
            </Page>
          );
        }}
      </Answer>
    </>
  );
}
