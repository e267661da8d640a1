import { expect, test } from 'vitest';
import { readCode } from './typed-code.ts';

test.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['１２３４５６', '123456'],
  ['000000', '000000'],
  ['12345', undefined],
  ['1234567', undefined],
  ['12345a', undefined],
  ['', undefined],
])('%j is the code %j', (typed, code) => {
  expect(readCode(typed)).toBe(code);
});
