import { isBefore, later, type PlainDate } from '@wenzhou/calendar';
import { addFen, applyRate, compareRates, maxFen, subtractFen, zeroFen } from '@wenzhou/money';
import { refused } from '@wenzhou/statute';
import { art } from '../articles.ts';
import { policyOn } from '../deposit-policy.ts';
import { depositSteps } from '../deposit-steps.ts';
import { type Deposit, openDuty } from '../deposit.ts';
import { topUpTermOf } from '../due-date.ts';
import { casesSinceRelief, groundsOnRecord } from '../grounds-on-record.ts';
import { jointRuling } from '../joint-ruling.ts';
import { demandedSum } from '../open-demand.ts';
import { refuse } from '../refusals.ts';
import type { KnownTopUpGround } from '../top-up-ground.ts';
import { topUpOf } from '../top-up.ts';
import { usableOn } from '../usable.ts';
import { dayReasons } from './day-to-come.ts';
import { answer, type Decision, type Reasons, type Step } from './decision.ts';

/** Why there is nothing to demand a top-up for. */
function withoutGround(deposit: Deposit): Decision {
  const { at } = depositSteps['demand-top-up'];
  if (openDuty(deposit, 'top-up')) return refused([refuse('demand-open', at, {})]);
  const relievedOn = deposit.phase === 'held' ? undefined : deposit.history.relievedOn.at(-1);
  return refused([
    relievedOn === undefined
      ? refuse('no-ground-for-top-up', [art(11)], {}, ['grounds'])
      : refuse('no-arrears-after-relief', [art(11, { item: 5 })], { relievedOn }),
  ]);
}

/** A notice is received before the step is entered, and after the payment and what it demands a top-up for. */
function receiptReasons(
  deposit: Deposit,
  recorded: readonly KnownTopUpGround[],
  receivedOn: PlainDate,
  on: PlainDate,
): Reasons {
  const { at } = depositSteps['demand-top-up'];
  const path = ['receivedOn'];
  const { usedOn, phase, history } = deposit;
  const [first, ...others] = [
    ...(phase === 'held' && history.firstPaidOn !== undefined ? [history.firstPaidOn] : []),
    ...(usedOn === undefined ? [] : [usedOn]),
    ...recorded.flatMap((ground) => (ground.ground === 'serious-cases' ? ground.occurredOn : [])),
    ...(phase === 'held' ? [] : casesSinceRelief(deposit).map(({ on: day }) => day)),
  ];
  const earliest = first === undefined ? undefined : others.reduce(later, first);
  return [
    ...dayReasons(receivedOn, on, at, path),
    ...(earliest !== undefined && isBefore(receivedOn, earliest)
      ? [refuse('day-too-early', at, { day: receivedOn, earliest }, path)]
      : []),
  ];
}

/** Articles 8 and 11: the demand, by all grounds on record that no demand has taken up and those named. */
export const demandTopUp: Step<'demand-top-up'> = (deposit, command, { calendar, trace }) => {
  const { on, receivedOn = on } = command;
  const { at } = depositSteps['demand-top-up'];
  const recorded = groundsOnRecord(deposit, on);
  const grounds = [...recorded, ...command.grounds];
  if (grounds.length === 0 || (deposit.phase !== 'held' && recorded.length === 0)) return withoutGround(deposit);
  const inForce = policyOn(on, at, ['on'], ({ raisedShare }) => raisedShare);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  const ruling = jointRuling({
    topUp: topUpOf(grounds, deposit.standard, inForce.policy, on, trace),
    due: topUpTermOf(receivedOn, calendar, trace, [command.receivedOn === undefined ? 'on' : 'receivedOn']),
  });
  const days = receiptReasons(deposit, recorded, receivedOn, on);
  if (ruling.kind === 'refused') return refused([...ruling.refusals, ...days]);
  if (ruling.kind !== 'granted') return ruling;
  const { topUp, due } = ruling.outcome;
  // W-17: a milder ground does not lower a multiple that was raised before.
  const multiple = compareRates(topUp.multiple, deposit.multiple) > 0 ? topUp.multiple : deposit.multiple;
  const level = applyRate(deposit.standard, multiple);
  if (compareRates(topUp.multiple, deposit.multiple) < 0)
    trace?.step('multiple-kept', [art(11)], { multiple, level, interpretations: ['W-17'] });
  // W-31: what an earlier demand asks for stands in that one.
  const { balance } = usableOn(deposit, on);
  const demanded = demandedSum(deposit);
  const amount = maxFen(zeroFen, subtractFen(level, addFen(balance, demanded)));
  if (amount > zeroFen)
    trace?.step('demanded-sum', at, {
      level,
      balance,
      demanded,
      amount,
      interpretations: demanded > zeroFen ? ['W-31'] : [],
    });
  else if (demanded > zeroFen)
    trace?.step('demanded-before', at, { level, balance, demanded, interpretations: ['W-31'] });
  else trace?.step('nothing-lacking', [art(11)], { level, receivedOn, interpretations: ['W-26'] });
  return answer(
    days,
    () => ({
      kind: 'top-up-demanded',
      on,
      at: topUp.at,
      grounds,
      multiple,
      dueOn: due.dueOn,
      amount,
      ...(demanded > zeroFen ? { demanded } : {}),
      ...(receivedOn === on ? {} : { receivedOn }),
    }),
    ruling.parameters,
    trace,
  );
};
