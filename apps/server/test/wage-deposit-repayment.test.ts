import { randomUUID } from 'node:crypto';
import type { Fen } from '@wenzhou/money';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompanyActor, Official } from '../src/accounts/actor.ts';
import { auditEntries } from '../src/audit/tables.ts';
import { depositRepayments } from '../src/wage-deposit/tables.ts';
import { readDocument } from '../src/documents/read-document.ts';
import { notifications } from '../src/notifications/tables.ts';
import { official } from './acting.ts';
import { type ReadElement, readPdf } from './read-pdf.ts';
import { databaseKinds } from './records.ts';
import { openTestAccount } from './signing-in.ts';
import {
  askedForWages,
  assessed,
  authority,
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

const reference = '虚构退款指令 2018-001，付至虚构银行 0001';
/** What lies above the standard of grade 3 after one of grade 2: 900,000 less 600,000 yuan. */
const above = 30_000_000;

describe.each(databaseKinds)('money that goes back to a firm on the %s database', (kind) => {
  let town: Town;
  const lucheng = authority('construction');
  const ruian = authority('construction', '330381');
  beforeAll(async () => {
    town = await openTown(kind, '2018-06-01');
  });
  afterAll(() => town.records.close());

  const grant = (by: Official, id: string, repayment?: number) =>
    town.as(by).decideRequest({
      idempotencyKey: key(),
      id,
      decision: { kind: 'grant', ...(repayment === undefined ? {} : { repayment }) },
    });
  const refuse = (by: Official, id: string) =>
    town.as(by).decideRequest({ idempotencyKey: key(), id, decision: { kind: 'refuse', note: '回单不符。' } });
  const enter = (by: Official, request: string, idempotencyKey = key()) =>
    town.as(by).enterRepayment({ idempotencyKey, request, reference });
  const balanceOf = async (firm: CompanyActor) => (await town.as(firm).myDeposit()).balance;
  const textOf = ({ text, elements }: ReadElement): string => text + elements.map(textOf).join('');
  /** What the decision on paper says. */
  const noticeOf = async (firm: CompanyActor, answer: Awaited<ReturnType<typeof grant>>): Promise<string> => {
    const notice = answer.kind === 'granted' ? answer.outcome.notice : undefined;
    if (!notice) throw new Error('a refund was not told on paper');
    const { bytes } = await readDocument({ ...town.context, actor: firm }, notice.id);
    return textOf(readPdf(Buffer.from(bytes)).root);
  };
  const countOf = (request: string) =>
    town.records.database.$count(depositRepayments, eq(depositRepayments.request, request));

  const changesGrade = async (firm: CompanyActor, grade: 'grade-2' | 'grade-3') => {
    const answer = await town.as(firm).submitGradeChange({
      idempotencyKey: key(),
      qualifications: [{ category: 'general-contracting', grade }],
      approvedOn: '2018-06-01',
    });
    if (answer.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(answer)}`);
    await granted(town, answer.outcome.request.id);
  };
  /** A firm that was of grade 2 and is of grade 3, and asks for what lies above its standard (art. 10). */
  const asksForDifference = async () => {
    const firm = await firmWithCash(town);
    await changesGrade(firm, 'grade-2');
    await paidInCash(town, firm, '330302', { amount: above, purpose: 'adjustment' });
    await changesGrade(firm, 'grade-3');
    const answer = await town.as(firm).submitInstrument({ idempotencyKey: key(), purpose: 'adjustment' });
    if (answer.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(answer)}`);
    return { firm, id: answer.outcome.request.id };
  };
  /** A firm that first paid at a wrong place on 1 February 2016, and so asks for its refund from February 2019 on. */
  const paidLongAgo = async () => {
    const firm = localFirm();
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
    return firm;
  };
  const replaces = async (firm: CompanyActor, replaced: 'cash' | 'bank-guarantee') => {
    const answer = await town.as(firm).submitInstrument({
      idempotencyKey: key(),
      purpose: 'replacement',
      replaced,
      instrument: {
        kind: replaced === 'cash' ? 'bank-guarantee' : 'insurance-policy',
        amount: standardOfGrade3,
        number: 'XG-1',
        periods: [{ from: '2018-06-01', to: '2021-05-31' }],
      },
      issuer: '虚构银行',
      documents: [await town.upload(firm)],
    });
    if (answer.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(answer)}`);
    return answer.outcome.request.id;
  };

  test('is not paid on the decision of one: the payment is entered first', async () => {
    const { firm, id } = await asksForDifference();
    await expect(grant(lucheng.deciding, id)).rejects.toMatchObject({
      code: 'CONFLICT',
      fault: {
        code: 'repayment-not-entered',
        reason: { zh: expect.stringMatching(/登记/), en: expect.stringMatching(/enter/) },
        remedy: { zh: expect.stringMatching(/同事/), en: expect.stringMatching(/colleague/) },
      },
    });
    expect(await balanceOf(firm)).toBe(standardOfGrade3 + above);
    expect((await town.as(lucheng.executing).request({ id })).preview).toMatchObject({
      ruling: { kind: 'granted', outcome: [{ kind: 'adjusted', facts: { paidBack: above } }] },
      paysBack: { amount: above, payment: 'not-entered' },
    });

    expect(await enter(lucheng.executing, id)).toMatchObject({
      kind: 'granted',
      outcome: {
        repayment: { number: 1, amount: above, reference, enteredOn: '2018-06-01', state: 'entered' },
      },
    });
    expect(await balanceOf(firm)).toBe(standardOfGrade3 + above);
    expect(await grant(lucheng.deciding, id, 1)).toMatchObject({
      kind: 'granted',
      outcome: { already: false, events: [{ kind: 'adjusted', change: -above }] },
    });
    expect(await balanceOf(firm)).toBe(standardOfGrade3);
  });

  test('is entered and approved by different people, whatever duties they hold', async () => {
    const { firm, id } = await asksForDifference();
    const both = official('construction');
    await enter(both, id);
    await expect(grant(both, id)).rejects.toMatchObject({ code: 'FORBIDDEN', fault: { code: 'duties-not-separate' } });
    await expect(refuse(both, id)).rejects.toMatchObject({ code: 'FORBIDDEN', fault: { code: 'duties-not-separate' } });
    // Nor when a colleague has entered it once more.
    await enter(lucheng.executing, id);
    await expect(grant(both, id)).rejects.toMatchObject({ fault: { code: 'duties-not-separate' } });
    expect((await town.as(both).request({ id })).repayment).toMatchObject({ number: 2, enteredByYou: true });
    expect(await balanceOf(firm)).toBe(standardOfGrade3 + above);
    expect(await grant(lucheng.deciding, id)).toMatchObject({ kind: 'granted' });
  });

  test('takes the duty to carry out, which whoever only decides does not hold', async () => {
    const { id } = await asksForDifference();
    await expect(enter(lucheng.deciding, id)).rejects.toMatchObject({ fault: { code: 'duty-not-held' } });
    expect(await countOf(id)).toBe(0);
  });

  test('is not entered by whoever handed the request in, nor by another authority', async () => {
    const { firm, id } = await asksForDifference();
    const person: Official = { ...lucheng.executing, account: { ...firm.account, hasSecondFactor: true } };
    await expect(enter(person, id)).rejects.toMatchObject({ fault: { code: 'own-request' } });
    for (const stranger of [ruian.executing, authority('construction', '330300').executing])
      await expect(enter(stranger, id)).rejects.toMatchObject({ code: 'NOT_FOUND', fault: { code: 'no-such-matter' } });
    await expect(enter(lucheng.executing, key())).rejects.toMatchObject({ fault: { code: 'no-such-matter' } });
    expect(await countOf(id)).toBe(0);
  });

  test('is entered again once the sum has changed, and only then granted', async () => {
    const { firm, id } = await asksForDifference();
    await enter(lucheng.executing, id);
    // 100 yuan of wages are paid from the deposit meanwhile.
    await granted(town, await askedForWages(town, firm, { claims: [typed('100', { month: '2018-05' })] }));
    expect((await town.as(lucheng.deciding).request({ id })).preview?.paysBack).toEqual({
      amount: above - 10_000,
      instruments: { cash: above - 10_000 },
      payment: 'changed',
    });
    await expect(grant(lucheng.deciding, id)).rejects.toMatchObject({
      code: 'CONFLICT',
      fault: {
        code: 'repayment-changed',
        reason: { zh: expect.stringMatching(/金额/), en: expect.stringMatching(/sum/) },
        remedy: { zh: expect.stringMatching(/重新登记/), en: expect.stringMatching(/again/) },
      },
    });
    expect(await enter(lucheng.executing, id)).toMatchObject({
      outcome: { repayment: { number: 2, amount: above - 10_000 } },
    });
    // Whoever has looked at the first one looks again.
    await expect(grant(lucheng.deciding, id, 1)).rejects.toMatchObject({ fault: { code: 'repayment-entered-anew' } });
    expect(await grant(lucheng.deciding, id, 2)).toMatchObject({ kind: 'granted' });
    expect(await balanceOf(firm)).toBe(standardOfGrade3);
  });

  test('is entered again where what it is made of was not kept when it was entered', async () => {
    const { firm, id } = await asksForDifference();
    await town.records.database.insert(depositRepayments).values({
      request: id,
      number: 1,
      amount: above as Fen,
      reference,
      enteredAt: town.clock.now(),
      enteredBy: 'somebody',
    });
    const { preview, repayment } = await town.as(lucheng.deciding).request({ id });
    expect(preview?.paysBack).toEqual({ amount: above, instruments: { cash: above }, payment: 'changed' });
    expect(repayment).not.toHaveProperty('instruments');
    await expect(grant(lucheng.deciding, id)).rejects.toMatchObject({ fault: { code: 'repayment-changed' } });
    await enter(lucheng.executing, id);
    expect(await grant(lucheng.deciding, id, 2)).toMatchObject({ kind: 'granted' });
    expect(await balanceOf(firm)).toBe(standardOfGrade3);
  });

  test('needs no entry to be refused; what was entered lapses', async () => {
    const first = await asksForDifference();
    expect(await refuse(lucheng.deciding, first.id)).toMatchObject({ kind: 'granted' });
    const { firm, id } = await asksForDifference();
    await enter(lucheng.executing, id);
    expect(await refuse(lucheng.deciding, id)).toMatchObject({
      kind: 'granted',
      outcome: { request: { state: 'refused' } },
    });
    expect((await town.as(lucheng.executing).request({ id })).repayment).toMatchObject({ state: 'lapsed', reference });
    expect(await balanceOf(firm)).toBe(standardOfGrade3 + above);
  });

  test('lapses when the firm takes its request back, and is not entered any more', async () => {
    const { firm, id } = await asksForDifference();
    await enter(lucheng.executing, id);
    expect(await town.as(firm).withdrawRequest({ idempotencyKey: key(), id })).toMatchObject({
      already: false,
      request: { state: 'withdrawn' },
    });
    const { repayment } = await town.as(firm).request({ id });
    expect(repayment).toMatchObject({ amount: above, state: 'lapsed', enteredByYou: false });
    expect(repayment).not.toHaveProperty('reference');
    await expect(enter(lucheng.executing, id)).rejects.toMatchObject({ fault: { code: 'request-not-waiting' } });
    expect(await countOf(id)).toBe(1);
  });

  test('is answered as before when it is sent again under its key, and stored once', async () => {
    const { id } = await asksForDifference();
    const again = key();
    const first = await enter(lucheng.executing, id, again);
    expect(await enter(lucheng.executing, id, again)).toEqual(first);
    expect(await countOf(id)).toBe(1);
    await grant(lucheng.deciding, id);
    expect(await enter(lucheng.executing, id, again)).toEqual(first);
  });

  test('is told to the authority at once, and to the firm without the payment order until it is approved', async () => {
    const { firm, id } = await asksForDifference();
    const agency = { kind: 'construction', division: '330302' } as const;
    const post = { role: 'construction-official', agency, duties: ['deciding'] } as const;
    const colleague = await openTestAccount(town.records.database, randomUUID(), { post });
    expect((await town.as(firm).request({ id })).repayment).toBeUndefined();
    await enter(lucheng.executing, id);
    const waits = (await town.as(firm).request({ id })).repayment;
    expect(waits).toEqual({
      number: 1,
      amount: above,
      instruments: { cash: above },
      enteredOn: '2018-06-01',
      state: 'entered',
      enteredByYou: false,
    });
    const told = await town.records.database
      .select({ code: notifications.code, path: notifications.path })
      .from(notifications)
      .where(eq(notifications.accountId, colleague.id));
    expect(told).toEqual([{ code: 'wage-deposit-repayment-entered', path: `/wage-deposit/authority/requests/${id}` }]);
    await grant(lucheng.deciding, id);
    for (const actor of [firm, lucheng.supervising])
      expect((await town.as(actor).request({ id })).repayment).toMatchObject({ state: 'approved', reference });
  });

  test('is not entered where nothing goes back, and nothing stands in the way of granting then', async () => {
    const firm = await firmWithCash(town);
    const id = await askedForWages(town, firm, { claims: [typed('100', { month: '2018-05' })] });
    await expect(enter(lucheng.executing, id)).rejects.toMatchObject({ fault: { code: 'nothing-to-pay-back' } });
    const { preview } = await town.as(lucheng.deciding).request({ id });
    expect(preview).not.toHaveProperty('paysBack');
    expect(await grant(lucheng.deciding, id)).toMatchObject({ kind: 'granted' });
  });

  test('is the cash that a guarantee takes the place of; one guarantee for another moves no money', async () => {
    const firm = await firmWithCash(town);
    const cash = await replaces(firm, 'cash');
    await expect(grant(lucheng.deciding, cash)).rejects.toMatchObject({ fault: { code: 'repayment-not-entered' } });
    expect(await enter(lucheng.executing, cash)).toMatchObject({
      outcome: { repayment: { amount: standardOfGrade3 } },
    });
    expect(await grant(lucheng.deciding, cash)).toMatchObject({ kind: 'granted' });
    const paper = await replaces(firm, 'bank-guarantee');
    await expect(enter(lucheng.executing, paper)).rejects.toMatchObject({ fault: { code: 'nothing-to-pay-back' } });
    expect(await grant(lucheng.deciding, paper)).toMatchObject({ kind: 'granted' });
  });

  test('names nobody by number', async () => {
    const { id } = await asksForDifference();
    const { citizenNumber } = typed('100');
    await expect(
      town
        .as(lucheng.executing)
        .enterRepayment({ idempotencyKey: key(), request: id, reference: `付给 ${citizenNumber}` }),
    ).rejects.toMatchObject({ fault: { code: 'citizen-number-in-text' } });
    for (const unfit of ['', '  ', '虚'.repeat(101), '指令\u{0}1'])
      await expect(
        town.as(lucheng.executing).enterRepayment({ idempotencyKey: key(), request: id, reference: unfit }),
      ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(await countOf(id)).toBe(0);
  });

  test('is in the audit by a digest, and is never changed', async () => {
    const entries = await town.records.database
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.action, 'wage-deposit-repayment-entered'));
    expect(entries.length).toBeGreaterThan(0);
    for (const { details } of entries) {
      expect(details).toMatchObject({ number: expect.any(Number), repayment: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(JSON.stringify(details)).not.toMatch(/虚构|30000000|29990000|60000000/);
    }
    await expect(town.records.database.update(depositRepayments).set({ amount: 1 as never })).rejects.toMatchObject({
      cause: { message: expect.stringMatching('append-only') },
    });
  });

  describe('as a full refund', () => {
    let firm: CompanyActor;
    let held: CompanyActor;
    let changing: CompanyActor;
    let ids: readonly string[];
    beforeAll(async () => {
      firm = await paidLongAgo();
      held = await paidLongAgo();
      changing = await paidLongAgo();
      town.on('2019-02-01');
      ids = await Promise.all(
        [firm, held].map(async (one) => {
          const answer = await town.as(one).submitRefund({ idempotencyKey: key() });
          if (answer.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(answer)}`);
          return answer.outcome.request.id;
        }),
      );
    });

    test('is all that is held, and the decision names the payment order', async () => {
      const [id = ''] = ids;
      await expect(grant(lucheng.deciding, id)).rejects.toMatchObject({ fault: { code: 'repayment-not-entered' } });
      expect(await enter(lucheng.executing, id)).toMatchObject({
        outcome: { repayment: { amount: standardOfGrade3, enteredOn: '2019-02-01' } },
      });
      const answer = await grant(lucheng.deciding, id, 1);
      if (answer.kind !== 'granted') throw new Error(`not granted: ${JSON.stringify(answer)}`);
      expect(answer.outcome.events).toMatchObject([{ kind: 'refunded', change: -standardOfGrade3 }]);
      const told = await noticeOf(firm, answer);
      expect(told).toContain(reference);
      expect(told).toContain('退款凭证');
    });

    test('is approved for what was entered: a payment in cash does not release the guarantee that took its place', async () => {
      const one = changing;
      const answer = await town.as(one).submitRefund({ idempotencyKey: key() });
      if (answer.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(answer)}`);
      const refund = answer.outcome.request.id;
      expect(await enter(lucheng.executing, refund)).toMatchObject({
        outcome: { repayment: { amount: standardOfGrade3, instruments: { cash: standardOfGrade3 } } },
      });
      const replacement = await replaces(one, 'cash');
      await enter(lucheng.executing, replacement);
      expect(await grant(lucheng.deciding, replacement, 1)).toMatchObject({ kind: 'granted' });

      // The cash has gone back; the same sum is held, and all of it is paper now.
      expect((await town.as(lucheng.deciding).request({ id: refund })).preview?.paysBack).toEqual({
        amount: standardOfGrade3,
        instruments: { 'bank-guarantee': standardOfGrade3 },
        payment: 'changed',
      });
      await expect(grant(lucheng.deciding, refund, 1)).rejects.toMatchObject({ fault: { code: 'repayment-changed' } });
      expect(await balanceOf(one)).toBe(standardOfGrade3);
      expect(await enter(lucheng.executing, refund)).toMatchObject({
        outcome: { repayment: { number: 2, instruments: { 'bank-guarantee': standardOfGrade3 } } },
      });
      const refunded = await grant(lucheng.deciding, refund, 2);
      expect(refunded).toMatchObject({ outcome: { events: [{ kind: 'refunded', change: -standardOfGrade3 }] } });
      expect(await balanceOf(one)).toBe(0);
      // Nothing is paid: the letter is named that releases the guarantee.
      expect(await noticeOf(one, refunded)).toContain('退还凭证');
    });

    test('is not entered while the rules stand against it', async () => {
      const [, id = ''] = ids;
      await openedCase(town, held);
      expect(await enter(lucheng.executing, id)).toMatchObject({
        kind: 'refused',
        refusals: [{ code: 'cases-undecided' }],
      });
      expect(await countOf(id)).toBe(0);
    });
  });
});
