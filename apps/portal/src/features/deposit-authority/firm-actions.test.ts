import { describe, expect, test } from 'vitest';
import type { DepositView } from '../../ui/deposit/deposit-types.ts';
import { actionsOf, demandsToReceive, unrecorded } from './firm-actions.ts';

type Duty = DepositView['duties'][number];

const duty = (changes: Partial<Duty>): Duty => ({
  duty: 'payment',
  dueOn: '2019-02-14' as Duty['dueOn'],
  state: 'running',
  toRecord: false,
  ...changes,
});

const possible = (phase: DepositView['phase'], duties: readonly Duty[] = []) =>
  actionsOf({ creditCode: '91330302PDY00101X1', phase, duties } as unknown as DepositView)
    .filter(({ isPossible }) => isPossible)
    .map(({ key }) => key);

describe('what an authority can do about a deposit', () => {
  test('a top-up is demanded while the deposit is held, was refunded or is exempt, also beside an open one (arts. 8, 11)', () => {
    for (const phase of ['held', 'refunded', 'exempted'] as const) expect(possible(phase)).toContain('demand-top-up');
    expect(possible('held', [duty({ duty: 'top-up' })])).toEqual(['demand-top-up']);
    expect(possible('assessed')).toEqual([]);
  });

  test('when a notice was received is recorded until its demand is in the credit record (arts. 8, 11, 13)', () => {
    const demand = (on: string, changes: Partial<Duty> = {}): Duty =>
      duty({ duty: 'top-up', demandedOn: on as Duty['dueOn'], ...changes });
    const met = demand('2019-01-02', { metOn: '2019-01-09' as Duty['dueOn'] });
    const recorded = demand('2018-09-03', { state: 'overdue', recordedOn: '2018-10-10' as Duty['dueOn'] });
    expect(possible('held', [demand('2019-01-14')])).toEqual(['demand-top-up', 'record-receipt']);
    expect(possible('held', [met])).toEqual(['demand-top-up', 'record-receipt']);
    expect(possible('held', [recorded])).toEqual(['demand-top-up']);
    expect(possible('held', [duty({})])).toEqual(['demand-top-up']);
    const shown = demandsToReceive({ duties: [recorded, met, demand('2019-01-14'), demand('2019-01-14')] });
    expect(shown.map(({ demandedOn }) => demandedOn)).toEqual(['2019-01-02', '2019-01-14']);
  });

  test('an exemption is revoked while the firm is exempt (art. 4)', () => {
    expect(possible('exempted')).toEqual(['demand-top-up', 'revoke-exemption']);
    for (const phase of ['assessed', 'held', 'refunded', 'misplaced', 'cleared-out'] as const)
      expect(possible(phase)).not.toContain('revoke-exemption');
  });

  test('what is late is entered in the credit record, once, also when it has been done since (art. 13)', () => {
    expect(possible('assessed', [duty({})])).toEqual([]);
    expect(possible('assessed', [duty({ state: 'overdue', toRecord: true })])).toEqual(['enter-credit-record']);
    const recorded = duty({ state: 'overdue', recordedOn: duty({}).dueOn });
    expect(possible('assessed', [recorded])).toEqual([]);
    const late = duty({ state: 'met-late', metOn: '2019-02-15' as Duty['dueOn'], toRecord: true, duty: 'top-up' });
    expect(unrecorded({ duties: [recorded, late] })).toMatchObject([{ duty: 'top-up' }]);
  });

  test('a deposit at a wrong place is cleared out, and assessed anew afterwards (art. 4)', () => {
    expect(possible('misplaced')).toEqual(['clear-out']);
    expect(possible('cleared-out')).toEqual(['assess']);
  });
});
