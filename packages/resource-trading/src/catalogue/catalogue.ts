import type { Bilingual } from '@wenzhou/statute';
import type { Catalogue, CatalogueItem } from './catalogue-entry.ts';
import { edition2018 } from './edition-2018.ts';

/**
 * The catalogue of what is traded on the platform (art. 10), edition 2018: 28 printed codes of groups and categories, and
 * 77 specific items. Gaps in the numbering are gaps in the source.
 *
 * @example
 * catalogue.groups.map((group) => group.code); // ['A', 'B', 'C', 'D', 'F', 'G', 'H', 'I', 'J', 'Z']
 */
export const catalogue: Catalogue = edition2018;

/** A group, category or item as a search or a ruling names it, with the headings it stands under. */
export interface CatalogueEntry {
  readonly kind: 'group' | 'category' | 'item';
  readonly code: string;
  /** `zh` is the official name as printed; `en` is our translation. */
  readonly name: Bilingual;
  readonly remark?: Bilingual;
  /** The codes it stands under, from the group down. */
  readonly within: readonly string[];
}

interface Listed {
  readonly entry: CatalogueEntry;
  readonly alsoCalled: readonly string[];
}

const listed = (kind: CatalogueEntry['kind'], printed: CatalogueItem, within: readonly string[]): Listed => {
  const { code, name, remark, alsoCalled = [] } = printed;
  return { entry: { kind, code, name, within, ...(remark === undefined ? {} : { remark }) }, alsoCalled };
};

const all: readonly Listed[] = catalogue.groups.flatMap((group) => [
  listed('group', group, []),
  ...group.items.map((item) => listed('item', item, [group.code])),
  ...group.categories.flatMap((category) => [
    listed('category', category, [group.code]),
    ...category.items.map((item) => listed('item', item, [group.code, category.code])),
  ]),
]);

/**
 * Every printed code and item of the catalogue, in printed order.
 *
 * @example
 * catalogueEntries.filter(({ kind }) => kind === 'item').length; // 77
 */
export const catalogueEntries: readonly CatalogueEntry[] = all.map(({ entry }) => entry);

/** The entry of a code, or undefined when the catalogue does not hold it. */
export const entryOfCode = (code: string): CatalogueEntry | undefined =>
  catalogueEntries.find((entry) => entry.code === code);

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * Finds entries of the catalogue by their code, or by words in their Chinese or English name, remark or everyday names.
 * Width, letter case and spaces do not matter. An exact code finds that entry alone; several words must all occur.
 *
 * @param query for example `A01`, `A01-03`, `公共建筑`, `hospital`
 * @returns the entries in printed order; empty when nothing matches or the query is blank
 * @example
 * findInCatalogue('hospital').map((entry) => entry.code); // ['A01-03']
 */
export function findInCatalogue(query: string): readonly CatalogueEntry[] {
  const sought = plain(query).trim();
  if (sought === '') return [];
  const coded = catalogueEntries.filter((entry) => plain(entry.code) === sought);
  if (coded.length > 0) return coded;
  const words = sought.split(/\s+/);
  return all
    .filter(({ entry: { name, remark }, alsoCalled }) => {
      const text = plain([name.zh, name.en, remark?.zh, remark?.en, ...alsoCalled].join(' '));
      return words.every((word) => text.includes(word)) || alsoCalled.some((word) => sought.includes(plain(word)));
    })
    .map(({ entry }) => entry);
}
