import { randomUUID } from 'node:crypto';
import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { sessionSecret } from '../src/accounts/session-secret.ts';
import { verifyAudit } from '../src/audit/verify.ts';
import type { OpenDatabase } from '../src/database/database.ts';
import { openEmbedded } from '../src/database/open-embedded.ts';
import { neededRoom } from '../src/database/room-to-write.ts';
import { documents } from '../src/documents/tables.ts';
import { stays } from '../src/medical-insurance/tables.ts';
import type { Browser } from './browser.ts';
import { pdf } from './fictional-files.ts';
import { fictionalPerson, september, stayToRecord } from './fictional-stay.ts';
import { emptyPlace, placeOf } from './place.ts';
import { startPostgres } from './postgres-server.ts';
import { databaseKinds } from './records.ts';
import { endAllProcesses, ServerProcess } from './server-process.ts';
import { companyPost, insuranceOfficial, openTestAccount, signedIn } from './signing-in.ts';
import { canMount, SmallDisk, unmountAll } from './small-disk.ts';

afterEach(async () => {
  await endAllProcesses();
  unmountAll();
});

const newDisk = (mebibytes: number): SmallDisk =>
  new SmallDisk(join(inject('root'), `disk-${randomUUID()}`), mebibytes);

const refusal = { status: 503, code: 'disk-full' };

async function codeOf(response: Response): Promise<string | undefined> {
  const body = (await response.json()) as { readonly error?: { readonly data: { readonly fault: { code: string } } } };
  return body.error?.data.fault.code;
}

/** Records stays one after the other until so many were refused in a row; the numbers of those that were granted. */
async function recordUntilFull(browser: Browser, hospital: string): Promise<readonly string[]> {
  const granted: string[] = [];
  for (let tried = 0, refused = 0; refused < 3; tried += 1) {
    if (tried > 2000) throw new Error('the disk does not fill');
    const claim = september({ institution: { id: hospital, grade: 'grade-3' }, number: String(tried) });
    const response = await browser.post('/trpc/medicalInsurance.recordStay', stayToRecord(claim, fictionalPerson()));
    if (response.status === 200) {
      granted.push(claim.number);
      refused = 0;
    } else {
      expect({ status: response.status, code: await codeOf(response) }).toEqual(refusal);
      refused += 1;
    }
  }
  return granted;
}

const recordOne = async (browser: Browser, hospital: string, number: string): Promise<number> => {
  const claim = september({ institution: { id: hospital, grade: 'grade-3' }, number });
  return (await browser.post('/trpc/medicalInsurance.recordStay', stayToRecord(claim, fictionalPerson()))).status;
};

/** What is read goes on: the page of everybody, and who is signed in. */
async function expectReading(browser: Browser): Promise<void> {
  expect((await browser.fetch(`/trpc/wageDeposit.register?input=${encodeURIComponent('{}')}`)).status).toBe(200);
  expect(await (await browser.fetch('/trpc/accounts.me')).json()).toMatchObject({
    result: { data: { role: 'medical-insurance-official' } },
  });
}

const numbersIn = async ({ database }: OpenDatabase): Promise<readonly string[]> =>
  (await database.select({ number: stays.claimNumber }).from(stays)).map(({ number }) => number).toSorted();

const upload = (browser: Browser, bytes: Uint8Array<ArrayBuffer>): Promise<Response> => {
  const form = new FormData();
  form.append('file', new Blob([bytes]), 'a.pdf');
  return browser.fetch('/documents', { method: 'POST', body: form });
};

