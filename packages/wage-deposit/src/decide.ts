import { chinaCalendar, isAfter, isBefore, type PlainDate, type WorkingCalendar } from '@wenzhou/calendar';
import { decidePosting, type Posting, type PostingLine } from '@wenzhou/ledger';
import { applyRate, compareRates, type Fen, fen, maxFen, subtractFen, zeroFen } from '@wenzhou/money';
import {
  granted,
  incomplete,
  type ParameterUse,
  type Provisions,
  readInput,
  refused,
  type RefusalOf,
  type Ruling,
  type Trace,
} from '@wenzhou/statute';
import { activationOf, type Draw, type KnownActivationRequest } from './activation.ts';
import { largestAmount } from './amount.ts';
import { apportionmentOf } from './apportionment.ts';
import { art } from './articles.ts';
import { activationOpen, type Deposit, depositBalance, depositLevel, openDuty, wageKeyOf } from './deposit.ts';
import { exchanged, heldOn, inwards, outwards, setApart, toWorker } from './deposit-account.ts';
import { type DepositCommand, depositCommandSchema, type KnownDepositCommand } from './deposit-command.ts';
import type { DepositEvent, WageKey } from './deposit-event.ts';
import type { KnownDepositHistory } from './deposit-history.ts';
import { policyOn } from './deposit-policy.ts';
import { depositSteps } from './deposit-steps.ts';
import { adjustmentTermOf, topUpTermOf } from './due-date.ts';
import { exemptionOf } from './exemption.ts';
import { acceptInstrument } from './instrument.ts';
import { jointRuling } from './joint-ruling.ts';
import { measureInForce } from './parameters/in-force.ts';
import { paymentTermOf } from './payment-term.ts';
import { placeOf } from './place-of-payment.ts';
import { refuse, type WageDepositRefusals } from './refusals.ts';
import { refundOf } from './refund.ts';
import { requiredDepositOf } from './required-deposit.ts';
import { standardOf } from './standard.ts';
import { stepNames } from './step-name.ts';
import type { WageDepositSteps } from './steps.ts';
import type { KnownTopUpGround } from './top-up-ground.ts';
import { topUpOf } from './top-up.ts';
import { usableOn } from './usable.ts';

type Decision = Ruling<DepositEvent, WageDepositRefusals>;
type Command<Kind extends KnownDepositCommand['kind']> = Extract<KnownDepositCommand, { kind: Kind }>;
type Reasons = readonly RefusalOf<WageDepositRefusals>[];

/** What a step is decided with. */
interface Desk {
  readonly calendar: WorkingCalendar;
  readonly trace: Trace<WageDepositSteps> | undefined;
}

type Step<Kind extends KnownDepositCommand['kind']> = (
  deposit: Deposit,
  command: Command<Kind>,
  desk: Desk,
) => Decision;

/** The posting of the event that comes next. */
function posting(deposit: Deposit, { kind, on }: KnownDepositCommand, lines: readonly PostingLine[]): Posting {
  const entry: Posting = {
    key: String(deposit.events + 1),
    memo: kind,
    on,
    lines,
    provisions: depositSteps[kind].at,
  };
  // The rules above have seen to it that the money is there; the ledger has the last word.
  const decision = decidePosting(deposit.ledger, entry);
  if (decision.kind !== 'posted') throw new RangeError(`the ledger does not enter ${JSON.stringify(entry)}`);
  return entry;
}

/** Every reason, or the event. */
function answer(
  reasons: Reasons,
  event: () => DepositEvent,
  uses: readonly ParameterUse[] = [],
  trace?: Trace<WageDepositSteps>,
): Decision {
  const [first, ...others] = reasons;
  return first ? refused([first, ...others]) : granted(event(), uses, trace);
}

const amountReasons = (required: Fen, given: Fen, at: Provisions): Reasons =>
  required === given ? [] : [refuse('amount-differs', at, { required, given }, ['instrument', 'amount'])];

const dayReasons = (day: PlainDate, on: PlainDate, at: Provisions, path: readonly string[]): Reasons =>
  isAfter(day, on) ? [refuse('day-to-come', at, { day, on }, path)] : [];

const cityDivision = '330300';

