import { createHash, randomUUID } from 'node:crypto';
import { creditCodeFor } from '@wenzhou/identity';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, anonymous, system } from '../src/accounts/actor.ts';
import type { OpenDatabase } from '../src/database/database.ts';
import { inTransaction } from '../src/database/in-transaction.ts';
import { storeUnavailable } from '../src/documents/document-store.ts';
import { readDocument } from '../src/documents/read-document.ts';
import { documents } from '../src/documents/tables.ts';
import { issueNotice, type NoticeToIssue } from '../src/notices/issue-notice.ts';
import { noticeNumbers } from '../src/notices/tables.ts';
import type { Context } from '../src/trpc/context.ts';
import { callerFactory } from '../src/trpc/procedures.ts';
import { appRouter } from '../src/trpc/router.ts';
import { companyActor, contextOn, official, resident } from './acting.ts';
import { fictionalNotice } from './fictional-notice.ts';
import { fictionalPerson } from './fictional-stay.ts';
import { type ReadElement, readPdf } from './read-pdf.ts';
import { databaseKinds, openRecords } from './records.ts';

const now = new Date('2019-01-14T02:00:00Z');
const firm = creditCodeFor({ department: '9', category: '1', division: '330302', organisation: 'PDY00301' });
const textsOf = (element: ReadElement): readonly string[] => [element.text, ...element.elements.flatMap(textsOf)];

