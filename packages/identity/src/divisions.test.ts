import { plainDate } from '@wenzhou/calendar';
import { expect, test } from 'vitest';
import { divisionByCode, divisionCodes, divisions, divisionsOn, urbanDistricts } from './divisions.ts';

const codesOn = (on: string) => divisionsOn(plainDate(on)).map(({ code }) => code);

test('the divisions of 2018', () => {
  expect(codesOn('2018-02-15')).toEqual([
    '330302',
    '330303',
    '330304',
    '330305',
    '330324',
    '330326',
    '330327',
    '330328',
    '330329',
    '330381',
    '330382',
  ]);
});

test('Longgang comes in 2019', () => {
  expect(codesOn('2018-12-31')).not.toContain('330383');
  expect(codesOn('2020-01-01')).toContain('330383');
});

test('Dongtou is a county until 2014 and a district from 2015', () => {
  expect(divisionByCode('330322', plainDate('2014-06-01'))?.kind).toBe('county');
  expect(divisionByCode('330322', plainDate('2018-01-01'))).toBeUndefined();
  expect(divisionByCode('330322')?.succeededBy).toEqual(['330305']);
  expect(divisionByCode('330305', plainDate('2018-01-01'))?.name.en).toBe('Dongtou District');
});

test('every code has its division and every successor is in use when its predecessor ends', () => {
  expect(divisions.map(({ code }) => code)).toEqual([...divisionCodes]);
  for (const { to, succeededBy = [] } of divisions)
    for (const successor of succeededBy)
      expect(to && divisionByCode(successor)?.from?.slice(0, 4)).toBe(String(Number(to?.slice(0, 4)) + 1));
});

test('the urban area is three districts without Dongtou', () => {
  expect(urbanDistricts).toEqual(['330302', '330303', '330304']);
});
