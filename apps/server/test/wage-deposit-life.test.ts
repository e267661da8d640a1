import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { obligations } from '../src/deadlines/tables.ts';
import { databaseKinds } from './records.ts';
import {
  assessed,
  authority,
  firmWithCash,
  granted,
  key,
  localFirm,
  openTown,
  paidInCash,
  repaymentEntered,
  standardOfGrade3,
  type Town,
} from './wage-deposit-town.ts';

const guarantee = (from: string, to: string, amount = standardOfGrade3) =>
  ({ kind: 'bank-guarantee', amount, number: 'XG-2018-1', periods: [{ from, to }] }) as const;

describe.each(databaseKinds)('the life of deposits on the %s database', (kind) => {
  let town: Town;
  const lucheng = authority('construction');
  const ruian = authority('construction', '330381');
  const guaranteed = localFirm('330302', '虚构保函建筑公司');
  const grown = localFirm();
  const cleared = localFirm('330302', '虚构清退建筑公司');

  beforeAll(async () => {
    town = await openTown(kind, '2018-03-05');
  });
  afterAll(() => town.records.close());

  const handIn = async (firm: typeof guaranteed, purpose: 'payment' | 'replacement', instrument: object, more = {}) => {
    const documents = [await town.upload(firm)];
    const answer = await town.as(firm).submitInstrument({
      idempotencyKey: key(),
      purpose,
      instrument: instrument as ReturnType<typeof guarantee>,
      issuer: '虚构银行',
      documents,
      ...more,
    });
    if (answer.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(answer)}`);
    await granted(town, answer.outcome.request.id);
    return { documents, id: answer.outcome.request.id };
  };

  test('a guarantee is registered with its scan, and its end is watched', async () => {
    await assessed(town, guaranteed);
    const { documents, id } = await handIn(guaranteed, 'payment', guarantee('2018-03-01', '2021-02-28'));
    const detail = await town.as(lucheng.deciding).request({ id });
    expect(detail.documents.map((document) => document.id)).toEqual(documents);
    expect(detail.content).toMatchObject({
      purpose: 'payment',
      issuer: '虚构银行',
      instrument: { number: 'XG-2018-1' },
    });
    expect(await town.as(guaranteed).myDeposit()).toMatchObject({
      standing: 'complete',
      instruments: [{ kind: 'bank-guarantee', amount: standardOfGrade3, expiresOn: '2021-02-28' }],
    });
    const deadlines = await town.records.database
      .select()
      .from(obligations)
      .where(eq(obligations.matter, `wage-deposit:${guaranteed.company.creditCode}`));
    // 90, 60 and 30 days before 28 February 2021.
    expect(deadlines.find(({ duty }) => duty === 'wage-deposit-instrument-expiry')).toMatchObject({
      dueOn: '2021-02-28',
      remindOn: ['2020-11-30', '2020-12-30', '2021-01-29'],
      metOn: null,
    });
    expect((await town.as(lucheng.deciding).expiringInstruments({ withinDays: 90 })).instruments).toEqual([]);
  });

  test('a higher grade: applied for within 20 working days of the approval, the difference is due 20 after that', async () => {
    await assessed(town, grown);
    await paidInCash(town, grown);
    town.on('2018-05-02');
    const change = {
      qualifications: [{ category: 'general-contracting', grade: 'grade-2' } as const],
      approvedOn: '2018-04-20',
    };
    const answer = await town.as(grown).submitGradeChange({ idempotencyKey: key(), ...change });
    if (answer.kind !== 'granted') throw new Error('not submitted');
    // The grade that a request says is the firm's once it is granted.
    expect((await town.as(grown).myDeposit()).qualifications).toBeUndefined();
    await granted(town, answer.outcome.request.id);
    expect((await town.as(grown).myDeposit()).qualifications).toEqual(change.qualifications);
    // 23 to 27 April (5), the make-up day 28 (6), after 29 April to 1 May: 2 to 4 (9), 7 to 11 (14), 14 to 18 (19), 21 (20).
    expect(await town.as(grown).myDeposit()).toMatchObject({
      newStandard: 90_000_000,
      // Of May after the 2nd: 3 and 4 (2), 7 to 11 (7), 14 to 18 (12), 21 to 25 (17), 28 to 30 (20).
      duties: [
        { duty: 'payment' },
        { duty: 'adjustment', dueOn: '2018-05-21', metOn: '2018-05-02', state: 'met' },
        { duty: 'adjustment', dueOn: '2018-05-30', state: 'running' },
      ],
    });
    const again = await town.as(grown).submitGradeChange({ idempotencyKey: key(), ...change });
    expect(again).toMatchObject({ refusals: [{ code: 'standard-unchanged' }] });
    const nothing = await town.as(grown).submitInstrument({ idempotencyKey: key(), purpose: 'adjustment' });
    expect(nothing).toMatchObject({
      refusals: [{ code: 'amount-differs', facts: { required: 30_000_000, given: 0 } }],
    });
    await paidInCash(town, grown, '330302', { amount: 30_000_000, purpose: 'adjustment' });
    expect(await town.as(grown).myDeposit()).toMatchObject({
      standard: 90_000_000,
      balance: 90_000_000,
      duties: [
        { duty: 'payment' },
        { duty: 'adjustment', dueOn: '2018-05-21', state: 'met' },
        { duty: 'adjustment', dueOn: '2018-05-30', metOn: '2018-05-02', state: 'met' },
      ],
      history: { firstPaidOn: '2018-03-05' },
    });
  });

  test('a lower grade: what lies above the standard goes back', async () => {
    town.on('2018-06-01');
    const answer = await town.as(grown).submitGradeChange({
      idempotencyKey: key(),
      qualifications: [{ category: 'general-contracting', grade: 'grade-3' }],
      approvedOn: '2018-05-31',
    });
    if (answer.kind !== 'granted') throw new Error('not submitted');
    await granted(town, answer.outcome.request.id);
    const back = await town.as(grown).submitInstrument({ idempotencyKey: key(), purpose: 'adjustment' });
    if (back.kind !== 'granted') throw new Error('not submitted');
    await granted(town, back.outcome.request.id);
    expect(await town.as(grown).myDeposit()).toMatchObject({ standard: standardOfGrade3, balance: standardOfGrade3 });
    const { entries } = await town.as(grown).timeline({ creditCode: grown.company.creditCode });
    expect(entries[0]?.event).toMatchObject({ kind: 'adjusted', change: -30_000_000 });
  });

  test('a firm that completes its three years after the assessment is exempted on its request, and not a day earlier', async () => {
    const veteran = localFirm();
    town.on('2018-06-04');
    await town.as(lucheng.deciding).assess({
      idempotencyKey: key(),
      name: '虚构老字号建筑公司',
      creditCode: veteran.company.creditCode,
      registeredDivision: '330302',
      qualifications: [{ category: 'labour-subcontracting' }],
      history: { firstPaidOn: '2015-06-06' },
      contractFiledOn: '2018-06-04',
    });
    const ask = () => town.as(veteran).submitExemption({ idempotencyKey: key() });
    town.on('2018-06-05');
    expect(await ask()).toMatchObject({
      refusals: [{ code: 'years-not-completed', facts: { completesOn: '2018-06-06' } }],
    });
    town.on('2018-06-06');
    const answer = await ask();
    if (answer.kind !== 'granted') throw new Error('not submitted');
    await granted(town, answer.outcome.request.id);
    expect(await town.as(veteran).myDeposit()).toMatchObject({
      phase: 'exempted',
      standing: 'exempt',
      duties: [{ duty: 'payment', metOn: '2018-06-06' }],
    });
  });

  test('a deposit at a wrong place is cleared out, and paid at the right one with its first day kept', async () => {
    const { creditCode } = cleared.company;
    const misplaced = (by: typeof ruian) =>
      town.as(by.executing).recordMisplaced({
        idempotencyKey: key(),
        name: cleared.company.name,
        creditCode,
        registeredDivision: '330302',
        instrument: { kind: 'cash', amount: standardOfGrade3 },
        firstPaidOn: '2016-08-01',
      });
    // At the right place there is nothing to clear out.
    expect(await misplaced(lucheng)).toMatchObject({ refusals: [{ code: 'place-is-right' }] });
    expect(await misplaced(ruian)).toMatchObject({ outcome: { event: { kind: 'misplacement-recorded' } } });
    const clear = (by: typeof ruian) => town.as(by.deciding).clearOut({ idempotencyKey: key(), creditCode });
    await expect(clear(lucheng)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await clear(ruian)).toMatchObject({
      outcome: { event: { kind: 'cleared-out', change: -standardOfGrade3 } },
    });
    expect(await town.as(cleared).registerEntry({ creditCode })).toMatchObject({
      entry: { phase: 'cleared-out', standing: 'short', balance: 0, creditRecords: [] },
    });
    // The place of payment sees it and assesses it without a new contract.
    expect(await town.as(lucheng.deciding).deposit({ creditCode })).toMatchObject({
      phase: 'cleared-out',
      agency: '330302',
    });
    await expect(town.as(ruian.deciding).deposit({ creditCode })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const assess = await town.as(lucheng.deciding).assess({
      idempotencyKey: key(),
      name: cleared.company.name,
      creditCode,
      registeredDivision: '330302',
      qualifications: [{ category: 'general-contracting', grade: 'grade-3' }],
    });
    expect(assess).toMatchObject({ kind: 'granted' });
    await paidInCash(town, cleared);
    expect(await town.as(cleared).myDeposit()).toMatchObject({
      phase: 'held',
      history: { firstPaidOn: '2016-08-01' },
      refund: { outcome: { refundable: false, completesOn: '2019-08-01' } },
    });
  });

  test('a refund is due on the third anniversary and not the day before', async () => {
    const { creditCode } = cleared.company;
    const ask = () => town.as(cleared).submitRefund({ idempotencyKey: key() });
    town.on('2019-07-31');
    expect(await ask()).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'years-not-completed', at: [{ article: 12 }], facts: { completesOn: '2019-08-01' } }],
    });
    town.on('2019-08-01');
    const answer = await ask();
    if (answer.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(answer)}`);
    const { id } = answer.outcome.request;
    const detail = await town.as(lucheng.deciding).request({ id });
    expect(detail.preview?.ruling).toMatchObject({ outcome: [{ kind: 'refunded' }] });
    await repaymentEntered(town, id);
    const decided = await town
      .as(lucheng.deciding)
      .decideRequest({ idempotencyKey: key(), id, decision: { kind: 'grant' } });
    expect(decided).toMatchObject({ outcome: { notice: { number: expect.stringMatching(/^WDRD-2019-/) } } });
    expect(await town.as(cleared).registerEntry({ creditCode })).toMatchObject({
      entry: { phase: 'refunded', standing: 'refunded', balance: 0, instruments: [] },
    });
  });

  test('a general contractor sees ninety days ahead that a guarantee ends, and that the firm is short the day after', async () => {
    const { creditCode } = guaranteed.company;
    town.on('2020-11-30');
    expect((await town.as(lucheng.deciding).expiringInstruments({ withinDays: 90 })).instruments).toMatchObject([
      { firm: { creditCode }, kind: 'bank-guarantee', expiresOn: '2021-02-28', expired: false },
    ]);
    expect((await town.as(lucheng.deciding).expiringInstruments({ withinDays: 89 })).instruments).toEqual([]);
    const standing = async () => (await town.as(guaranteed).register({ search: '保函' })).firms[0]?.standing;
    town.on('2021-02-28');
    expect(await standing()).toBe('complete');
    expect((await town.as(guaranteed).register({ standing: 'short', search: '保函' })).total).toBe(0);
    town.on('2021-03-01');
    expect(await standing()).toBe('short');
    expect((await town.as(guaranteed).register({ standing: 'short', search: '保函' })).total).toBe(1);
    expect((await town.as(guaranteed).register({ standing: 'complete', search: '保函' })).total).toBe(0);
    expect((await town.as(lucheng.deciding).expiringInstruments({ withinDays: 0 })).instruments).toMatchObject([
      { expired: true },
    ]);
    expect(await town.as(guaranteed).checkCertificate({ creditCode })).toMatchObject({
      standing: 'short',
      ruling: { refusals: [{ code: 'deposit-short' }] },
    });
  });

  test('a policy takes the place of the guarantee, of the same amount', async () => {
    const policy = { ...guarantee('2021-03-01', '2024-02-29'), kind: 'insurance-policy' } as const;
    const short = await town.as(guaranteed).submitInstrument({
      idempotencyKey: key(),
      purpose: 'replacement',
      replaced: 'bank-guarantee',
      instrument: { ...policy, amount: standardOfGrade3 - 100 },
      issuer: '虚构保险公司',
      documents: [await town.upload(guaranteed)],
    });
    expect(short).toMatchObject({ refusals: [{ code: 'amount-differs' }] });
    await handIn(guaranteed, 'replacement', policy, { replaced: 'bank-guarantee' });
    expect(await town.as(guaranteed).myDeposit()).toMatchObject({
      standing: 'complete',
      instruments: [{ kind: 'insurance-policy', expiresOn: '2024-02-29' }],
    });
    const deadlines = await town.records.database
      .select()
      .from(obligations)
      .where(eq(obligations.matter, `wage-deposit:${guaranteed.company.creditCode}`));
    expect(deadlines.filter(({ metOn }) => metOn === null)).toMatchObject([{ dueOn: '2024-02-29' }]);
  });

  test('a certificate is issued once a day and holds for its firm only', async () => {
    const issue = () => town.as(guaranteed).issueCertificate({ idempotencyKey: key() });
    const first = await issue();
    if (first.kind !== 'granted') throw new Error('not issued');
    expect(first.outcome.number).toMatch(/^WDCT-2021-\d{6}$/);
    expect(await issue()).toMatchObject({ outcome: first.outcome });
    const { number } = first.outcome;
    const checked = await town.as(guaranteed).checkCertificate({ number });
    expect(checked).toMatchObject({
      kind: 'found',
      name: '虚构保函建筑公司',
      certificate: { number, issuedOn: '2021-03-01' },
      standing: 'complete',
      ruling: { kind: 'granted', outcome: { validTo: '2024-02-29' } },
    });
    expect(await town.as(guaranteed).checkCertificate({ number, creditCode: grown.company.creditCode })).toMatchObject({
      ruling: { refusals: [{ code: 'certificate-of-another-firm' }] },
    });
    expect(await town.as(guaranteed).checkCertificate({ number: 'WDCT-2021-999999' })).toEqual({ kind: 'none' });
    const broke = localFirm();
    expect(await town.as(broke).issueCertificate({ idempotencyKey: key() })).toMatchObject({
      refusals: [{ code: 'deposit-short' }],
    });
    expect(await town.as(broke).checkCertificate({ creditCode: broke.company.creditCode })).toEqual({ kind: 'none' });
  });

  test('from November 2021 on the national rule governs, and the measure answers nothing by its figures', async () => {
    const last = await firmWithCash(town);
    town.on('2021-11-01');
    expect(await town.as(last).submitRefund({ idempotencyKey: key() })).toMatchObject({
      refusals: [{ code: 'policy-not-built' }],
    });
  });
});
