import { isAfter, isBefore, type PlainDate, plainDate } from '@wenzhou/calendar';
import * as z from 'zod';

/** A division of Wenzhou at county level, with the days its code was in use. */
export interface Division {
  readonly code: DivisionCode;
  readonly name: { readonly zh: string; readonly en: string };
  readonly kind: 'district' | 'county' | 'county-level-city';
  /** The first day of use, where the day matters to a rule here and is known; earlier ones begin before 1980. */
  readonly from?: PlainDate;
  /** The last day of use of a retired code. */
  readonly to?: PlainDate;
  /** How exactly `from` and `to` are known: the State Council's decision is dated to the day or to the year. */
  readonly precision?: 'day' | 'year';
  /** The codes that took its place. */
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
] as const;

/** A code of a division of Wenzhou, retired ones included. */
export type DivisionCode = (typeof divisionCodes)[number];

export const divisionCodeSchema = z.enum(divisionCodes);

const yearOnly = 'year' as const;

/**
 * The divisions of Wenzhou, retired ones included. Where only the year of a change is certain, the change is put on
 * the first day of that year and marked `precision: 'year'`.
 */
export const divisions: readonly Division[] = [
  { code: '330302', name: { zh: '鹿城区', en: 'Lucheng District' }, kind: 'district' },
  { code: '330303', name: { zh: '龙湾区', en: 'Longwan District' }, kind: 'district' },
  {
    code: '330304',
    name: { zh: '瓯海区', en: 'Ouhai District' },
    kind: 'district',
    from: plainDate('1992-01-01'),
    precision: yearOnly,
  },
  {
    code: '330305',
    name: { zh: '洞头区', en: 'Dongtou District' },
    kind: 'district',
    from: plainDate('2015-01-01'),
    precision: yearOnly,
  },
  {
    code: '330321',
    name: { zh: '瓯海县', en: 'Ouhai County' },
    kind: 'county',
    to: plainDate('1991-12-31'),
    precision: yearOnly,
    succeededBy: ['330304'],
  },
  {
    code: '330322',
    name: { zh: '洞头县', en: 'Dongtou County' },
    kind: 'county',
    to: plainDate('2014-12-31'),
    precision: yearOnly,
    succeededBy: ['330305'],
  },
  {
    code: '330323',
    name: { zh: '乐清县', en: 'Yueqing County' },
    kind: 'county',
    to: plainDate('1992-12-31'),
    precision: yearOnly,
    succeededBy: ['330382'],
  },
  { code: '330324', name: { zh: '永嘉县', en: 'Yongjia County' }, kind: 'county' },
  {
    code: '330325',
    name: { zh: '瑞安县', en: "Rui'an County" },
    kind: 'county',
    to: plainDate('1986-12-31'),
    precision: yearOnly,
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
    from: plainDate('1987-01-01'),
    precision: yearOnly,
  },
  {
    code: '330382',
    name: { zh: '乐清市', en: 'Yueqing City' },
    kind: 'county-level-city',
    from: plainDate('1993-01-01'),
    precision: yearOnly,
  },
  {
    code: '330383',
    name: { zh: '龙港市', en: 'Longgang City' },
    kind: 'county-level-city',
    from: plainDate('2019-01-01'),
    precision: yearOnly,
  },
];

/** The districts that make up the urban area of most regulations of 2018, Dongtou apart. */
export const urbanDistricts: readonly DivisionCode[] = ['330302', '330303', '330304'];

const inUse = (division: Division, on: PlainDate): boolean =>
  !(division.from && isBefore(on, division.from)) && !(division.to && isAfter(on, division.to));

/**
 * The divisions in use on a day.
 *
 * @example
 * divisionsOn(plainDate('2018-01-01')).some(({ code }) => code === '330383'); // false: Longgang came in 2019
 */
export const divisionsOn = (on: PlainDate): readonly Division[] => divisions.filter((division) => inUse(division, on));

/** The division of a code, retired ones included; with a day, only if the code was in use on it. */
export const divisionByCode = (code: string, on?: PlainDate): Division | undefined =>
  divisions.find((division) => division.code === code && (on === undefined || inUse(division, on)));
