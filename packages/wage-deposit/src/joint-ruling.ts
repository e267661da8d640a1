import {
  granted,
  incomplete,
  type Missing,
  type ParameterUse,
  refused,
  type RefusalOf,
  type Ruling,
  type Trace,
} from '@wenzhou/statute';
import type { WageDepositRefusals } from './refusals.ts';
import type { WageDepositSteps } from './steps.ts';

/**
 * The answers of several rules taken together: every refusal of all of them, or every fact still missing, or all
 * outcomes under their names with the parameters of all, each once.
 */
export function jointRuling<T extends Readonly<Record<string, unknown>>>(
  rulings: { readonly [Name in keyof T]: Ruling<T[Name], WageDepositRefusals> },
  trace?: Trace<WageDepositSteps>,
): Ruling<T, WageDepositRefusals> {
  const outcomes: Partial<T> = {};
  const uses = new Map<string, ParameterUse>();
  const refusals: RefusalOf<WageDepositRefusals>[] = [];
  const missing: Missing[] = [];
  for (const name in rulings) {
    const ruling = rulings[name];
    if (ruling.kind === 'refused') refusals.push(...ruling.refusals);
    else if (ruling.kind === 'incomplete') missing.push(...ruling.missing);
    else {
      outcomes[name] = ruling.outcome;
      for (const use of ruling.parameters) uses.set(`${use.id} ${use.from}`, use);
    }
  }
  const [refusal, ...otherRefusals] = refusals;
  if (refusal) return refused([refusal, ...otherRefusals]);
  const [lacking, ...otherLacking] = missing;
  if (lacking) return incomplete([lacking, ...otherLacking]);
  return granted(outcomes as T, [...uses.values()], trace);
}
