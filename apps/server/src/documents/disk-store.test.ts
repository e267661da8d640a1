import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../../test/records.ts';
import { checkDocumentsDirectory, diskStore } from './disk-store.ts';

const bytes = Buffer.from('虚构的文件');
const digest = createHash('sha256').update(bytes).digest('hex');

const newStore = async () => {
  const directory = join(await temporaryDirectory(), 'documents');
  return { directory, store: diskStore(directory), file: join(directory, digest.slice(0, 2), digest) };
};

test('bytes are kept once under their digest, for their owner alone, and come back', async () => {
  const { directory, store, file } = await newStore();
  expect(await store.put(bytes)).toBe(digest);
  expect(await store.put(bytes)).toBe(digest);
  expect(Buffer.from(await store.get(digest))).toEqual(bytes);
  expect(await readdir(directory, { recursive: true })).toEqual([digest.slice(0, 2), join(digest.slice(0, 2), digest)]);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect((await stat(directory)).mode & 0o777).toBe(0o700);
});

test('many put the same bytes at once', async () => {
  const { directory, store } = await newStore();
  const digests = await Promise.all(Array.from({ length: 20 }, () => store.put(bytes)));
  expect(new Set(digests)).toEqual(new Set([digest]));
  expect(await readdir(join(directory, digest.slice(0, 2)))).toEqual([digest]);
  expect(Buffer.from(await store.get(digest))).toEqual(bytes);
});

test('no bytes at all are bytes', async () => {
  const { store } = await newStore();
  const empty = await store.put(new Uint8Array());
  expect(await store.get(empty)).toHaveLength(0);
});

describe('a file that is damaged is not given out, and is whole again once its bytes come again', () => {
  test.each<[string, (file: string) => Promise<void>]>([
    ['torn', (file) => truncate(file, 5)],
    ['changed', (file) => writeFile(file, Buffer.from('别的内容文件'))],
  ])('%s', async (_, damage) => {
    const { store, file } = await newStore();
    await store.put(bytes);
    await damage(file);
    await expect(store.get(digest)).rejects.toThrow(`document ${digest} is not what its digest says`);
    await store.put(bytes);
    expect(await readFile(file)).toEqual(bytes);
  });
});

test('what an interrupted write left behind is not taken for a document', async () => {
  const { directory, store, file } = await newStore();
  await mkdir(join(directory, digest.slice(0, 2)), { recursive: true });
  await writeFile(`${file}.0b7f0e9e-0000-4000-8000-000000000000`, bytes.subarray(0, 3));
  await expect(store.get(digest)).rejects.toMatchObject({ code: 'ENOENT' });
  await store.put(bytes);
  expect(Buffer.from(await store.get(digest))).toEqual(bytes);
});

test('a write that fails leaves nothing behind', async () => {
  const { directory, store, file } = await newStore();
  // A directory where the file is to be: the finished file cannot take its place.
  await mkdir(join(file, 'in-the-way'), { recursive: true });
  await expect(store.put(bytes)).rejects.toThrow();
  expect(await readdir(join(directory, digest.slice(0, 2)))).toEqual([digest]);
});

test.each(['../../etc/passwd', '', '/', digest.toUpperCase(), `${digest}/..`, `../${digest.slice(3)}`])(
  '%j is no digest, whatever lies there',
  async (text) => {
    const { store } = await newStore();
    await expect(store.get(text)).rejects.toThrow(RangeError);
  },
);

describe('before the server starts', () => {
  test('a directory that can be made later is left alone', async () => {
    const parent = await temporaryDirectory();
    await checkDocumentsDirectory(join(parent, 'data', 'documents'));
    expect(await readdir(parent)).toEqual([]);
  });

  test('a file in its place is refused', async () => {
    const file = join(await temporaryDirectory(), 'file');
    await writeFile(file, '');
    await chmod(file, 0o600);
    await expect(checkDocumentsDirectory(join(file, 'documents'))).rejects.toMatchObject({
      exitCode: 73,
      fault: { code: 'documents-directory-not-writable', reason: { en: expect.stringContaining('ENOTDIR') } },
    });
  });
});
