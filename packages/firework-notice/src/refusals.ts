import type { PlainDate } from '@wenzhou/calendar';
import { type Bilingual, type InputRefusals, type ParameterRefusals, refuser } from '@wenzhou/statute';
import type { District } from './district.ts';
import type { SiteKind } from './site-kind.ts';

/** What a refused geometry or coordinate belongs to; rows are counted from 1. */
export type Subject =
  | { readonly kind: 'place-asked-about' }
  | { readonly kind: 'site'; readonly row: number; readonly id: string; readonly name: string }
  | { readonly kind: 'district-feature'; readonly row: number };

interface AtCoordinates {
  readonly subject: Subject;
  readonly longitude: number;
  readonly latitude: number;
}

interface OfRing {
  readonly subject: Subject;
  /** Counted from 1; the outer ring comes first. */
  readonly ring: number;
}

/** Why an input to the notice's rules is refused. */
export interface FireworkRefusals extends InputRefusals, ParameterRefusals {
  readonly 'coordinates-outside-world': AtCoordinates;
  /** Longitude and latitude stand in each other's place. */
  readonly 'coordinates-swapped': AtCoordinates;
  readonly 'coordinates-far-away': AtCoordinates;
  readonly 'coordinates-at-sea': AtCoordinates;
  readonly 'ring-unclosed': OfRing;
  readonly 'ring-without-area': OfRing;
  readonly 'ring-self-crossing': OfRing & { readonly near: readonly [number, number] };
  readonly 'rings-crossing': OfRing & { readonly near: readonly [number, number] };
  readonly 'hole-outside': OfRing;
  readonly 'hole-over-hole': OfRing;
  /** The notice forbids the inside of this kind of place, and a point or a line has none. */
  readonly 'site-area-missing': { readonly subject: Subject; readonly siteKind: SiteKind; readonly geometry: string };
  readonly 'site-id-repeated': { readonly subject: Subject; readonly firstRow: number };
  readonly 'district-unknown': { readonly district: string; readonly known: readonly District[] };
  /** The place lies farther from the stated district than the boundaries are uncertain. */
  readonly 'district-contradicted': { readonly stated: District; readonly found: readonly District[] };
  /** A notice prints a lunar date that is not the one of its day. */
  readonly 'lunar-date-disagrees': {
    readonly date: PlainDate;
    readonly printed: Bilingual;
    readonly computed: Bilingual;
  };
  readonly 'window-reversed': {
    readonly window: 'retail' | 'setting-off';
    readonly from: PlainDate;
    readonly to: PlainDate;
  };
  readonly 'forbidden-place-repeated': { readonly item: number };
}

export const refuse = refuser<FireworkRefusals>();
