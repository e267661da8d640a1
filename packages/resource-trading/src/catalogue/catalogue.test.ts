import { describe, expect, test } from 'vitest';
import { catalogue, catalogueEntries, findInCatalogue } from './catalogue.ts';

const codesOf = (query: string) => findInCatalogue(query).map(({ code }) => code);

/** Counted by hand in the printed annex, a table broken over pages as one. */
const itemsPrinted: Readonly<Record<string, number>> = {
  A01: 14,
  A02: 17,
  A03: 6,
  A04: 0,
  A07: 15,
  A10: 8,
  A11: 1,
  A12: 0,
  A13: 0,
  A14: 0,
  B01: 3,
  B03: 2,
  C01: 1,
  C02: 2,
  D01: 0,
  D02: 0,
  D03: 0,
  F: 1,
  G: 2,
  H: 5,
  I: 0,
  J: 0,
  Z02: 0,
};

describe('the catalogue of 2018', () => {
  test('holds the printed codes in their order, with the gaps of the source', () => {
    expect(catalogueEntries.filter(({ kind }) => kind !== 'item').map(({ code }) => code)).toEqual(
      'A A01 A02 A03 A04 A07 A10 A11 A12 A13 A14 B B01 B03 C C01 C02 D D01 D02 D03 F G H I J Z Z02'.split(' '),
    );
  });

  test.each(Object.entries(itemsPrinted))('%s has %i items', (code, count) => {
    const items = catalogueEntries.filter(({ kind, within }) => kind === 'item' && within.at(-1) === code);
    expect(items.map((item) => item.code)).toEqual(
      Array.from({ length: count }, (_, index) => `${code}-${String(index + 1).padStart(2, '0')}`),
    );
  });

  test('has 77 items in all, and every code once', () => {
    expect(catalogueEntries.filter(({ kind }) => kind === 'item')).toHaveLength(77);
    expect(new Set(catalogueEntries.map(({ code }) => code)).size).toBe(catalogueEntries.length);
  });

  test('is of the day the measure took effect', () => {
    expect(catalogue.effectiveFrom).toBe('2018-02-25');
  });

  test.each([
    ['A02-08', '各类给排水管道工程'],
    ['A03-05', '与公路工程相关的安全、防护、机电、照明、监控、通信、收费、绿化、管理设施、服务设施等公路附属设施'],
    ['A07-09', '泵站工程（提水枢纽工程）'],
    ['A07-13', '水利水电工程包含通航、过木、桥梁、道路、码头及渔业等水利水电工程专用建筑物'],
    ['B01-01', '工业、商业、旅游、娱乐和商品住宅等经营性国有建设用地使用权公开出让'],
    ['H-04', '旅游（包车）、班线客运特许经营权服务质量招投标'],
    ['J', '市直属公立医疗卫生计生单位非政府采购项目（包括药品集中采购、医用耗材集中采购）'],
  ])('%s is stitched over lines and pages', (code, zh) => {
    expect(findInCatalogue(code)[0]?.name.zh).toBe(zh);
  });

  test('keeps every remark with what it speaks of', () => {
    const remarked = catalogueEntries.filter(({ remark }) => remark !== undefined).map(({ code }) => code);
    expect(remarked).toEqual(['A12', 'C02', 'D', 'G-02', 'H']);
  });
});

describe('finding', () => {
  test('by code, in any letter case and width, finds that entry alone', () => {
    expect(codesOf('a01')).toEqual(['A01']);
    expect(codesOf(' Ａ01－03 ')).toEqual(['A01-03']);
    expect(codesOf('H')).toEqual(['H']);
  });

  test('by words of the official name', () => {
    expect(codesOf('公共建筑')).toEqual(['A01-03']);
    expect(codesOf('烟花爆竹')).toEqual(['H', 'H-03']);
    expect(codesOf('泵站')).toEqual(['A02-07', 'A07-09']);
    expect(codesOf('(蓄水枢纽工程)')).toEqual(['A07-01']);
  });

  test('by English words, all of which must occur', () => {
    expect(codesOf('Taxi rights')).toEqual(['H-01']);
    expect(codesOf('taxi bridge')).toEqual([]);
  });

  test('by everyday names, also inside a longer description', () => {
    expect(codesOf('hospital')).toEqual(['A01-03']);
    expect(codesOf('新建医院大楼')).toEqual(['A01-03']);
  });

  test('by words of a remark', () => {
    expect(codesOf('923号')).toEqual(['A12']);
  });

  test('names the headings an item stands under', () => {
    expect(findInCatalogue('A01-03')[0]?.within).toEqual(['A', 'A01']);
    expect(findInCatalogue('H-03')[0]?.within).toEqual(['H']);
  });

  test('of nothing finds nothing', () => {
    expect(codesOf('')).toEqual([]);
    expect(codesOf('   ')).toEqual([]);
    expect(codesOf('A05')).toEqual([]);
    expect(codesOf('no such thing')).toEqual([]);
  });
});
