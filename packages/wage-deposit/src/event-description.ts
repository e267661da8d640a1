import type { PlainDate } from '@wenzhou/calendar';
import { addFen, type Fen, maxFen, subtractFen, zeroFen } from '@wenzhou/money';
import { type Bilingual, type Provisions, say } from '@wenzhou/statute';
import type { DepositEvent } from './deposit-event.ts';
import type { DepositEventFacts } from './event-facts.ts';
import type { AcceptedInstrument } from './instrument.ts';
import { eventTexts, eventTitles } from './messages/event-texts.ts';
import { paidDay } from './paid-day.ts';

type Told = {
  readonly [Kind in DepositEvent['kind']]: { readonly kind: Kind; readonly facts: DepositEventFacts[Kind] };
};

/** A line of a deposit's timeline: fit for the firm, the authorities and the public, since it tells nothing of workers. */
export type EventDescription = Told[DepositEvent['kind']] & {
  readonly on: PlainDate;
  /** The provisions it stands on. */
  readonly at: Provisions;
  /** A few words, such as 补足. */
  readonly title: Bilingual;
  /** A sentence with the figures. */
  readonly text: Bilingual;
  /** By how much the balance changes, fen: negative when money leaves the deposit, 0 when none moves. */
  readonly change: Fen;
};

/** What an event adds to the deposit, or takes from it. */
function changeOf(event: DepositEvent): Fen {
  const postings =
    event.kind === 'adjusted'
      ? [event.paidIn?.posting, event.paidBack?.posting]
      : ['posting' in event ? event.posting : undefined];
  return postings
    .flatMap((posting) => posting?.lines ?? [])
    .filter(({ account }) => account === 'deposit')
    .reduce(
      (change, { side, amount }) => (side === 'credit' ? addFen(change, amount) : subtractFen(change, amount)),
      zeroFen,
    );
}

interface HandedIn {
  readonly on: PlainDate;
  readonly handedInOn?: PlainDate;
  readonly instrument: AcceptedInstrument;
}

function handedIn(event: HandedIn) {
  const { kind, amount, expiresOn } = event.instrument;
  const paidOn = paidDay(event);
  return {
    instrument: kind,
    amount,
    ...(expiresOn === undefined ? {} : { expiresOn }),
    ...(paidOn === event.on ? {} : { paidOn }),
  };
}

function tell(event: DepositEvent, change: Fen): Told[DepositEvent['kind']] {
  const out = subtractFen(zeroFen, change);
  switch (event.kind) {
    case 'assessed': {
      const { kind, authority, standard, dueOn, revised } = event;
      return {
        kind,
        facts: { authority, standard, ...(dueOn === undefined ? {} : { dueOn }), ...(revised ? { revised } : {}) },
      };
    }
    case 'exempted': {
      const { kind, authority, standard } = event;
      return { kind, facts: { authority, standard } };
    }
    case 'exemption-revoked': {
      const { kind, relievedOn, dueOn } = event;
      return { kind, facts: { relievedOn, dueOn } };
    }
    case 'misplacement-recorded': {
      const { kind, authority, firstPaidOn } = event;
      return { kind, facts: { ...handedIn(event), authority, firstPaidOn } };
    }
    case 'cleared-out':
    case 'refunded':
      return { kind: event.kind, facts: { amount: out } };
    case 'paid':
    case 'topped-up':
      return { kind: event.kind, facts: handedIn(event) };
    case 'instrument-replaced':
      return { kind: event.kind, facts: { ...handedIn(event), replaced: event.replaced } };
    case 'activated':
      return { kind: event.kind, facts: { amount: out, basis: event.basis, claims: event.shares.length } };
    case 'worker-paid':
      return { kind: event.kind, facts: {} };
    case 'arrears-recorded': {
      const { kind, occurredOn, serious } = event;
      return { kind, facts: { occurredOn, serious } };
    }
    case 'top-up-demanded': {
      const { kind, grounds, multiple, dueOn, amount, demanded, receivedOn } = event;
      return {
        kind,
        facts: {
          grounds: grounds.map(({ ground }) => ground),
          multiple,
          dueOn,
          ...(amount === undefined ? {} : { amount }),
          ...(demanded === undefined ? {} : { demanded }),
          ...(receivedOn === undefined ? {} : { receivedOn }),
        },
      };
    }
    case 'notice-received': {
      const { kind, receivedOn, dueOn, demands } = event;
      const nothingLacking = demands?.length === 0 ? ({ nothingLacking: true } as const) : {};
      return { kind, facts: { receivedOn, dueOn, ...nothingLacking } };
    }
    case 'grade-changed': {
      const { kind, approvedOn, standard, dueOn, lowers, restores, appliedOn, payBy } = event;
      return {
        kind,
        facts: {
          approvedOn,
          standard,
          dueOn,
          ...(lowers === undefined ? {} : { lowers }),
          ...(restores ? { restores } : {}),
          ...(appliedOn === undefined ? {} : { appliedOn }),
          ...(payBy === undefined ? {} : { payBy }),
        },
      };
    }
    case 'adjusted': {
      const { kind, standard } = event;
      return { kind, facts: { standard, paidIn: maxFen(change, zeroFen), paidBack: maxFen(out, zeroFen) } };
    }
    case 'credit-record-entered': {
      const { kind, duty, dueOn } = event;
      return { kind, facts: { duty, dueOn } };
    }
  }
}

/**
 * An event in words: a title and a sentence in both languages, the provisions it stands on and its figures, for a
 * timeline that anybody may read. Workers, projects, receipts and shares are never part of it.
 *
 * @param event - an event that {@link decide} gave
 * @example
 * ```ts
 * describeEvent(event).title.zh; // '补足'
 * ```
 */
export function describeEvent(event: DepositEvent): EventDescription {
  const { on, at } = event;
  const change = changeOf(event);
  const told = tell(event, change);
  const said = { code: told.kind, facts: told.facts };
  return {
    ...told,
    on,
    at,
    title: eventTitles[event.kind],
    text: { zh: say(eventTexts, 'zh', said), en: say(eventTexts, 'en', said) },
    change,
  };
}