/** The division of the authority that a firm pays at; only the city's own for firms from outside. */
const authorityOf = (
  { registeredDivision, creditCode, on }: Command<'assess'> | Command<'record-misplaced'>,
  trace: Trace<WageDepositSteps> | undefined,
) => placeOf(registeredDivision === undefined ? { creditCode, on } : { registeredDivision, creditCode, on }, trace);

const divisionOf = ({ by }: KnownDepositCommand): string => (by.role === 'firm' ? cityDivision : by.division);

/** A record holds nothing that is still to come. */
const historyReasons = (
  { firstPaidOn, toppedUpOn, relievedOn, arrears }: KnownDepositHistory,
  on: PlainDate,
): Reasons =>
  [
    ...(firstPaidOn === undefined ? [] : [firstPaidOn]),
    ...toppedUpOn,
    ...relievedOn,
    ...arrears.map(({ on }) => on),
  ].flatMap((day) => dayReasons(day, on, [art(4)], ['history']));

const assess: Step<'assess'> = (deposit, command, { calendar, trace }) => {
  const { on, qualifications, contractFiledOn, creditCode } = command;
  const { at } = depositSteps.assess;
  // Article 4: a deposit that was cleared out keeps its record and has no new contract to wait for.
  const history = deposit.phase === 'cleared-out' ? deposit.history : command.history;
  if (contractFiledOn === undefined && deposit.phase !== 'cleared-out')
    return incomplete([{ field: 'contractFiledOn', at: [art(4)] }]);
  const ruling = jointRuling({
    required: requiredDepositOf(qualifications, history, on, trace),
    place: authorityOf(command, trace),
    due: contractFiledOn === undefined ? granted(undefined, []) : paymentTermOf(contractFiledOn, calendar, trace),
  });
  if (ruling.kind !== 'granted') return ruling;
  const { required, place, due } = ruling.outcome;
  const reasons: Reasons = [
    ...(divisionOf(command) === place.division
      ? []
      : [
          refuse('wrong-place', [art(4)], { division: divisionOf(command), authority: place.division }, [
            'by',
            'division',
          ]),
        ]),
    ...(deposit.firm !== undefined && deposit.firm !== creditCode
      ? [refuse('not-the-firm', at, { firm: deposit.firm, given: creditCode }, ['creditCode'])]
      : []),
    ...(contractFiledOn === undefined ? [] : dayReasons(contractFiledOn, on, [art(4)], ['contractFiledOn'])),
    ...historyReasons(command.history, on),
  ];
  const assessed = { on, at, firm: creditCode, authority: place.division, standard: required.standard, history };
  return answer(
    reasons,
    () =>
      required.exemption.exempt
        ? { kind: 'exempted', ...assessed }
        : { kind: 'assessed', ...assessed, ...(due === undefined ? {} : { dueOn: due.dueOn }) },
    ruling.parameters,
    trace,
  );
};

const exempt: Step<'exempt'> = (deposit, { on }, { trace }) => {
  const { at } = depositSteps.exempt;
  const inForce = policyOn(on, at, ['on']);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  const ruling = exemptionOf(deposit.history, inForce.policy, on, trace);
  if (ruling.kind !== 'granted') return ruling;
  if (!ruling.outcome.exempt) return refused(ruling.outcome.reasons);
  const { firm, authority, standard, history } = deposit;
  if (firm === undefined || authority === undefined) throw new RangeError('an assessed deposit without a firm');
  return granted({ kind: 'exempted', on, at, firm, authority, standard, history }, ruling.parameters, trace);
};

const recordMisplaced: Step<'record-misplaced'> = (deposit, command, { trace }) => {
  const { on, creditCode, firstPaidOn, instrument } = command;
  const { at } = depositSteps['record-misplaced'];
  const place = authorityOf(command, trace);
  if (place.kind !== 'granted') return place;
  const division = divisionOf(command);
  return answer(
    [
      ...(place.outcome.division === division ? [refuse('place-is-right', at, { division }, ['by', 'division'])] : []),
      ...dayReasons(firstPaidOn, on, at, ['firstPaidOn']),
    ],
    () => ({
      kind: 'misplacement-recorded',
      on,
      at,
      firm: creditCode,
      authority: division,
      firstPaidOn,
      instrument,
      posting: posting(deposit, command, inwards(instrument.kind, instrument.amount)),
    }),
    place.parameters,
    trace,
  );
};

