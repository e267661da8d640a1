import { describe, expect, test } from 'vitest';
import { gif, jpeg, pdf, png, windowsProgram, zip } from '../../test/fictional-files.ts';
import { contentOf, mediaTypeOf } from './media-type.ts';

const text = (content: string): Buffer => Buffer.from(content, 'utf8');

test.each([
  ['a PDF', pdf, 'application/pdf'],
  ['a PNG', png, 'image/png'],
  ['a JPEG', jpeg, 'image/jpeg'],
])('%s is known by its content', async (_, bytes, mediaType) => {
  expect(await contentOf(bytes)).toEqual({ kind: 'file', mediaType });
});

test.each([
  ['Chinese', text('姓名,金额\r\n虚构甲,1200.00\r\n')],
  ['with a byte order mark', text('\uFEFF姓名\t金额\n')],
  ['that begins like a bitmap', text('BMI,weight\n21,60\n')],
  ['that begins like a program', text('MZ\n')],
  ['with a less-than sign', text('金额 < 1200 <1300 <<\n')],
  ['of one letter', text('a')],
])('a text %s is a text', async (_, bytes) => {
  expect(await contentOf(bytes)).toEqual({ kind: 'text' });
});

describe('what a browser could take for a page is markup, wherever it stands', () => {
  test.each([
    '<html>',
    '<!DOCTYPE html><p>',
    '  \n<script>alert(1)</script>',
    '\uFEFF<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    '<?xml version="1.0"?><a/>',
    '姓名,金额\n<img src=x onerror=alert(1)>,1\n',
    'a</p>',
    '<!-- comment -->',
    '<A HREF="javascript:alert(1)">',
    '<html>%PDF-1.4 1 0 obj',
  ])('%j', async (content) => {
    expect(await contentOf(text(content))).toEqual({ kind: 'markup' });
  });
});

test.each([
  ['a GIF', gif],
  ['an archive', zip],
  ['a program', windowsProgram],
  ['a page in front of an image', Buffer.concat([text('<html><script>alert(1)</script>'), png])],
  ['a page in UTF-16', Buffer.from('\uFEFF<html><script>alert(1)</script>', 'utf16le')],
  ['GB 18030', Buffer.from([0xd0, 0xd5, 0xc3, 0xfb])],
  ['a text with NUL', text('a\0b')],
  ['a text with an escape', text('a\u001b[31mb')],
  ['half a letter', text('姓').subarray(0, 2)],
  ['half a signature of a PNG', png.subarray(0, 4)],
])('%s is not taken', async (_, bytes) => {
  expect(await contentOf(bytes)).toEqual({ kind: 'other' });
});

test('only the beginning says what a file is, so nothing is unpacked and nothing behind it counts', async () => {
  const behind = Buffer.concat([pdf, Buffer.alloc(5000), zip, text('<html>')]);
  expect(await contentOf(behind)).toEqual({ kind: 'file', mediaType: 'application/pdf' });
});

test.each([
  ['pdf', 'application/pdf'],
  ['exe', undefined],
  ['', undefined],
  ['html', undefined],
  ['jpg', undefined],
])('a PDF with the ending %j is kept as %j', (ending, mediaType) => {
  expect(mediaTypeOf({ kind: 'file', mediaType: 'application/pdf' }, ending)).toBe(mediaType);
});

test.each([
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['png', undefined],
])('a JPEG with the ending %j is kept as %j', (ending, mediaType) => {
  expect(mediaTypeOf({ kind: 'file', mediaType: 'image/jpeg' }, ending)).toBe(mediaType);
});

test.each([
  ['txt', 'text/plain'],
  ['csv', 'text/csv'],
  ['html', undefined],
  ['svg', undefined],
  ['js', undefined],
  ['pdf', undefined],
])('a text with the ending %j is kept as %j', (ending, mediaType) => {
  expect(mediaTypeOf({ kind: 'text' }, ending)).toBe(mediaType);
});

test.each(['markup', 'other'] as const)('%s is kept under no ending', (kind) => {
  for (const ending of ['pdf', 'png', 'txt', 'csv', 'html']) expect(mediaTypeOf({ kind }, ending)).toBeUndefined();
});
