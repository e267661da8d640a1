import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fen } from './fen.ts';
import { formatFigure, formatYuan, parseYuan } from './format.ts';

const anyFen = fc.maxSafeInteger().map(fen);

describe('writing', () => {
  test.each([
    [0, '0.00'],
    [5, '0.05'],
    [50, '0.50'],
    [100, '1.00'],
    [99_999, '999.99'],
    [100_000, '1,000.00'],
    [7_146_000, '71,460.00'],
    [123_456_789, '1,234,567.89'],
    [-5, '-0.05'],
    [-100_000, '-1,000.00'],
    [Number.MAX_SAFE_INTEGER, '90,071,992,547,409.91'],
  ])('%i fen is %s', (amount, expected) => {
    expect(formatFigure(fen(amount))).toBe(expected);
  });

  test('with the unit of the language', () => {
    expect(formatYuan(fen(7_146_000), 'zh')).toBe('71,460.00 元');
    expect(formatYuan(fen(7_146_000), 'en')).toBe('CNY 71,460.00');
    expect(formatYuan(fen(-5), 'zh')).toBe('-0.05 元');
  });
});

describe('reading', () => {
  test.each([
    ['80,000', 8_000_000],
    ['80000.5', 8_000_050],
    ['80000', 8_000_000],
    ['0', 0],
    ['0.07', 7],
    ['-12.30', -1230],
    ['￥80,000', 8_000_000],
    ['¥ 80000', 8_000_000],
    ['¥-5', -500],
    ['-¥5', -500],
    ['  600 元 ', 60_000],
    ['600元', 60_000],
    ['８０，０００．５', 8_000_050],
    ['1,234,567.89', 123_456_789],
    ['90,071,992,547,409.91', Number.MAX_SAFE_INTEGER],
  ])('%j is %i fen', (text, expected) => {
    expect(parseYuan(text)).toBe(expected);
  });

  test.each(['', '元', '¥', '8,00', '8,0000', '80000,000', ',800', '1.234', '1.', '.5', '1e3', '--5', '-¥-5', '5-'])(
    '%j is not an amount',
    (text) => {
      expect(parseYuan(text)).toBeUndefined();
    },
  );

  test('nothing beyond the safe range', () => {
    expect(parseYuan('90071992547409.92')).toBeUndefined();
    expect(parseYuan('9'.repeat(400))).toBeUndefined();
  });

  test('reads back every amount it wrote', () => {
    fc.assert(
      fc.property(anyFen, (amount) => {
        expect(parseYuan(formatFigure(amount))).toBe(amount);
        expect(parseYuan(formatYuan(amount, 'zh'))).toBe(amount);
        expect(parseYuan(formatYuan(amount, 'en'))).toBe(amount);
      }),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => parseYuan(text)).not.toThrow();
      }),
    );
  });
});
