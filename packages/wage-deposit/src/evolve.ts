import { later, type PlainDate } from '@wenzhou/calendar';
import type { Posting } from '@wenzhou/ledger';
import { addFen, applyRate, type Fen, maxFen, subtractFen, zeroFen } from '@wenzhou/money';
import { type Deposit, noDeposit, unraised, type Wage, wageKeyOf } from './deposit.ts';
import {
  closeDraft,
  type DepositDraft,
  heldInDraft,
  openDraft,
  ownArrears,
  ownDuties,
  ownGrounds,
  ownMetNotices,
  ownReceipts,
  ownRelievedOn,
  ownToppedUpOn,
  ownWages,
  post,
} from './deposit-draft.ts';
import type { ClaimShare, DepositEvent } from './deposit-event.ts';
import { addDuty, answerDemands, lowerDemands, meetDuty, receiveNotice, recordDuty } from './duty-list.ts';
import { withInstrument, withoutAmount } from './held-instrument.ts';
import type { AcceptedInstrument } from './instrument.ts';
import { type InstrumentKind, instrumentKinds } from './instrument-kind.ts';
import { paidDay } from './paid-day.ts';

const isInstrument = (account: string): account is InstrumentKind => instrumentKinds.some((kind) => kind === account);

function takeIn(
  draft: DepositDraft,
  { instrument, posting }: { readonly instrument: AcceptedInstrument; readonly posting: Posting },
): void {
  draft.instruments = withInstrument(draft.instruments, instrument);
  post(draft, posting);
}

/** Money leaves the instruments that the posting names; where it is called in, those that still cover the day. */
function takeOut(draft: DepositDraft, posting: Posting, calledOn?: PlainDate): void {
  for (const { side, account, amount } of posting.lines)
    if (side === 'credit' && isInstrument(account))
      draft.instruments = withoutAmount(draft.instruments, account, amount, calledOn);
  post(draft, posting);
}

/** A claim joins what is known of the wages; the share of it awaits payment. */
function claimed(before: Wage | undefined, { owed, share }: ClaimShare, activatedOn: PlainDate): Wage {
  const known = before ?? { owed, paid: zeroFen };
  return share > 0 ? { owed: known.owed, paid: known.paid, awaiting: share, activatedOn } : known;
}

const paidOut = ({ owed, paid }: Wage, share: Fen): Wage => ({ owed, paid: addFen(paid, share) });

/**
 * The deposit is adjusted under article 11: the years towards a refund run again from that day, where a later notice was
 * answered with the same sum from the day on which that was received.
 */
function restart(draft: DepositDraft, on: PlainDate): void {
  const { answeredWith } = draft;
  const isAnswered = (ownDuties(draft).open['top-up'] ?? []).length === 0;
  ownToppedUpOn(draft).push(isAnswered && answeredWith !== undefined ? later(on, answeredWith) : on);
  if (isAnswered) draft.answeredWith = undefined;
}

/** Demands ask for no more than is lacking; one of which nothing is left is met, and the deposit adjusted (W-26). */
function settleDemands(draft: DepositDraft, lacking: Fen, on: PlainDate): void {
  if (lowerDemands(ownDuties(draft), lacking, on)) restart(draft, on);
}

/** The years begin again with the receipt of the notices of a day that asked for nothing. */
function receiveMetNotices(draft: DepositDraft, demandedOn: PlainDate, receivedOn: PlainDate): void {
  const [notices, days] = [ownMetNotices(draft), ownToppedUpOn(draft)];
  for (let at = notices.length - 1; at >= 0; at -= 1) {
    const notice = notices[at];
    if (!notice || notice.demandedOn < demandedOn) break;
    if (notice.demandedOn !== demandedOn) continue;
    days[days.lastIndexOf(notice.receivedOn)] = receivedOn;
    notices[at] = { demandedOn, receivedOn };
  }
}

