import type { Trace } from '@wenzhou/statute';
import { art } from '../articles.ts';
import type { TradingSteps } from '../steps.ts';
import type { EntryCondition, EntryConditionCode } from './platform-entry.ts';
import type { VoluntaryEntry } from './trading-project.ts';

const stateOf = (fact: boolean | undefined): EntryCondition['state'] =>
  fact === undefined ? 'not-stated' : fact ? 'met' : 'unmet';

/** The conditions of voluntary entry (art. 14), the government's consent only where the project may be special. */
export function entryConditions(facts: VoluntaryEntry = {}, trace?: Trace<TradingSteps>): readonly EntryCondition[] {
  const stated: readonly (readonly [EntryConditionCode, boolean | undefined])[] = [
    ['owner-applies', facts.ownerApplies],
    ['funder-agrees', facts.funderAgrees],
    ['superior-agrees', facts.superiorAgrees],
    ['supervisor-named', facts.supervisorNamed],
    ['method-named', facts.methodNamed],
  ];
  const asked: typeof stated = facts.special === false ? stated : [...stated, ['government-agrees', consent(facts)]];
  return asked.map(([code, fact]) => {
    const condition: EntryCondition = { code, state: stateOf(fact), at: [art(14)] };
    trace?.step('entry-condition', condition.at, { condition: code, state: condition.state });
    return condition;
  });
}

/** Before it is known whether a project is special, a missing consent is not yet held against it. */
const consent = ({ special, governmentAgrees }: VoluntaryEntry): boolean | undefined =>
  special === true || governmentAgrees === true ? governmentAgrees : undefined;
