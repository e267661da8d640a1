import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownKey, temporaryDirectory } from '../../test/records.ts';
import { publicKeyText } from './head.ts';
import { signingKey } from './signing-key.ts';

test('a key that may be made is made once, for its owner only', async () => {
  const place = await ownKey();
  const made = await signingKey(place);
  expect(made.asymmetricKeyType).toBe('ed25519');
  expect((await stat(place.file)).mode & 0o777).toBe(0o600);
  expect(await readFile(place.file, 'utf8')).toContain('-----BEGIN PRIVATE KEY-----');
  const read = await signingKey({ ...place, mayBeMade: false });
  expect(publicKeyText(read)).toBe(publicKeyText(made));
  expect(publicKeyText(createPublicKey(made))).toBe(publicKeyText(made));
});

const rsa = (): string =>
  generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const publicHalf = (): string =>
  generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString();

test.each<[string, string | undefined, boolean]>([
  ['no file where none may be made', undefined, false],
  ['no key', 'not a key', true],
  ['an empty file', '', true],
  ['a key of another kind', rsa(), true],
  ['a public key', publicHalf(), true],
])('%s is named with what to do', async (_, content, mayBeMade) => {
  const file = join(await temporaryDirectory(), 'key.pem');
  if (content !== undefined) await writeFile(file, content);
  await expect(signingKey({ file, mayBeMade })).rejects.toMatchObject({
    exitCode: 78,
    fault: {
      code: 'audit-key-unreadable',
      reason: { en: expect.stringContaining(file) },
      remedy: { en: expect.stringContaining('AUDIT_KEY_FILE') },
    },
  });
  // Nothing is overwritten.
  expect(await readFile(file, 'utf8').catch(() => undefined)).toBe(content);
});

test('a key that cannot be made', async () => {
  const file = join(await temporaryDirectory(), 'missing', 'key.pem');
  await expect(signingKey({ file, mayBeMade: true })).rejects.toMatchObject({
    fault: { code: 'audit-key-unreadable' },
  });
});
