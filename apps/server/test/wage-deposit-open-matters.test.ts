import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompanyActor } from '../src/accounts/actor.ts';
import { databaseKinds } from './records.ts';
import {
  assessed,
  authority,
  key,
  localFirm,
  openedCase,
  openTown,
  paidInCash,
  standardOfGrade3,
  type Town,
} from './wage-deposit-town.ts';

describe.each(databaseKinds)('a refund while a labour authority deals with arrears, on the %s database', (kind) => {
  let town: Town;
  const lucheng = authority('construction');
  const ruian = authority('construction', '330381');
  const labour = authority('labour');
  let firm: CompanyActor;
  let asked: string;
  beforeAll(async () => {
    town = await openTown(kind, '2019-01-14');
    firm = localFirm();
    const { name, creditCode } = firm.company;
    await town.as(ruian.executing).recordMisplaced({
      idempotencyKey: key(),
      name,
      creditCode,
      registeredDivision: '330302',
      instrument: { kind: 'cash', amount: standardOfGrade3 },
      firstPaidOn: '2016-02-01',
    });
    await town.as(ruian.deciding).clearOut({ idempotencyKey: key(), creditCode });
    await assessed(town, firm);
    await paidInCash(town, firm);
    // First paid elsewhere on 1 February 2016: the three years are complete.
    town.on('2019-02-01');
    const answer = await town.as(firm).submitRefund({ idempotencyKey: key() });
    if (answer.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(answer)}`);
    asked = answer.outcome.request.id;
  });
  afterAll(() => town.records.close());

  const seen = () => town.as(lucheng.deciding).request({ id: asked });

  test('nothing stands against it at first, and it may be refused by article 12 or 11 all the same', async () => {
    const { arrearsCases, reportedGrounds, preview } = await seen();
    expect([arrearsCases, reportedGrounds]).toEqual([[], []]);
    expect(preview).toMatchObject({ ruling: { kind: 'granted' }, refusableBy: [{ article: 12 }, { article: 11 }] });
  });

  test('the authority sees the case and the ground that came up since, and the firm does not', async () => {
    const id = await openedCase(town, firm);
    await town.as(labour.deciding).reportGround({
      idempotencyKey: key(),
      id,
      ground: { ground: 'referred-to-police' },
      occurredOn: '2019-02-01',
      reference: '虚构移送〔2019〕1号',
    });
    const { arrearsCases, reportedGrounds, preview } = await seen();
    expect(arrearsCases).toMatchObject([{ id, agency: '330302', state: 'open' }]);
    expect(arrearsCases[0]).not.toHaveProperty('serious');
    expect(reportedGrounds).toMatchObject([{ arrearsCase: id, ground: { ground: 'referred-to-police' } }]);
    expect(preview?.ruling).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'grounds-reported' }, { code: 'cases-undecided' }],
    });
    const own = await town.as(firm).request({ id: asked });
    expect([own.arrearsCases, own.reportedGrounds, own.preview]).toEqual([[], [], undefined]);
  });
});
