import { describe, expect, test } from 'vitest';
import { readNext } from './next-path.ts';

describe('where to go on after signing in', () => {
  test.each(['/', '/hospital-stay/record', '/en/verify/WZ-1?a=b#c', '/hospital-stay/year?on=2018-09-14'])(
    '%s is a path of the portal',
    (next) => {
      expect(readNext({ next })).toEqual({ next });
    },
  );

  test.each([
    undefined,
    7,
    '',
    'record',
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '/\t/elsewhere.example/',
    '/\n/elsewhere.example/',
    'javascript:alert(1)',
    '///',
  ])('%j is none', (next) => {
    expect(readNext({ next })).toEqual({});
  });
});
