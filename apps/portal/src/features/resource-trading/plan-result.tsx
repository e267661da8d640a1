import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { formatDate } from '@wenzhou/calendar';
import { fieldLabels, type TenderPlanInput } from '@wenzhou/resource-trading';
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
import { RefusalList } from '../../ui/refusal-list.tsx';
import { type PlanAnswers, planOf } from './plan-answers.ts';
import { type LaidOut, Schedule } from './schedule.tsx';
import { usePlan } from './use-plan.ts';
import { wording } from './wording.ts';

function Actions({ plan }: { readonly plan: PlanAnswers }) {
  return (
    <p className="no-print mt-6 flex flex-wrap gap-4">
      <ButtonLink to="/trading/periods" search={plan}>
        {m.trading_change_days()}
      </ButtonLink>
      <Button kind="secondary" onClick={() => window.print()}>
        {m.shell_print()}
      </Button>
      <ButtonLink to="/trading/periods" kind="secondary">
        {m.shell_start_again()}
      </ButtonLink>
    </p>
  );
}

function titleOf({ outcome }: LaidOut, plan: PlanAnswers): string {
  if (Object.keys(plan).length > 1) return m.trading_plan_lawful();
  const earliest = outcome.milestones.find(({ milestone }) => milestone === 'deadline')?.earliest;
  return earliest ? m.trading_deadline_earliest({ date: formatDate(earliest, language()) }) : m.trading_plan();
}

function Lawful({ granted, plan }: { readonly granted: LaidOut; readonly plan: PlanAnswers }) {
  const { bondCeiling } = granted.outcome;
  return (
    <Page
      title={titleOf(granted, plan)}
      lead={plan.notice && m.trading_plan_of({ notice: formatDate(plan.notice, language()) })}
    >
      {bondCeiling !== undefined && (
        <p className="mb-6 font-medium">{m.trading_bond_ceiling({ amount: money(bondCeiling) })}</p>
      )}
      <section aria-labelledby="schedule">
        <h2 id="schedule" className="mb-4 text-xl font-bold">
          {m.trading_schedule()}
        </h2>
        <Schedule granted={granted} />
      </section>
      <Actions plan={plan} />
    </Page>
  );
}

/** What the law allows when nothing but the notice is fixed. */
function LawfulInstead({ notice }: { readonly notice: TenderPlanInput['notice'] }) {
  const asked = useQuery(procedures.resourceTrading.layOutTender.queryOptions({ notice }));
  if (asked.data?.kind !== 'granted') return null;
  return (
    <section aria-labelledby="schedule" className="mt-10">
      <h2 id="schedule" className="mb-4 text-xl font-bold">
        {m.trading_schedule_instead()}
      </h2>
      <Schedule granted={asked.data} />
    </section>
  );
}

function Planned({ input, plan }: { readonly input: TenderPlanInput; readonly plan: PlanAnswers }) {
  const asked = useQuery(procedures.resourceTrading.layOutTender.queryOptions(input));
  return (
    <Answer asked={asked} waiting={(state) => <Page title={m.trading_plan()}>{state}</Page>}>
      {(ruling) => {
        if (ruling.kind === 'granted') return <Lawful granted={ruling} plan={plan} />;
        if (ruling.kind === 'incomplete')
          return (
            <Page title={m.trading_plan()}>
              <MissingList missing={ruling.missing} labels={fieldLabels} wording={wording} />
              <Actions plan={plan} />
            </Page>
          );
        return (
          <Page title={m.trading_plan_unlawful({ count: ruling.refusals.length })}>
            <RefusalList refusals={ruling.refusals} wording={wording} title={m.trading_violations()} />
            <Actions plan={plan} />
            <LawfulInstead notice={input.notice} />
          </Page>
        );
      }}
    </Answer>
  );
}

/** 各步法定时限落在哪一天 */
export function PlanResult() {
  const plan = usePlan();
  const input = planOf(plan);
  if (!input) return <Navigate to="/trading/periods" search={plan} replace />;
  return (
    <>
      <BackLink to="/trading/periods" search={plan} />
      <Planned input={input} plan={plan} />
    </>
  );
}
