import { earlier, type PlainDate } from '@wenzhou/calendar';
import { evolve as enter, type Ledger, type Posting } from '@wenzhou/ledger';
import { addFen, type Fen, zeroFen } from '@wenzhou/money';
import { type Deposit, depositBalance, depositLevel, noDeposit, unraised, type Wage, wageKeyOf } from './deposit.ts';
import { heldOn } from './deposit-account.ts';
import type { ClaimShare, DepositEvent } from './deposit-event.ts';
import type { DutyName } from './duty-name.ts';
import type { AcceptedInstrument } from './instrument.ts';

const posted = (ledger: Ledger, posting: Posting): Ledger => enter(ledger, { kind: 'posted', posting });

/** The days covered after an instrument came in: of two guarantees of a kind the earlier end counts. */
function coverWith(deposit: Deposit, { kind, expiresOn }: AcceptedInstrument): Deposit['expiresOn'] {
  if (expiresOn === undefined) return deposit.expiresOn;
  const before = heldOn(deposit.ledger, kind) > 0 ? deposit.expiresOn[kind] : undefined;
  return { ...deposit.expiresOn, [kind]: before === undefined ? expiresOn : earlier(before, expiresOn) };
}

const takeIn = (
  deposit: Deposit,
  { instrument, posting }: { readonly instrument: AcceptedInstrument; readonly posting: Posting },
): Deposit => ({
  ...deposit,
  expiresOn: coverWith(deposit, instrument),
  ledger: posted(deposit.ledger, posting),
});

const met = (deposit: Deposit, name: DutyName, on: PlainDate): Deposit['duties'] =>
  deposit.duties.map((duty) => (duty.duty === name && duty.metOn === undefined ? { ...duty, metOn: on } : duty));

const claimed = (before: Wage | undefined, { owed, share }: ClaimShare): Wage => {
  const wage = before ?? { owed, paid: zeroFen };
  return share > 0 ? { ...wage, awaiting: share } : wage;
};

const paidOut = ({ owed, paid }: Wage, share: Fen): Wage => ({ owed, paid: addFen(paid, share) });

