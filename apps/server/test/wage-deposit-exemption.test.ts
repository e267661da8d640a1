import { and, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompanyActor } from '../src/accounts/actor.ts';
import { obligations } from '../src/deadlines/tables.ts';
import { databaseKinds } from './records.ts';
import {
  authority,
  granted,
  key,
  localFirm,
  openedCase,
  openTown,
  standardOfGrade3,
  type Town,
  typed,
} from './wage-deposit-town.ts';

const qualifications = [{ category: 'general-contracting', grade: 'grade-3' } as const];

describe.each(databaseKinds)('serious arrears and the exemption of article 4 on the %s database', (kind) => {
  let town: Town;
  const lucheng = authority('construction');
  const ruian = authority('construction', '330381');
  const labour = authority('labour');
  beforeAll(async () => {
    town = await openTown(kind, '2018-03-05');
  });
  afterAll(() => town.records.close());

  /** Has the labour authority take up arrears of May 2017. */
  const taken = (firm: CompanyActor): Promise<string> =>
    openedCase(
      town,
      firm,
      { occurredOn: '2017-05-02', claims: [typed('100', { month: '2017-04' })] },
      labour.executing,
    );
  const said = (id: string, serious: boolean) =>
    town.as(labour.deciding).recordArrears({ idempotencyKey: key(), id, serious });
  const knownFirm = async (serious: boolean): Promise<CompanyActor> => {
    const firm = localFirm();
    await said(await taken(firm), serious);
    return firm;
  };
  const about = ({ company: { creditCode, name } }: CompanyActor) =>
    ({ idempotencyKey: key(), name, creditCode, registeredDivision: '330302' }) as const;

  /** Held in Ruian since 2 March 2015, cleared out from there, and assessed in Lucheng. */
  const movedOver = async (firm: CompanyActor, arrears?: { readonly on: string; readonly serious: boolean }[]) => {
    await town.as(ruian.executing).recordMisplaced({
      ...about(firm),
      instrument: { kind: 'cash', amount: standardOfGrade3 },
      firstPaidOn: '2015-03-02',
      ...(arrears ? { arrears } : {}),
    });
    await town.as(ruian.deciding).clearOut({ idempotencyKey: key(), creditCode: firm.company.creditCode });
    return town.as(lucheng.deciding).assess({ ...about(firm), qualifications });
  };
  const assessedAnew = (firm: CompanyActor) =>
    town.as(lucheng.deciding).assess({
      ...about(firm),
      qualifications,
      history: { firstPaidOn: '2015-03-02' },
      contractFiledOn: '2018-03-05',
    });

  test('a labour authority says whether arrears are serious of a firm without a record too, and once', async () => {
    const firm = localFirm();
    const id = await taken(firm);
    expect(await said(id, true)).toMatchObject({
      outcome: { sequence: 0, event: { kind: 'arrears-recorded', facts: { occurredOn: '2017-05-02', serious: true } } },
    });
    await expect(said(id, false)).rejects.toMatchObject({ fault: { code: 'arrears-already-recorded' } });
    expect((await town.as(firm).myDeposit()).phase).toBe('none');
  });

  test('a deposit at a wrong place whose firm had serious arrears is paid again, whoever knew of them', async () => {
    const firm = await knownFirm(true);
    expect(await movedOver(firm)).toMatchObject({ outcome: { event: { kind: 'assessed' } } });
    expect(await town.as(firm).myDeposit()).toMatchObject({
      phase: 'assessed',
      history: { firstPaidOn: '2015-03-02', arrears: [{ on: '2017-05-02', serious: true }] },
    });
    expect(await movedOver(localFirm(), [{ on: '2016-05-03', serious: true }])).toMatchObject({
      outcome: { event: { kind: 'assessed' } },
    });
    // Told on paper and known here, a case counts once.
    const both = await knownFirm(true);
    await movedOver(both, [{ on: '2017-05-02', serious: true }]);
    expect((await town.as(both).myDeposit()).history.arrears).toEqual([{ on: '2017-05-02', serious: true }]);
  });

  test('one whose firm had none, or none that were serious, is not', async () => {
    expect(await movedOver(localFirm())).toMatchObject({ outcome: { event: { kind: 'exempted' } } });
    expect(await movedOver(await knownFirm(false))).toMatchObject({ outcome: { event: { kind: 'exempted' } } });
  });

  test('arrears that cannot be read are refused by the rule', async () => {
    const answer = await town.as(ruian.executing).recordMisplaced({
      ...about(localFirm()),
      instrument: { kind: 'cash', amount: standardOfGrade3 },
      firstPaidOn: '2015-03-02',
      arrears: [{ on: '2018-02-30', serious: true }],
    });
    expect(answer).toMatchObject({ kind: 'refused', refusals: [{ path: ['arrears', 0, 'on'] }] });
  });

  test('a first assessment reads what labour authorities know, by the authority or on the firm’s request', async () => {
    expect(await assessedAnew(await knownFirm(true))).toMatchObject({ outcome: { event: { kind: 'assessed' } } });
    expect(await assessedAnew(await knownFirm(false))).toMatchObject({ outcome: { event: { kind: 'exempted' } } });
    const firm = await knownFirm(true);
    const filed = await town.as(firm).fileContract({
      idempotencyKey: key(),
      registeredDivision: '330302',
      qualifications,
      history: { firstPaidOn: '2015-03-02' },
      contractFiledOn: '2018-03-05',
    });
    if (filed.kind !== 'granted') throw new Error(`not filed: ${JSON.stringify(filed)}`);
    await granted(town, filed.outcome.request.id);
    expect(await town.as(firm).myDeposit()).toMatchObject({
      phase: 'assessed',
      history: { arrears: [{ on: '2017-05-02', serious: true }] },
    });
  });

  test('an exemption is revoked once serious arrears come to light, and the deposit is due', async () => {
    const firm = localFirm();
    const { creditCode } = firm.company;
    const revoke = () => town.as(lucheng.deciding).revokeExemption({ idempotencyKey: key(), creditCode });
    await assessedAnew(firm);
    expect(await revoke()).toMatchObject({ refusals: [{ code: 'exemption-stands' }] });
    await said(await taken(firm), true);
    town.on('2018-03-07');
    // 8 and 9 (2), 12 to 16 (7), 19 to 23 (12), 26 to 30 March (17), 2 to 4 April (20).
    expect(await revoke()).toMatchObject({
      outcome: {
        event: { kind: 'exemption-revoked', facts: { relievedOn: '2018-03-05', dueOn: '2018-04-04' } },
        notice: { number: expect.stringMatching(/^WDER-2018-/) },
      },
    });
    expect(await town.as(firm).myDeposit()).toMatchObject({
      phase: 'assessed',
      standard: standardOfGrade3,
      duties: [{ duty: 'payment', dueOn: '2018-04-04', state: 'running' }],
    });
    const open = await town.records.database
      .select()
      .from(obligations)
      .where(and(eq(obligations.company, creditCode), isNull(obligations.metOn)));
    expect(open).toMatchObject([{ duty: 'wage-deposit-payment', dueOn: '2018-04-04' }]);
  });
});