const clearOut: Step<'clear-out'> = (deposit, command, { trace }) => {
  const { on } = command;
  const { at } = depositSteps['clear-out'];
  const inForce = policyOn(on, at, ['on']);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  const lines = outwards(deposit.ledger, depositBalance(deposit));
  return granted({ kind: 'cleared-out', on, at, posting: posting(deposit, command, lines) }, [], trace);
};

const pay: Step<'pay'> = (deposit, command, { trace }) => {
  const { on } = command;
  const { at } = depositSteps.pay;
  const ruling = acceptInstrument({ ...command.instrument, on }, ['instrument'], trace);
  const differs = amountReasons(depositLevel(deposit), command.instrument.amount, [art(5), art(6)]);
  if (ruling.kind !== 'granted') return ruling.kind === 'refused' ? refused([...ruling.refusals, ...differs]) : ruling;
  const instrument = ruling.outcome;
  return answer(
    differs,
    () => ({
      kind: 'paid',
      on,
      at,
      instrument,
      posting: posting(deposit, command, inwards(instrument.kind, instrument.amount)),
    }),
    ruling.parameters,
    trace,
  );
};

const replaceInstrument: Step<'replace-instrument'> = (deposit, command, { trace }) => {
  const { on, replaced } = command;
  const { at } = depositSteps['replace-instrument'];
  const held = heldOn(deposit.ledger, replaced);
  if (held === 0) return refused([refuse('instrument-not-held', at, { instrument: replaced }, ['replaced'])]);
  const ruling = acceptInstrument({ ...command.instrument, on }, ['instrument'], trace);
  const differs = amountReasons(held, command.instrument.amount, at);
  if (ruling.kind !== 'granted') return ruling.kind === 'refused' ? refused([...ruling.refusals, ...differs]) : ruling;
  const instrument = ruling.outcome;
  return answer(
    differs,
    () => ({
      kind: 'instrument-replaced',
      on,
      at,
      replaced,
      instrument,
      posting: posting(deposit, command, exchanged(replaced, instrument.kind, held)),
    }),
    ruling.parameters,
    trace,
  );
};

type Claims = Command<'activate'>['claims'];

/** Why claims may not be paid: listed twice, paid before, or still to be paid out. */
function claimReasons(deposit: Deposit, claims: Claims): Reasons {
  const at = [art(7), art(2)] as const;
  const listed = new Set<string>();
  return claims.flatMap(({ owed, worker, project, month }, index): Reasons => {
    const key = wageKeyOf({ worker, project, month });
    const path = ['claims', index, 'worker'];
    if (listed.has(key)) return [refuse('worker-listed-twice', at, { worker }, path)];
    listed.add(key);
    const wage = deposit.wages.get(key);
    if (!wage) return [];
    if (wage.awaiting !== undefined) return [refuse('wage-awaits-payment', at, { worker, project, month }, path)];
    // W-16: only what an earlier share left unpaid may be claimed.
    const remaining = subtractFen(wage.owed, wage.paid);
    return owed > remaining ? [refuse('wage-already-paid', at, { worker, project, month, remaining }, path)] : [];
  });
}

/** The sum of the claims, or nothing when it is beyond all amounts. */
function arrearsOf(claims: Claims): Fen | undefined {
  let sum = 0;
  for (const { owed } of claims) {
    sum += owed;
    if (sum > largestAmount) return undefined;
  }
  return fen(sum);
}

function activateWith(
  deposit: Deposit,
  command: Command<'activate'> | Command<'activate-for-subcontractor'>,
  from: Draw['from'],
  { trace }: Desk,
): Decision {
  const { on, claims, application } = command;
  const { at } = depositSteps[command.kind];
  const arrears = arrearsOf(claims);
  if (arrears === undefined)
    return refused([
      refuse('input-too-large', at, { field: 'claims', position: [], maximum: largestAmount, inclusive: true }, [
        'claims',
      ]),
    ]);
  const request: KnownActivationRequest = { ...application, arrears, on };
  const { kinds, ...own } = usableOn(deposit, on);
  const ruling =
    command.kind === 'activate'
      ? activationOf(request, own, undefined, trace)
      : activationOf(
          request,
          command.subcontractor,
          { ...own, unsettled: command.unsettled, unqualified: command.unqualified },
          trace,
        );
  const reasons = claimReasons(deposit, claims);
  if (ruling.kind !== 'granted') return ruling.kind === 'refused' ? refused([...ruling.refusals, ...reasons]) : ruling;
  const drawn = ruling.outcome.draws.find((draw) => draw.from === from);
  if (!drawn) throw new RangeError(`an activation that draws nothing from the ${from}`);
  return answer(
    reasons,
    () => {
      const { shares } = apportionmentOf(claims, drawn.amount, trace);
      return {
        kind: 'activated',
        on,
        at: ruling.outcome.at,
        basis: ruling.outcome.basis,
        ground: { ground: drawn.ground },
        shares,
        posting: posting(deposit, command, setApart(deposit.ledger, drawn.amount, kinds)),
      };
    },
    ruling.parameters,
    trace,
  );
}