function apply(deposit: Deposit, event: DepositEvent): Deposit {
  const { on } = event;
  switch (event.kind) {
    case 'assessed': {
      const { firm, authority, standard, history, dueOn } = event;
      return {
        ...deposit,
        phase: 'assessed',
        firm,
        authority,
        standard,
        history,
        duties: dueOn === undefined ? deposit.duties : [...deposit.duties, { duty: 'payment', dueOn }],
      };
    }
    case 'exempted': {
      const { firm, authority, standard, history } = event;
      return {
        ...deposit,
        phase: 'exempted',
        firm,
        authority,
        standard,
        history: { ...history, relievedOn: [...history.relievedOn, on] },
        duties: met(deposit, 'payment', on),
      };
    }
    case 'misplacement-recorded': {
      const { firm, authority, firstPaidOn } = event;
      const history = { ...deposit.history, firstPaidOn };
      return { ...takeIn(deposit, event), phase: 'misplaced', firm, authority, history };
    }
    case 'cleared-out': {
      const { authority: _, ...rest } = deposit;
      return { ...rest, phase: 'cleared-out', ledger: posted(deposit.ledger, event.posting) };
    }
    case 'paid': {
      const { history } = deposit;
      return {
        ...takeIn(deposit, event),
        phase: 'held',
        // Article 4: what was cleared out and paid again keeps its first day.
        history: { ...history, firstPaidOn: history.firstPaidOn ?? on },
        duties: met(deposit, 'payment', on),
      };
    }
    case 'instrument-replaced': {
      const { [event.replaced]: _, ...expiresOn } = deposit.expiresOn;
      const ledger = posted(deposit.ledger, event.posting);
      // Of the kind that was replaced nothing is left, so the new cover stands alone.
      if (event.instrument.kind === event.replaced) {
        const { expiresOn: end } = event.instrument;
        return {
          ...deposit,
          ledger,
          expiresOn: end === undefined ? expiresOn : { ...expiresOn, [event.replaced]: end },
        };
      }
      return { ...deposit, ledger, expiresOn: coverWith({ ...deposit, expiresOn }, event.instrument) };
    }
    case 'activated': {
      const wages = new Map(deposit.wages);
      for (const claim of event.shares) wages.set(wageKeyOf(claim), claimed(wages.get(wageKeyOf(claim)), claim));
      return {
        ...deposit,
        wages,
        grounds: [...deposit.grounds, event.ground],
        ledger: posted(deposit.ledger, event.posting),
      };
    }
    case 'worker-paid': {
      const key = wageKeyOf(event);
      const wage = deposit.wages.get(key);
      if (!wage) throw new RangeError(`an event pays wages that were never claimed: ${key}`);
      return {
        ...deposit,
        wages: new Map(deposit.wages).set(key, paidOut(wage, event.share)),
        receipts: new Set(deposit.receipts).add(event.receipt),
        ledger: posted(deposit.ledger, event.posting),
      };
    }
    case 'arrears-recorded': {
      const { occurredOn, serious } = event;
      const { history } = deposit;
      return { ...deposit, history: { ...history, arrears: [...history.arrears, { on: occurredOn, serious }] } };
    }
    case 'top-up-demanded': {
      const { multiple, dueOn } = event;
      return { ...deposit, multiple, grounds: [], duties: [...deposit.duties, { duty: 'top-up', dueOn }] };
    }
    case 'topped-up': {
      const { history } = deposit;
      return {
        ...takeIn(deposit, event),
        phase: 'held',
        history: { ...history, toppedUpOn: [...history.toppedUpOn, on] },
        duties: met(deposit, 'top-up', on),
      };
    }
    case 'grade-changed': {
      const { standard, dueOn } = event;
      return { ...deposit, newStandard: standard, duties: [...deposit.duties, { duty: 'adjustment', dueOn }] };
    }
    case 'adjusted': {
      const { newStandard: _, ...rest } = event.paidIn ? takeIn(deposit, event.paidIn) : deposit;
      const ledger = event.paidBack ? posted(rest.ledger, event.paidBack.posting) : rest.ledger;
      const adjusted = { ...rest, ledger, standard: event.standard, duties: met(deposit, 'adjustment', on) };
      // A demand that the lower standard leaves nothing of is met with it.
      return depositBalance(adjusted) < depositLevel(adjusted)
        ? adjusted
        : { ...adjusted, duties: met(adjusted, 'top-up', on) };
    }
    case 'refunded': {
      const { history } = deposit;
      const { newStandard: _, ...rest } = deposit;
      return {
        ...rest,
        phase: 'refunded',
        standard: deposit.newStandard ?? deposit.standard,
        multiple: unraised,
        grounds: [],
        expiresOn: {},
        history: { ...history, relievedOn: [...history.relievedOn, on] },
        duties: met(deposit, 'adjustment', on),
        ledger: posted(deposit.ledger, event.posting),
      };
    }
    case 'credit-record-entered': {
      const { duty: name, dueOn } = event;
      return {
        ...deposit,
        duties: deposit.duties.map((duty) =>
          duty.duty === name && duty.dueOn === dueOn ? { ...duty, recordedOn: on } : duty,
        ),
      };
    }
  }
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
export const evolve = (deposit: Deposit, event: DepositEvent): Deposit => ({
  ...apply(deposit, event),
  events: deposit.events + 1,
  lastOn: event.on,
});

/**
 * The state of a deposit after all its events.
 *
 * @throws RangeError as {@link evolve} does
 * @example
 * ```ts
 * const deposit = replay(storedEvents);
 * ```
 */
export const replay = (events: readonly DepositEvent[]): Deposit => events.reduce(evolve, noDeposit);
