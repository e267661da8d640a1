import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';

test('rows and cells, with a mark by which spreadsheets know the encoding', () => {
  expect(
    toCsv([
      ['企业', '金额'],
      ['虚构甲', '1.00'],
    ]),
  ).toBe('\u{FEFF}企业,金额\r\n虚构甲,1.00\r\n');
});

test.each([
  ['600,000.00', '"600,000.00"'],
  ['称“甲”', '称“甲”'],
  ['a "b"', '"a ""b"""'],
  ['two\nlines', '"two\nlines"'],
  ['', ''],
])('a cell that holds %j', (text, written) => {
  expect(toCsv([[text]])).toBe(`\u{FEFF}${written}\r\n`);
});

test.each([
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+86 577', "'+86 577"],
  ['-公司', "'-公司"],
  ['\t=1', "'\t=1"],
  ['-1,200.50', '"-1,200.50"'],
  ['-5', '-5'],
])('what a spreadsheet would carry out is text, a number stays one: %j', (text, written) => {
  expect(toCsv([[text]])).toBe(`\u{FEFF}${written}\r\n`);
});
