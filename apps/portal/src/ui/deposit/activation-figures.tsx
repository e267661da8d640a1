import { basisNames, holderNames } from '@wenzhou/wage-deposit';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { ExplanationDetails } from '../explanation.tsx';
import { money } from '../money.ts';
import { RefusalList } from '../refusal-list.tsx';
import { withChinese } from '../with-chinese.tsx';
import type { ActivationPreview } from './deposit-types.ts';
import { FigureRow } from './figures.tsx';
import { wording } from './wording.ts';

type Ruling = ActivationPreview['ruling'];

/** From which deposit how much, and on what ground; or every reason why not. */
function Outcome({ ruling }: { readonly ruling: Ruling }) {
  if (ruling.kind === 'refused')
    return <RefusalList refusals={ruling.refusals} wording={wording} title={m.deposit_not_usable()} />;
  if (ruling.kind !== 'granted') return null;
  const { basis, draws } = ruling.outcome;
  return (
    <>
      <p>{basisNames[basis][language()]}</p>
      <dl className="mt-2 divide-y divide-stone-300 border-y border-stone-300">
        {draws.map(({ from, amount, left }) => (
          <FigureRow key={from} label={m.deposit_draw_from({ holder: holderNames[from][language()] })}>
            {money(amount)}
            <span className="block text-sm font-normal">{m.deposit_draw_left({ left: money(left) })}</span>
          </FigureRow>
        ))}
      </dl>
      <ExplanationDetails
        of={m.deposit_activation_title()}
        steps={ruling.steps ?? []}
        parameters={ruling.parameters}
        wording={wording}
      />
    </>
  );
}

/** What a use of deposits would do: the limits that hold, from which deposit how much, or why not. */
export function ActivationFigures({
  preview,
  amountLabel = m.deposit_amount_asked(),
}: {
  readonly preview: ActivationPreview;
  /** What the amount is that the figures are for. */
  readonly amountLabel?: string;
}) {
  const { arrears, amount, employer, generalContractor, ruling, most } = preview;
  return (
    <section aria-labelledby="activation" className="mt-10">
      <h2 id="activation" className="mb-3 text-xl font-bold">
        {m.deposit_activation_title()}
      </h2>
      <dl className="mb-4 divide-y divide-stone-300 border-y border-stone-300">
        <FigureRow label={m.deposit_arrears()}>{money(arrears)}</FigureRow>
        <FigureRow label={amountLabel}>{money(amount)}</FigureRow>
        <FigureRow label={withChinese(m.deposit_usable({ firm: employer.name ?? employer.creditCode }))}>
          {money(employer.usable)}
        </FigureRow>
        {generalContractor && (
          <>
            <FigureRow
              label={withChinese(m.deposit_usable({ firm: generalContractor.name ?? generalContractor.creditCode }))}
            >
              {money(generalContractor.usable)}
            </FigureRow>
            <FigureRow label={m.deposit_unsettled()}>
              {generalContractor.unqualified ? m.deposit_no_limit() : money(generalContractor.unsettled)}
            </FigureRow>
          </>
        )}
      </dl>
      <Outcome ruling={ruling} />
      {most && (
        <div className="mt-4">
          <p className="font-semibold">{m.deposit_most({ amount: money(most.amount) })}</p>
          <Outcome ruling={most.ruling} />
        </div>
      )}
    </section>
  );
}
