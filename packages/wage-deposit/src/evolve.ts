import { earlier } from '@wenzhou/calendar';
import type { Posting } from '@wenzhou/ledger';
import { addFen, applyRate, type Fen, zeroFen } from '@wenzhou/money';
import { type Deposit, noDeposit, unraised, type Wage, wageKeyOf } from './deposit.ts';
import {
  closeDraft,
  type DepositDraft,
  heldInDraft,
  openDraft,
  ownArrears,
  ownDuties,
  ownGrounds,
  ownReceipts,
  ownRelievedOn,
  ownToppedUpOn,
  ownWages,
  post,
} from './deposit-draft.ts';
import type { ClaimShare, DepositEvent } from './deposit-event.ts';
import { addDuty, meetDuty, recordDuty } from './duty-list.ts';
import type { AcceptedInstrument } from './instrument.ts';

/** Notes the days covered as an instrument comes in: of two guarantees of a kind the earlier end counts. */
function cover(draft: DepositDraft, { kind, expiresOn }: AcceptedInstrument): void {
  if (expiresOn === undefined) return;
  const before = heldInDraft(draft, kind) > 0 ? draft.expiresOn[kind] : undefined;
  draft.expiresOn = { ...draft.expiresOn, [kind]: before === undefined ? expiresOn : earlier(before, expiresOn) };
}

function takeIn(
  draft: DepositDraft,
  { instrument, posting }: { readonly instrument: AcceptedInstrument; readonly posting: Posting },
): void {
  cover(draft, instrument);
  post(draft, posting);
}

/** A claim joins what is known of the wages; the share of it awaits payment. */
function claimed(before: Wage | undefined, { owed, share }: ClaimShare): Wage {
  const known = before ?? { owed, paid: zeroFen };
  return share > 0 ? { owed: known.owed, paid: known.paid, awaiting: share } : known;
}

const paidOut = ({ owed, paid }: Wage, share: Fen): Wage => ({ owed, paid: addFen(paid, share) });

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

function apply(draft: DepositDraft, event: DepositEvent): void {
  const { on } = event;
  switch (event.kind) {
    case 'assessed': {
      register(draft, event);
      draft.phase = 'assessed';
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
    case 'misplacement-recorded': {
      takeIn(draft, event);
      draft.phase = 'misplaced';
      draft.firm = event.firm;
      draft.authority = event.authority;
      draft.firstPaidOn = event.firstPaidOn;
      break;
    }
    case 'cleared-out': {
      post(draft, event.posting);
      draft.phase = 'cleared-out';
      draft.authority = undefined;
      break;
    }
    case 'paid': {
      takeIn(draft, event);
      draft.phase = 'held';
      // Article 4: what was cleared out and paid again keeps its first day.
      draft.firstPaidOn ??= on;
      meetDuty(ownDuties(draft), 'payment', on);
      break;
    }
    case 'instrument-replaced': {
      // Of the kind that was replaced nothing is left; in its own place the new cover stands alone.
      const { [event.replaced]: _, ...others } = draft.expiresOn;
      draft.expiresOn = others;
      takeIn(draft, event);
      break;
    }
    case 'activated': {
      const wages = ownWages(draft);
      for (const claim of event.shares) {
        const key = wageKeyOf(claim);
        wages.set(key, claimed(wages.get(key), claim));
      }
      ownGrounds(draft).push(event.ground);
      post(draft, event.posting);
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
      addDuty(ownDuties(draft), { duty: 'top-up', dueOn: event.dueOn });
      break;
    }
    case 'topped-up': {
      takeIn(draft, event);
      draft.phase = 'held';
      ownToppedUpOn(draft).push(on);
      meetDuty(ownDuties(draft), 'top-up', on);
      break;
    }
    case 'grade-changed': {
      const { standard, dueOn } = event;
      const lowers = standard < draft.standard ? ({ lowers: true } as const) : {};
      draft.newStandard = standard;
      addDuty(ownDuties(draft), { duty: 'adjustment', dueOn, ...lowers });
      break;
    }
    case 'adjusted': {
      if (event.paidIn) takeIn(draft, event.paidIn);
      if (event.paidBack) post(draft, event.paidBack.posting);
      draft.newStandard = undefined;
      draft.standard = event.standard;
      meetDuty(ownDuties(draft), 'adjustment', on);
      // A demand that the lower standard leaves nothing of is met with it.
      if (heldInDraft(draft, 'deposit') >= applyRate(draft.standard, draft.multiple))
        meetDuty(ownDuties(draft), 'top-up', on);
      break;
    }
    case 'refunded': {
      post(draft, event.posting);
      draft.phase = 'refunded';
      draft.standard = draft.newStandard ?? draft.standard;
      draft.newStandard = undefined;
      draft.multiple = unraised;
      draft.expiresOn = {};
      draft.grounds = [];
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
  apply(draft, event);
  return closeDraft(draft);
}

/**
 * The state of a deposit after all its events: what {@link evolve} gives one by one, in time linear in the events.
 *
 * @throws RangeError as {@link evolve} does
 * @example
 * ```ts
 * const deposit = replay(storedEvents);
 * ```
 */
export function replay(events: readonly DepositEvent[]): Deposit {
  const draft = openDraft(noDeposit);
  for (const event of events) apply(draft, event);
  return closeDraft(draft);
}
