import { randomUUID } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { system } from '../src/accounts/actor.ts';
import { accounts, credentials, sessions } from '../src/accounts/tables.ts';
import { chainEnd } from '../src/audit/chain.ts';
import { verifyAudit } from '../src/audit/verify.ts';
import { backedUpTables } from '../src/backup/backed-up-tables.ts';
import { backupToFile } from '../src/backup/backup-to-file.ts';
import { restoreFromFile } from '../src/backup/restore-from-file.ts';
import type { DatabaseChoice } from '../src/configuration.ts';
import type { Database, OpenDatabase } from '../src/database/database.ts';
import { openDatabase } from '../src/database/open-database.ts';
import { diskStore } from '../src/documents/disk-store.ts';
import { documents } from '../src/documents/tables.ts';
import { reconcileLedger } from '../src/ledger/reconcile-ledger.ts';
import { recordStayAt } from '../src/medical-insurance/record-stay.ts';
import { stays } from '../src/medical-insurance/tables.ts';
import { fictionalPerson, july, september, stayToRecord } from './fictional-stay.ts';
import { dataDirectory, databaseKinds, openAudit, serverDatabase, temporaryDirectory } from './records.ts';
import { endAllProcesses, ServerProcess } from './server-process.ts';

const at = new Date('2018-10-01T02:03:04.005Z');

interface Place {
  readonly database: DatabaseChoice;
  readonly documentsDirectory: string;
}

/** Somewhere to keep records, with nothing in it. */
async function emptyPlace(kind: OpenDatabase['kind']): Promise<Place> {
  const directory = kind === 'embedded' ? await dataDirectory() : await temporaryDirectory();
  return {
    database: kind === 'embedded' ? { kind, directory } : { kind, url: await serverDatabase() },
    documentsDirectory: join(directory, 'documents'),
  };
}

const open = ({ database }: Place): Promise<OpenDatabase> => openDatabase(database, () => undefined);

async function withRecords<T>(place: Place, work: (database: Database) => Promise<T>): Promise<T> {
  const records = await open(place);
  try {
    return await work(records.database);
  } finally {
    await records.close();
  }
}

const text = Buffer.from('虚构的凭证 — a fictional receipt\n');

/** Stays with a late one, a signed head, an account with a session, a document with odd characters in its name. */
async function fill(place: Place, database: Database): Promise<void> {
  const audit = await openAudit(database);
  await audit.sign(at);
  const person = fictionalPerson();
  await recordStayAt(database, system, stayToRecord(september(), person), at);
  await recordStayAt(database, system, stayToRecord(july(), person), at);
  await audit.sign(at);
  const id = randomUUID();
  const moments = { createdAt: at, updatedAt: at };
  await database.insert(accounts).values({ id, name: '虚构账号', email: `${id}@no-mail.invalid`, ...moments });
  await database
    .insert(credentials)
    .values({ id, accountId: id, providerId: 'credential', userId: id, password: 'a hash', ...moments });
  await database
    .insert(sessions)
    .values({ id, userId: id, token: `secret-token-${id}`, expiresAt: new Date('2018-11-01T00:00:00Z'), ...moments });
  const digest = await diskStore(place.documentsDirectory).put(text);
  await database.insert(documents).values(
    // The same bytes twice, kept once.
    [randomUUID(), randomUUID()].map((own) => ({
      id: own,
      kind: 'upload',
      name: '"引号", \\反斜杠\n换行 {大括号} 😀.txt',
      mediaType: 'text/plain',
      bytes: text.length,
      digest,
      createdBy: id,
      createdAt: at,
    })),
  );
}

/** Everything that is recorded, as text, in an order of its own. */
async function everything(place: Place): Promise<unknown> {
  return withRecords(place, async (database) => {
    const all: Record<string, unknown> = {};
    for (const { name } of backedUpTables) {
      const found = await database.execute(sql`select to_jsonb(t) as row from ${sql.identifier(name)} t order by 1`);
      all[name] = (found as unknown as { readonly rows: readonly unknown[] }).rows;
    }
    return all;
  });
}

const newFile = async (): Promise<string> => join(await temporaryDirectory(), 'all.gz');

/** A backup of a filled database. */
async function backedUp(kind: OpenDatabase['kind']): Promise<{ readonly place: Place; readonly file: string }> {
  const place = await emptyPlace(kind);
  await withRecords(place, (database) => fill(place, database));
  const file = await newFile();
  await backupToFile(place, file, at);
  return { place, file };
}

const fault = (code: string) => expect.objectContaining({ fault: expect.objectContaining({ code }) });