const payWorker: Step<'pay-worker'> = (deposit, command, { trace }) => {
  const { on, receipt, worker, project, month } = command;
  const { at } = depositSteps['pay-worker'];
  const key: WageKey = { worker, project, month };
  const wage = deposit.wages.get(wageKeyOf(key));
  const reasons: RefusalOf<WageDepositRefusals>[] = deposit.receipts.has(receipt)
    ? [refuse('receipt-used', at, { receipt }, ['receipt'])]
    : [];
  const share = wage?.awaiting;
  if (share === undefined)
    return refused([
      wage && wage.paid > 0
        ? refuse('wage-already-paid', at, { ...key, remaining: subtractFen(wage.owed, wage.paid) }, ['worker'])
        : refuse('no-wage-to-pay', at, key, ['worker']),
      ...reasons,
    ]);
  return answer(
    reasons,
    () => ({
      kind: 'worker-paid',
      on,
      at,
      ...key,
      share,
      receipt,
      posting: posting(deposit, command, toWorker(share)),
    }),
    [],
    trace,
  );
};

const recordArrears: Step<'record-arrears'> = (_, { on, occurredOn, serious }, { trace }) => {
  const { at } = depositSteps['record-arrears'];
  return answer(
    dayReasons(occurredOn, on, at, ['occurredOn']),
    () => ({ kind: 'arrears-recorded', on, at, occurredOn, serious }),
    [],
    trace,
  );
};

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

const demandTopUp: Step<'demand-top-up'> = (deposit, command, { calendar, trace }) => {
  const { on } = command;
  const { at } = depositSteps['demand-top-up'];
  if (openDuty(deposit, 'top-up')) return refused([refuse('demand-open', at, {})]);
  const recorded = groundsOnRecord(deposit);
  if ('relievedOn' in recorded)
    return refused([refuse('no-arrears-after-relief', [art(11, { item: 5 })], { relievedOn: recorded.relievedOn })]);
  const grounds = [...recorded, ...command.grounds];
  if (grounds.length === 0) return refused([refuse('no-ground-for-top-up', [art(11)], {}, ['grounds'])]);
  const inForce = policyOn(on, at, ['on']);
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
  return answer(
    level > balance ? [] : [refuse('nothing-to-top-up', at, { level, balance })],
    () => ({ kind: 'top-up-demanded', on, at: topUp.at, grounds, multiple, dueOn: due.dueOn }),
    ruling.parameters,
    trace,
  );
};

const topUp: Step<'top-up'> = (deposit, command, { trace }) => {
  const { on } = command;
  const { at } = depositSteps['top-up'];
  if (!openDuty(deposit, 'top-up')) return refused([refuse('no-demand', at, {})]);
  const required = subtractFen(depositLevel(deposit), depositBalance(deposit));
  const ruling = acceptInstrument({ ...command.instrument, on }, ['instrument'], trace);
  const differs = amountReasons(required, command.instrument.amount, at);
  if (ruling.kind !== 'granted') return ruling.kind === 'refused' ? refused([...ruling.refusals, ...differs]) : ruling;
  const instrument = ruling.outcome;
  return answer(
    differs,
    () => ({
      kind: 'topped-up',
      on,
      at,
      instrument,
      posting: posting(deposit, command, inwards(instrument.kind, instrument.amount)),
    }),
    ruling.parameters,
    trace,
  );
};

