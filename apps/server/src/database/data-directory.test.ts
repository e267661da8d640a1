import { mkdir, open, readdir, stat, statfs, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryDirectory } from '../../test/records.ts';
import { type FileSystem, prepareDataDirectory } from './data-directory.ts';

const files: FileSystem = { mkdir, open, stat, statfs, unlink };
const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

const faultCode = (path: string, changed: Partial<FileSystem>): Promise<unknown> =>
  prepareDataDirectory(path, { ...files, ...changed }).then(
    () => 'prepared',
    (error: { fault?: { code: string } }) => error.fault?.code,
  );

test('makes the directory, proves that it can be written and leaves nothing behind', async () => {
  const path = join(await temporaryDirectory(), 'a', 'b');
  const { directory, fileTime } = await prepareDataDirectory(path);
  expect(directory).toBe(path);
  expect(fileTime).toBeGreaterThan(0);
  expect(await readdir(path)).toEqual([]);
  // Others of the machine may not read it.
  expect((await stat(path)).mode & 0o077).toBe(0);
});

test('a file in its place', async () => {
  const path = join(await temporaryDirectory(), 'data');
  await writeFile(path, '');
  expect(await faultCode(path, {})).toBe('data-directory-not-writable');
});

test.each(['EROFS', 'EACCES', 'EPERM'])('a read-only directory (%s)', async (code) => {
  const path = await temporaryDirectory();
  expect(await faultCode(path, { open: failing(code) })).toBe('data-directory-not-writable');
});

test.each(['ENOSPC', 'EDQUOT'])('a disk that is full when it is written (%s)', async (code) => {
  const path = await temporaryDirectory();
  expect(await faultCode(path, { open: failing(code) })).toBe('disk-full');
});

test.each([
  [64 * 2 ** 20 - 4096, 'disk-full'],
  [64 * 2 ** 20, 'prepared'],
])('%i bytes left: %s', async (left, outcome) => {
  const path = await temporaryDirectory();
  const nearlyFull = () => Promise.resolve({ bsize: 4096, bavail: left / 4096 });
  expect(await faultCode(path, { statfs: nearlyFull })).toBe(outcome);
});
