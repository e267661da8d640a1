import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameContent } from './same-content.ts';

test('the order of properties says nothing, that of a list does', () => {
  expect(sameContent({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true);
  expect(sameContent([1, 2], [2, 1])).toBe(false);
});

test.each([
  [null, {}],
  [[], {}],
  [0, null],
  ['1', 1],
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: 1 }, { b: 1 }],
  [{ toString: 1 }, {}],
  [{ a: { b: 1 } }, { a: { b: 2 } }],
  [[1], [1, 1]],
])('%j and %j differ', (a, b) => {
  expect(sameContent(a, b)).toBe(false);
  expect(sameContent(b, a)).toBe(false);
});

test('a value is the same after storage as text', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const value: unknown = JSON.parse(text);
      expect(sameContent(value, JSON.parse(JSON.stringify(value)))).toBe(true);
    }),
  );
});
