import type { PlainDate } from '@wenzhou/calendar';
import { formatRate } from '@wenzhou/money';
import { collectTrace } from '@wenzhou/statute';
import { articles, divisionAuthorityName, requiredTopUp, type TopUpGround } from '@wenzhou/wage-deposit';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { wording } from '../../ui/deposit/wording.ts';
import { inWords } from '../../ui/explained.ts';
import { ExplanationDetails } from '../../ui/explanation.tsx';
import { money } from '../../ui/money.ts';
import { Provisions } from '../../ui/provisions.tsx';
import type { CaseView } from './case-types.ts';

type Steps = NonNullable<Parameters<typeof requiredTopUp>[3]>;

/** To what multiple grounds by themselves would raise the deposit, or what each lacks (art. 11). */
export function GroundEffect({
  grounds,
  deposit,
  on,
}: {
  readonly grounds: readonly TopUpGround[];
  readonly deposit: NonNullable<CaseView['deposit']>;
  readonly on: PlainDate;
}) {
  const trace: Steps = collectTrace();
  const ruling = requiredTopUp(grounds, deposit.standard, on, trace);
  return (
    <section aria-labelledby="effect" className="max-w-prose border-l-4 border-brand-800 bg-brand-50 px-4 py-3">
      <h2 id="effect" className="font-bold">
        {m.arrears_effect_title()}
      </h2>
      {ruling.kind === 'granted' && (
        <>
          <p className="mt-1">
            {m.arrears_effect_raised({
              multiple: formatRate(ruling.outcome.multiple),
              level: money(ruling.outcome.level),
            })}{' '}
            <Provisions at={ruling.outcome.at} wording={wording} />
          </p>
          <ExplanationDetails
            of={m.arrears_effect_title()}
            steps={ruling.steps ?? []}
            parameters={ruling.parameters}
            wording={wording}
          />
          <p className="mt-1">
            {m.arrears_effect_decided_by({ authority: divisionAuthorityName(deposit.agency, language()) })}{' '}
            <Provisions at={[articles.cite(8)]} wording={wording} />
          </p>
        </>
      )}
      {ruling.kind === 'refused' &&
        ruling.refusals.map((refusal) => (
          <p key={refusal.code} className="mt-1">
            {inWords(wording, refusal)} <Provisions at={refusal.at} wording={wording} />
          </p>
        ))}
    </section>
  );
}
