import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompanyActor, Official } from '../src/accounts/actor.ts';
import { enterAppointment } from '../src/accounts/enter-appointment.ts';
import { appointments } from '../src/accounts/tables.ts';
import { inTransaction } from '../src/database/in-transaction.ts';
import type { Duty } from '../src/permissions/duty.ts';
import { companyActor, official } from './acting.ts';
import { databaseKinds } from './records.ts';
import { openTestAccount } from './signing-in.ts';
import {
  askedForWages,
  assessed,
  authority,
  firmCode,
  firmWithCash,
  granted,
  key,
  localFirm,
  openedCase,
  openTown,
  paidInCash,
  standardOfGrade3,
  type Town,
  typed,
} from './wage-deposit-town.ts';

const grade3 = [{ category: 'general-contracting', grade: 'grade-3' }] as const;

/** The same person in another post. */
const asOfficial = (
  of: CompanyActor | Official,
  kind: 'construction' | 'labour',
  duty: Duty,
  division = '330302',
): Official => ({ ...official(kind, division, [duty]), account: { ...of.account, hasSecondFactor: true } });

const refusedFor = (code: string) => ({ code: 'FORBIDDEN', fault: { code } });

describe.each(databaseKinds)(
  'who decides, carries out and supervises are different people, on the %s database',
  (kind) => {
    let town: Town;
    const lucheng = authority('construction');
    const labour = authority('labour');
    beforeAll(async () => {
      town = await openTown(kind, '2018-03-05');
    });
    afterAll(() => town.records.close());

    const askForWages = (firm: CompanyActor): Promise<string> =>
      askedForWages(town, firm, { claims: [typed('100', { month: '2018-01' })] });
    const grant = (by: Official, id: string) =>
      town.as(by).decideRequest({ idempotencyKey: key(), id, decision: { kind: 'grant' } });

    describe('whoever has a part in a firm', () => {
      let firm: CompanyActor;
      let head: CompanyActor;
      let id: string;
      const creditCode = firmCode();
      const name = '虚构自家建筑公司';
      beforeAll(async () => {
        const post = { role: 'company-head', company: { creditCode, name }, duties: [] } as const;
        const account = await openTestAccount(town.records.database, randomUUID(), { post });
        head = companyActor(creditCode, name);
        head = { ...head, account: { ...head.account, id: account.id } };
        firm = companyActor(creditCode, name, 'company-staff');
        await assessed(town, firm);
        await paidInCash(town, firm);
        id = await askForWages(head);
      });

      test('does not decide what the firm has asked for, whoever has handed it in', async () => {
        await expect(grant(asOfficial(head, 'construction', 'deciding'), id)).rejects.toMatchObject(
          refusedFor('own-firm'),
        );
        const other = await askForWages(firm);
        await expect(grant(asOfficial(head, 'construction', 'deciding'), other)).rejects.toMatchObject(
          refusedFor('own-firm'),
        );
      });

      test('takes no other step about it either', async () => {
        const as = (of: 'construction' | 'labour', duty: Duty) => town.as(asOfficial(head, of, duty));
        const about = { idempotencyKey: key(), creditCode };
        await expect(as('construction', 'deciding').demandTopUp(about)).rejects.toMatchObject(refusedFor('own-firm'));
        await expect(
          as('construction', 'supervising').enterCreditRecord({ ...about, duty: 'payment' }),
        ).rejects.toMatchObject(refusedFor('own-firm'));
        await expect(
          as('labour', 'executing').openArrearsCase({
            ...about,
            name,
            project: '虚构工地',
            projectDivision: '330302',
            occurredOn: '2018-03-01',
            claims: [typed('100', { month: '2018-01' })],
          }),
        ).rejects.toMatchObject(refusedFor('own-firm'));
      });

      test('having left it, does not decide or pay what they handed in themselves', async () => {
        await town.records.database
          .update(appointments)
          .set({ endedAt: town.clock.now() })
          .where(eq(appointments.accountId, head.account.id));
        await expect(grant(asOfficial(head, 'construction', 'deciding'), id)).rejects.toMatchObject(
          refusedFor('own-request'),
        );
        await granted(town, id);
        await expect(
          town.as(asOfficial(head, 'construction', 'executing')).enterWorkerPayments({
            idempotencyKey: key(),
            request: id,
            creditCode,
            paidOn: '2018-03-05',
            lines: [{ worker: key(), project: '虚构', month: '2018-01', receipt: 'XG-1' }],
          }),
        ).rejects.toMatchObject(refusedFor('own-request'));
        // What others have asked for they decide now.
        const other = await askForWages(firm);
        expect(await grant(asOfficial(head, 'construction', 'deciding'), other)).toMatchObject({ kind: 'granted' });
      });

      test('as a general contractor that answers, leaves it to a colleague as well', async () => {
        const account = await openTestAccount(town.records.database, randomUUID());
        const contractor = await firmWithCash(town, '330302', '虚构总承包公司');
        const post = { role: 'company-head', company: contractor.company, duties: [] } as const;
        await inTransaction(town.records.database, (transaction) =>
          enterAppointment(transaction, account.id, post, 'system', town.clock.now()),
        );
        const team = localFirm('330302', '虚构施工队');
        const answer = await town.as(team).submitActivation({
          idempotencyKey: key(),
          amount: 10_000,
          fundsShort: true,
          claims: [typed('100', { month: '2018-01' })],
          generalContractor: { creditCode: contractor.company.creditCode, unsettled: 0, unqualified: true },
        });
        if (answer.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(answer)}`);
        const person = { ...contractor, account: { ...contractor.account, id: account.id } };
        await expect(
          grant(asOfficial(person, 'construction', 'deciding'), answer.outcome.request.id),
        ).rejects.toMatchObject(refusedFor('own-firm'));
      });
    });

    describe('a person with posts in both authorities', () => {
      let firm: CompanyActor;
      let arrears: string;
      let request: string;
      beforeAll(async () => {
        firm = await firmWithCash(town);
        const wages = { occurredOn: '2018-03-01', claims: [typed('100', { month: '2018-01' })] };
        arrears = await openedCase(town, firm, wages, labour.executing);
        await town.as(labour.deciding).issueOrder({ idempotencyKey: key(), id: arrears, payBy: '2018-03-06' });
        town.on('2018-03-07');
        request = await apply();
      });

      const apply = async (by: Official = labour.deciding): Promise<string> => {
        const answer = await town.as(by).applyForActivation({ idempotencyKey: key(), id: arrears, amount: 10_000 });
        if (answer.kind !== 'granted') throw new Error(`not applied: ${JSON.stringify(answer)}`);
        return answer.outcome.request.id;
      };

      test('does not decide on what they applied for, nor on the application of a case that they worked on', async () => {
        await expect(grant(asOfficial(labour.deciding, 'construction', 'deciding'), request)).rejects.toMatchObject(
          refusedFor('own-request'),
        );
        await expect(grant(asOfficial(labour.executing, 'construction', 'deciding'), request)).rejects.toMatchObject(
          refusedFor('acted-for-other-authority'),
        );
      });

      test('does not take an application back who has opened the case', async () => {
        await expect(
          town
            .as({ ...labour.executing, duties: ['deciding'] })
            .withdrawRequest({ idempotencyKey: key(), id: request }),
        ).rejects.toMatchObject(refusedFor('duties-not-separate'));
        expect(await town.as(labour.deciding).withdrawRequest({ idempotencyKey: key(), id: request })).toMatchObject({
          already: false,
        });
        request = await apply();
      });

      test('having decided on it, does nothing about the case for the labour authority', async () => {
        expect(await grant(lucheng.deciding, request)).toMatchObject({ kind: 'granted' });
        const both = asOfficial(lucheng.deciding, 'labour', 'deciding');
        await expect(
          town.as(both).recordArrears({ idempotencyKey: key(), id: arrears, serious: true }),
        ).rejects.toMatchObject(refusedFor('acted-for-other-authority'));
        await expect(
          town.as(both).reportGround({
            idempotencyKey: key(),
            id: arrears,
            ground: { ground: 'labour-sanction' },
            occurredOn: '2018-03-01',
            reference: '虚构1号',
          }),
        ).rejects.toMatchObject(refusedFor('acted-for-other-authority'));
        expect(
          await town.as(labour.deciding).recordArrears({ idempotencyKey: key(), id: arrears, serious: false }),
        ).toMatchObject({ kind: 'granted' });
      });
    });

    test('whoever records money at a wrong place does not decide that it goes back', async () => {
      const ruian = authority('construction', '330381');
      const creditCode = firmCode();
      expect(
        await town.as(ruian.executing).recordMisplaced({
          idempotencyKey: key(),
          name: '虚构错缴公司',
          creditCode,
          registeredDivision: '330302',
          instrument: { kind: 'cash', amount: standardOfGrade3 },
          firstPaidOn: '2016-08-01',
        }),
      ).toMatchObject({ kind: 'granted' });
      const clear = (by: Official) => town.as(by).clearOut({ idempotencyKey: key(), creditCode });
      await expect(clear({ ...ruian.executing, duties: ['deciding'] })).rejects.toMatchObject(
        refusedFor('duties-not-separate'),
      );
      expect(await clear(ruian.deciding)).toMatchObject({ kind: 'granted' });
    });

    describe('whoever has brought a duty about does not enter that it was not met', () => {
      const record = (by: Official, firm: CompanyActor, duty: 'payment' | 'top-up' | 'adjustment') =>
        town
          .as({ ...by, duties: ['supervising'] })
          .enterCreditRecord({ idempotencyKey: key(), creditCode: firm.company.creditCode, duty });
      const expectSeparate = async (by: Official, firm: CompanyActor, duty: 'payment' | 'top-up' | 'adjustment') => {
        await expect(record(by, firm, duty)).rejects.toMatchObject(refusedFor('duties-not-separate'));
        expect(await record(lucheng.supervising, firm, duty)).toMatchObject({ kind: 'granted' });
      };

      test('a payment: by the assessment of the authority, or by the request that it grants', async () => {
        const firms = [localFirm(), localFirm()] as const;
        town.on('2018-04-02');
        await town.as(lucheng.deciding).assess({
          idempotencyKey: key(),
          name: '虚构欠缴公司',
          creditCode: firms[0].company.creditCode,
          registeredDivision: '330302',
          qualifications: [...grade3],
          history: {},
          contractFiledOn: '2018-04-02',
        });
        const filed = await town.as(firms[1]).fileContract({
          idempotencyKey: key(),
          registeredDivision: '330302',
          qualifications: [...grade3],
          contractFiledOn: '2018-04-02',
        });
        if (filed.kind !== 'granted') throw new Error(`not filed: ${JSON.stringify(filed)}`);
        await grant(lucheng.deciding, filed.outcome.request.id);
        town.on('2018-06-01');
        for (const firm of firms) await expectSeparate(lucheng.deciding, firm, 'payment');
      });

      test('a top-up: by the demand', async () => {
        const firm = await firmWithCash(town);
        await granted(town, await askForWages(firm));
        await town.as(lucheng.deciding).demandTopUp({ idempotencyKey: key(), creditCode: firm.company.creditCode });
        town.on('2018-08-01');
        await expectSeparate(lucheng.deciding, firm, 'top-up');
      });

      test('an adjustment: by the change of grade', async () => {
        const firm = await firmWithCash(town);
        const answer = await town.as(firm).submitGradeChange({
          idempotencyKey: key(),
          qualifications: [{ category: 'general-contracting', grade: 'grade-2' }],
          approvedOn: '2018-08-01',
        });
        if (answer.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(answer)}`);
        await grant(lucheng.deciding, answer.outcome.request.id);
        town.on('2018-10-01');
        await expectSeparate(lucheng.deciding, firm, 'adjustment');
      });
    });
  },
);
