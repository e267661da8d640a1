import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asTyped } from './as-typed.ts';

test.each([
  ['spaces around and inside', ' 110105\t19491231 002X\n', '11010519491231002X'],
  ['the wide space of Chinese input', '　330302　', '330302'],
  ['full-width digits and letters', '０９ＡＺａｚ', '09AZAZ'],
  ['small letters', 'az', 'AZ'],
  ['nothing', '', ''],
  ['what only looks alike stays', 'х①²ßΐ', 'х①²ßΐ'],
])('%s', (_, typed, meant) => {
  expect(asTyped(typed)).toBe(meant);
});

test('done twice it changes nothing more, whatever the script', () => {
  const any = fc.string({ unit: 'binary' });
  const near = fc.string({ unit: fc.constantFrom('０', 'Ｘ', 'ｘ', 'x', ' ', '　', '´', 'e', '\u0301', 'ΐ', 'ŉ') });
  fc.assert(
    fc.property(fc.oneof(any, near), (text) => {
      expect(asTyped(asTyped(text))).toBe(asTyped(text));
    }),
  );
});