const filesIn = async (directory: string): Promise<readonly string[]> =>
  (await readdir(directory, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

describe.runIf(canMount('/tmp'))('a disk that is really full', () => {
  test('of the embedded database: what was granted is kept, the rest is refused, reading goes on', async () => {
    const disk = newDisk(192);
    const directory = join(disk.path, 'data');
    await cp(inject('templateDirectory'), directory, { recursive: true });
    const secret = await sessionSecret({ file: join(directory, 'session-secret'), mayBeMade: true });
    const before = await openEmbedded(directory);
    const official = await openTestAccount(before.database, secret, { post: insuranceOfficial });
    await before.close();

    const served = new ServerProcess({ DATA_DIRECTORY: directory, LOG_LEVEL: 'error' });
    const browser = await signedIn(await served.address(), official);
    await disk.fill(neededRoom + 200_000);
    const hospital = `fictional-${randomUUID()}`;
    const granted = await recordUntilFull(browser, hospital);
    expect(granted.length).toBeGreaterThan(0);
    await expectReading(browser);
    // To the last byte.
    await disk.fill();
    expect(await recordOne(browser, hospital, 'full')).toBe(503);
    await expectReading(browser);
    await disk.free();
    expect(await recordOne(browser, hospital, 'freed')).toBe(200);
    await disk.fill();
    expect(await served.end('SIGTERM')).toBe(0);

    const refused = new ServerProcess({ DATA_DIRECTORY: directory });
    expect(await refused.ended()).toBe(73);
    expect(refused.standardError).toContain('磁盘空间不足');
    await disk.free();
    const after = await openEmbedded(directory);
    expect(await numbersIn(after)).toEqual([...granted, 'freed'].toSorted());
    expect(await verifyAudit(after.database)).toMatchObject({ kind: 'intact' });
    await after.close();
  }, 120_000);

  test.each(databaseKinds)(
    'of documents, beside the %s database: no file, no row and no receipt of what found no room',
    async (kind) => {
      const disk = newDisk(1);
      const { environment, secret, open } = await emptyPlace(kind);
      const before = await open();
      const head = await openTestAccount(before.database, secret, { post: companyPost() });
      await before.close();

      const store = join(disk.path, 'documents');
      const served = new ServerProcess({ ...environment, DOCUMENTS_DIRECTORY: store, LOG_LEVEL: 'error' });
      const browser = await signedIn(await served.address(), head);
      const large = new Uint8Array(600_000).fill(0x20);
      large.set(pdf);
      const other = Uint8Array.from(large);
      other[large.length - 1] = 0x0a;
      expect((await upload(browser, large)).status).toBe(201);
      // Some of it finds room, not all of it.
      const response = await upload(browser, other);
      expect({ status: response.status, code: await codeOf(response) }).toEqual(refusal);
      expect(await filesIn(store)).toHaveLength(1);
      await disk.fill();
      expect((await upload(browser, other)).status).toBe(503);
      expect((await upload(browser, large)).status).toBe(201);
      await disk.free();
      expect((await upload(browser, Uint8Array.from(pdf))).status).toBe(201);
      expect(await served.end('SIGTERM')).toBe(0);
      const after = await open();
      const rows = await after.database.select({ digest: documents.digest }).from(documents);
      expect(rows).toHaveLength(3);
      expect(new Set(rows.map(({ digest }) => digest))).toEqual(new Set(await filesIn(store)));
      await after.close();
    },
    120_000,
  );

  test('of a PostgreSQL server: the same', async () => {
    const disk = newDisk(160);
    const postgres = await startPostgres(join(disk.path, 'postgres'));
    try {
      const { environment, secret, open } = await placeOf({ kind: 'server', url: postgres.url });
      const records = await open();
      const { database } = records;
      const official = await openTestAccount(database, secret, { post: insuranceOfficial });
      const served = new ServerProcess({ ...environment, LOG_LEVEL: 'error' });
      const browser = await signedIn(await served.address(), official);
      const hospital = `fictional-${randomUUID()}`;
      await disk.fill(200_000);
      const granted = await recordUntilFull(browser, hospital);
      await expectReading(browser);
      expect(await numbersIn(records)).toEqual(granted.toSorted());
      await disk.free();
      expect(await recordOne(browser, hospital, 'freed')).toBe(200);
      expect(await served.end('SIGTERM')).toBe(0);
      await records.close();
      await postgres.stop();
      await postgres.start();
      const after = await open();
      expect(await numbersIn(after)).toEqual([...granted, 'freed'].toSorted());
      expect(await verifyAudit(after.database)).toMatchObject({ kind: 'intact' });
      await after.close();
    } finally {
      await endAllProcesses();
      await postgres.stop();
    }
  }, 120_000);
});
