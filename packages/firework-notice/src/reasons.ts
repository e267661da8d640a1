import type { PlainDate } from '@wenzhou/calendar';
import { type Bilingual, type RefusalOf, refuser } from '@wenzhou/statute';
import type { District } from './district.ts';
import type { Buffer } from './notice.ts';
import type { ProductClass } from './product.ts';
import type { Setting } from './setting.ts';
import type { SiteKind } from './site-kind.ts';

interface OutsideWindow {
  readonly date: PlainDate;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Why fireworks may not be set off or sold here and now, or why it cannot be said. */
export interface FireworkReasons {
  readonly 'outside-setting-off-window': OutsideWindow;
  readonly 'forbidden-place': {
    readonly site: string;
    readonly name: string;
    readonly siteKind: SiteKind;
    readonly fictional: boolean;
    readonly item: number;
    readonly place: Bilingual;
    /** Metres from the site, rounded to millimetres; 0 inside. */
    readonly distance: number;
    readonly buffer: Buffer;
    /** One must go farther than this many metres, straight away from the site's nearest edge. */
    readonly moveAway: number;
  };
  readonly 'forbidden-building-part': { readonly setting: Setting; readonly item: number; readonly place: Bilingual };
  readonly 'product-not-consumer-class': { readonly class: ProductClass };
  /** The notice does not reach here, which does not mean that fireworks are allowed. */
  readonly 'outside-scope': { readonly found: readonly District[] };
  /** So near a district line that the notice may or may not apply: ask the district. */
  readonly 'near-scope-line': { readonly candidates: readonly District[]; readonly maybeOutside: boolean };
  readonly 'outside-retail-window': OutsideWindow;
  readonly 'permit-none': { readonly date: PlainDate };
  readonly 'permit-not-in-force': OutsideWindow;
  readonly 'storage-place-missing': { readonly date: PlainDate };
}

export type FireworkReason = RefusalOf<FireworkReasons>;

export const reason = refuser<FireworkReasons>();
