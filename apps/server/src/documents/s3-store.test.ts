import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type S3Place, s3Bucket } from './s3-bucket.ts';
import { checkBucket, s3Store } from './s3-store.ts';
import { s3Key, S3Server } from '../../test/s3-server.ts';

const bytes = Buffer.from('虚构的文件');
const digest = createHash('sha256').update(bytes).digest('hex');

let server: S3Server;
let failures: unknown[];
const storeOf = (changes: Partial<S3Place> = {}, patience?: number) =>
  s3Store(s3Bucket({ url: server.url, ...s3Key, ...changes }, patience), (error) => failures.push(error));
const check = (changes: Partial<S3Place> = {}) =>
  checkBucket(s3Bucket({ url: server.url, ...s3Key, ...changes }), (error) => failures.push(error));

beforeEach(async () => {
  server = await S3Server.start();
  failures = [];
});
afterEach(() => server.stop());

test('bytes are kept once under their digest and come back', async () => {
  const store = storeOf();
  expect(await store.put(bytes)).toBe(digest);
  expect(await store.put(bytes)).toBe(digest);
  expect([...server.objects]).toEqual([[`/civic/${digest}`, bytes]]);
  expect(Buffer.from(await store.get(digest))).toEqual(bytes);
  expect(server.answered).toEqual(['PUT 200', 'PUT 412', 'GET 200']);
  expect(failures).toEqual([]);
});

test('a service that knows no conditions is written to without', async () => {
  server.conduct = 'knows-no-conditions';
  expect(await storeOf().put(bytes)).toBe(digest);
  expect(server.answered).toEqual(['PUT 501', 'PUT 200']);
});

test('bytes that are not what their digest says are not given out', async () => {
  server.objects.set(`/civic/${digest}`, Buffer.from('虚构的别的文件'));
  await expect(storeOf().get(digest)).rejects.toThrow(`document ${digest} is not what its digest says`);
});

test('bytes that are not there are told from a service that is away', async () => {
  await expect(storeOf().get(digest)).rejects.toThrow(`document ${digest} is not in the bucket`);
  expect(failures).toEqual([]);
});

test.each(['../secret', '', digest.toUpperCase(), `${digest}/..`, `${digest}?acl`])(
  '%j is no digest and is not asked for',
  async (text) => {
    await expect(storeOf().get(text)).rejects.toThrow(RangeError);
    expect(server.answered).toEqual([]);
  },
);

describe('a service that cannot be used is named, and the log hears why', () => {
  const unavailable = { code: 'SERVICE_UNAVAILABLE', fault: { code: 'document-store-unavailable' } };

  test.each([
    ['broken', 'answered 503 to PUT'],
    ['sends-elsewhere', 'answered 307 to PUT'],
  ] as const)('%s', async (conduct, why) => {
    server.conduct = conduct;
    await expect(storeOf().put(bytes)).rejects.toMatchObject(unavailable);
    await expect(storeOf().get(digest)).rejects.toMatchObject(unavailable);
    expect(String(failures[0])).toContain(why);
    expect(failures).toHaveLength(2);
  });

  test('silent', async () => {
    server.conduct = 'silent';
    await expect(storeOf({}, 50).put(bytes)).rejects.toMatchObject(unavailable);
    expect(failures).toMatchObject([{ name: 'TimeoutError' }]);
  });

  test('not there at all', async () => {
    await expect(storeOf({ url: 'http://127.0.0.1:1/civic' }).put(bytes)).rejects.toMatchObject(unavailable);
  });

  test('another key', async () => {
    await expect(storeOf({ secret: 'another' }).put(bytes)).rejects.toMatchObject(unavailable);
    expect(failures).toMatchObject([{ name: 'S3Refusal', status: 403 }]);
    expect(JSON.stringify(failures)).not.toContain('another');
  });
});

describe('before the server starts', () => {
  test('a bucket that can be written', async () => {
    await check();
    expect(failures).toEqual([]);
  });

  test.each([
    ['another secret', { secret: 'another' }],
    ['another key', { accessKey: 'another' }],
    ['another region', { region: 'another' }],
  ])('%s is refused', async (_, changes) => {
    await expect(check(changes)).rejects.toMatchObject({ exitCode: 78, fault: { code: 'document-store-refused' } });
  });

  test('a bucket that does not exist is refused', async () => {
    await expect(check({ url: `${server.url}-elsewhere` })).rejects.toMatchObject({
      fault: { code: 'document-store-refused', reason: { en: expect.stringContaining('HTTP 404') } },
    });
  });

  test('a service that is away is told to the log and may come back', async () => {
    server.conduct = 'broken';
    await check();
    expect(failures).toMatchObject([{ name: 'S3Refusal', status: 503 }]);
  });
});
