import { comparePlainDates, type PlainDate } from '@wenzhou/calendar';
import { granted, incomplete, refused, type Ruling } from '@wenzhou/statute';
import { art } from '../articles.ts';
import type { KnownDepositHistory } from '../deposit-history.ts';
import { depositSteps } from '../deposit-steps.ts';
import type { Deposit } from '../deposit.ts';
import { jointRuling } from '../joint-ruling.ts';
import { type PaymentDueDate, paymentTermOf } from '../payment-term.ts';
import { refuse, type WageDepositRefusals } from '../refusals.ts';
import { requiredDepositOf } from '../required-deposit.ts';
import { answer, type Desk, type Reasons, type Step } from './decision.ts';
import { authorityOf, divisionOf } from './place.ts';
import { dayReasons } from './day-to-come.ts';

/** A record holds nothing that is still to come. */
const historyReasons = (
  { firstPaidOn, toppedUpOn, relievedOn, arrears }: KnownDepositHistory,
  on: PlainDate,
): Reasons => {
  const told = (day: PlainDate, ...place: readonly (string | number)[]): Reasons =>
    dayReasons(day, on, [art(4)], ['history', ...place]);
  return [
    ...(firstPaidOn === undefined ? [] : told(firstPaidOn, 'firstPaidOn')),
    ...toppedUpOn.flatMap((day, index) => told(day, 'toppedUpOn', index)),
    ...relievedOn.flatMap((day, index) => told(day, 'relievedOn', index)),
    ...arrears.flatMap((one, index) => told(one.on, 'arrears', index, 'on')),
  ];
};

/**
 * What is known of a deposit that was cleared out, with what else is told now: the original payment is that on record,
 * and a case that is on record is not counted twice.
 */
function merged(recorded: KnownDepositHistory, told: KnownDepositHistory): KnownDepositHistory {
  const isKnown = ({ on, serious }: KnownDepositHistory['arrears'][number]): boolean =>
    recorded.arrears.some((one) => one.on === on && (one.serious || !serious));
  const days = (...all: readonly PlainDate[]): readonly PlainDate[] => [...new Set(all)].toSorted(comparePlainDates);
  return {
    ...told,
    ...recorded,
    toppedUpOn: days(...recorded.toppedUpOn, ...told.toppedUpOn),
    relievedOn: days(...recorded.relievedOn, ...told.relievedOn),
    arrears: [...recorded.arrears, ...told.arrears.filter((one) => !isKnown(one))],
  };
}

/** Article 4: the last day, by the filing of the contract; what was cleared out has no new contract to wait for. */
function dueOf(
  { phase }: Deposit,
  contractFiledOn: PlainDate | undefined,
  calendar: Desk['calendar'],
  trace: Desk['trace'],
): Ruling<PaymentDueDate | undefined, WageDepositRefusals> {
  if (contractFiledOn !== undefined) return paymentTermOf(contractFiledOn, calendar, trace);
  return phase === 'cleared-out' ? granted(undefined, []) : incomplete([{ field: 'contractFiledOn', at: [art(4)] }]);
}

/** Articles 4 and 5: the standard and the last day, or the exemption, at the place of payment. */
export const assess: Step<'assess'> = (deposit, command, { calendar, trace }) => {
  const { on, qualifications, contractFiledOn, creditCode } = command;
  const { at } = depositSteps.assess;
  // Article 4: a deposit that was cleared out keeps its record.
  const history = deposit.phase === 'cleared-out' ? merged(deposit.history, command.history) : command.history;
  const paidAt = authorityOf(command, trace);
  const ruling = jointRuling({
    required: requiredDepositOf(qualifications, history, on, trace),
    place: paidAt,
    due: dueOf(deposit, contractFiledOn, calendar, trace),
  });
  const recordReasons: Reasons = [
    ...(paidAt.kind === 'granted' && divisionOf(command) !== paidAt.outcome.division
      ? [
          refuse('wrong-place', [art(4)], { division: divisionOf(command), authority: paidAt.outcome.division }, [
            'by',
            'division',
          ]),
        ]
      : []),
    ...(deposit.firm !== undefined && deposit.firm !== creditCode
      ? [refuse('not-the-firm', at, { firm: deposit.firm, given: creditCode }, ['creditCode'])]
      : []),
    ...(contractFiledOn === undefined ? [] : dayReasons(contractFiledOn, on, [art(4)], ['contractFiledOn'])),
    ...historyReasons(command.history, on),
  ];
  if (ruling.kind === 'refused') return refused([...ruling.refusals, ...recordReasons]);
  if (ruling.kind === 'incomplete') {
    const [first, ...others] = recordReasons;
    return first ? refused([first, ...others]) : ruling;
  }
  const { required, place, due } = ruling.outcome;
  const assessed = { on, at, firm: creditCode, authority: place.division, standard: required.standard, history };
  return answer(
    recordReasons,
    () =>
      required.exemption.exempt
        ? { kind: 'exempted', ...assessed }
        : { kind: 'assessed', ...assessed, ...(due === undefined ? {} : { dueOn: due.dueOn }) },
    ruling.parameters,
    trace,
  );
};