/** The firm, its authority and its record, as an assessment or an exemption sets them. */
function register(
  draft: DepositDraft,
  { firm, authority, standard, history }: Extract<DepositEvent, { kind: 'assessed' | 'exempted' }>,
): void {
  draft.firm = firm;
  draft.authority = authority;
  draft.standard = standard;
  draft.firstPaidOn = history.firstPaidOn;
  draft.toppedUpOn = [...history.toppedUpOn];
  draft.relievedOn = [...history.relievedOn];
  draft.arrears = [...history.arrears];
}

/** Enters an event in a draft. */
export function applyEvent(draft: DepositDraft, event: DepositEvent): void {
  const { on } = event;
  switch (event.kind) {
    case 'assessed': {
      if (event.revised) {
        draft.standard = event.standard;
        break;
      }
      register(draft, event);
      draft.phase = 'assessed';
      draft.noticeOn = on;
      if (event.dueOn !== undefined) addDuty(ownDuties(draft), { duty: 'payment', dueOn: event.dueOn });
      break;
    }
    case 'exempted': {
      register(draft, event);
      draft.phase = 'exempted';
      ownRelievedOn(draft).push(on);
      meetDuty(ownDuties(draft), 'payment', on);
      break;
    }
    case 'exemption-revoked': {
      draft.phase = 'assessed';
      draft.noticeOn = on;
      // W-32: the years of the deposit that is now due run from its own payment; what was before it does not count.
      draft.firstPaidOn = undefined;
      draft.toppedUpOn = [];
      draft.metNotices = [];
      draft.relievedOn = [];
      addDuty(ownDuties(draft), { duty: 'payment', dueOn: event.dueOn });
      break;
    }
    case 'misplacement-recorded': {
      takeIn(draft, event);
      draft.phase = 'misplaced';
      draft.firm = event.firm;
      draft.authority = event.authority;
      draft.firstPaidOn = event.firstPaidOn;
      draft.arrears = [...(event.arrears ?? [])];
      break;
    }
    case 'cleared-out': {
      takeOut(draft, event.posting);
      draft.phase = 'cleared-out';
      draft.authority = undefined;
      break;
    }
    case 'paid': {
      takeIn(draft, event);
      draft.phase = 'held';
      // Article 4: what was cleared out and paid again keeps its first day.
      draft.firstPaidOn ??= paidDay(event);
      meetDuty(ownDuties(draft), 'payment', paidDay(event));
      break;
    }
    case 'instrument-replaced': {
      draft.instruments = draft.instruments.filter(({ kind }) => kind !== event.replaced);
      takeIn(draft, event);
      // What takes the place of an expired guarantee may be all that a demand asked for.
      if (event.lacking !== undefined) settleDemands(draft, event.lacking, paidDay(event));
      break;
    }
    case 'activated': {
      const wages = ownWages(draft);
      for (const claim of event.shares) {
        const key = wageKeyOf(claim);
        wages.set(key, claimed(wages.get(key), claim, on));
      }
      ownGrounds(draft).push(event.ground);
      draft.usedOn = on;
      takeOut(draft, event.posting, on);
      break;
    }
    case 'worker-paid': {
      const key = wageKeyOf(event);
      const wages = ownWages(draft);
      const wage = wages.get(key);
      if (!wage) throw new RangeError(`an event pays wages that were never claimed: ${key}`);
      wages.set(key, paidOut(wage, event.share));
      ownReceipts(draft).add(event.receipt);
      post(draft, event.posting);
      break;
    }
    case 'arrears-recorded': {
      ownArrears(draft).push({ on: event.occurredOn, serious: event.serious });
      break;
    }
    case 'top-up-demanded': {
      draft.multiple = event.multiple;
      draft.grounds = [];
      draft.usedOn = undefined;
      draft.casesTakenUp = (draft.arrears ?? draft.from.history.arrears).length;
      const { amount, demanded = zeroFen, dueOn, receivedOn: since = on } = event;
      // W-31: what earlier demands ask for stands in those.
      if (amount === zeroFen && demanded > zeroFen) draft.answeredWith = since;
      else if (amount === zeroFen) {
        // W-26: where nothing is lacking the deposit is adjusted with the notice.
        ownMetNotices(draft).push({ demandedOn: on, receivedOn: since });
        ownToppedUpOn(draft).push(since);
      } else
        addDuty(ownDuties(draft), {
          duty: 'top-up',
          dueOn,
          since,
          demandedOn: on,
          ...(amount === undefined ? {} : { amount }),
        });
      break;
    }
    case 'notice-received': {
      receiveNotice(ownDuties(draft), event);
      if (event.demands) receiveMetNotices(draft, event.demandedOn, event.receivedOn);
      break;
    }
    case 'topped-up': {
      takeIn(draft, event);
      draft.phase = 'held';
      answerDemands(ownDuties(draft), event.instrument.amount, paidDay(event));
      restart(draft, paidDay(event));
      break;
    }
    case 'grade-changed': {
      const { standard, dueOn, appliedOn, payBy, approvedOn: since } = event;
      // A grade that changes again before the adjustment leaves nothing of the first change to adjust to.
      if (draft.newStandard !== undefined) meetDuty(ownDuties(draft), 'adjustment', since);
      draft.newStandard = undefined;
      if (standard === draft.standard) break;
      const lowers = standard < draft.standard ? ({ lowers: true } as const) : {};
      const applied = appliedOn === undefined ? {} : { metOn: appliedOn };
      draft.newStandard = standard;
      addDuty(ownDuties(draft), { duty: 'adjustment', dueOn, since, ...applied, ...lowers });
      // W-27: the firm has done in time what article 10 asks; the difference is due after that.
      if (payBy !== undefined) addDuty(ownDuties(draft), { duty: 'adjustment', dueOn: payBy, since });
      break;
    }
    case 'adjusted': {
      const { handedInOn, paidIn, paidBack } = event;
      if (paidIn) takeIn(draft, paidIn);
      if (paidBack) takeOut(draft, paidBack.posting);
      draft.newStandard = undefined;
      draft.standard = event.standard;
      const instrument = paidIn ? { instrument: paidIn.instrument } : {};
      const metOn = paidDay({ on, ...(handedInOn === undefined ? {} : { handedInOn }), ...instrument });
      meetDuty(ownDuties(draft), 'adjustment', metOn);
      // Older events do not tell what was lacking, which was then reckoned by all that was held.
      const level = applyRate(draft.standard, draft.multiple);
      const lacking = event.lacking ?? maxFen(zeroFen, subtractFen(level, heldInDraft(draft, 'deposit')));
      settleDemands(draft, lacking, metOn);
      break;
    }
    case 'refunded': {
      takeOut(draft, event.posting);
      draft.phase = 'refunded';
      draft.standard = draft.newStandard ?? draft.standard;
      draft.newStandard = undefined;
      draft.multiple = unraised;
      draft.grounds = [];
      draft.usedOn = undefined;
      draft.metNotices = [];
      ownRelievedOn(draft).push(on);
      meetDuty(ownDuties(draft), 'adjustment', on);
      break;
    }
    case 'credit-record-entered': {
      recordDuty(ownDuties(draft), event.duty, event.dueOn, on);
      break;
    }
  }
  draft.events += 1;
  draft.lastOn = on;
}

/**
 * The state of a deposit after one event that was decided on it. It adds nothing of its own: the same events in the
 * same order always lead to the same state.
 *
 * @throws RangeError when the event does not follow from the state
 * @example
 * ```ts
 * const ruling = decide(deposit, command);
 * if (ruling.kind === 'granted') deposit = evolve(deposit, ruling.outcome);
 * ```
 */
export function evolve(deposit: Deposit, event: DepositEvent): Deposit {
  const draft = openDraft(deposit);
  applyEvent(draft, event);
  return closeDraft(draft);
}

/**
 * The state of a deposit after all its events: what {@link evolve} gives one by one, in time linear in the events.
 *
 * @param from - the state before them; by default that of a firm nothing is known of
 * @throws RangeError as {@link evolve} does
 * @example
 * ```ts
 * const deposit = replay(storedEvents);
 * ```
 */
export function replay(events: readonly DepositEvent[], from: Deposit = noDeposit): Deposit {
  const draft = openDraft(from);
  for (const event of events) applyEvent(draft, event);
  return closeDraft(draft);
}
