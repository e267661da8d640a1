import { formatDate, plainDate } from '@wenzhou/calendar';
import { type Fen, zeroFen } from '@wenzhou/money';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import type { DepositView } from '../../ui/deposit/deposit-types.ts';
import { money } from '../../ui/money.ts';

const day = (on: string): string => formatDate(plainDate(on), language());

/** What is open and runs out first. */
export const nextDuty = ({ duties }: DepositView) =>
  duties.filter(({ metOn }) => metOn === undefined).toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0];

/** What a duty asks for, fen. */
function owedFor({ level, lacking, adjustment }: DepositView, { duty, amount }: DepositView['duties'][number]): Fen {
  if (duty === 'payment') return level;
  return duty === 'adjustment' ? (adjustment?.payIn ?? zeroFen) : (amount ?? lacking);
}

/** How the firm stands and what it has to do next, in one line. */
export function answerOf(deposit: DepositView): string {
  const { phase, level, lacking, expired } = deposit;
  const next = nextDuty(deposit);
  if (phase === 'none') return m.firm_answer_none();
  if (phase === 'exempted' && lacking === 0) return m.firm_answer_exempt();
  if (phase === 'refunded' && lacking === 0) return m.firm_answer_refunded();
  if (phase === 'misplaced') return m.firm_answer_misplaced();
  if (phase === 'cleared-out') return m.firm_answer_cleared_out();
  if (next) {
    const owed = owedFor(deposit, next);
    const facts = { amount: money(owed), day: day(next.dueOn) };
    if (next.state === 'overdue' && owed > 0) return m.firm_answer_overdue(facts);
    if (next.duty === 'payment') return m.firm_answer_pay(facts);
    if (next.duty === 'adjustment') return m.firm_answer_adjust(facts);
    if (owed > 0) return m.firm_answer_lacking(facts);
  }
  if (phase === 'assessed') return m.firm_answer_pay_soon({ amount: money(level) });
  if (lacking === 0) return m.firm_answer_complete();
  const amount = money(lacking);
  return expired === undefined ? m.firm_answer_lacking_soon({ amount }) : m.firm_answer_expired({ amount });
}
