import type { PlainDate } from '@wenzhou/calendar';
import { zeroFen } from '@wenzhou/money';
import { decide, type Deposit, describeEvent } from '@wenzhou/wage-deposit';
import type { DepositView } from './deposit-view.ts';

/**
 * What a deposit that is to be adjusted to a new standard takes on a day: tried with nothing handed in, the rule either
 * gives back what lies above, or says what is to be paid in (art. 10).
 */
export function adjustmentOf(deposit: Deposit, on: PlainDate): DepositView['adjustment'] {
  if (deposit.newStandard === undefined) return undefined;
  const ruling = decide(deposit, { kind: 'adjust', on, by: { role: 'firm' } });
  if (ruling.kind === 'granted') {
    const { kind, facts } = describeEvent(ruling.outcome);
    return kind === 'adjusted' ? { payIn: facts.paidIn, payBack: facts.paidBack } : undefined;
  }
  if (ruling.kind === 'incomplete') return undefined;
  const differs = ruling.refusals.find(({ code }) => code === 'amount-differs');
  return differs?.code === 'amount-differs' ? { payIn: differs.facts.required, payBack: zeroFen } : undefined;
}
