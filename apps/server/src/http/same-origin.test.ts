import { expect, test } from 'vitest';
import { isOwnRequest } from './same-origin.ts';

const address = 'https://civic.example';
const inside = '127.0.0.1:8018';

test.each<[string, Record<string, string>, boolean]>([
  ['our page behind a proxy that names another host', { origin: address, host: inside }, true],
  [
    'our page, as the browser says',
    { origin: 'http://localhost:5173', host: inside, 'sec-fetch-site': 'same-origin' },
    true,
  ],
  ['an older browser on the address that was asked', { origin: 'http://localhost:8018', host: 'localhost:8018' }, true],
  ['a program', { host: inside }, true],
  ['an address that was typed', { host: inside, 'sec-fetch-site': 'none' }, true],
  ['another site', { origin: 'https://evil.example', host: inside, 'sec-fetch-site': 'cross-site' }, false],
  ['another site without a name', { origin: 'null', host: inside }, false],
  ['another site in an older browser', { origin: 'https://evil.example', host: inside }, false],
  [
    'a sister of ours',
    { origin: 'https://shop.civic.example', host: 'civic.example', 'sec-fetch-site': 'same-site' },
    false,
  ],
  ['our name over plain HTTP', { origin: 'http://civic.example', host: inside, 'sec-fetch-site': 'cross-site' }, false],
  ['another port', { origin: 'http://127.0.0.1:3000', host: inside }, false],
  ['no address at all', { origin: '', host: inside }, false],
])('%s', (_, headers, isOwn) => {
  expect(isOwnRequest({ headers }, address)).toBe(isOwn);
});