describe.each(databaseKinds.flatMap((from) => databaseKinds.map((to) => [from, to] as const)))(
  'a backup of the %s database, restored on the %s one',
  (from, to) => {
    test('is everything as it was, verified, and goes on', async () => {
      const { place, file } = await backedUp(from);
      const other = await emptyPlace(to);
      const restored = await restoreFromFile(other, file);
      expect(restored).toMatchObject({ documents: 1, auditEntries: 2, ledger: { kind: 'reconciled' } });
      expect(await everything(other)).toEqual(await everything(place));
      const digests = await readdir(join(other.documentsDirectory), { recursive: true });
      expect(digests.filter((name) => /[0-9a-f]{64}$/.test(name))).toHaveLength(1);

      await withRecords(other, async (database) => {
        expect(await database.$count(sessions)).toBe(0);
        const [document] = await database.select().from(documents).limit(1);
        expect(Buffer.from(await diskStore(other.documentsDirectory).get(document?.digest ?? ''))).toEqual(text);
        // What the database promises, it promises again.
        await expect(database.execute(sql`delete from stays`)).rejects.toThrow();
        await recordStayAt(database, system, stayToRecord(september()), at);
        expect(await verifyAudit(database)).toMatchObject({ kind: 'intact', end: { entries: 3 } });
        expect(await reconcileLedger(database, '2018-10-01', at)).toMatchObject({ kind: 'reconciled', postings: 4 });
      });
    });
  },
);

describe('a backup', () => {
  test.each(databaseKinds)('of the %s database is for its owner only, and gives no sessions away', async (kind) => {
    const { file } = await backedUp(kind);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const lines = gunzipSync(await readFile(file)).toString('utf8');
    expect(lines).not.toContain('secret-token-');
    expect(lines).toContain('a hash');
  });

  // What is wrong with the file is seen whatever the database.
  test('does not take the place of a file', async () => {
    const { place, file } = await backedUp('server');
    await expect(backupToFile(place, file, at)).rejects.toEqual(fault('backup-not-written'));
  });

  // Nobody writes beside a backup of the embedded database, which one process has at a time.
  test('is of one moment, while others go on writing', async () => {
    const place = await emptyPlace('server');
    const records = await open(place);
    const { database } = records;
    await fill(place, database);
    const begun = recordStayAt(database, system, stayToRecord(september()), at);
    const writing = (async () => {
      for (let more = 0; more < 40; more += 1) await recordStayAt(database, system, stayToRecord(september()), at);
    })();
    await begun;
    const file = await newFile();
    await backupToFile(place, file, at);
    await writing;
    const { entries } = await chainEnd(database);
    await records.close();

    const other = await emptyPlace('embedded');
    const { auditEntries, ledger } = await restoreFromFile(other, file);
    expect(auditEntries).toBeGreaterThan(2);
    expect(auditEntries).toBeLessThanOrEqual(entries);
    expect(ledger.kind).toBe('reconciled');
    // A stay, its audit entry and its posting are there together or not at all.
    await withRecords(other, async (reader) => {
      expect(await reader.$count(stays)).toBe(auditEntries);
      expect(ledger.postings).toBe(auditEntries + 1);
    });
  });

  test.each(databaseKinds)(
    'of the %s database without the bytes of a document is not made, and leaves no file',
    async (kind) => {
      const place = await emptyPlace(kind);
      await withRecords(place, (database) => fill(place, database));
      const file = await newFile();
      const without = { ...place, documentsDirectory: await temporaryDirectory() };
      await expect(backupToFile(without, file, at)).rejects.toEqual(fault('backup-document-missing'));
      await expect(stat(file)).rejects.toThrow('ENOENT');
    },
  );
});

