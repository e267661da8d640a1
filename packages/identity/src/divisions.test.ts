import { addDays, plainDate } from '@wenzhou/calendar';
import { describe, expect, test } from 'vitest';
import {
  divisionByCode,
  divisionCodes,
  divisionCodeSchema,
  divisions,
  divisionsOn,
  isLocal,
  urbanDistricts,
} from './divisions.ts';

const codesOn = (on: string) => divisionsOn(plainDate(on)).map(({ code }) => code);
const inUse = (code: string, on: string) => divisionByCode(code, plainDate(on)) !== undefined;

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

test('eleven divisions until Longgang makes twelve', () => {
  expect(codesOn('2019-07-31')).toHaveLength(11);
  expect(codesOn('2019-09-25')).toHaveLength(12);
  expect(codesOn('2026-01-01')).toContain('330383');
});

describe('a change takes effect on the day of the decision', () => {
  test.each([
    ['Ouhai', '330321', '1992-03-08', '330304', '1992-03-09'],
    ['Dongtou', '330322', '2015-07-22', '330305', '2015-07-23'],
    ["Rui'an becomes a city", '330325', '1987-03-31', '339004', '1987-04-01'],
    ["Rui'an gets its present code", '339004', '1994-12-31', '330381', '1995-01-01'],
    ['Yueqing becomes a city', '330323', '1993-09-17', '339017', '1993-09-18'],
    ['Yueqing gets its present code', '339017', '1994-12-31', '330382', '1995-01-01'],
  ])('%s', (_, before, lastDay, after, firstDay) => {
    expect([inUse(before, lastDay), inUse(after, lastDay)]).toEqual([true, false]);
    expect([inUse(before, firstDay), inUse(after, firstDay)]).toEqual([false, true]);
  });
});

test('a retired code is known without a day', () => {
  expect(divisionByCode('330322')?.name).toEqual({ zh: '洞头县', en: 'Dongtou County' });
  expect(divisionByCode('330322', plainDate('2018-01-01'))).toBeUndefined();
  expect(divisionByCode('330322')?.succeededBy).toEqual(['330305']);
});

test.each(['', '330300', '330399', '330100', '339005', '3303022'])('%j is no division of Wenzhou', (code) => {
  expect(divisionByCode(code)).toBeUndefined();
  expect(divisionCodeSchema.safeParse(code).success).toBe(false);
});

test('every code has its division, and what took the place of a retired one is in use today', () => {
  expect(divisions.map(({ code }) => code)).toEqual([...divisionCodes]);
  for (const { to, succeededBy } of divisions) {
    expect(succeededBy === undefined).toBe(to === undefined);
    for (const code of succeededBy ?? []) expect(inUse(code, '2026-01-01')).toBe(true);
  }
});

test('no division of today lacks a day since 1985, and none has two codes on one', () => {
  const changes = divisions.flatMap(({ from, to }) => [...(from ? [from] : []), ...(to ? [to, addDays(to, 1)] : [])]);
  const days = ['1985-01-01', ...changes.filter((day) => day >= '1985-01-01')];
  for (const day of days) {
    const present = codesOn(day).map((code) => divisionByCode(code)?.succeededBy?.[0] ?? code);
    const expected = divisionCodes.filter(
      (code) => divisionByCode(code)?.to === undefined && (code !== '330383' || day >= '2019-08-01'),
    );
    expect(present.toSorted()).toEqual(expected);
  }
});

test('what is not known to the day says so', () => {
  const inexact = divisions.filter(({ precision }) => precision === 'month' || precision === 'year');
  expect(inexact.map(({ code, precision }) => [code, precision])).toEqual([
    ['330302', 'month'],
    ['330303', 'year'],
    ['330325', 'month'],
    ['330381', 'year'],
    ['330382', 'year'],
    ['330383', 'month'],
    ['339004', 'year'],
    ['339017', 'year'],
  ]);
});

test('the urban area is three districts without Dongtou', () => {
  expect(urbanDistricts).toEqual(['330302', '330303', '330304']);
});

test.each([
  ['a district', '330302', true],
  ['the city itself', '330300', true],
  ['a zone of the city', '330371', true],
  ['a retired county', '330325', true],
  ["Rui'an under the province", '339004', true],
  ['Yueqing under the province', '339017', true],
  ['Xiaoshan under the province', '339005', false],
  ['Hangzhou', '330100', false],
  ['Taizhou', '331000', false],
  ['a number given in Lucheng', '330302198506150017', true],
  ['the example of the standard, Beijing', '11010519491231002X', false],
  ['neither code nor number', '3303', false],
])('whether local: %s', (_, codeOrNumber, local) => {
  expect(isLocal(codeOrNumber)).toBe(local);
});