describe.each(databaseKinds)('on the %s database', (kind) => {
  let records: OpenDatabase;
  let context: Context;
  beforeAll(async () => {
    records = await openRecords(kind);
    context = await contextOn(records, now);
  });
  afterAll(() => records.close());

  const toIssue = (changes: Partial<NoticeToIssue> = {}): NoticeToIssue => ({
    kind: 'wage-deposit-payment-notice',
    matter: `wage-deposit:${firm}`,
    company: firm,
    agency: { kind: 'construction', division: '330302' },
    by: official('construction'),
    stated: { amount: 90_000_000, dueOn: '2019-02-18' },
    content: fictionalNotice(),
    ...changes,
  });
  const issuing = (changes: Partial<Parameters<typeof issueNotice>[1]> = {}) => ({
    documents: context.documents,
    publicAddress: 'https://civic.example',
    demonstration: false,
    ...changes,
  });
  const issue = (changes: Partial<NoticeToIssue> = {}, at = now) =>
    inTransaction(records.database, (transaction) => issueNotice(transaction, issuing(), toIssue(changes), at));
  const caller = (actor: Actor = anonymous, changes: Partial<Context> = {}) =>
    callerFactory(appRouter)({ ...context, ...changes, actor });
  const verify = (number: string) => caller().documents.verify({ number });
  const running = (number: string): number => Number(number.slice(-6));

  test('numbers of a kind follow each other in a year and begin anew in the next', async () => {
    const first = await issue({ kind: 'wage-deposit-refund-decision' });
    const second = await issue({ kind: 'wage-deposit-refund-decision' });
    const otherKind = await issue({ kind: 'wage-deposit-top-up-notice' });
    // In China the year 2020 begins eight hours before it does in Greenwich.
    const nextYear = await issue({ kind: 'wage-deposit-refund-decision' }, new Date('2019-12-31T16:00:00Z'));
    expect([first, second, otherKind, nextYear].map(({ number }) => number)).toEqual([
      'WDRD-2019-000001',
      'WDRD-2019-000002',
      'WDTN-2019-000001',
      'WDRD-2020-000001',
    ]);
  });

  test('notices that are issued at once have numbers of their own', async () => {
    const issued = await Promise.all(Array.from({ length: 8 }, () => issue({ kind: 'wage-deposit-certificate' })));
    expect(issued.map(({ number }) => running(number)).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  test('a decision that fails issues nothing, and its number is free again', async () => {
    const before = (await records.database.select().from(documents)).length;
    const failed = inTransaction(records.database, async (transaction) => {
      await issueNotice(transaction, issuing(), toIssue({ kind: 'wage-deposit-activation-decision' }), now);
      throw new Error('the decision failed');
    });
    await expect(failed).rejects.toThrow('the decision failed');
    expect(await records.database.select().from(documents)).toHaveLength(before);
    expect((await issue({ kind: 'wage-deposit-activation-decision' })).number).toBe('WDAD-2019-000001');
  });

  test('while the store is away nothing is issued', async () => {
    const away = issuing({ documents: { ...context.documents, put: () => Promise.reject(storeUnavailable()) } });
    await expect(
      inTransaction(records.database, (transaction) => issueNotice(transaction, away, toIssue(), now)),
    ).rejects.toMatchObject({ fault: { code: 'document-store-unavailable' } });
  });

  test('a citizen number is never stated', async () => {
    await expect(issue({ stated: { person: fictionalPerson().citizenNumber } })).rejects.toThrow('citizen number');
  });

  test('what was issued is read by the company and the agency, as the PDF that carries its number and address', async () => {
    const { id, number } = await issue();
    for (const reader of [companyActor(firm), official('construction', '330302'), official('construction', '330300')]) {
      const { name, mediaType, bytes } = await readDocument({ ...context, actor: reader }, id);
      expect([name, mediaType]).toEqual([`工资支付保证金缴纳通知单 ${number}.pdf`, 'application/pdf']);
      const texts = textsOf(readPdf(Buffer.from(bytes)).root);
      expect(texts).toContain(`温建保通〔2019〕${number.slice(-6)}号`);
      expect(texts).toContain(`https://civic.example/verify/${number}`);
      expect(texts).toContain('2019年1月14日');
    }
    for (const other of [official('labour', '330302'), resident(fictionalPerson().citizenNumber)])
      await expect(readDocument({ ...context, actor: other }, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await caller(companyActor(firm)).documents.list({ matter: `wage-deposit:${firm}` })).toContainEqual(
      expect.objectContaining({ id, number, kind: 'wage-deposit-payment-notice' }),
    );
  });

  test('who issued a notice reads it as an official only', async () => {
    const by = official('construction', '330302');
    const { id } = await issue({ by });
    const privately = { ...resident(fictionalPerson().citizenNumber), account: by.account };
    await expect(readDocument({ ...context, actor: privately }, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('anybody verifies a notice by either form of its number, and learns the digest of the very file', async () => {
    const { id, number, digest } = await issue({ by: system });
    const verified = await verify(number);
    expect(verified).toEqual({
      kind: 'issued',
      notice: 'wage-deposit-payment-notice',
      title: { zh: '工资支付保证金缴纳通知单', en: 'Notice to Pay the Wage Deposit' },
      number,
      printedNumber: `温建保通〔2019〕${number.slice(-6)}号`,
      issuedOn: '2019-01-14',
      issuedBy: { zh: '鹿城区建设行政主管部门', en: 'Construction authority of Lucheng District' },
      digest,
      bytes: expect.any(Number),
      stated: { amount: 90_000_000, dueOn: '2019-02-18' },
      demonstration: false,
    });
    const { bytes } = await readDocument({ ...context, actor: companyActor(firm) }, id);
    expect(verified).toMatchObject({ digest: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length });
    for (const typed of [
      ` ${number.toLowerCase()} `,
      number.replaceAll('-', '－'),
      `温建保通〔2019〕${number.slice(-6)}号`,
      `温建保通[2019]第${running(number)}号`,
    ])
      expect(await verify(typed)).toEqual(verified);
  });

  test.each([
    'WDPN-2019-999999',
    'WDPN-2018-000001',
    'XXXX-2019-000001',
    '',
    "' or 1=1 --",
    '<script>',
    '温建保通',
    '上传〔2019〕000001号',
  ])('no notice was issued under %j', async (number) => {
    expect(await verify(number)).toEqual({ kind: 'none' });
  });

  test('an upload is not verified, whatever it is called', async () => {
    await records.database.insert(documents).values({
      id: randomUUID(),
      kind: 'upload',
      name: 'WDPN-2019-000777.pdf',
      mediaType: 'application/pdf',
      bytes: 1,
      digest: 'a'.repeat(64),
      createdBy: 'somebody',
      createdAt: now,
    });
    expect(await verify('WDPN-2019-000777')).toEqual({ kind: 'none' });
  });

  test('a demonstration says that its notices are fictional, on paper and when they are verified', async () => {
    const { id, number } = await inTransaction(records.database, (transaction) =>
      issueNotice(transaction, issuing({ demonstration: true }), toIssue(), now),
    );
    const { bytes } = await readDocument({ ...context, actor: companyActor(firm) }, id);
    expect(textsOf(readPdf(Buffer.from(bytes)).root).join()).toContain('不具有任何效力');
    expect(await caller(anonymous, { demonstration: true }).documents.verify({ number })).toMatchObject({
      demonstration: true,
    });
  });

  test('the database itself lets numbers only go on, and gives each once', async () => {
    const { database } = records;
    const { id, number } = await issue({ kind: 'wage-deposit-adjustment-notice' });
    const refused = { cause: { code: '23001' } };
    const ofKind = eq(noticeNumbers.kind, 'wage-deposit-adjustment-notice');
    await expect(database.update(noticeNumbers).set({ last: 0 }).where(ofKind)).rejects.toMatchObject(refused);
    await expect(database.delete(noticeNumbers).where(ofKind)).rejects.toMatchObject(refused);
    const [notice] = await database.select().from(documents).where(eq(documents.id, id));
    expect(notice).toMatchObject({ number });
    await expect(
      database.insert(documents).values({ ...notice, id: randomUUID() } as typeof documents.$inferInsert),
    ).rejects.toMatchObject({ cause: { code: '23505' } });
  });
});
