import { type SettlementFigure, figureSteps, type Settlement } from '@wenzhou/medical-insurance';
import { addFen, type Fen } from '@wenzhou/money';
import { m } from '../../paraglide/messages.js';
import type { Said, Used } from '../../ui/explained.ts';
import { ExplanationDetails } from '../../ui/explanation.tsx';
import { money } from '../../ui/money.ts';
import { Shares } from '../../ui/shares.tsx';
import { wording } from './wording.ts';

/** A settlement with the steps and parameters that explain it. */
export interface ExplainedSettlement {
  readonly settlement: Settlement;
  readonly steps: readonly Said[];
  readonly parameters: readonly Used[];
}

function Explain({
  figure,
  of,
  steps,
  parameters,
}: Pick<ExplainedSettlement, 'steps' | 'parameters'> & { readonly figure: SettlementFigure; readonly of: string }) {
  const codes: readonly string[] = figureSteps[figure];
  return (
    <ExplanationDetails
      of={of}
      steps={steps.filter(({ code }) => codes.includes(code))}
      parameters={parameters}
      wording={wording}
    />
  );
}

/** What the funds pay in all. */
export const fundsPay = ({ payers }: Settlement): Fen => addFen(payers.pool, payers.relief);

/** Who pays what of a stay: the funds and the person. */
export function Payers({ settlement: { payers }, steps, parameters }: ExplainedSettlement) {
  const share = (figure: SettlementFigure, label: string, amount: Fen, fill: string) => ({
    key: figure,
    label,
    amount,
    fill,
    explanation: <Explain figure={figure} of={label} steps={steps} parameters={parameters} />,
  });
  return (
    <Shares
      shares={[
        share('payers.pool', m.medical_pool(), payers.pool, 'fill-brand-800'),
        ...(payers.relief > 0 ? [share('payers.relief', m.medical_relief(), payers.relief, 'fill-sky-600')] : []),
        share('payers.person', m.medical_person(), payers.person, 'fill-amber-400'),
      ]}
    />
  );
}

/** What the person's part is made of; parts of nothing are left out. */
export function PersonParts({ settlement: { person }, steps, parameters }: ExplainedSettlement) {
  const parts: readonly (readonly [SettlementFigure, string, Fen])[] = [
    ['person.deductible', m.medical_part_deductible(), person.deductible],
    ['person.copayment', m.medical_part_copayment(), person.copayment],
    ['person.selfCare', m.medical_part_self_care(), person.selfCare],
    ['person.offList', m.medical_part_off_list(), person.offList],
    ['person.excluded', m.medical_part_excluded(), person.excluded],
    ['person.beyond', m.medical_part_beyond(), person.beyond],
  ];
  return (
    <dl className="divide-y divide-stone-300 border-y border-stone-300">
      {parts
        .filter(([, , amount]) => amount > 0)
        .map(([figure, label, amount]) => (
          <div key={figure} className="grid grid-cols-[1fr_auto] gap-x-4 py-2">
            <dt className="font-semibold">{label}</dt>
            <dd className="tabular-nums">{money(amount)}</dd>
            <dd className="col-span-2">
              <Explain figure={figure} of={label} steps={steps} parameters={parameters} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
