import type { PlainDate } from '@wenzhou/calendar';
import * as z from 'zod';
import type { Bilingual } from './language.ts';

/**
 * A legal document that rules are taken from.
 *
 * `division` says what its numbered parts are called: articles (条) in a measure, parts (部分) in a notice.
 */
export interface Statute<Id extends string = string> {
  readonly id: Id;
  readonly title: Bilingual;
  readonly shortTitle: Bilingual;
  /** The issuing document's number, for example 温政发〔2018〕1号. */
  readonly documentNumber: string;
  readonly division: 'article' | 'part';
  readonly effectiveFrom?: PlainDate;
  readonly effectiveUntil?: PlainDate;
}

/**
 * A place in a statute: article, and where it matters paragraph 款, item 项 and sub-item 目.
 *
 * @example
 * const provision: Provision = { statute: 'wenzhou-2018-3', article: 5, item: 2 };
 */
export interface Provision {
  readonly statute: string;
  readonly article: number;
  readonly paragraph?: number;
  readonly item?: number;
  readonly subitem?: number;
}

/** At least one provision: what a step or a refusal must stand on. */
export type Provisions = readonly [Provision, ...Provision[]];

/** The part of a provision below its article. */
export type Place = Omit<Provision, 'statute' | 'article'>;

const count = z.int().positive();

export const provisionSchema = z
  .object({
    statute: z.string(),
    article: count,
    paragraph: z.exactOptional(count),
    item: z.exactOptional(count),
    subitem: z.exactOptional(count),
  })
  .readonly();

/**
 * Cites a statute that this repository keeps no article register of, such as a national law.
 *
 * @example
 * const tendering = citeStatute(tenderingLaw);
 * tendering(24); // { statute: 'cn-tendering-law', article: 24 }
 */
export const citeStatute =
  (statute: Statute) =>
  (article: number, place: Place = {}): Provision => ({ statute: statute.id, article, ...place });
