import { expect, test } from 'vitest';
import { isLoopback } from './loopback.ts';

test.each(['127.0.0.1', '127.255.255.254', '::1', '[::1]', 'localhost', 'LOCALHOST', '::ffff:127.0.0.1'])(
  '%s is',
  (host) => {
    expect(isLoopback(host)).toBe(true);
  },
);

test.each([
  '0.0.0.0',
  '::',
  '128.0.0.1',
  '126.255.255.255',
  '192.168.1.5',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  '',
])('%s is not', (host) => {
  expect(isLoopback(host)).toBe(false);
});