const recordGradeChange: Step<'record-grade-change'> = (deposit, command, { calendar, trace }) => {
  const { on, approvedOn, qualifications } = command;
  const { at } = depositSteps['record-grade-change'];
  if (deposit.newStandard !== undefined) return refused([refuse('adjustment-open', at, {})]);
  const inForce = policyOn(approvedOn, at, ['approvedOn']);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  const ruling = jointRuling({
    standard: standardOf(qualifications, inForce.policy, approvedOn, trace),
    due: adjustmentTermOf(approvedOn, calendar, trace),
  });
  if (ruling.kind !== 'granted') return ruling;
  const { standard } = ruling.outcome.standard;
  const { dueOn } = ruling.outcome.due;
  return answer(
    [
      ...(standard === deposit.standard ? [refuse('standard-unchanged', at, { standard }, ['qualifications'])] : []),
      ...dayReasons(approvedOn, on, at, ['approvedOn']),
    ],
    () => ({ kind: 'grade-changed', on, at, approvedOn, standard, dueOn }),
    ruling.parameters,
    trace,
  );
};

const adjust: Step<'adjust'> = (deposit, command, { trace }) => {
  const { on, instrument } = command;
  const { at } = depositSteps.adjust;
  const { newStandard, multiple } = deposit;
  if (newStandard === undefined) return refused([refuse('no-grade-change', at, {})]);
  // W-6: a raised multiple holds for the new standard as well.
  const level = applyRate(newStandard, multiple);
  const required = maxFen(zeroFen, subtractFen(level, depositLevel(deposit)));
  const differs = amountReasons(required, instrument?.amount ?? zeroFen, at);
  if (instrument === undefined) {
    const excess = maxFen(zeroFen, subtractFen(depositBalance(deposit), level));
    return answer(
      differs,
      () => ({
        kind: 'adjusted',
        on,
        at,
        standard: newStandard,
        ...(excess > 0 ? { paidBack: { posting: posting(deposit, command, outwards(deposit.ledger, excess)) } } : {}),
      }),
      [],
      trace,
    );
  }
  const ruling = acceptInstrument({ ...instrument, on }, ['instrument'], trace);
  if (ruling.kind !== 'granted') return ruling.kind === 'refused' ? refused([...ruling.refusals, ...differs]) : ruling;
  const accepted = ruling.outcome;
  return answer(
    differs,
    () => ({
      kind: 'adjusted',
      on,
      at,
      standard: newStandard,
      paidIn: {
        instrument: accepted,
        posting: posting(deposit, command, inwards(accepted.kind, accepted.amount)),
      },
    }),
    ruling.parameters,
    trace,
  );
};

const refund: Step<'refund'> = (deposit, command, { trace }) => {
  const { on } = command;
  const { at } = depositSteps.refund;
  const inForce = policyOn(on, at, ['on']);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  const { relievedOn: _, ...history } = deposit.history;
  const ruling = refundOf(
    {
      ...history,
      balance: depositBalance(deposit),
      activationOpen: activationOpen(deposit),
      topUpOpen: openDuty(deposit, 'top-up') !== undefined,
    },
    inForce.policy,
    on,
    trace,
  );
  if (ruling.kind !== 'granted') return ruling;
  const { outcome } = ruling;
  if (!outcome.refundable) return refused(outcome.reasons);
  const lines = outwards(deposit.ledger, outcome.amount);
  return granted({ kind: 'refunded', on, at, posting: posting(deposit, command, lines) }, ruling.parameters, trace);
};

const enterCreditRecord: Step<'enter-credit-record'> = (deposit, { on, duty: name }, { trace }) => {
  const { at } = depositSteps['enter-credit-record'];
  const overdue = deposit.duties.find(
    ({ duty, dueOn, metOn, recordedOn }) => duty === name && recordedOn === undefined && isAfter(metOn ?? on, dueOn),
  );
  if (!overdue) return refused([refuse('not-overdue', at, { duty: name }, ['duty'])]);
  return granted({ kind: 'credit-record-entered', on, at, duty: name, dueOn: overdue.dueOn }, [], trace);
};

