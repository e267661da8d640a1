import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../../test/records.ts';
import { prepareDataDirectory } from './data-directory.ts';
import { lockDirectory } from './directory-lock.ts';

const take = async (path: string) => {
  const { directory, fileTime } = await prepareDataDirectory(path);
  return lockDirectory(directory, fileTime);
};

const inUse = expect.objectContaining({ fault: expect.objectContaining({ code: 'data-directory-in-use' }) });

/** The lock that this process would write, with what the test changes. */
async function leaveLock(directory: string, changes: object): Promise<string> {
  const lock = await take(directory);
  const [name = ''] = await locksIn(directory);
  const own = JSON.parse(await readFile(join(directory, name), 'utf8'));
  await lock.release();
  const path = join(directory, name);
  await writeFile(path, JSON.stringify({ ...own, ...changes }));
  return path;
}

const locksIn = async (directory: string): Promise<string[]> =>
  (await readdir(directory)).filter((name) => name.startsWith('server-lock'));

test('a directory is taken once, let go, and taken again', async () => {
  const directory = await temporaryDirectory();
  const first = await take(directory);
  await expect(take(directory)).rejects.toEqual(inUse);
  await expect(take(directory)).rejects.toThrow(`pid ${process.pid}`);
  await first.release();
  const second = await take(directory);
  expect(await locksIn(directory)).toEqual(['server-lock-2.json']);
  await second.release();
});

test('of many that come at once one gets it', async () => {
  const directory = await temporaryDirectory();
  const { fileTime } = await prepareDataDirectory(directory);
  const taken = await Promise.allSettled(Array.from({ length: 8 }, () => lockDirectory(directory, fileTime)));
  const got = taken.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  expect(got).toHaveLength(1);
  await got[0]?.release();
});

describe('a lock left behind', () => {
  test('by a process that is gone does not count', async () => {
    const directory = await temporaryDirectory();
    await leaveLock(directory, { pid: 2 ** 22 + 1 });
    await (await take(directory)).release();
  });

  test('by a process whose number another one has now does not count', async () => {
    const directory = await temporaryDirectory();
    await leaveLock(directory, { started: '1' });
    await (await take(directory)).release();
  });

  test('with a running process and no known start counts', async () => {
    const directory = await temporaryDirectory();
    await leaveLock(directory, { started: null });
    await expect(take(directory)).rejects.toEqual(inUse);
  });

  test.each([
    [19_000, 'counts'],
    [21_000, 'does not count'],
  ])('by another container, silent for %i ms, %s', async (silent, outcome) => {
    const directory = await temporaryDirectory();
    const path = await leaveLock(directory, { namespace: 'another container' });
    const { fileTime } = await prepareDataDirectory(directory);
    await utimes(path, new Date(fileTime), new Date(fileTime - silent));
    const taking = lockDirectory(directory, fileTime);
    if (outcome === 'counts') await expect(taking).rejects.toEqual(inUse);
    else await (await taking).release();
  });

  test('and not wholly written counts only while it is fresh', async () => {
    const directory = await temporaryDirectory();
    const { fileTime } = await prepareDataDirectory(directory);
    const path = join(directory, 'server-lock-1.json');
    await writeFile(path, '{"pid":');
    await expect(lockDirectory(directory, fileTime)).rejects.toEqual(inUse);
    await utimes(path, new Date(fileTime), new Date(fileTime - 60_000));
    await (await lockDirectory(directory, fileTime)).release();
  });
});