describe('a restore', () => {
  /** Restores a file and expects a fault and a database as empty as before. */
  async function refused(file: string, code: string, kind: OpenDatabase['kind'] = 'server'): Promise<void> {
    const place = await emptyPlace(kind);
    await expect(restoreFromFile(place, file)).rejects.toEqual(fault(code));
    const empty = Object.fromEntries(backedUpTables.map(({ name }) => [name, []]));
    expect(await everything(place)).toEqual(empty);
  }

  async function changed(file: string, change: (lines: string) => string): Promise<string> {
    const copy = await newFile();
    await writeFile(copy, gzipSync(change(gunzipSync(await readFile(file)).toString('utf8'))));
    return copy;
  }

  // What is wrong with the file itself is seen before the database is looked at.
  test('refuses what was changed, cut off, or is no backup', async () => {
    const { file } = await backedUp('server');
    await refused(await changed(file, (lines) => lines.replace('虚构账号', '虚构旁人')), 'backup-unreadable');
    await refused(await changed(file, (lines) => lines.slice(0, -100)), 'backup-unreadable');
    const cut = await newFile();
    await writeFile(cut, (await readFile(file)).subarray(0, -50));
    await refused(cut, 'backup-unreadable');
    const stranger = await newFile();
    await writeFile(stranger, 'nothing\n');
    await refused(stranger, 'backup-unreadable');
    await refused(join(await temporaryDirectory(), 'nowhere.gz'), 'backup-unreadable');
  });

  test('refuses a backup of another format or of other tables', async () => {
    const { file } = await backedUp('server');
    const anotherFormat = (lines: string) => lines.replace('wenzhou-civic-backup-1', 'wenzhou-civic-backup-0');
    await refused(await changed(file, anotherFormat), 'backup-of-another-version');
    const otherTables = (lines: string) => lines.replace(/"schema":"[0-9a-f]+"/, `"schema":"${'0'.repeat(64)}"`);
    await refused(await changed(file, otherTables), 'backup-of-another-version');
  });

  test.each(databaseKinds)(
    'refuses a %s database in which something is recorded, and leaves it as it was',
    async (kind) => {
      const { place, file } = await backedUp(kind);
      const before = await everything(place);
      await expect(restoreFromFile(place, file)).rejects.toEqual(fault('database-not-empty'));
      expect(await everything(place)).toEqual(before);
    },
  );

  test.each(databaseKinds)(
    'refuses an audit that was tampered with, of which nothing stays in the %s database',
    async (kind) => {
      const place = await emptyPlace('server');
      const file = await newFile();
      await withRecords(place, async (database) => {
        await fill(place, database);
        await database.execute(sql`alter table audit_entries disable trigger user`);
        await database.execute(sql`update audit_entries set subject = 'other' where sequence = 1`);
      });
      await backupToFile(place, file, at);
      await refused(file, 'backup-audit-broken', kind);
    },
  );

  test.each(databaseKinds)(
    'refuses a ledger that does not agree, of which nothing stays in the %s database, and ends with 65',
    async (kind) => {
      const place = await emptyPlace('server');
      const file = await newFile();
      await withRecords(place, async (database) => {
        await fill(place, database);
        await database.execute(sql`alter table ledger_accounts disable trigger user`);
        await database.execute(sql`update ledger_accounts set credits = credits + 1
        where id = (select min(id) from ledger_accounts where credits > 0)`);
      });
      await backupToFile(place, file, at);
      await refused(file, 'backup-ledger-discrepant', kind);
      await expect(restoreFromFile(await emptyPlace(kind), file)).rejects.toMatchObject({ exitCode: 65 });
    },
  );
});

describe('as commands', () => {
  afterAll(endAllProcesses);

  const environmentOf = ({ database, documentsDirectory }: Place): Record<string, string> => ({
    DOCUMENTS_DIRECTORY: documentsDirectory,
    ...(database.kind === 'embedded'
      ? { DATA_DIRECTORY: database.directory }
      : { DATABASE_URL: database.url, AUDIT_KEY_FILE: 'unused.pem', SESSION_SECRET_FILE: 'unused' }),
  });

  test('an embedded database moves to a server, and says what was restored', async () => {
    const place = await emptyPlace('embedded');
    await withRecords(place, (database) => fill(place, database));
    const file = await newFile();
    const backup = new ServerProcess(environmentOf(place), ['--backup', file]);
    expect(await backup.ended()).toBe(0);
    expect(backup.standardOutput).toMatch(/行 rows, 1 份文件 documents, sha256 [0-9a-f]{64}\n$/);
    const other = await emptyPlace('server');
    const restore = new ServerProcess(environmentOf(other), [`--restore=${file}`]);
    expect(await restore.ended()).toBe(0);
    expect(restore.standardOutput).toContain('审计已核 audit verified: 2');
    const again = new ServerProcess(environmentOf(other), ['--restore', file]);
    expect(await again.ended()).toBe(65);
    expect(again.standardError).toContain('database-not-empty');
  });

  test('an embedded database in use is not backed up', async () => {
    const place = await emptyPlace('embedded');
    const records = await open(place);
    const backup = new ServerProcess(environmentOf(place), ['--backup', await newFile()]);
    expect(await backup.ended()).toBe(75);
    expect(backup.standardError).toContain('data-directory-in-use');
    await records.close();
  });
});
