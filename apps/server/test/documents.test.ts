import { createHash, randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { plainMonth } from '@wenzhou/calendar';
import { citizenNumber as asCitizenNumber, creditCodeFor } from '@wenzhou/identity';
import { fen } from '@wenzhou/money';
import { eq, inArray, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../src/accounts/actor.ts';
import { accounts } from '../src/accounts/tables.ts';
import { auditEntries } from '../src/audit/tables.ts';
import type { OpenDatabase } from '../src/database/database.ts';
import { inTransaction } from '../src/database/in-transaction.ts';
import { attachDocuments } from '../src/documents/attach-documents.ts';
import { storeUnavailable } from '../src/documents/document-store.ts';
import { keepUpload, mostLooseUploads } from '../src/documents/keep-upload.ts';
import { readDocument } from '../src/documents/read-document.ts';
import { documents } from '../src/documents/tables.ts';
import { personalAccesses } from '../src/personal-access/tables.ts';
import type { Context } from '../src/trpc/context.ts';
import { callerFactory } from '../src/trpc/procedures.ts';
import { appRouter } from '../src/trpc/router.ts';
import { keepClaims, listOfRequest, registeredClaims } from '../src/wage-deposit/activation/claims.ts';
import { requestMatter } from '../src/wage-deposit/office.ts';
import { companyActor, contextOn, official, operator, resident } from './acting.ts';
import { gif, jpeg, pdf, png } from './fictional-files.ts';
import { fictionalPerson } from './fictional-stay.ts';
import { databaseKinds, openRecords } from './records.ts';
import { serve, type Serving } from './serving.ts';

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const firm = (organisation: string): string =>
  creditCodeFor({ department: '9', category: '1', division: '330302', organisation });
const [ours, theirs] = [firm('PDY00201'), firm('PDY00202')];

/** What is refused, and as what. */
interface Refusal {
  readonly error: { readonly data: { readonly fault: { readonly code: string; readonly remedy: object } } };
}

describe.each(databaseKinds)('over HTTP, on the %s database', (kind) => {
  let server: Serving;
  let records: OpenDatabase;
  beforeAll(async () => {
    records = await openRecords(kind);
    server = await serve(records, { documentBytes: 64 * 1024 });
  });
  afterAll(async () => {
    await server.stop();
    await records.close();
  });

  const formOf = (...files: readonly (readonly [name: string, content: Uint8Array | string])[]): FormData => {
    const form = new FormData();
    for (const [name, content] of files) form.append('file', new File([Uint8Array.from(Buffer.from(content))], name));
    return form;
  };
  const post = (
    body: FormData | string | Uint8Array<ArrayBuffer>,
    { as = companyActor(ours), headers = {} }: { as?: Actor; headers?: Record<string, string> } = {},
  ): Promise<Response> =>
    fetch(`${server.address}/documents`, { method: 'POST', body, headers: { ...server.as(as), ...headers } });
  const get = (id: string, as: Actor): Promise<Response> =>
    fetch(`${server.address}/documents/${id}`, { headers: server.as(as) });
  const faultOf = async (response: Response): Promise<string> => {
    const { error } = (await response.json()) as Refusal;
    expect(error.data.fault.remedy).toEqual({ zh: expect.any(String), en: expect.any(String) });
    return error.data.fault.code;
  };
  const kept = async (): Promise<number> => (await records.database.select().from(documents)).length;
  const idOf = async (response: Response): Promise<string> => ((await response.json()) as { readonly id: string }).id;

  test.each<[string, string, Uint8Array | string, string]>([
    ['a PDF', '保函（正本）.pdf', pdf, 'application/pdf'],
    ['a PNG', 'seal.PNG', png, 'image/png'],
    ['a JPEG', '照片.jpeg', jpeg, 'image/jpeg'],
    ['a text', '说明.txt', '虚构的说明\n', 'text/plain'],
    ['a list', '工人名单.csv', '姓名,金额\r\n虚构甲,1200.00\r\n', 'text/csv'],
  ])('%s is kept under its type by content, and given back as a file to save', async (_, name, content, mediaType) => {
    const by = companyActor(ours);
    const bytes = Buffer.from(content);
    const answer = await post(formOf([name, content]), { as: by });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const uploaded: unknown = await answer.json();
    expect(uploaded).toEqual({ id: expect.any(String), name, mediaType, bytes: bytes.length, digest: digestOf(bytes) });

    const { id } = uploaded as { readonly id: string };
    const given = await get(id, by);
    expect(given.status).toBe(200);
    expect(Buffer.from(await given.arrayBuffer())).toEqual(bytes);
    const { headers } = given;
    expect(headers.get('content-type')).toBe(mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType);
    expect(headers.get('content-disposition')).toContain(`attachment; filename="`);
    expect(headers.get('content-disposition')).toContain(encodeURIComponent(name).slice(0, 12));
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test.each<[string, string, Uint8Array | string, number, string]>([
    ['an empty file', 'a.pdf', '', 400, 'document-empty'],
    ['a page', 'page.html', '<!doctype html><script>alert(1)</script>', 415, 'document-holds-markup'],
    ['a page that is called a PDF', 'page.pdf', '<html><script>alert(1)</script></html>', 415, 'document-holds-markup'],
    ['a page that is called a text', 'page.txt', 'hello <script>alert(1)</script>', 415, 'document-holds-markup'],
    ['an SVG', 'a.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 415, 'document-holds-markup'],
    ['an SVG that is called a PNG', 'a.png', '<?xml version="1.0"?><svg/>', 415, 'document-holds-markup'],
    [
      'a page in front of an image',
      'a.png',
      Buffer.concat([Buffer.from('<script>alert(1)</script>'), png]),
      415,
      'document-type-not-taken',
    ],
    ['a GIF', 'a.gif', gif, 415, 'document-type-not-taken'],
    ['a program that is called a PDF', 'a.pdf', Buffer.from('MZ\0\u0001'), 415, 'document-type-not-taken'],
    ['a PDF that is called a program', 'a.exe', pdf, 400, 'document-extension-wrong'],
    ['a PDF that is called a page', 'a.html', pdf, 400, 'document-extension-wrong'],
    ['a PNG that is called a JPEG', 'a.jpg', png, 400, 'document-extension-wrong'],
    ['a file without an ending', 'a', pdf, 400, 'document-extension-wrong'],
    ['a script', 'a.js', 'alert(1)', 400, 'document-extension-wrong'],
    ['a file that is one byte too large', 'a.txt', 'a'.repeat(64 * 1024 + 1), 413, 'document-too-large'],
    ['a file that is far too large', 'a.txt', 'a'.repeat(8 * 2 ** 20), 413, 'document-too-large'],
  ])('%s is refused by name, and nothing is kept', async (_, name, content, status, code) => {
    const before = await kept();
    const answer = await post(formOf([name, content]));
    expect([answer.status, await faultOf(answer)]).toEqual([status, code]);
    expect(await kept()).toBe(before);
  });

  test('a file of exactly the size that is allowed is kept', async () => {
    expect((await post(formOf(['a.txt', 'a'.repeat(64 * 1024)]))).status).toBe(201);
  });

  test('a body that tells no length is cut off at the limit all the same', async () => {
    const answer = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(
        `${server.address}/documents`,
        {
          method: 'POST',
          headers: { ...server.as(companyActor(ours)), 'content-type': 'multipart/form-data; boundary=x' },
        },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      );
      // The server has answered and hung up while more is written.
      request.on('error', reject);
      request.write('--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\n');
      request.write('a'.repeat(70 * 1024));
      request.end('\r\n--x--\r\n');
    });
    expect(answer).toBe(413);
  });

  const twoFiles = formOf(['a.pdf', pdf], ['b.pdf', pdf]);
  const noFile = new FormData();
  const onlyAField = new FormData();
  onlyAField.append('note', 'text');
  const prototype = new FormData();
  prototype.append('__proto__', new File([Uint8Array.from(pdf)], 'a.pdf'));
  const multipart = { 'content-type': 'multipart/form-data; boundary=x' };
  const head = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n';

  test.each<[string, FormData | string, Record<string, string>, number, string]>([
    ['two files', twoFiles, {}, 400, 'document-not-alone'],
    ['no file', noFile, {}, 400, 'document-missing'],
    ['a field', onlyAField, {}, 400, 'document-form-faulty'],
    ['a part that is named like a prototype', prototype, {}, 400, 'document-form-faulty'],
    ['a form that ends too early', `${head}%PDF-1.4`, multipart, 400, 'document-form-faulty'],
    ['a form without a boundary', head, { 'content-type': 'multipart/form-data' }, 400, 'document-form-faulty'],
    ['an empty form', '', multipart, 400, 'document-missing'],
    ['JSON', '{"file":"a"}', { 'content-type': 'application/json' }, 415, 'document-form-expected'],
    ['a key that is none', twoFiles, { 'idempotency-key': 'a b' }, 400, 'idempotency-key-malformed'],
  ])('%s is refused by name', async (_, body, headers, status, code) => {
    const answer = await post(body, { headers });
    expect([answer.status, await faultOf(answer)]).toEqual([status, code]);
  });

  test.each([
    ['../../../../etc/cron.d/evil.pdf', 'evil.pdf'],
    ['..\\..\\evil.pdf', 'evil.pdf'],
    ['"><img src=x onerror=alert(1)>.pdf', '"><img src=x onerror=alert(1)>.pdf'],
    ["'); drop table documents;--.pdf", "'); drop table documents;--.pdf"],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(196)}.pdf`],
  ])('the name %j is only a name', async (given, name) => {
    const by = companyActor(ours);
    // By hand, since a browser's own form escapes what could break its header.
    const escaped = given.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
    const body = Buffer.concat([
      Buffer.from(`--x\r\ncontent-disposition: form-data; name="file"; filename="${escaped}"\r\n\r\n`),
      pdf,
      Buffer.from('\r\n--x--\r\n'),
    ]);
    const answer = await post(Uint8Array.from(body), { as: by, headers: multipart });
    const uploaded: unknown = await answer.json();
    expect(uploaded).toMatchObject({ name });
    const { headers } = await get((uploaded as { readonly id: string }).id, by);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="[^"\\<>]*"; filename\*=UTF-8''[^"<>'\s]*$/,
    );
  });

  test('an upload that is sent again under its key is kept once; another one under it is refused', async () => {
    const by = companyActor(ours);
    const headers = { 'idempotency-key': randomUUID() };
    const [first, again] = [
      await post(formOf(['a.pdf', pdf]), { as: by, headers }),
      await post(formOf(['a.pdf', pdf]), { as: by, headers }),
    ];
    expect(await idOf(again)).toBe(await idOf(first));
    const other = await post(formOf(['a.png', png]), { as: by, headers });
    expect([other.status, await faultOf(other)]).toEqual([409, 'idempotency-key-reused']);
  });

  test('nobody who is not signed in, no operator and no page of another site hands anything in', async () => {
    const form = (): FormData => formOf(['a.pdf', pdf]);
    const stranger = await fetch(`${server.address}/documents`, { method: 'POST', body: form() });
    expect([stranger.status, await faultOf(stranger)]).toEqual([401, 'sign-in-required']);
    const forbidden = await post(form(), { as: operator() });
    expect([forbidden.status, await faultOf(forbidden)]).toEqual([403, 'not-permitted']);
    const lured = await post(form(), {
      headers: { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' },
    });
    expect([lured.status, await faultOf(lured)]).toEqual([403, 'cross-site-request']);
  });

  test('what is not there, what is not theirs and what is no id are answered alike', async () => {
    const id = await idOf(await post(formOf(['a.pdf', pdf]), { as: companyActor(ours) }));
    const answers = await Promise.all(
      [id, randomUUID(), 'nothing', '..%2F..%2Fetc%2Fpasswd', "'%20or%201=1--"].map((one) =>
        get(one, companyActor(theirs)),
      ),
    );
    for (const answer of answers) {
      expect([answer.status, await faultOf(answer)]).toEqual([404, 'no-such-matter']);
    }
    const stranger = await fetch(`${server.address}/documents/${id}`);
    expect([stranger.status, await faultOf(stranger)]).toEqual([401, 'sign-in-required']);
  });

  test('the log says neither names nor content', async () => {
    await post(formOf(['虚构的秘密.txt', '虚构的内容']));
    expect(server.log()).not.toMatch(/秘密|虚构的内容/);
  });

  test('one address may hand in 60 files in a minute', async () => {
    const busy = await serve(records);
    const statuses: number[] = [];
    for (let count = 0; count < 61; count += 1)
      statuses.push((await fetch(`${busy.address}/documents`, { method: 'POST', body: formOf() })).status);
    expect(statuses.slice(0, 60).every((status) => status === 401)).toBe(true);
    expect(statuses[60]).toBe(429);
    await busy.stop();
  });
});

describe.each(databaseKinds)('on the %s database', (kind) => {
  const now = new Date('2019-01-14T02:00:00Z');
  let records: OpenDatabase;
  let context: Context;
  beforeAll(async () => {
    records = await openRecords(kind);
    context = await contextOn(records, now);
  });
  afterAll(() => records.close());

  const upload = (actor: Actor, bytes: Uint8Array = pdf, name = '保函.pdf') =>
    keepUpload({ ...context, actor }, { name, bytes }, randomUUID());
  const attach = (ids: readonly string[], to: Parameters<typeof attachDocuments>[2], by: Actor): Promise<void> =>
    inTransaction(records.database, (transaction) => attachDocuments(transaction, ids, to, by));
  const read = (actor: Actor, id: string) => readDocument({ ...context, actor }, id);
  const list = (actor: Actor, matter: string) =>
    callerFactory(appRouter)({ ...context, actor }).documents.list({ matter });
  const matter = (): string => `wage-deposit:${randomUUID()}`;
  const unreachable = { code: 'NOT_FOUND', fault: { code: 'no-such-matter' } };
  const notAvailable = { fault: { code: 'document-not-available' } };

  test('an upload is entered in the audit by its digest, not by its name', async () => {
    const { id, digest } = await upload(companyActor(ours));
    const [entry] = await records.database.select().from(auditEntries).where(eq(auditEntries.subject, id));
    expect(entry).toMatchObject({ action: 'documents.upload', details: { digest, bytes: pdf.length } });
    expect(JSON.stringify(entry)).not.toContain('保函');
  });

  test('the same bytes of two people are two documents and are kept once', async () => {
    const [one, other] = [await upload(companyActor(ours)), await upload(companyActor(theirs))];
    expect(one.id).not.toBe(other.id);
    expect(one.digest).toBe(other.digest);
  });

  test('while the store is away nothing is entered', async () => {
    const before = (await records.database.select().from(documents)).length;
    const away = { ...context, documents: { ...context.documents, put: () => Promise.reject(storeUnavailable()) } };
    const upload = keepUpload({ ...away, actor: companyActor(ours) }, { name: 'a.pdf', bytes: pdf }, randomUUID());
    await expect(upload).rejects.toMatchObject({ fault: { code: 'document-store-unavailable' } });
    expect(await records.database.select().from(documents)).toHaveLength(before);
  });

  test('an account may have 100 uploads of a day that belong to nothing; those of a matter do not count', async () => {
    const by = companyActor(ours);
    const ids: string[] = [];
    for (let count = 0; count < mostLooseUploads; count += 1) ids.push((await upload(by)).id);
    await expect(upload(by)).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      fault: { code: 'documents-too-many' },
    });
    await upload(companyActor(ours));
    await attach(ids.slice(0, 1), { matter: matter() }, by);
    await upload(by);
    await expect(upload(by)).rejects.toMatchObject({ fault: { code: 'documents-too-many' } });
    const tomorrow = { ...context, now: () => new Date('2019-01-15T02:00:01Z'), actor: by };
    await keepUpload(tomorrow, { name: 'a.pdf', bytes: pdf }, randomUUID());
  });

  test('a document of a matter is read by its sender, the company, the agency and the city’s agency of that kind', async () => {
    const by = companyActor(ours);
    const { id } = await upload(by);
    await attach([id], { matter: matter(), company: ours, agency: { kind: 'construction', division: '330302' } }, by);
    const readers = [
      by,
      companyActor(ours, '虚构建筑公司', 'company-staff'),
      official('construction', '330302'),
      official('construction', '330300'),
    ];
    for (const reader of readers) expect((await read(reader, id)).mediaType).toBe('application/pdf');
    const others = [
      companyActor(theirs),
      // Whoever handed it in has left the company.
      { ...companyActor(theirs), account: by.account },
      { ...resident(fictionalPerson().citizenNumber), account: by.account },
      resident(fictionalPerson().citizenNumber),
      official('construction', '330303'),
      official('labour', '330302'),
      official('labour', '330300'),
      official('medical-insurance', '330302'),
    ];
    for (const other of others) await expect(read(other, id)).rejects.toMatchObject(unreachable);
  });

  test('an upload that belongs to nothing is read by its sender only', async () => {
    const by = companyActor(ours);
    const { id } = await upload(by);
    expect(await read(by, id)).toMatchObject({ name: '保函.pdf' });
    const elsewhere = { ...companyActor(theirs), account: by.account };
    for (const other of [companyActor(ours), elsewhere, official('construction', '330300')])
      await expect(read(other, id)).rejects.toMatchObject(unreachable);
  });

  test('an official reads with a second factor only', async () => {
    const by = companyActor(ours);
    const { id } = await upload(by);
    await attach([id], { matter: matter(), agency: { kind: 'construction', division: '330302' } }, by);
    const reader = official('construction', '330302');
    const careless = { ...reader, account: { ...reader.account, hasSecondFactor: false } };
    await expect(read(careless, id)).rejects.toMatchObject({ fault: { code: 'second-factor-required' } });
  });

  test('who reads what a resident handed in is noted for the resident; one’s own reading is not', async () => {
    const person = resident(fictionalPerson().citizenNumber);
    const { id: accountId, name } = person.account;
    await records.database.insert(accounts).values({
      id: accountId,
      name,
      email: `${accountId}@no-mail.invalid`,
      createdAt: now,
      updatedAt: now,
      citizenNumber: person.citizenNumber,
    });
    const { id } = await upload(person);
    await attach([id], { matter: matter(), agency: { kind: 'labour', division: '330302' } }, person);
    const noted = () =>
      records.database.select().from(personalAccesses).where(eq(personalAccesses.citizenNumber, person.citizenNumber));
    await read(person, id);
    expect(await noted()).toEqual([]);
    const reader = official('labour', '330302');
    await read(reader, id);
    expect(await noted()).toMatchObject([{ accountId: reader.account.id, procedure: 'GET /documents/:id' }]);
  });

  test('only one’s own uploads, of no other matter, are taken into a matter', async () => {
    const by = companyActor(ours);
    const [free, used, strange] = [await upload(by), await upload(by), await upload(companyActor(theirs))];
    const [here, there] = [matter(), matter()];
    await attach([used.id], { matter: there }, by);
    for (const ids of [
      [free.id, used.id],
      [free.id, strange.id],
      [free.id, randomUUID()],
      [free.id, "' or 1=1"],
    ])
      await expect(attach(ids, { matter: here, company: ours }, by)).rejects.toMatchObject(notAvailable);
    expect(await list(by, here)).toEqual([]);
    await attach([free.id, free.id], { matter: here, company: ours }, by);
    // Once more for the same matter changes nothing.
    await attach([free.id], { matter: here, company: theirs }, by);
    expect(await list(companyActor(ours), here)).toMatchObject([{ id: free.id, kind: 'upload', number: null }]);
    expect(await list(companyActor(theirs), here)).toEqual([]);
  });

  test('what was handed in for one company is taken into no matter of another', async () => {
    const by = companyActor(ours);
    const { id } = await upload(by);
    for (const other of [companyActor(theirs), resident(fictionalPerson().citizenNumber), official('labour')])
      await expect(
        attach([id], { matter: matter(), company: theirs }, { ...other, account: by.account }),
      ).rejects.toMatchObject(notAvailable);
    await attach(
      [id],
      { matter: matter(), company: ours },
      { ...by, appointment: randomUUID(), role: 'company-staff' },
    );
  });

  test('an official’s own upload is not noted against the official, who is a person, too', async () => {
    const by = official('labour', '330302');
    const { citizenNumber } = fictionalPerson();
    const { id: accountId, name } = by.account;
    await records.database.insert(accounts).values({
      id: accountId,
      name,
      email: `${accountId}@no-mail.invalid`,
      createdAt: now,
      updatedAt: now,
      citizenNumber,
    });
    const { id } = await upload(by);
    await attach([id], { matter: matter(), agency: by.agency }, by);
    await read(official('labour', '330302'), id);
    expect(
      await records.database.select().from(personalAccesses).where(eq(personalAccesses.citizenNumber, citizenNumber)),
    ).toEqual([]);
  });

  test('an official who reads a document of claims for wages is noted for their workers, as far as they are known', async () => {
    const by = companyActor(ours);
    const { id } = await upload(by, Buffer.from('姓名\n'), '名单.csv');
    const request = randomUUID();
    const known = [fictionalPerson().citizenNumber, fictionalPerson().citizenNumber].map(asCitizenNumber);
    await inTransaction(records.database, async (transaction) => {
      const wage = { name: '虚构工人', project: '虚构工地', month: plainMonth('2018-12'), owed: fen(10_000) };
      const claims = await registeredClaims(
        transaction,
        known.map((citizenNumber) => ({ ...wage, citizenNumber })),
        now,
      );
      await keepClaims(transaction, listOfRequest(request), ['虚构甲', '虚构乙'], claims);
    });
    await attach(
      [id],
      { matter: requestMatter(request), company: ours, agency: { kind: 'construction', division: '330302' } },
      by,
    );
    const noted = () =>
      records.database.select().from(personalAccesses).where(inArray(personalAccesses.citizenNumber, known));
    await read(by, id);
    expect(await noted()).toEqual([]);
    const reader = official('construction', '330302');
    await read(reader, id);
    expect((await noted()).map(({ accountId, citizenNumber }) => [accountId, citizenNumber]).toSorted()).toEqual(
      known.map((number) => [reader.account.id, number]).toSorted(),
    );
  });

  test('two requests take the same upload into two matters: one of them fails', async () => {
    const by = companyActor(ours);
    const { id } = await upload(by);
    const outcomes = await Promise.allSettled([
      attach([id], { matter: matter() }, by),
      attach([id], { matter: matter() }, by),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: notAvailable });
  });

  test('a list holds what the reader may read, the oldest first', async () => {
    const by = companyActor(ours);
    const here = matter();
    const later = { ...context, now: () => new Date('2019-01-14T02:00:01Z'), actor: by };
    const second = await keepUpload(later, { name: '名单.csv', bytes: Buffer.from('姓名\n') }, randomUUID());
    const first = await upload(by);
    const hidden = await upload(by);
    await attach([first.id, second.id], { matter: here, agency: { kind: 'labour', division: '330303' } }, by);
    await attach([hidden.id], { matter: here }, by);
    expect((await list(by, here)).map(({ id }) => id).toSorted()).toEqual([first.id, second.id, hidden.id].toSorted());
    expect(await list(official('labour', '330303'), here)).toEqual([
      { kind: 'upload', number: null, createdAt: '2019-01-14T02:00:00.000Z', ...first },
      { kind: 'upload', number: null, createdAt: '2019-01-14T02:00:01.000Z', ...second },
    ]);
    expect(await list(official('labour', '330302'), here)).toEqual([]);
    expect(await list(official('labour', '330302'), 'wage-deposit:nothing')).toEqual([]);
  });

  test('the database itself keeps a document as it is', async () => {
    const by = companyActor(ours);
    const { id } = await upload(by);
    await attach([id], { matter: matter() }, by);
    const { database } = records;
    const refused = { cause: { code: '23001' } };
    await expect(database.update(documents).set({ matter: null }).where(eq(documents.id, id))).rejects.toMatchObject(
      refused,
    );
    const loose = await upload(by);
    await expect(
      database.update(documents).set({ matter: 'a', digest: 'b' }).where(eq(documents.id, loose.id)),
    ).rejects.toMatchObject(refused);
    await expect(database.delete(documents).where(eq(documents.id, id))).rejects.toMatchObject(refused);
    await expect(database.execute(sql`truncate documents`)).rejects.toMatchObject(refused);
  });
});
