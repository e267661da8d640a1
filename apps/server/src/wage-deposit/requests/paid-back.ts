import type { PostingLine } from '@wenzhou/ledger';
import { addFen, type Fen, sumFen, zeroFen } from '@wenzhou/money';
import { type DepositEvent, type InstrumentKind, instrumentKinds } from '@wenzhou/wage-deposit';
import type { DecidedContent } from './decide-content.ts';
import type { GivenBack } from './given-back.ts';

/** What goes back to a firm: in all, and of each kind of instrument. */
export interface PaidBack {
  readonly amount: Fen;
  readonly instruments: GivenBack;
}

/**
 * The lines of what an event gives back to the firm: all of a deposit (art. 12), what lies above a lower standard
 * (art. 10), or the cash that a guarantee or policy takes the place of (art. 6). One guarantee for another moves no money.
 */
function linesBack(event: DepositEvent): readonly PostingLine[] {
  switch (event.kind) {
    case 'refunded':
      return event.posting.lines;
    case 'adjusted':
      return event.paidBack?.posting.lines ?? [];
    case 'instrument-replaced':
      return event.replaced === 'cash' && event.instrument.kind !== 'cash' ? event.posting.lines : [];
    default:
      return [];
  }
}

/** What granting a request gives back to the firm; what is used for wages goes to workers. */
export function paidBackBy({ entered }: DecidedContent): PaidBack {
  const lines = entered.flatMap(({ event }) => linesBack(event.outcome)).filter(({ side }) => side === 'credit');
  const instruments: Partial<Record<InstrumentKind, Fen>> = {};
  for (const kind of instrumentKinds) {
    const amount = sumFen(lines.filter(({ account }) => account === kind).map((line) => line.amount));
    if (amount > 0) instruments[kind] = amount;
  }
  return { amount: Object.values(instruments).reduce(addFen, zeroFen), instruments };
}
