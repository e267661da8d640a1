import type { PlainDate } from '@wenzhou/calendar';
import type { Bilingual } from '@wenzhou/statute';

/** A specific item 具体项目. The source prints no code for it: `code` is the printed code and its place in order. */
export interface CatalogueItem {
  /** For example `A01-03`: the third item printed under A01. */
  readonly code: string;
  /** `zh` is the official name as printed; `en` is our translation. */
  readonly name: Bilingual;
  /** The remark printed beside this item. */
  readonly remark?: Bilingual;
  /** Everyday words by which it can be found; ours, not the catalogue's. */
  readonly alsoCalled?: readonly string[];
}

/** A numbered category such as A01 or Z02, with the items printed under it, if any. */
export interface CatalogueCategory {
  readonly code: string;
  readonly name: Bilingual;
  readonly remark?: Bilingual;
  readonly items: readonly CatalogueItem[];
  readonly alsoCalled?: readonly string[];
}

/** A lettered group. It holds numbered categories, or (F, G, H) items directly, or (I, J) nothing below it. */
export interface CatalogueGroup {
  readonly code: string;
  readonly name: Bilingual;
  readonly remark?: Bilingual;
  readonly categories: readonly CatalogueCategory[];
  readonly items: readonly CatalogueItem[];
  readonly alsoCalled?: readonly string[];
}

/** One published edition of the catalogue. */
export interface Catalogue {
  readonly edition: number;
  readonly title: Bilingual;
  readonly effectiveFrom: PlainDate;
  readonly groups: readonly CatalogueGroup[];
}
