import type { PlainDate } from '@wenzhou/calendar';
import type { Fen } from '@wenzhou/money';
import type { Bilingual } from '@wenzhou/statute';
import type { District } from './district.ts';
import type { Buffer } from './notice.ts';
import type { ProductClass } from './product.ts';
import type { Setting } from './setting.ts';
import type { SiteKind } from './site-kind.ts';
import type { Datum } from './datum.ts';

interface WindowFact {
  /** The calendar day in Wenzhou. */
  readonly date: PlainDate;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly within: boolean;
}

/** What the rules of the notice say they have done, in order. */
export interface FireworkSteps {
  readonly 'datum-converted': {
    readonly datum: Datum;
    readonly longitude: number;
    readonly latitude: number;
    readonly toLongitude: number;
    readonly toLatitude: number;
  };
  readonly 'district-stated': { readonly district: District };
  readonly 'district-found': { readonly candidates: readonly District[]; readonly maybeOutside: boolean };
  readonly 'scope-decided': { readonly applies: 'yes' | 'no' | 'uncertain'; readonly scope: readonly string[] };
  readonly 'setting-off-window-checked': WindowFact;
  readonly 'sites-searched': { readonly radius: number; readonly found: number; readonly searched: number };
  readonly 'distance-compared': {
    readonly site: string;
    readonly siteKind: SiteKind;
    readonly place: Bilingual;
    readonly distance: number;
    readonly buffer: Buffer;
    readonly forbidden: boolean;
  };
  readonly 'setting-checked': { readonly setting: Setting; readonly assumed: boolean; readonly forbidden: boolean };
  readonly 'product-checked': { readonly class: ProductClass; readonly assumed: boolean };
  readonly 'fine-stated': { readonly minimum: Fen; readonly maximum: Fen };
  readonly 'retail-window-checked': WindowFact;
  readonly 'permit-checked': { readonly date: PlainDate; readonly inForce: boolean };
  readonly 'storage-place-checked': { readonly exists: boolean };
}
