import { plainDate } from '@wenzhou/calendar';
import { decide } from '@wenzhou/wage-deposit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompanyActor } from '../src/accounts/actor.ts';
import { inTransaction } from '../src/database/in-transaction.ts';
import { asClaim, listOfRequest, storedClaims } from '../src/wage-deposit/activation/claims.ts';
import { enterEvents } from '../src/wage-deposit/stream/enter-events.ts';
import { lockDeposit } from '../src/wage-deposit/stream/load-deposit.ts';
import { databaseKinds } from './records.ts';
import { authority, firmWithCash, key, openTown, type Town, typed } from './wage-deposit-town.ts';

describe.each(databaseKinds)('the same wage claimed from two firms on the %s database', (kind) => {
  let town: Town;
  const lucheng = authority('construction');
  const another = authority('construction');
  beforeAll(async () => {
    town = await openTown(kind, '2019-01-14');
  });
  afterAll(() => town.records.close());

  type Wages = ReturnType<typeof typed>[];
  const asks = async (firm: CompanyActor, claims: Wages): Promise<string> => {
    const answer = await town
      .as(firm)
      .submitActivation({ idempotencyKey: key(), amount: 10_000, fundsShort: true, claims });
    if (answer.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(answer)}`);
    return answer.outcome.request.id;
  };
  const decides = (by: typeof lucheng, id: string) =>
    town.as(by.deciding).decideRequest({ idempotencyKey: key(), id, decision: { kind: 'grant' } });

  test('two uses are decided at once: one is granted, the other refused', async () => {
    for (let round = 0; round < 5; round += 1) {
      const firms = [await firmWithCash(town), await firmWithCash(town)] as const;
      // In the other order, as a second list may have them.
      const claims = [typed('40'), typed('60')];
      const requests = [await asks(firms[0], claims), await asks(firms[1], claims.toReversed())] as const;
      const answers = await Promise.all([decides(lucheng, requests[0]), decides(another, requests[1])]);
      expect(answers.map((answer) => answer.kind).toSorted()).toEqual(['granted', 'refused']);
      expect(answers.find((answer) => answer.kind === 'refused')).toMatchObject({
        refusals: [0, 1].map((line) => ({
          code: 'wage-awaits-payment',
          at: [{ article: 7 }, { article: 2 }],
          path: ['claims', line, 'citizenNumber'],
        })),
      });
    }
  });

  test('what two deposits were granted for all the same, one pays', async () => {
    const firms = [await firmWithCash(town), await firmWithCash(town)] as const;
    const claims = [typed('100')];
    const requests = [await asks(firms[0], claims), await asks(firms[1], claims)] as const;
    // As an earlier version of the program could leave it.
    for (const [index, request] of requests.entries()) {
      const firm = firms[index]?.company.creditCode;
      if (firm === undefined) throw new Error('no firm');
      await inTransaction(town.records.database, async (transaction) => {
        const loaded = await lockDeposit(transaction, firm);
        const ruling = decide(loaded.deposit, {
          kind: 'activate',
          on: plainDate('2019-01-14'),
          by: { role: 'construction-authority', division: '330302' },
          application: { applicant: 'firm', amount: 10_000, fundsShort: true },
          claims: (await storedClaims(transaction, listOfRequest(request))).map(asClaim),
        });
        if (ruling.kind !== 'granted') throw new Error(`not granted: ${JSON.stringify(ruling)}`);
        await enterEvents(transaction, loaded, [ruling], { by: lucheng.deciding, at: town.clock.now() }, { request });
      });
    }
    const enters = async (index: 0 | 1) => {
      const asked = { request: requests[index], creditCode: firms[index].company.creditCode };
      const { shares } = await town.as(lucheng.executing).activation(asked);
      const answer = await town.as(lucheng.executing).enterWorkerPayments({
        idempotencyKey: key(),
        ...asked,
        paidOn: '2019-01-14',
        lines: shares.map(({ worker, project, month }) => ({ worker, project, month, receipt: `XG-${index}` })),
      });
      if (answer.kind !== 'granted' || answer.outcome.payment === undefined)
        throw new Error(`not entered: ${JSON.stringify(answer)}`);
      return answer.outcome.payment;
    };
    const payments = [await enters(0), await enters(1)] as const;
    const approves = (by: typeof lucheng, payment: string) =>
      town.as(by.deciding).decideWorkerPayments({ idempotencyKey: key(), payment, decision: { kind: 'approve' } });
    const answers = await Promise.all([approves(lucheng, payments[0]), approves(another, payments[1])]);
    expect(answers.map((answer) => answer.kind).toSorted()).toEqual(['granted', 'refused']);
    expect(answers.find((answer) => answer.kind === 'refused')).toMatchObject({
      refusals: [
        {
          code: 'wage-already-paid',
          at: [{ article: 7 }, { article: 2 }],
          facts: { remaining: 0 },
          path: ['lines', 0, 'worker'],
        },
      ],
    });
    const paid = await Promise.all(firms.map(async (firm) => (await town.as(firm).myDeposit()).awaitingWages));
    expect(paid.toSorted()).toEqual([0, 10_000]);
  });
});
