import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { databaseKinds, openRecords, temporaryDirectory } from '../../test/records.ts';
import { s3Key, S3Server } from '../../test/s3-server.ts';
import type { Database, OpenDatabase, Transaction } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { diskStore } from './disk-store.ts';
import type { DocumentStore } from './document-store.ts';
import { holdBytes } from './hold-bytes.ts';
import { s3Bucket } from './s3-bucket.ts';
import { s3Store } from './s3-store.ts';
import { sweepStore } from './sweep-store.ts';
import { documents } from './tables.ts';

const at = new Date('2019-02-02T04:15:00Z');
const day = 24 * 60 * 60 * 1000;
const aDayAgo = new Date(at.getTime() - day);
const longer = new Date(at.getTime() - day - 1000);
const { signal } = new AbortController();

const refer = async (run: Database | Transaction, digest: string): Promise<void> => {
  const row = { kind: 'upload', name: 'a.pdf', mediaType: 'application/pdf', bytes: 1, createdBy: 'test' };
  await run.insert(documents).values({ id: randomUUID(), digest, createdAt: at, ...row });
};

/** A store, and how a test tells when something in it was written. */
interface Aged {
  readonly store: DocumentStore;
  readonly writtenAt: (digest: string, at: Date) => Promise<void>;
  readonly close: () => Promise<void>;
}

const stores: Readonly<Record<string, () => Promise<Aged & { readonly leftBehind?: () => Promise<void> }>>> = {
  directory: async () => {
    const directory = await temporaryDirectory();
    return {
      store: diskStore(directory),
      writtenAt: (digest, time) => utimes(join(directory, digest.slice(0, 2), digest), time, time),
      leftBehind: async () => {
        const name = `${'ab'.repeat(32)}.${randomUUID()}`;
        await mkdir(join(directory, 'ab'), { recursive: true });
        await writeFile(join(directory, 'ab', name), 'half of');
        await writeFile(join(directory, 'ab', 'of somebody else'), '');
        await utimes(join(directory, 'ab', name), longer, longer);
        await utimes(join(directory, 'ab', 'of somebody else'), longer, longer);
      },
      close: async () => {
        const left = await readdir(join(directory, 'ab')).catch(() => ['of somebody else']);
        expect(left).toContain('of somebody else');
      },
    };
  },
  bucket: () => bucketAt(''),
  'folder in a bucket': () => bucketAt('/folder'),
};

async function bucketAt(folder: string): Promise<Aged> {
  const server = await S3Server.start();
  server.pageSize = 2;
  return {
    store: s3Store(s3Bucket({ url: `${server.url}${folder}`, ...s3Key }), (error) => {
      throw error;
    }),
    writtenAt: async (digest, time) => void server.writtenAt.set(`/civic${folder}/${digest}`, time),
    close: () => server.stop(),
  };
}

const namesIn = async (store: DocumentStore): Promise<readonly string[]> => {
  const names: string[] = [];
  for await (const { name } of store.list()) names.push(name);
  return names.toSorted();
};

describe.each(databaseKinds)('on the %s database', (kind) => {
  let records: OpenDatabase;
  beforeAll(async () => {
    records = await openRecords(kind);
  });
  afterAll(() => records.close());

  test.each(Object.keys(stores))('bytes in a %s that no row refers to are removed after a day', async (name) => {
    const { database } = records;
    const aged = await stores[name]?.();
    if (!aged) throw new Error('no store');
    const { store, writtenAt, close } = aged;
    const put = (): Promise<string> => store.put(Buffer.from(randomUUID()));
    const [referred, orphan, another, young] = [await put(), await put(), await put(), await put()];
    await refer(database, referred);
    for (const digest of [referred, orphan, another]) await writtenAt(digest, longer);
    await writtenAt(young, aDayAgo);
    await aged.leftBehind?.();
    await sweepStore(database, store, at, signal);
    expect(await namesIn(store)).toEqual([referred, young].toSorted());
    await sweepStore(database, store, new Date(at.getTime() + 1000), signal);
    expect(await namesIn(store)).toEqual([referred]);
    await close();
  });

  test('a store that nothing was ever put in is swept', async () => {
    await sweepStore(records.database, diskStore(join(await temporaryDirectory(), 'nothing')), at, signal);
  });

  test('bytes that come again just after they were removed are put again', async () => {
    const store = diskStore(await temporaryDirectory());
    const bytes = Buffer.from(randomUUID());
    const digest = await store.put(bytes);
    await store.remove(digest);
    await inTransaction(records.database, async (transaction) => {
      await holdBytes(transaction, store, digest, bytes);
      await refer(transaction, digest);
    });
    expect(Buffer.from(await store.get(digest))).toEqual(bytes);
  });
});

// The embedded database has one connection, on which everything waits for a transaction to end.
test('a sweep waits for whoever hands in the same bytes, and leaves them', async () => {
  const records = await openRecords('server');
  const { database } = records;
  const directory = await temporaryDirectory();
  const store = diskStore(directory);
  const bytes = Buffer.from(randomUUID());
  const digest = createHash('sha256').update(bytes).digest('hex');
  await store.put(bytes);
  await utimes(join(directory, digest.slice(0, 2), digest), longer, longer);
  let sweeping: Promise<void> = Promise.resolve();
  await inTransaction(database, async (transaction) => {
    await holdBytes(transaction, store, digest, bytes);
    sweeping = sweepStore(database, store, at, signal);
    await vi.waitFor(async () => {
      const { rows } = (await database.execute(
        sql`select 1 from pg_locks where locktype = 'advisory' and not granted`,
      )) as unknown as { readonly rows: readonly unknown[] };
      expect(rows).toHaveLength(1);
    });
    await refer(transaction, digest);
  });
  await sweeping;
  expect(await store.has(digest)).toBe(true);
  await records.close();
});
