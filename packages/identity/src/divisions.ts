import { isAfter, isBefore, type PlainDate, plainDate } from '@wenzhou/calendar';
import * as z from 'zod';

/** A division of Wenzhou at county level under one code, with the days the code was in use. */
export interface Division {
  readonly code: DivisionCode;
  readonly name: { readonly zh: string; readonly en: string };
  readonly kind: 'district' | 'county' | 'county-level-city';
  /**
   * The first day of use: the day of the decision, or the first day of its month or year where only that is certain.
   * Absent where the code goes back to the national list of 1982.
   */
  readonly from?: PlainDate;
  /** The last day of use of a retired code: the day before its successor's first. */
  readonly to?: PlainDate;
  /** How exactly `from` and `to` are known, the less exact of the two. */
  readonly precision?: 'day' | 'month' | 'year';
  /** The numbers of the documents that decided `from` and `to`, where we know them. */
  readonly decisions?: readonly string[];
  /** The codes in use today where a retired code was in use. */
  readonly succeededBy?: readonly DivisionCode[];
}

export const divisionCodes = [
  '330302',
  '330303',
  '330304',
  '330305',
  '330321',
  '330322',
  '330323',
  '330324',
  '330325',
  '330326',
  '330327',
  '330328',
  '330329',
  '330381',
  '330382',
  '330383',
  '339004',
  '339017',
] as const;

/** A code (GB/T 2260) of a division of Wenzhou at county level, retired ones included. */
export type DivisionCode = (typeof divisionCodes)[number];

/**
 * Reads a code of a division of Wenzhou, retired ones included.
 *
 * @example
 * divisionCodeSchema.parse('330302');
 */
export const divisionCodeSchema = z.enum(divisionCodes);

const ouhaiDecision = ['民行批〔1992〕24号'] as const;
const dongtouDecision = ['国函〔2015〕122号'] as const;
const longgangDecision = ['民函〔2019〕83号'] as const;

/** The divisions of Wenzhou by code, retired ones included. For days from 1985 on the table is complete. */
export const divisions: readonly Division[] = [
  {
    code: '330302',
    name: { zh: '鹿城区', en: 'Lucheng District' },
    kind: 'district',
    from: plainDate('1984-12-01'),
    precision: 'month',
  },
  {
    code: '330303',
    name: { zh: '龙湾区', en: 'Longwan District' },
    kind: 'district',
    from: plainDate('1984-01-01'),
    precision: 'year',
  },
  {
    code: '330304',
    name: { zh: '瓯海区', en: 'Ouhai District' },
    kind: 'district',
    from: plainDate('1992-03-09'),
    precision: 'day',
    decisions: ouhaiDecision,
  },
  {
    code: '330305',
    name: { zh: '洞头区', en: 'Dongtou District' },
    kind: 'district',
    from: plainDate('2015-07-23'),
    precision: 'day',
    decisions: dongtouDecision,
  },
  {
    code: '330321',
    name: { zh: '瓯海县', en: 'Ouhai County' },
    kind: 'county',
    to: plainDate('1992-03-08'),
    precision: 'day',
    decisions: ouhaiDecision,
    succeededBy: ['330304'],
  },
  {
    code: '330322',
    name: { zh: '洞头县', en: 'Dongtou County' },
    kind: 'county',
    to: plainDate('2015-07-22'),
    precision: 'day',
    decisions: dongtouDecision,
    succeededBy: ['330305'],
  },
  {
    code: '330323',
    name: { zh: '乐清县', en: 'Yueqing County' },
    kind: 'county',
    to: plainDate('1993-09-17'),
    precision: 'day',
    succeededBy: ['330382'],
  },
  { code: '330324', name: { zh: '永嘉县', en: 'Yongjia County' }, kind: 'county' },
  {
    code: '330325',
    name: { zh: '瑞安县', en: "Rui'an County" },
    kind: 'county',
    to: plainDate('1987-03-31'),
    precision: 'month',
    succeededBy: ['330381'],
  },
  { code: '330326', name: { zh: '平阳县', en: 'Pingyang County' }, kind: 'county' },
  { code: '330327', name: { zh: '苍南县', en: 'Cangnan County' }, kind: 'county' },
  { code: '330328', name: { zh: '文成县', en: 'Wencheng County' }, kind: 'county' },
  { code: '330329', name: { zh: '泰顺县', en: 'Taishun County' }, kind: 'county' },
  {
    code: '330381',
    name: { zh: '瑞安市', en: "Rui'an City" },
    kind: 'county-level-city',
    from: plainDate('1995-01-01'),
    precision: 'year',
  },
  {
    code: '330382',
    name: { zh: '乐清市', en: 'Yueqing City' },
    kind: 'county-level-city',
    from: plainDate('1995-01-01'),
    precision: 'year',
  },
  {
    code: '330383',
    name: { zh: '龙港市', en: 'Longgang City' },
    kind: 'county-level-city',
    from: plainDate('2019-08-01'),
    precision: 'month',
    decisions: longgangDecision,
  },
  // Until 1995 the codes of county-level cities stood under the province, not under the city that looks after them.
  {
    code: '339004',
    name: { zh: '瑞安市', en: "Rui'an City" },
    kind: 'county-level-city',
    from: plainDate('1987-04-01'),
    to: plainDate('1994-12-31'),
    precision: 'year',
    succeededBy: ['330381'],
  },
  {
    code: '339017',
    name: { zh: '乐清市', en: 'Yueqing City' },
    kind: 'county-level-city',
    from: plainDate('1993-09-18'),
    to: plainDate('1994-12-31'),
    precision: 'year',
    succeededBy: ['330382'],
  },
];

/** The districts that make up the urban area of most regulations of 2018, Dongtou apart. */
export const urbanDistricts: readonly DivisionCode[] = ['330302', '330303', '330304'];

const inUse = (division: Division, on: PlainDate): boolean =>
  !(division.from && isBefore(on, division.from)) && !(division.to && isAfter(on, division.to));

/**
 * The divisions in use on a day. Where only the month or year of a change is certain, all of that month or year counts
 * as after the change.
 *
 * @param on from 1985 on
 * @example
 * divisionsOn(plainDate('2018-01-01')).some(({ code }) => code === '330383'); // false: Longgang came in 2019
 */
export const divisionsOn = (on: PlainDate): readonly Division[] => divisions.filter((division) => inUse(division, on));

/**
 * The division of a code, retired ones included; with a day, only if the code was in use on it.
 *
 * @returns undefined when Wenzhou has no such division, or had none on that day
 * @example
 * divisionByCode('330322')?.succeededBy; // ['330305']
 */
export const divisionByCode = (code: string, on?: PlainDate): Division | undefined =>
  divisions.find((division) => division.code === code && (on === undefined || inUse(division, on)));

/**
 * Whether a division code belongs to Wenzhou: every code under 3303, which the city itself (330300) and its development
 * zones have too, and the codes that two of its cities had under the province.
 */
export const isWenzhouCode = (code: string): boolean => /^3303\d{2}$/.test(code) || divisionByCode(code) !== undefined;

/**
 * Whether a division is one of Wenzhou, or a citizen number was first given there. The number stays when its bearer
 * moves: it does not tell where somebody is registered or lives now, and no right may be made to depend on it.
 *
 * @param codeOrNumber the six digits of a division of any place, or a citizen number
 * @example
 * isLocal('330325'); // true
 */
export const isLocal = (codeOrNumber: string): boolean =>
  isWenzhouCode(codeOrNumber.length === 18 ? codeOrNumber.slice(0, 6) : codeOrNumber);
