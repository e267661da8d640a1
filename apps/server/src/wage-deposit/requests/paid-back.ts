import { addFen, type Fen, zeroFen } from '@wenzhou/money';
import { type DepositEvent, describeEvent } from '@wenzhou/wage-deposit';
import type { DecidedContent } from './decide-content.ts';

/**
 * What an event gives back to the firm: all of a deposit (art. 12), what lies above a lower standard (art. 10), or the
 * cash that a guarantee or policy takes the place of (art. 6). One guarantee for another moves no money.
 */
function paidBackByEvent(event: DepositEvent): Fen {
  const { kind, facts } = describeEvent(event);
  switch (kind) {
    case 'refunded':
      return facts.amount;
    case 'adjusted':
      return facts.paidBack;
    case 'instrument-replaced':
      return facts.replaced === 'cash' && facts.instrument !== 'cash' ? facts.amount : zeroFen;
    default:
      return zeroFen;
  }
}

/** What granting a request pays back to the firm; what is used for wages goes to workers. */
export const paidBackBy = ({ entered }: DecidedContent): Fen =>
  entered.reduce((sum, { event }) => addFen(sum, paidBackByEvent(event.outcome)), zeroFen);
