import { describe, expect, test } from 'vitest';
import type { DepositView } from '../../ui/deposit/deposit-types.ts';
import { actionsOf, unrecorded } from './firm-actions.ts';

type Duty = DepositView['duties'][number];

const duty = (changes: Partial<Duty>): Duty => ({
  duty: 'payment',
  dueOn: '2019-02-14' as Duty['dueOn'],
  state: 'running',
  ...changes,
});

const possible = (phase: DepositView['phase'], duties: readonly Duty[] = []) =>
  actionsOf({ creditCode: '91330302PDY00101X1', phase, duties } as unknown as DepositView)
    .filter(({ isPossible }) => isPossible)
    .map(({ key }) => key);

describe('what an authority can do about a deposit', () => {
  test('a top-up is demanded while the deposit is held, was refunded or is exempt, one at a time (arts. 8, 11)', () => {
    for (const phase of ['held', 'refunded', 'exempted'] as const) expect(possible(phase)).toEqual(['demand-top-up']);
    expect(possible('held', [duty({ duty: 'top-up' })])).toEqual([]);
    expect(possible('held', [duty({ duty: 'top-up', state: 'met', metOn: duty({}).dueOn })])).toEqual([
      'demand-top-up',
    ]);
  });

  test('what is overdue is entered in the credit record, once (art. 13)', () => {
    expect(possible('assessed', [duty({})])).toEqual([]);
    expect(possible('assessed', [duty({ state: 'overdue' })])).toEqual(['enter-credit-record']);
    const recorded = duty({ state: 'overdue', recordedOn: duty({}).dueOn });
    expect(possible('assessed', [recorded])).toEqual([]);
    expect(unrecorded({ duties: [recorded, duty({ state: 'overdue', duty: 'top-up' })] })).toMatchObject([
      { duty: 'top-up' },
    ]);
  });

  test('a deposit at a wrong place is cleared out, and assessed anew afterwards (art. 4)', () => {
    expect(possible('misplaced')).toEqual(['clear-out']);
    expect(possible('cleared-out')).toEqual(['assess']);
  });
});
