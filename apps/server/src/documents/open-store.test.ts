import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryDirectory } from '../../test/records.ts';
import { s3Key, S3Server } from '../../test/s3-server.ts';
import { openStore } from './open-store.ts';

const bytes = Buffer.from('虚构的文件');
const noFailure = (error: unknown): never => {
  throw error;
};

let server: S3Server;
beforeEach(async () => {
  server = await S3Server.start();
});
afterEach(() => server.stop());

test('without a service documents are kept in the directory', async () => {
  const directory = join(await temporaryDirectory(), 'documents');
  const store = await openStore({ directory }, noFailure);
  expect(Buffer.from(await store.get(await store.put(bytes)))).toEqual(bytes);
});

test.each([
  ['itself', async () => ({ text: s3Key.secret })],
  [
    'in a file',
    async () => {
      const file = join(await temporaryDirectory(), 'secret');
      await writeFile(file, `${s3Key.secret}\n`);
      return { file };
    },
  ],
])('with a service and its secret %s, documents are kept there', async (_, place) => {
  const service = { url: server.url, region: s3Key.region, accessKey: s3Key.accessKey, secret: await place() };
  const store = await openStore({ directory: '/nothing/here', service }, noFailure);
  expect(Buffer.from(await store.get(await store.put(bytes)))).toEqual(bytes);
  expect(server.answered).toEqual(['PUT 200', 'PUT 200', 'GET 200']);
});

test.each([
  ['is not there', undefined],
  ['is empty', '\n'],
  ['holds two lines', 'one\ntwo\n'],
])('a file of the secret that %s is refused by name', async (_, content) => {
  const file = join(await temporaryDirectory(), 'secret');
  if (content !== undefined) await writeFile(file, content);
  const service = { url: server.url, region: s3Key.region, accessKey: s3Key.accessKey, secret: { file } };
  await expect(openStore({ directory: '/nothing/here', service }, noFailure)).rejects.toMatchObject({
    exitCode: 78,
    fault: { code: 'documents-secret-unreadable', reason: { en: expect.stringContaining(file) } },
  });
});