function take(deposit: Deposit, command: KnownDepositCommand, desk: Desk): Decision {
  switch (command.kind) {
    case 'assess':
      return assess(deposit, command, desk);
    case 'exempt':
      return exempt(deposit, command, desk);
    case 'record-misplaced':
      return recordMisplaced(deposit, command, desk);
    case 'clear-out':
      return clearOut(deposit, command, desk);
    case 'pay':
      return pay(deposit, command, desk);
    case 'replace-instrument':
      return replaceInstrument(deposit, command, desk);
    case 'activate':
      return activateWith(deposit, command, 'employer', desk);
    case 'activate-for-subcontractor':
      return activateWith(deposit, command, 'general-contractor', desk);
    case 'pay-worker':
      return payWorker(deposit, command, desk);
    case 'record-arrears':
      return recordArrears(deposit, command, desk);
    case 'demand-top-up':
      return demandTopUp(deposit, command, desk);
    case 'top-up':
      return topUp(deposit, command, desk);
    case 'record-grade-change':
      return recordGradeChange(deposit, command, desk);
    case 'adjust':
      return adjust(deposit, command, desk);
    case 'refund':
      return refund(deposit, command, desk);
    case 'enter-credit-record':
      return enterCreditRecord(deposit, command, desk);
    case 'withdraw':
      return refused([refuse('not-a-lawful-use', [art(2)], { use: command.use }, ['use'])]);
  }
}

/** Whether the step may be taken at all: on this day, by this actor, in this phase. */
function turnReasons(deposit: Deposit, { kind, on, by }: KnownDepositCommand): Reasons {
  const { at, by: allowed, phases } = depositSteps[kind];
  const reasons: RefusalOf<WageDepositRefusals>[] = [];
  if (isBefore(on, measureInForce.from))
    reasons.push(refuse('before-effective', [art(14), ...at], { on, from: measureInForce.from }, ['on']));
  if (deposit.lastOn !== undefined && isBefore(on, deposit.lastOn))
    reasons.push(refuse('before-last-step', at, { on, last: deposit.lastOn }, ['on']));
  // Nobody may divert money, which its own refusal says.
  if (kind === 'withdraw') return reasons;
  if (!allowed.includes(by.role))
    reasons.push(refuse('not-your-step', at, { step: kind, role: by.role, allowed }, ['by', 'role']));
  const again = kind === 'assess' || kind === 'record-misplaced';
  if (deposit.authority !== undefined && again)
    reasons.push(refuse('second-demand', [art(4)], { authority: deposit.authority }));
  else if (!phases.includes(deposit.phase))
    reasons.push(refuse('step-out-of-turn', at, { step: kind, phase: deposit.phase }));
  if (
    !again &&
    by.role === 'construction-authority' &&
    deposit.authority !== undefined &&
    by.division !== deposit.authority
  )
    reasons.push(
      refuse('not-the-authority', [art(4), ...at], { division: by.division, authority: deposit.authority }, [
        'by',
        'division',
      ]),
    );
  return reasons;
}

const isStepName = (kind: unknown): kind is keyof typeof depositSteps => stepNames.some((name) => name === kind);

/**
 * Decides whether a step in the life of a deposit may be taken: what article provides for it, who may take it, and
 * whether its conditions are met. {@link depositSteps} is the table of all steps.
 *
 * Nothing changes here: the event is stored and given to {@link evolve}. Money leaves a deposit only as use for wages,
 * refund, pay-back of a lowered standard, clearing out, or replacement of the instrument (art. 2).
 *
 * What was decided under the measure may be carried out later; steps that read its figures, or take in an instrument,
 * are refused from 2021-11-01 on.
 *
 * @param deposit - the state; {@link noDeposit} for a firm nothing is known of
 * @param command - plain JSON
 * @param calendar - the days off and make-up days to count terms by; by default those of China
 * @returns granted with the event; incomplete with the facts still needed; refused with every reason, nothing changed
 * @example
 * ```ts
 * const ruling = decide(deposit, { kind: 'refund', on: '2021-03-05', by: { role: 'construction-authority', division: '330302' } });
 * const next = ruling.kind === 'granted' ? evolve(deposit, ruling.outcome) : deposit;
 * ```
 */
export function decide(
  deposit: Deposit,
  command: DepositCommand,
  calendar: WorkingCalendar = chinaCalendar,
  trace?: Trace<WageDepositSteps>,
): Ruling<DepositEvent, WageDepositRefusals> {
  const { kind } = (command as { kind?: unknown } | null) ?? {};
  const input = readInput(depositCommandSchema, command, isStepName(kind) ? depositSteps[kind].at : [art(2)]);
  if (input.kind === 'refused') return refused(input.refusals);
  const known = input.value;
  const [first, ...others] = turnReasons(deposit, known);
  if (first) return refused([first, ...others]);
  trace?.step('step-taken', depositSteps[known.kind].at, { step: known.kind, role: known.by.role });
  return take(deposit, known, { calendar, trace });
}
