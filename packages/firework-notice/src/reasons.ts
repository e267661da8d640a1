import { plainDateSchema } from '@wenzhou/calendar';
import { bilingualSchema, provisionsSchema, type RefusalOf, refuser } from '@wenzhou/statute';
import * as z from 'zod';
import { districtSchema } from './district.ts';
import { bufferSchema } from './notice.ts';
import { productSchema } from './product.ts';
import { settingSchema } from './setting.ts';
import { siteKindNames } from './site-kind.ts';

const districts = z.array(districtSchema).readonly();

const onDate = z.object({ date: plainDateSchema }).readonly();

const outsidePeriod = z.object({ date: plainDateSchema, from: plainDateSchema, to: plainDateSchema }).readonly();

const forbiddenPlace = z
  .object({
    site: z.string(),
    name: z.string(),
    siteKind: z.enum(siteKindNames),
    fictional: z.boolean(),
    item: z.int().positive(),
    place: bilingualSchema,
    /** Metres from the site, rounded to millimetres; 0 inside. */
    distance: z.number().nonnegative(),
    buffer: bufferSchema,
    /** One must go farther than this many metres, straight away from the site's nearest edge. */
    moveAway: z.number().nonnegative(),
  })
  .readonly();

const forbiddenBuildingPart = z
  .object({ setting: settingSchema, item: z.int().positive(), place: bilingualSchema })
  .readonly();

/** The notice does not reach here, which does not mean that fireworks are allowed. */
const outsideScope = z.object({ found: districts }).readonly();

/** So near a district line that the notice may or may not apply: ask the district. */
const nearScopeLine = z.object({ candidates: districts, maybeOutside: z.boolean() }).readonly();

/** Why fireworks may not be set off or sold here and now, or why it cannot be said. */
export interface FireworkReasons {
  readonly 'outside-setting-off-window': z.infer<typeof outsidePeriod>;
  readonly 'forbidden-place': z.infer<typeof forbiddenPlace>;
  readonly 'forbidden-building-part': z.infer<typeof forbiddenBuildingPart>;
  readonly 'product-not-consumer-class': z.infer<typeof productSchema>;
  readonly 'outside-scope': z.infer<typeof outsideScope>;
  readonly 'near-scope-line': z.infer<typeof nearScopeLine>;
  readonly 'outside-retail-window': z.infer<typeof outsidePeriod>;
  readonly 'permit-none': z.infer<typeof onDate>;
  readonly 'permit-not-in-force': z.infer<typeof outsidePeriod>;
  readonly 'storage-place-missing': z.infer<typeof onDate>;
}

export type FireworkReason = RefusalOf<FireworkReasons>;

export const reason = refuser<FireworkReasons>();

const reasonOf = <Code extends keyof FireworkReasons, Facts extends z.ZodType>(code: Code, facts: Facts) =>
  z.object({ code: z.literal(code), at: provisionsSchema, facts }).readonly();

/** A reason on the wire. */
export const reasonSchema: z.ZodType<FireworkReason> = z.discriminatedUnion('code', [
  reasonOf('outside-setting-off-window', outsidePeriod),
  reasonOf('forbidden-place', forbiddenPlace),
  reasonOf('forbidden-building-part', forbiddenBuildingPart),
  reasonOf('product-not-consumer-class', productSchema),
  reasonOf('outside-scope', outsideScope),
  reasonOf('near-scope-line', nearScopeLine),
  reasonOf('outside-retail-window', outsidePeriod),
  reasonOf('permit-none', onDate),
  reasonOf('permit-not-in-force', outsidePeriod),
  reasonOf('storage-place-missing', onDate),
]);
