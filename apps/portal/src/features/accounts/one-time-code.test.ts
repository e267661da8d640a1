import { expect, test } from 'vitest';
import { oneTimeCode } from './one-time-code.ts';

/** The secret of RFC 6238, appendix B: the twenty bytes "12345678901234567890". */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

// The last six of the eight digits that the appendix gives.
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at %i seconds the code is %s', async (seconds, code) => {
  expect(await oneTimeCode(secret, seconds * 1000)).toBe(code);
  expect(await oneTimeCode(secret.toLowerCase().replace(/(.{4})/g, '$1 '), seconds * 1000)).toBe(code);
});
