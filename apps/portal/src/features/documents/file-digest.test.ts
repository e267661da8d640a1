import { expect, test } from 'vitest';
import { fileDigest } from './file-digest.ts';

// FIPS 180-4: the digests of the empty text and of "abc".
test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
])('the digest of %j', async (content, digest) => {
  expect(await fileDigest(new Blob([content]))).toBe(digest);
});
