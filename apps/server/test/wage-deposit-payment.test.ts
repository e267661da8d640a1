import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompanyActor } from '../src/accounts/actor.ts';
import { verifyAudit } from '../src/audit/verify.ts';
import { obligations } from '../src/deadlines/tables.ts';
import { depositRequests } from '../src/wage-deposit/tables.ts';
import { databaseKinds } from './records.ts';
import {
  assessed,
  authority,
  firmCode,
  key,
  localFirm,
  openTown,
  paidInCash,
  standardOfGrade3,
  type Town,
} from './wage-deposit-town.ts';

const cash = { kind: 'cash', amount: standardOfGrade3 } as const;
const receipt = (paidOn: string) => ({ bank: '虚构银行', number: 'XG-0001', paidOn });

describe.each(databaseKinds)('the payment of a deposit on the %s database', (kind) => {
  let town: Town;
  const lucheng = authority('construction');
  const firm = localFirm();
  const late = localFirm();

  beforeAll(async () => {
    town = await openTown(kind, '2019-01-14');
  });
  afterAll(() => town.records.close());

  const pays = async (payer: CompanyActor, changes: object = {}) =>
    town.as(payer).submitInstrument({
      idempotencyKey: key(),
      purpose: 'payment',
      instrument: cash,
      receipt: receipt('2019-01-14'),
      ...changes,
    });
  const requestsOf = async (payer: CompanyActor): Promise<number> => (await town.as(payer).requests({})).total;
  const deadlinesOf = async (payer: CompanyActor) =>
    town.records.database
      .select()
      .from(obligations)
      .where(eq(obligations.matter, `wage-deposit:${payer.company.creditCode}`));

  test('a firm has no record before its contract is filed', async () => {
    expect(await town.as(firm).myDeposit()).toMatchObject({ phase: 'none', standing: 'short', duties: [] });
    expect(await town.as(firm).timeline({ creditCode: firm.company.creditCode })).toEqual({ total: 0, entries: [] });
    const paid = await pays(firm);
    expect(paid).toMatchObject({ kind: 'refused' });
    expect(paid).toMatchObject({ refusals: [{ code: 'step-out-of-turn', facts: { step: 'pay', phase: 'none' } }] });
    expect(await requestsOf(firm)).toBe(0);
  });

  test.each<[string, object, string, string]>([
    [
      'an unknown grade',
      { qualifications: [{ category: 'general-contracting', grade: 'grade-9' }] },
      'input-unknown-value',
      'qualifications.0.grade',
    ],
    [
      'no qualification and no declared kind of work',
      { qualifications: [] },
      'qualification-missing',
      'qualifications',
    ],
    ['a contract filed tomorrow', { contractFiledOn: '2019-01-15' }, 'day-to-come', 'contractFiledOn'],
    ['a division that does not exist', { registeredDivision: '330399' }, 'division-unknown', 'registeredDivision'],
    ['a day that does not exist', { contractFiledOn: '2019-02-30' }, 'input-malformed', 'contractFiledOn'],
  ])('%s is refused with its article and place, and nothing is kept', async (_, changes, code, path) => {
    const answer = await town.as(firm).fileContract({
      idempotencyKey: key(),
      registeredDivision: '330302',
      qualifications: [{ category: 'general-contracting', grade: 'grade-3' }],
      history: {},
      contractFiledOn: '2019-01-14',
      ...changes,
    });
    expect(answer).toMatchObject({ kind: 'refused' });
    const refusals = answer.kind === 'refused' ? answer.refusals : [];
    expect(refusals.map((refusal) => [refusal.code, refusal.path?.join('.')])).toContainEqual([code, path]);
    expect(refusals.every(({ at }) => at.length > 0)).toBe(true);
    expect(await requestsOf(firm)).toBe(0);
  });

  test('a contract without its day of filing is incomplete', async () => {
    const answer = await town.as(firm).fileContract({
      idempotencyKey: key(),
      registeredDivision: '330302',
      qualifications: [{ category: 'other' }],
      history: {},
    });
    expect(answer).toMatchObject({ kind: 'incomplete', missing: [{ field: 'contractFiledOn' }] });
  });

  test('a contract filed on 14 January 2019 is paid by 14 February, across the Spring Festival', async () => {
    const idempotencyKey = key();
    const filed = {
      idempotencyKey,
      registeredDivision: '330302',
      qualifications: [{ category: 'general-contracting', grade: 'grade-3' } as const],
      history: {},
      contractFiledOn: '2019-01-14',
      contract: '虚构工地一期',
    };
    const submitted = await town.as(firm).fileContract(filed);
    expect(submitted).toMatchObject({
      kind: 'granted',
      outcome: { request: { kind: 'assessment', state: 'submitted', agency: '330302', submittedOn: '2019-01-14' } },
    });
    // The same once more is the same; the same under a new key waits for the first.
    expect(await town.as(firm).fileContract(filed)).toEqual(submitted);
    await expect(town.as(firm).fileContract({ ...filed, idempotencyKey: key() })).rejects.toMatchObject({
      code: 'CONFLICT',
      fault: { code: 'request-waits' },
    });
    await expect(town.as(firm).fileContract({ ...filed, contract: '虚构工地二期' })).rejects.toMatchObject({
      code: 'CONFLICT',
      fault: { code: 'idempotency-key-reused' },
    });
    expect(await requestsOf(firm)).toBe(1);
    if (submitted.kind !== 'granted') return;

    const { id } = submitted.outcome.request;
    const waiting = await town.as(lucheng.deciding).requests({ state: 'submitted' });
    expect(waiting.requests.map((request) => request.id)).toContain(id);
    const detail = await town.as(lucheng.deciding).request({ id });
    expect(detail.content).toMatchObject({
      kind: 'assessment',
      contract: '虚构工地一期',
      contractFiledOn: '2019-01-14',
    });
    expect(detail.preview?.ruling).toMatchObject({ kind: 'granted', outcome: [{ kind: 'assessed' }] });
    expect((await town.as(firm).request({ id })).preview).toBeUndefined();

    const decided = await town
      .as(lucheng.deciding)
      .decideRequest({ idempotencyKey: key(), id, decision: { kind: 'grant' } });
    expect(decided).toMatchObject({
      kind: 'granted',
      outcome: { already: false, request: { state: 'granted' }, events: [{ kind: 'assessed' }] },
    });
    if (decided.kind !== 'granted') return;
    expect(decided.outcome.notice?.number).toMatch(/^WDPN-2019-\d{6}$/);
    for (const reader of [firm, lucheng.executing])
      expect((await town.as(reader).request({ id })).documents).toMatchObject([
        { kind: 'wage-deposit-payment-notice', number: decided.outcome.notice?.number },
      ]);
    for (const search of ['虚构 建筑', firm.company.creditCode.toLowerCase()])
      expect((await town.as(lucheng.deciding).requests({ search })).requests.map((request) => request.id)).toContain(
        id,
      );
    for (const search of ['虚构建筑%', '没有这家'])
      expect((await town.as(lucheng.deciding).requests({ search })).total).toBe(0);

    // Working days after 14 January: 15 to 18 (4), 21 to 25 (9), 28 to 1 February (14), the make-up days 2 and 3
    // February (16), and after the holiday of 4 to 10 February: 11, 12, 13, 14 (20).
    const mine = await town.as(firm).myDeposit();
    expect(mine).toMatchObject({
      phase: 'assessed',
      agency: '330302',
      standard: standardOfGrade3,
      level: standardOfGrade3,
      lacking: standardOfGrade3,
      duties: [{ duty: 'payment', dueOn: '2019-02-14', state: 'running', toRecord: false }],
      standing: 'short',
      openRequests: [],
    });
    expect(mine.documents.map((document) => document.kind)).toEqual(['wage-deposit-payment-notice']);
    expect(await deadlinesOf(firm)).toMatchObject([
      {
        duty: 'wage-deposit-payment',
        company: firm.company.creditCode,
        escalatesToKind: 'construction',
        escalatesToDivision: '330302',
        dueOn: '2019-02-14',
        remindOn: ['2019-02-04', '2019-02-09', '2019-02-13'],
        metOn: null,
      },
    ]);
    const { entries } = await town.as(firm).timeline({ creditCode: firm.company.creditCode });
    expect(entries).toMatchObject([
      { sequence: 1, event: { kind: 'assessed', on: '2019-01-14', change: 0 }, request: id },
    ]);
    expect(entries[0]?.steps.map(({ code }) => code)).toContain('payment-term');
  });

  test('a second demand by another county is refused', async () => {
    const ouhai = authority('construction', '330304');
    const answer = await town.as(ouhai.deciding).assess({
      idempotencyKey: key(),
      name: '虚构建筑公司',
      creditCode: firm.company.creditCode,
      registeredDivision: '330304',
      qualifications: [{ category: 'other' }],
      history: {},
      contractFiledOn: '2019-01-14',
    });
    expect(answer).toMatchObject({
      refusals: [{ code: 'second-demand', at: [{ article: 4 }], facts: { authority: '330302' } }],
    });
  });

  test('an authority that is not the place of payment does not assess', async () => {
    const answer = await town.as(lucheng.deciding).assess({
      idempotencyKey: key(),
      name: '虚构外地公司',
      creditCode: firmCode('310115'),
      registeredDivision: '310115',
      qualifications: [{ category: 'other' }],
      history: {},
      contractFiledOn: '2019-01-14',
    });
    expect(answer).toMatchObject({
      refusals: [{ code: 'wrong-place', facts: { division: '330302', authority: '330300' } }],
    });
  });

  test('a credit code that is none is refused at its place', async () => {
    const answer = await town.as(lucheng.deciding).assess({
      idempotencyKey: key(),
      name: '虚构公司',
      creditCode: '91330302PDY00001X6',
      registeredDivision: '330302',
      qualifications: [{ category: 'other' }],
      history: {},
      contractFiledOn: '2019-01-14',
    });
    expect(answer).toMatchObject({ kind: 'refused', refusals: [{ path: ['creditCode'] }] });
  });

  test.each<[string, object, string, string]>([
    [
      'another amount',
      { instrument: { kind: 'cash', amount: standardOfGrade3 - 1 } },
      'amount-differs',
      'instrument.amount',
    ],
    ['no amount', { instrument: { kind: 'cash', amount: 0 } }, 'input-too-small', 'instrument.amount'],
    [
      'a guarantee of a day less than three years',
      {
        instrument: {
          kind: 'bank-guarantee',
          amount: standardOfGrade3,
          number: 'XG-1',
          periods: [{ from: '2019-01-01', to: '2021-12-30' }],
        },
      },
      'cover-too-short',
      'instrument.periods',
    ],
    [
      'a guarantee with a day uncovered',
      {
        instrument: {
          kind: 'bank-guarantee',
          amount: standardOfGrade3,
          number: 'XG-1',
          periods: [
            { from: '2019-01-01', to: '2020-05-31' },
            { from: '2020-06-02', to: '2022-01-31' },
          ],
        },
      },
      'cover-gap',
      'instrument.periods',
    ],
    [
      'an expired guarantee',
      {
        instrument: {
          kind: 'bank-guarantee',
          amount: standardOfGrade3,
          number: 'XG-1',
          periods: [{ from: '2016-01-01', to: '2019-01-13' }],
        },
      },
      'guarantee-expired',
      'instrument.periods',
    ],
    ['a top-up before a demand', { purpose: 'top-up' }, 'step-out-of-turn', ''],
    ['a replacement of what is not held', { purpose: 'replacement', replaced: 'cash' }, 'step-out-of-turn', ''],
    ['a replacement of an unknown kind', { purpose: 'replacement' }, 'input-missing', 'replaced'],
    [
      'an instrument of an unknown kind',
      { instrument: { kind: 'gold', amount: 1 } },
      'input-unknown-value',
      'instrument.kind',
    ],
  ])('%s is refused, and nothing is kept', async (_, changes, code, path) => {
    const before = await requestsOf(firm);
    const documents = [await town.upload(firm)];
    const answer = await pays(firm, { issuer: '虚构银行', documents, ...changes });
    const refusals = answer.kind === 'refused' ? answer.refusals : [];
    expect(refusals.map((refusal) => [refusal.code, refusal.path?.join('.') ?? ''])).toContainEqual([code, path]);
    expect(await requestsOf(firm)).toBe(before);
  });

  test('what shows that the money is there has to come with it', async () => {
    const without = { fault: { code: 'proof-missing' } };
    await expect(pays(firm, { receipt: undefined })).rejects.toMatchObject(without);
    await expect(
      pays(firm, {
        issuer: '虚构银行',
        instrument: {
          kind: 'bank-guarantee',
          amount: standardOfGrade3,
          number: 'XG-1',
          periods: [{ from: '2019-01-01', to: '2021-12-31' }],
        },
      }),
    ).rejects.toMatchObject(without);
    await expect(pays(firm, { receipt: receipt('2019-01-15') })).rejects.toMatchObject({
      fault: { code: 'day-to-come' },
    });
    await expect(pays(firm, { documents: [key()] })).rejects.toMatchObject({
      fault: { code: 'document-not-available' },
    });
    expect(await requestsOf(firm)).toBe(1);
  });

  test('a request is taken back, and cannot be decided any more', async () => {
    const submitted = await pays(firm);
    if (submitted.kind !== 'granted') throw new Error('not submitted');
    const { id } = submitted.outcome.request;
    expect(await town.as(firm).withdrawRequest({ idempotencyKey: key(), id })).toMatchObject({
      already: false,
      request: { state: 'withdrawn' },
    });
    expect(
      await town.as(lucheng.deciding).decideRequest({ idempotencyKey: key(), id, decision: { kind: 'grant' } }),
    ).toMatchObject({ outcome: { already: true, request: { state: 'withdrawn' }, events: [] } });
    expect(await town.as(firm).withdrawRequest({ idempotencyKey: key(), id })).toMatchObject({ already: true });
    expect((await town.as(firm).myDeposit()).phase).toBe('assessed');
  });

  test('an official refuses a receipt that the bank does not know; the firm reads why', async () => {
    const submitted = await pays(firm);
    if (submitted.kind !== 'granted') throw new Error('not submitted');
    const { id } = submitted.outcome.request;
    const note = '银行没有这张回单';
    const decided = await town
      .as(lucheng.deciding)
      .decideRequest({ idempotencyKey: key(), id, decision: { kind: 'refuse', note } });
    expect(decided).toMatchObject({
      outcome: { request: { state: 'refused' }, notice: { number: expect.stringMatching(/^WDNR-/) } },
    });
    const detail = await town.as(firm).request({ id });
    expect(detail.decision).toMatchObject({ note, refusals: [], events: [] });
    expect(detail.documents.map((document) => document.kind)).toContain('wage-deposit-refusal');
  });

  test('two officials at the same moment: one decides, the other sees the decision', async () => {
    town.on('2019-01-16');
    const submitted = await pays(firm, { receipt: receipt('2019-01-16') });
    if (submitted.kind !== 'granted') throw new Error('not submitted');
    const { id } = submitted.outcome.request;
    const officials = [lucheng.deciding, authority('construction').deciding];
    const answers = await Promise.all(
      officials.map((one) => town.as(one).decideRequest({ idempotencyKey: key(), id, decision: { kind: 'grant' } })),
    );
    const outcomes = answers.flatMap((answer) => (answer.kind === 'granted' ? [answer.outcome] : []));
    expect(outcomes.map(({ already }) => already).toSorted()).toEqual([false, true]);
    for (const { request, events } of outcomes)
      expect([request.state, events.map((event) => event.kind)]).toEqual(['granted', ['paid']]);
    const mine = await town.as(firm).myDeposit();
    expect(mine).toMatchObject({
      phase: 'held',
      standing: 'complete',
      balance: standardOfGrade3,
      lacking: 0,
      instruments: [{ kind: 'cash', amount: standardOfGrade3 }],
      duties: [{ duty: 'payment', dueOn: '2019-02-14', metOn: '2019-01-16', state: 'met' }],
      history: { firstPaidOn: '2019-01-16' },
    });
    expect(await deadlinesOf(firm)).toMatchObject([{ metOn: '2019-01-16' }]);
  });

  test('what is handed in on the twentieth working day is in time, even when it is confirmed later', async () => {
    const last = localFirm();
    await assessed(town, last, '330302', '2019-01-14');
    await assessed(town, late, '330302', '2019-01-14');
    town.on('2019-02-14');
    expect(
      await town
        .as(lucheng.supervising)
        .enterCreditRecord({ idempotencyKey: key(), creditCode: last.company.creditCode, duty: 'payment' }),
    ).toMatchObject({ refusals: [{ code: 'not-overdue' }] });
    const submitted = await pays(last, { receipt: receipt('2019-02-14') });
    if (submitted.kind !== 'granted') throw new Error('not submitted');
    town.on('2019-02-15');
    const due = await town.as(lucheng.supervising).dutiesDue({ state: 'overdue' });
    expect(due.duties).toMatchObject(
      [
        [last, true],
        [late, false],
      ]
        .map(([one, handedIn]) => ({ firm: { creditCode: (one as CompanyActor).company.creditCode }, handedIn }))
        .toSorted((a, b) => (a.firm.creditCode < b.firm.creditCode ? -1 : 1)),
    );
    await expect(
      town
        .as(lucheng.supervising)
        .enterCreditRecord({ idempotencyKey: key(), creditCode: last.company.creditCode, duty: 'payment' }),
    ).rejects.toMatchObject({ fault: { code: 'handed-in-waits' } });
    const { id } = submitted.outcome.request;
    await town.as(lucheng.deciding).decideRequest({ idempotencyKey: key(), id, decision: { kind: 'grant' } });
    expect(await town.as(last).myDeposit()).toMatchObject({
      duties: [{ metOn: '2019-02-14', state: 'met' }],
      supervised: false,
    });
    expect(
      await town
        .as(lucheng.supervising)
        .enterCreditRecord({ idempotencyKey: key(), creditCode: last.company.creditCode, duty: 'payment' }),
    ).toMatchObject({ refusals: [{ code: 'not-overdue' }] });
  });

  test('who has not paid on the day after is entered in the credit record once, and supervised until it has paid', async () => {
    const creditCode = late.company.creditCode;
    const record = () =>
      town.as(lucheng.supervising).enterCreditRecord({ idempotencyKey: key(), creditCode, duty: 'payment' });
    expect(await record()).toMatchObject({ kind: 'granted', outcome: { event: { kind: 'credit-record-entered' } } });
    expect(await record()).toMatchObject({ refusals: [{ code: 'not-overdue' }] });
    expect(await town.as(lucheng.supervising).supervisionList({})).toMatchObject({
      records: [{ firm: { creditCode }, duty: 'payment', dueOn: '2019-02-14', recordedOn: '2019-02-15' }],
    });
    expect(await town.as(late).registerEntry({ creditCode })).toMatchObject({
      entry: { supervised: true, creditRecords: [{ recordedOn: '2019-02-15' }] },
    });
    expect((await town.as(late).register({ supervised: true })).firms.map((one) => one.creditCode)).toEqual([
      creditCode,
    ]);

    town.on('2019-02-20');
    await paidInCash(town, late);
    expect(await town.as(late).myDeposit()).toMatchObject({
      supervised: false,
      duties: [{ metOn: '2019-02-20', recordedOn: '2019-02-15', state: 'met-late' }],
    });
    expect((await town.as(lucheng.supervising).supervisionList({})).records).toEqual([]);
    expect((await town.as(lucheng.supervising).supervisionList({ open: false })).records).toMatchObject([
      { metOn: '2019-02-20' },
    ]);
  });

  test('whoever supervised a duty does not decide what the firm hands in for it', async () => {
    const both = authority('construction').supervising;
    const official = { ...both, duties: ['supervising', 'deciding'] } as const;
    const slow = localFirm();
    await assessed(town, slow, '330302', '2019-01-14');
    const { creditCode } = slow.company;
    await town.as(official).enterCreditRecord({ idempotencyKey: key(), creditCode, duty: 'payment' });
    const submitted = await pays(slow, { receipt: receipt('2019-02-20') });
    if (submitted.kind !== 'granted') throw new Error('not submitted');
    const { id } = submitted.outcome.request;
    await expect(
      town.as(official).decideRequest({ idempotencyKey: key(), id, decision: { kind: 'grant' } }),
    ).rejects.toMatchObject({ fault: { code: 'duties-not-separate' } });
    expect((await town.as(slow).myDeposit()).phase).toBe('assessed');
    const [stored] = await town.records.database
      .select()
      .from(depositRequests)
      .where(and(eq(depositRequests.id, id), eq(depositRequests.state, 'submitted')));
    expect(stored).toBeDefined();
  });

  test('a contract filed on 16 September 2019 is paid by 17 October, across the National Day', async () => {
    town.on('2019-09-16');
    const autumn = localFirm();
    await assessed(town, autumn);
    // 17 to 20 September (4), 23 to 27 (9), the make-up day 29 (10), 30 (11), after the holiday of 1 to 7 October:
    // 8 to 11 (15), the make-up day 12 (16), 14 to 17 (20).
    expect((await town.as(autumn).myDeposit()).duties).toMatchObject([{ dueOn: '2019-10-17' }]);
  });

  test('the audit of it all is intact', async () => {
    expect(await verifyAudit(town.records.database)).toMatchObject({ kind: 'intact' });
  });
});
