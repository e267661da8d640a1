import type { PlainDate } from '@wenzhou/calendar';
import { collectTrace, type Granted, granted, type RefusalOf, refused, type Ruling } from '@wenzhou/statute';
import {
  decide,
  type Deposit,
  type DepositEvent,
  evolve,
  type WageDepositRefusals,
  type WageDepositSteps,
} from '@wenzhou/wage-deposit';
import type { WagePaymentLine } from '../tables.ts';

/** Decides payments one after the other on a deposit: all of them, or every reason against any. */
export function decidePayments(
  deposit: Deposit,
  lines: readonly Omit<WagePaymentLine, 'share'>[],
  on: PlainDate,
  division: string,
): Ruling<readonly Granted<DepositEvent>[], WageDepositRefusals> {
  const by = { role: 'construction-authority', division } as const;
  const decided: Granted<DepositEvent>[] = [];
  const refusals: RefusalOf<WageDepositRefusals>[] = [];
  let state = deposit;
  for (const [index, { worker, project, month, receipt }] of lines.entries()) {
    const ruling = decide(
      state,
      { kind: 'pay-worker', on, by, worker, project, month, receipt },
      undefined,
      collectTrace<WageDepositSteps>(),
    );
    if (ruling.kind === 'incomplete') return ruling;
    if (ruling.kind === 'refused') {
      refusals.push(
        ...ruling.refusals.map(({ path, ...refusal }) => ({ ...refusal, path: ['lines', index, ...(path ?? [])] })),
      );
      continue;
    }
    decided.push(ruling);
    state = evolve(state, ruling.outcome);
  }
  const [first, ...others] = refusals;
  return first ? refused<WageDepositRefusals>([first, ...others]) : granted(decided, []);
}
