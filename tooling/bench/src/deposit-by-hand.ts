import type { DepositEvent } from '@wenzhou/wage-deposit';

interface HandWrittenWage {
  owed: number;
  paid: number;
  awaiting: number | undefined;
}

interface HandWrittenDeposit {
  phase: string;
  events: number;
  lastOn: string;
  standard: number;
  multiple: object;
  firstPaidOn: string | undefined;
  toppedUpOn: string[];
  grounds: object[];
  duties: { duty: string; dueOn: string; metOn?: string }[];
  accounts: Record<string, number>;
  wages: Map<string, HandWrittenWage>;
  receipts: Set<string>;
}

/** What a programmer writes for the kinds of events in the streams: the same state, no ledger, changed in place. */
export function foldByHand(events: readonly DepositEvent[]): HandWrittenDeposit {
  const deposit: HandWrittenDeposit = {
    phase: 'none',
    events: 0,
    lastOn: '',
    standard: 0,
    multiple: {},
    firstPaidOn: undefined,
    toppedUpOn: [],
    grounds: [],
    duties: [],
    accounts: { cash: 0, deposit: 0, called: 0, activated: 0 },
    wages: new Map(),
    receipts: new Set(),
  };
  const { accounts, wages, receipts, duties } = deposit;
  const move = (account: string, amount: number) => {
    accounts[account] = (accounts[account] ?? 0) + amount;
  };
  const keyOf = (wage: { project: string; month: string; worker: string }) =>
    `${wage.project}|${wage.month}|${wage.worker}`;
  const meet = (name: string, on: string) => {
    const duty = duties.findLast((one) => one.duty === name && one.metOn === undefined);
    if (duty) duty.metOn = on;
  };
  for (const event of events) {
    switch (event.kind) {
      case 'assessed':
        deposit.phase = 'assessed';
        deposit.standard = event.standard;
        if (event.dueOn !== undefined) duties.push({ duty: 'payment', dueOn: event.dueOn });
        break;
      case 'paid':
      case 'topped-up':
        deposit.phase = 'held';
        move(event.instrument.kind, event.instrument.amount);
        move('deposit', event.instrument.amount);
        if (event.kind === 'paid') deposit.firstPaidOn ??= event.on;
        else deposit.toppedUpOn.push(event.on);
        meet(event.kind === 'paid' ? 'payment' : 'top-up', event.on);
        break;
      case 'activated':
        for (const claim of event.shares) {
          const key = keyOf(claim);
          const wage = wages.get(key);
          if (wage) wage.awaiting = claim.share;
          else wages.set(key, { owed: claim.owed, paid: 0, awaiting: claim.share });
          move('cash', -claim.share);
          move('deposit', -claim.share);
          move('called', claim.share);
          move('activated', claim.share);
        }
        deposit.grounds.push(event.ground);
        break;
      case 'worker-paid': {
        const wage = wages.get(keyOf(event));
        if (!wage) throw new Error('wages that were never claimed');
        wage.paid += event.share;
        wage.awaiting = undefined;
        receipts.add(event.receipt);
        move('called', -event.share);
        move('activated', -event.share);
        break;
      }
      case 'top-up-demanded':
        deposit.multiple = event.multiple;
        deposit.grounds = [];
        duties.push({ duty: 'top-up', dueOn: event.dueOn });
        break;
      default:
        throw new Error(`the streams hold no ${event.kind}`);
    }
    deposit.events += 1;
    deposit.lastOn = event.on;
  }
  return deposit;
}
