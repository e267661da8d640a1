import { isBefore } from '@wenzhou/calendar';
import { subtractFen } from '@wenzhou/money';
import { type RefusalOf, refused } from '@wenzhou/statute';
import { toWorker } from '../deposit-account.ts';
import type { WageKey } from '../deposit-event.ts';
import { depositSteps } from '../deposit-steps.ts';
import { wageKeyOf } from '../deposit.ts';
import { refuse, type WageDepositRefusals } from '../refusals.ts';
import { dayReasons } from './day-to-come.ts';
import { answer, posting, type Step } from './decision.ts';

/** Article 7: a worker's share is paid out against a receipt, once. */
export const payWorker: Step<'pay-worker'> = (deposit, command, { trace }) => {
  const { on, receipt, worker, project, month, paidOn } = command;
  const { at } = depositSteps['pay-worker'];
  const key: WageKey = { worker, project, month };
  const wage = deposit.wages.get(wageKeyOf(key));
  const earliest = wage?.awaiting === undefined ? undefined : wage.activatedOn;
  const reasons: RefusalOf<WageDepositRefusals>[] = [
    ...(deposit.receipts.has(receipt) ? [refuse('receipt-used', at, { receipt }, ['receipt'])] : []),
    ...(paidOn === undefined ? [] : dayReasons(paidOn, on, at, ['paidOn'])),
    ...(paidOn === undefined || earliest === undefined || !isBefore(paidOn, earliest)
      ? []
      : [refuse('day-too-early', at, { day: paidOn, earliest }, ['paidOn'])]),
  ];
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
      ...(paidOn === undefined ? {} : { paidOn }),
      posting: posting(deposit, command, toWorker(share)),
    }),
    [],
    trace,
  );
};
