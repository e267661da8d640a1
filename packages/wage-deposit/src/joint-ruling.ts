import { granted, incomplete, type ParameterUse, refused, type Ruling, type Trace } from '@wenzhou/statute';
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
  const all: readonly Ruling<unknown, WageDepositRefusals>[] = Object.values(rulings);
  const [refusal, ...otherRefusals] = all.flatMap((ruling) => (ruling.kind === 'refused' ? ruling.refusals : []));
  if (refusal) return refused([refusal, ...otherRefusals]);
  const [lacking, ...otherLacking] = all.flatMap((ruling) => (ruling.kind === 'incomplete' ? ruling.missing : []));
  if (lacking) return incomplete([lacking, ...otherLacking]);

  const outcomes: Partial<T> = {};
  const uses = new Map<string, ParameterUse>();
  for (const name in rulings) {
    const ruling = rulings[name];
    if (ruling.kind !== 'granted') continue;
    outcomes[name] = ruling.outcome;
    for (const use of ruling.parameters) uses.set(`${use.id} ${use.from}`, use);
  }
  return granted(outcomes as T, [...uses.values()], trace);
}
