import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fen, yuan } from './fen.ts';
import { fromChineseWords, toChineseWords } from './words.ts';

const table: readonly (readonly [string, string])[] = [
  // the examples of the annex
  ['1409.50', '壹仟肆佰零玖元伍角'],
  ['6007.14', '陆仟零柒元壹角肆分'],
  ['1680.32', '壹仟陆佰捌拾元零叁角贰分'],
  ['107000.53', '壹拾万柒仟元零伍角叁分'],
  ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
  ['325.04', '叁佰贰拾伍元零肆分'],
  // below one yuan
  ['0', '零元整'],
  ['0.01', '壹分'],
  ['0.30', '叁角'],
  ['0.35', '叁角伍分'],
  // zeros within four digits
  ['1', '壹元整'],
  ['10', '壹拾元整'],
  ['15', '壹拾伍元整'],
  ['105', '壹佰零伍元整'],
  ['105.03', '壹佰零伍元零叁分'],
  ['110', '壹佰壹拾元整'],
  ['1005', '壹仟零伍元整'],
  ['1050', '壹仟零伍拾元整'],
  ['3000.70', '叁仟元零柒角'],
  // zeros across 万
  ['10000', '壹万元整'],
  ['10005', '壹万零伍元整'],
  ['10500', '壹万零伍佰元整'],
  ['100500', '壹拾万零伍佰元整'],
  ['120000', '壹拾贰万元整'],
  ['10500000', '壹仟零伍拾万元整'],
  ['20301020.40', '贰仟零叁拾万壹仟零贰拾元零肆角'],
  // zeros across 亿
  ['100000000', '壹亿元整'],
  ['100000001', '壹亿零壹元整'],
  ['100010000', '壹亿零壹万元整'],
  ['100007000', '壹亿柒仟元整'],
  ['1020304050.06', '壹拾亿贰仟零叁拾万肆仟零伍拾元零陆分'],
  // 万亿
  ['1000000000000', '壹万亿元整'],
  ['1000100000000', '壹万零壹亿元整'],
  ['1500000000000', '壹万伍仟亿元整'],
  ['10000000000000.01', '壹拾万亿元零壹分'],
  ['90071992547409.91', '玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分'],
  // owed the other way
  ['-120000', '负壹拾贰万元整'],
  ['-0.05', '负伍分'],
];

describe('writing and reading', () => {
  test.each(table)('%s yuan is %s', (figure, words) => {
    expect(toChineseWords(yuan(figure))).toBe(words);
    expect(fromChineseWords(words)).toBe(yuan(figure));
  });

  test('every amount reads back', () => {
    const sparse = fc
      .array(fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, { arbitrary: fc.nat(9), weight: 1 }), { maxLength: 15 })
      .map((digits) => Number(digits.join('')));
    fc.assert(
      fc.property(fc.oneof(fc.maxSafeInteger(), sparse).map(fen), (amount) => {
        expect(fromChineseWords(toChineseWords(amount))).toBe(amount);
        expect(fromChineseWords(`人民币${toChineseWords(amount)}`)).toBe(amount);
      }),
      { numRuns: 300 },
    );
  });

  test('no two amounts share their words', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger().map(fen), fc.maxSafeInteger().map(fen), (a, b) => {
        expect(toChineseWords(a) === toChineseWords(b)).toBe(a === b);
      }),
    );
  });
});

describe('reading other writings', () => {
  test.each([
    ['人民币壹拾贰万圆正', '120000'],
    ['壹拾贰萬圓整', '120000'],
    ['貳億零陸元正', '200000006'],
    ['壹仟陆佰捌拾元叁角贰分', '1680.32'],
    ['壹拾万零柒仟元伍角叁分', '107000.53'],
    ['壹亿零柒仟元整', '100007000'],
    ['壹仟肆佰零玖元伍角整', '1409.50'],
    ['壹拾贰万元', '120000'],
    ['壹佰零伍元叁分', '105.03'],
    ['零元叁角', '0.30'],
    ['零元零伍分', '0.05'],
    ['零元', '0'],
    ['人民币负壹元整', '-1'],
  ])('%s is %s yuan', (words, figure) => {
    expect(fromChineseWords(words)).toBe(yuan(figure));
  });

  test.each([
    '',
    '元整',
    '整',
    '十二万元',
    '一百元整',
    '拾元整',
    '壹佰伍元整',
    '壹万伍元整',
    '壹佰零零伍元整',
    '壹佰零贰拾元整',
    '零壹佰元整',
    '壹佰零元整',
    '壹拾佰元整',
    '伍拾贰佰元整',
    '贰贰元整',
    '壹亿壹亿元整',
    '壹元整伍角',
    '壹元伍分整',
    '壹元零角伍分',
    '伍分叁角',
    '壹元壹元整',
    '负零元整',
    '负负壹元整',
    '壹佰',
    '100元整',
    '壹佰元整。',
    ' 壹佰元整',
    '壹佰万万万元整',
    '玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角贰分',
  ])('%j is not an amount in capital words', (words) => {
    expect(fromChineseWords(words)).toBeUndefined();
  });

  test('never throws, and reads only what it could have written', () => {
    const anyWords = fc
      .array(fc.constantFrom(...'零壹贰叁拾佰仟万亿元角分整负'), { maxLength: 12 })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(anyWords, (words) => {
        const amount = fromChineseWords(words);
        if (amount !== undefined) expect(fromChineseWords(toChineseWords(amount))).toBe(amount);
      }),
      { numRuns: 300 },
    );
  });
});
