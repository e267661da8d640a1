import { isBefore, type PlainDate } from '@wenzhou/calendar';
import { applyRate, compareRates } from '@wenzhou/money';
import { refused } from '@wenzhou/statute';
import { art } from '../articles.ts';
import { policyOn } from '../deposit-policy.ts';
import { depositSteps } from '../deposit-steps.ts';
import { type Deposit, depositBalance, openDuty } from '../deposit.ts';
import { topUpTermOf } from '../due-date.ts';
import { jointRuling } from '../joint-ruling.ts';
import { refuse } from '../refusals.ts';
import type { KnownTopUpGround } from '../top-up-ground.ts';
import { topUpOf } from '../top-up.ts';
import { answer, type Step } from './decision.ts';

/** The grounds that the record itself holds: uses, serious cases, and arrears after a refund or an exemption. */
function groundsOnRecord({
  phase,
  grounds,
  history,
}: Deposit): readonly KnownTopUpGround[] | { readonly relievedOn: PlainDate } {
  const occurredOn = history.arrears.filter(({ serious }) => serious).map(({ on }) => on);
  const repeated: readonly KnownTopUpGround[] = occurredOn.length > 1 ? [{ ground: 'serious-cases', occurredOn }] : [];
  if (phase === 'held') return [...grounds, ...repeated];
  const relievedOn = history.relievedOn.at(-1);
  if (relievedOn === undefined) throw new RangeError(`a deposit is ${phase} without a day`);
  const since = history.arrears.filter(({ on }) => !isBefore(on, relievedOn));
  if (since.length === 0) return { relievedOn };
  return [{ ground: 'arrears-after-refund', serious: since.some(({ serious }) => serious) }, ...repeated];
}

/** Articles 8 and 11: the demand, by all grounds on record and those named. */
export const demandTopUp: Step<'demand-top-up'> = (deposit, command, { calendar, trace }) => {
  const { on } = command;
  const { at } = depositSteps['demand-top-up'];
  if (openDuty(deposit, 'top-up')) return refused([refuse('demand-open', at, {})]);
  const recorded = groundsOnRecord(deposit);
  if ('relievedOn' in recorded)
    return refused([refuse('no-arrears-after-relief', [art(11, { item: 5 })], { relievedOn: recorded.relievedOn })]);
  const grounds = [...recorded, ...command.grounds];
  if (grounds.length === 0) return refused([refuse('no-ground-for-top-up', [art(11)], {}, ['grounds'])]);
  const inForce = policyOn(on, at, ['on'], ({ raisedShare }) => raisedShare);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  const ruling = jointRuling({
    topUp: topUpOf(grounds, deposit.standard, inForce.policy, on, trace),
    due: topUpTermOf(on, calendar, trace),
  });
  if (ruling.kind !== 'granted') return ruling;
  const { topUp, due } = ruling.outcome;
  // W-17: a milder ground does not lower a multiple that was raised before.
  const multiple = compareRates(topUp.multiple, deposit.multiple) > 0 ? topUp.multiple : deposit.multiple;
  const level = applyRate(deposit.standard, multiple);
  const balance = depositBalance(deposit);
  if (compareRates(topUp.multiple, deposit.multiple) < 0)
    trace?.step('multiple-kept', [art(11)], { multiple, level, interpretations: ['W-17'] });
  return answer(
    level > balance ? [] : [refuse('nothing-to-top-up', at, { level, balance })],
    () => ({ kind: 'top-up-demanded', on, at: topUp.at, grounds, multiple, dueOn: due.dueOn }),
    ruling.parameters,
    trace,
  );
};
