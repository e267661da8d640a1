import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { databaseKinds, openRecords, temporaryDirectory } from '../../test/records.ts';
import { openTestAccount, operatorPost } from '../../test/signing-in.ts';
import { sessionSecret, sessionSecretFor } from './session-secret.ts';

test('a secret that may be made is made once, for its owner only', async () => {
  const file = join(await temporaryDirectory(), 'session-secret');
  const made = await sessionSecret({ file, mayBeMade: true });
  expect(made).toMatch(/^[0-9a-f]{64}$/);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await sessionSecret({ file, mayBeMade: false })).toBe(made);
});

test.each<[string, string | undefined, boolean]>([
  ['no file where none may be made', undefined, false],
  ['an empty file', '', true],
  ['a secret that can be guessed', 'correct horse battery staple\n', true],
])('%s is named with what to do', async (_, content, mayBeMade) => {
  const file = join(await temporaryDirectory(), 'session-secret');
  if (content !== undefined) await writeFile(file, content);
  await expect(sessionSecret({ file, mayBeMade })).rejects.toMatchObject({
    exitCode: 78,
    fault: {
      code: 'session-secret-unreadable',
      reason: { en: expect.stringContaining(file) },
      remedy: { en: expect.stringContaining('SESSION_SECRET_FILE') },
    },
  });
  // Nothing is overwritten.
  expect(await readFile(file, 'utf8').catch(() => undefined)).toBe(content);
});

test.each(databaseKinds)(
  'one that is lost is not made anew while the %s database has what is sealed with it',
  async (kind) => {
    const { database, close } = await openRecords(kind);
    const place = async () => ({ file: join(await temporaryDirectory(), 'session-secret'), mayBeMade: true });
    const secret = await sessionSecretFor(database, await place());
    expect(secret).toHaveLength(64);
    await openTestAccount(database, secret, { post: operatorPost });
    await expect(
      sessionSecretFor(database, { ...(await place()), file: `/nowhere/${randomUUID()}` }),
    ).rejects.toMatchObject({
      fault: { code: 'session-secret-unreadable' },
    });
    await expect(sessionSecretFor(database, await place())).rejects.toMatchObject({
      fault: { code: 'session-secret-unreadable' },
    });
    await close();
  },
);
