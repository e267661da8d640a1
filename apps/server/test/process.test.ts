import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createTRPCClient, httpLink } from '@trpc/client';
import { afterAll, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '../src/database/database.ts';
import type { AppRouter } from '../src/trpc/router.ts';
import { fictionalPerson, july, september, stayToRecord } from './fictional-stay.ts';
import { emptyPlace, type Place } from './place.ts';
import { databaseKinds, dataDirectory, temporaryDirectory } from './records.ts';
import { endAllProcesses, ServerProcess } from './server-process.ts';
import { insuranceOfficial, openTestAccount, signedIn, type TestAccount, testPassword } from './signing-in.ts';
import { verifier } from './verifier.ts';

const clientOf = (address: string, { cookie }: { readonly cookie?: string } = {}) =>
  createTRPCClient<AppRouter>({
    links: [
      httpLink({ url: `${address}/trpc`, methodOverride: 'POST', headers: cookie === undefined ? {} : { cookie } }),
    ],
  });

/** A database in which an official has an account who may record stays. */
async function placeWithOfficial(
  kind: OpenDatabase['kind'],
): Promise<Pick<Place, 'environment'> & { readonly official: TestAccount }> {
  const { environment, secret, open } = await emptyPlace(kind);
  const records = await open();
  const official = await openTestAccount(records.database, secret, { post: insuranceOfficial });
  await records.close();
  return { environment, official };
}

const yearOf = ({ citizenNumber }: { readonly citizenNumber: string }) =>
  ({ citizenNumber, scheme: 'employee-tier-1', area: 'wenzhou-urban', on: '2018-09-14' }) as const;

afterAll(endAllProcesses);

// A process works for a second or more before it listens, and three of these tests start several of them at once.
describe.concurrent('the server as a process', { timeout: 180_000 }, () => {
  test.each(databaseKinds)(
    'what was answered survives SIGKILL, and the next process takes the %s database at once',
    async (kind) => {
      const { environment, official } = await placeWithOfficial(kind);
      const person = fictionalPerson();
      const killed = new ServerProcess(environment);
      const address = await killed.address();
      const session = await signedIn(address, official);
      const first = clientOf(address, session);
      await first.medicalInsurance.recordStay.mutate(stayToRecord(july(), person));
      await first.medicalInsurance.recordStay.mutate(stayToRecord(september(), person));
      await killed.end('SIGKILL');

      const next = new ServerProcess(environment);
      // The session goes on as well.
      const second = clientOf(await next.address(), session);
      expect(await second.medicalInsurance.readYear.query(yearOf(person))).toMatchObject({
        kind: 'found',
        stays: [{ settlement: { deductible: 30_000 } }, { settlement: { deductible: 30_000 } }],
      });
      // The sign-in and two stays.
      expect(await second.system.status.query()).toMatchObject({ audit: { entries: 3 } });
      expect(await next.end('SIGTERM')).toBe(0);
      expect(`${killed.standardError}${next.standardError}`).not.toContain(person.citizenNumber);
    },
  );

  test.each(databaseKinds)(
    'heads are signed at the start and at the stop, and the audit of the %s database is exported',
    async (kind) => {
      const { environment, official } = await placeWithOfficial(kind);
      const served = new ServerProcess(environment);
      const address = await served.address();
      const atStart = await clientOf(address).system.auditHead.query();
      expect(atStart).toMatchObject({ number: 1, treeSize: 0 });
      // The sign-in is the first entry, the stay the second.
      const client = clientOf(address, await signedIn(address, official));
      await client.medicalInsurance.recordStay.mutate(stayToRecord(july(), fictionalPerson()));
      expect(await served.end('SIGTERM')).toBe(0);

      const file = join(await temporaryDirectory(), 'audit.jsonl');
      const exported = new ServerProcess(environment, ['--export-audit', file]);
      expect(await exported.ended()).toBe(0);
      expect(exported.standardOutput).toContain('2 条审计记录');
      const { verifyExport } = await verifier();
      const text = await readFile(file, 'utf8');
      expect(verifyExport(text, { earlierHead: atStart, trustedKeys: [atStart.publicKey] })).toMatchObject({
        kind: 'untouched',
        entries: 2,
        head: { number: 3, publicKey: atStart.publicKey },
      });
      expect(text).toMatch(/"number":2,.*"treeSize":2/);
    },
  );

  // These are about the directory that the embedded database is in.
  test('a second process on the same data directory is refused', async () => {
    const directory = await dataDirectory();
    const first = new ServerProcess({ DATA_DIRECTORY: directory });
    await first.address();
    // Its keys are made for its owner only.
    for (const name of ['audit-key.pem', 'session-secret'])
      expect((await stat(join(directory, name))).mode & 0o777).toBe(0o600);
    const second = new ServerProcess({ DATA_DIRECTORY: directory });
    expect(await second.ended()).toBe(75);
    expect(second.standardError).toContain(`pid ${first.child.pid}`);
    expect(second.standardError).toContain('DATA_DIRECTORY');
    expect(await first.end('SIGTERM')).toBe(0);
  });

  test('a port in use is named, and the data directory is let go', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const directory = await dataDirectory();
    const refused = new ServerProcess({ DATA_DIRECTORY: directory, PORT: String(port) });
    expect(await refused.ended()).toBe(69);
    expect(refused.standardError).toContain(`端口 ${port}（127.0.0.1）已被别的程序占用`);
    expect(refused.standardError).toContain('PORT=8019');
    expect(refused.standardError).not.toMatch(/\bat .*\.ts/);
    const next = new ServerProcess({ DATA_DIRECTORY: directory });
    await next.address();
    taken.close();
  });

  test('a data directory that cannot be written', async () => {
    const directory = await temporaryDirectory();
    await chmod(directory, 0o555);
    // Permissions do not stop root, so the process runs as nobody then.
    const isRoot = process.getuid?.() === 0;
    const refused = new ServerProcess({ DATA_DIRECTORY: directory }, [], isRoot ? 65_534 : undefined);
    expect(await refused.ended()).toBe(73);
    expect(refused.standardError).toContain(`${directory} 不能写入（EACCES）`);
    expect(await readdir(directory)).toEqual([]);
  });

  test('a faulty configuration: every variable at once, and no database is touched', async () => {
    const directory = join(await temporaryDirectory(), 'data');
    const refused = new ServerProcess({ DATA_DIRECTORY: directory, PORT: '80.5', HOST: 'a b' }, ['--demo']);
    expect(await refused.ended()).toBe(78);
    for (const name of ['PORT="80.5"', 'HOST="a b"', '--demo']) expect(refused.standardError).toContain(name);
  });

  test('a database server that cannot be reached is named without its password', async () => {
    const refused = new ServerProcess({
      DATABASE_URL: 'postgresql://civic:secret@127.0.0.1:1/wenzhou',
      AUDIT_KEY_FILE: 'audit-key.pem',
      SESSION_SECRET_FILE: 'session-secret',
    });
    expect(await refused.ended()).toBe(69);
    expect(refused.standardError).toContain('127.0.0.1:1');
    expect(refused.standardError).not.toContain('secret');
  });

  test('a directory whose database is damaged', async () => {
    const directory = await dataDirectory();
    await writeFile(join(directory, 'postgres', 'PG_VERSION'), '9\n');
    const refused = new ServerProcess({ DATA_DIRECTORY: directory });
    expect(await refused.ended()).toBe(69);
    expect(refused.standardError).toContain('打不开');
  });

  test('faulty sites are named by row', async () => {
    const path = join(await temporaryDirectory(), 'sites.geojson');
    const feature = {
      type: 'Feature',
      properties: { id: 'a', name: '学校', kind: 'school', source: '虚构' },
      geometry: { type: 'Point', coordinates: [28.0, 120.65] },
    };
    await writeFile(path, JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    const refused = new ServerProcess({ FIREWORK_SITES: path, DATA_DIRECTORY: await temporaryDirectory() });
    expect(await refused.ended()).toBe(78);
    expect(refused.standardError).toContain(path);
  });

  // The embedded database serves one process.
  test('two processes start on one database server at once, and none as a demonstration on what they use', async () => {
    const { environment } = await emptyPlace('server');
    const processes = [new ServerProcess(environment), new ServerProcess(environment)];
    const addresses = await Promise.all(processes.map((one) => one.address()));
    const demonstrating = new ServerProcess(environment, ['--demonstration']);
    expect([await demonstrating.ended(), demonstrating.standardError]).toEqual([
      78,
      expect.stringContaining('[database-in-real-use]'),
    ]);
    expect(demonstrating.standardError).toContain('正式使用');
    for (const address of addresses)
      expect(await clientOf(address).system.status.query()).toMatchObject({
        demonstration: null,
        audit: { entries: 0 },
      });
    expect(await Promise.all(processes.map((one) => one.end('SIGINT')))).toEqual([0, 0]);
  });

  test('a demonstration is seeded, a second process joins it, none uses it as real, and they stop on SIGINT', async () => {
    const { environment } = await emptyPlace('server');
    const seeding = new ServerProcess(environment, ['--demonstration']);
    const first = await seeding.address();
    const joining = new ServerProcess(environment, ['--demonstration']);
    const real = new ServerProcess(environment);
    const processes = [seeding, joining];
    const second = await joining.address();
    expect([await real.ended(), real.standardError]).toEqual([
      78,
      expect.stringContaining('[database-of-a-demonstration]'),
    ]);
    expect(real.standardError).toContain('演示');
    const { demonstration } = await clientOf(first).system.status.query();
    const told = demonstration?.accounts.find(({ username }) => username === 'insurance-executing');
    if (!told) throw new Error('the demonstration has no such account');
    // Signed in with one process, one is signed in with the other.
    const session = await signedIn(first, told);
    const person = fictionalPerson();
    await clientOf(first, session).medicalInsurance.recordStay.mutate(stayToRecord(september(), person));
    const other = clientOf(second, session);
    expect(await other.medicalInsurance.readYear.query(yearOf(person))).toMatchObject({ kind: 'found' });
    const [fictional] = demonstration?.persons ?? [];
    expect(fictional?.name).toContain('虚构');
    expect(fictional && (await other.medicalInsurance.readYear.query(fictional))).toMatchObject({
      kind: 'found',
      stays: [{}, {}],
    });
    expect(await Promise.all(processes.map((one) => one.end('SIGINT')))).toEqual([0, 0]);
  });

  test.each(databaseKinds)(
    'the first operator is opened in the %s database by a command, with the password on standard input',
    async (kind) => {
      const { environment } = await emptyPlace(kind);
      const command = (username: string, password: string): ServerProcess =>
        new ServerProcess(environment, ['--open-operator', username], undefined, password);
      const short = command('first-operator', 'too short');
      expect(await short.ended()).toBe(65);
      expect(short.standardError).toContain('12 至 128 个字符');
      const opened = command('first-operator', `${testPassword}\n`);
      expect([await opened.ended(), opened.standardError]).toEqual([0, '']);
      expect(opened.standardOutput).toContain('first-operator: 管理员账号已开立');
      expect(opened.standardOutput).not.toContain(testPassword);
      const again = command('First-Operator', testPassword);
      expect([await again.ended(), again.standardError]).toEqual([65, expect.stringContaining('username-taken')]);

      const served = new ServerProcess(environment);
      const address = await served.address();
      const session = await signedIn(address, { username: 'first-operator', password: testPassword });
      expect(await clientOf(address, session).accounts.me.query()).toMatchObject({
        role: 'operator',
        needsSecondFactor: true,
      });
      expect(await served.end('SIGTERM')).toBe(0);
    },
  );
});
