import {
  contains,
  type Instant,
  inShanghai,
  instantSchema,
  isBefore,
  type PlainDate,
  plainDateSchema,
  shanghaiInstant,
} from '@wenzhou/calendar';
import {
  granted,
  type ParameterUse,
  type Provisions,
  provisionsSchema,
  readInput,
  type RefusalOf,
  refused,
  type Ruling,
  type Trace,
  valueOn,
} from '@wenzhou/statute';
import * as z from 'zod';
import { type Assumption, assumptionSchema } from './assumptions.ts';
import { districtSchema } from './district.ts';
import { toMillimetre } from './distance.ts';
import { type ForbiddenPlace, handlingAuthoritySchema, type Notice, type NoticeWindow, provisionOf } from './notice.ts';
import { type FineRange, fineForSettingOff, fineRangeSchema } from './parameters/fine-for-setting-off.ts';
import { productSchema, type Product } from './product.ts';
import { type FireworkReason, reason, reasonSchema } from './reasons.ts';
import type { FireworkRefusals } from './refusals.ts';
import { decideScope, readDistrict, scopeOf } from './scope.ts';
import type { Setting } from './setting.ts';
import type { NearbySite, SiteIndex } from './site-index.ts';
import { regulation } from './statute.ts';
import type { FireworkSteps } from './steps.ts';
import {
  coordinateRefusal,
  inWgs84,
  type Wgs84Position,
  type WhereInput,
  wgs84PositionSchema,
  whereSchema,
} from './where.ts';

/** What breaking the notice leads to: who handles it, the fine in fen, and where that is said. */
export const consequenceSchema = z
  .object({
    handler: handlingAuthoritySchema,
    fine: z.exactOptional(fineRangeSchema),
    at: provisionsSchema,
  })
  .readonly();

export type Consequence = z.infer<typeof consequenceSchema>;

/** The answer to whether fireworks may be set off at a moment and place. */
export const settingOffAnswerSchema = z
  .object({
    /**
     * `permitted`, `forbidden`, `not-applicable` where the notice does not reach (not the same as permitted), or
     * `uncertain` so near a district line that only the district can say.
     */
    answer: z.enum(['permitted', 'forbidden', 'not-applicable', 'uncertain']),
    /** Every reason at once. When uncertain: why, followed by what would forbid if the notice applies. */
    reasons: z.array(reasonSchema).readonly(),
    /** The calendar day in Wenzhou. */
    date: plainDateSchema,
    position: wgs84PositionSchema,
    /** The districts the place may lie in, the likeliest first; one when it is certain. */
    districts: z.array(districtSchema).readonly(),
    /** When the hours forbid and a permitted time is still to come: when it begins. */
    nearestPermittedTime: z.exactOptional(instantSchema),
    /** What was taken for granted because the asker did not say. */
    assumptions: z.array(assumptionSchema).readonly(),
    /** When forbidden: what setting off would lead to. */
    consequence: z.exactOptional(consequenceSchema),
  })
  .readonly();

export type SettingOffAnswer = z.infer<typeof settingOffAnswerSchema>;

const questionSchema = z.object({
  at: instantSchema,
  where: whereSchema,
  product: z.optional(productSchema),
});

/** I(2): the days of setting off, whole days in China time. */
function windowReasons(
  date: PlainDate,
  notice: Notice,
  trace: Trace<FireworkSteps> | undefined,
): readonly FireworkReason[] {
  const { from, to, part, item } = notice.settingOff;
  const within = contains(notice.settingOff, date);
  const at: Provisions = [provisionOf(notice, part, item)];
  trace?.step('setting-off-window-checked', at, { date, from, to, within });
  return within ? [] : [reason('outside-setting-off-window', at, { date, from, to })];
}

const reach = ({ buffer }: ForbiddenPlace): number => (buffer === 'inside' ? 0 : buffer);

/** II: sites whose inside or surroundings forbid. */
function placeReasons(
  { longitude, latitude }: Wgs84Position,
  siteIndex: SiteIndex,
  notice: Notice,
  trace: Trace<FireworkSteps> | undefined,
): readonly FireworkReason[] {
  const radius = Math.max(...notice.forbiddenPlaces.map(reach));
  const nearby = siteIndex.near(longitude, latitude, radius);
  trace?.step('sites-searched', [provisionOf(notice, notice.forbiddenPlacesPart)], {
    radius,
    found: nearby.length,
    searched: siteIndex.sites.length,
  });
  return nearby.flatMap((near) =>
    notice.forbiddenPlaces
      .filter(({ siteKinds }) => siteKinds.includes(near.site.kind))
      .flatMap((place) => placeReason(near, place, notice, trace)),
  );
}

function placeReason(
  { site, distance, depth }: NearbySite,
  place: ForbiddenPlace,
  notice: Notice,
  trace: Trace<FireworkSteps> | undefined,
): readonly FireworkReason[] {
  const at: Provisions = [provisionOf(notice, notice.forbiddenPlacesPart, place.item)];
  const { item, label, buffer } = place;
  const forbidden = distance <= reach(place);
  trace?.step('distance-compared', at, {
    site: site.name,
    siteKind: site.kind,
    place: label,
    distance,
    buffer,
    forbidden,
  });
  if (!forbidden) return [];
  return [
    reason('forbidden-place', at, {
      site: site.id,
      name: site.name,
      siteKind: site.kind,
      fictional: site.fictional ?? false,
      item,
      place: label,
      distance,
      buffer,
      moveAway: toMillimetre(reach(place) - distance + depth),
    }),
  ];
}

/** II(8): parts of buildings. */
function settingReasons(
  setting: Setting | undefined,
  notice: Notice,
  trace: Trace<FireworkSteps> | undefined,
): readonly FireworkReason[] {
  const checked = setting ?? 'open-ground';
  return notice.forbiddenPlaces
    .filter(({ settings }) => settings.length > 0)
    .flatMap(({ item, label, settings }) => {
      const at: Provisions = [provisionOf(notice, notice.forbiddenPlacesPart, item)];
      const forbidden = settings.includes(checked);
      trace?.step('setting-checked', at, { setting: checked, assumed: setting === undefined, forbidden });
      return forbidden ? [reason('forbidden-building-part', at, { setting: checked, item, place: label })] : [];
    });
}

/** Goods of the professional class in private hands break the national regulation, wherever the notice reaches. */
function productReasons(
  product: Product | undefined,
  trace: Trace<FireworkSteps> | undefined,
): readonly FireworkReason[] {
  const at: Provisions = [regulation(20, { paragraph: 3 }), regulation(31)];
  const checked = product?.class ?? 'consumer';
  trace?.step('product-checked', at, { class: checked, assumed: product === undefined });
  return checked === 'professional' ? [reason('product-not-consumer-class', at, { class: checked })] : [];
}

const startOf = (window: NoticeWindow): Instant => shanghaiInstant(window.from, '00:00');

/** III(4) binds everyone to the limits of time and place, IV says who handles a breach, the regulation sets the fine. */
function consequenceOf(
  notice: Notice,
  fine: ParameterUse<FineRange> | undefined,
  trace: Trace<FireworkSteps> | undefined,
): Consequence | undefined {
  const handling = notice.handlers.find(({ matter }) => matter === 'setting-off');
  if (!handling) return undefined;
  const handled = [
    provisionOf(notice, notice.safety.part, notice.safety.settingOff),
    provisionOf(notice, handling.part),
  ] as const;
  if (!fine) return { handler: handling.handler, at: handled };
  const at: Provisions = [...handled, regulation(42, { paragraph: 2 })];
  trace?.step('fine-stated', at, fine.value, [fine.id]);
  return { handler: handling.handler, fine: fine.value, at };
}

/**
 * May fireworks be set off at this moment and place? Answers with every reason that forbids, the distance to each
 * offending site and how far to go from it, and when it will be permitted.
 *
 * Distances are metres on the WGS-84 ellipsoid to the site's own geometry, compared at millimetres; "within 50 m"
 * includes 50.000 m. Days are whole days of China time. Where the asker does not say, open ground and consumer-class
 * goods are assumed and named in `assumptions`.
 *
 * @param at RFC 3339 with an offset
 * @param where degrees, in WGS 84 unless `datum` names another; a stated `district` settles doubt near a line
 * @param product its class, if known
 * @param siteIndex from `buildSiteIndex`
 * @param notice one of `notices`, or one read by `readNotice`
 * @param trace collects the steps
 * @returns the answer; or refusals for a time without an offset, swapped, impossible or sea coordinates, or a stated
 * district that the boundaries contradict
 *
 * @example
 * maySetOff('2018-02-16T20:00:00+08:00', { longitude: 120.655, latitude: 28.017 }, { class: 'consumer' }, index, notice);
 */
export function maySetOff(
  at: string,
  where: WhereInput,
  product: Product | undefined,
  siteIndex: SiteIndex,
  notice: Notice,
  trace?: Trace<FireworkSteps>,
): Ruling<SettingOffAnswer, FireworkRefusals> {
  const scope = scopeOf(notice);
  const read = readInput(questionSchema, { at, where, product }, scope);
  if (read.kind === 'refused') return refused<FireworkRefusals>(read.refusals);
  const question = read.value;
  const misplaced: RefusalOf<FireworkRefusals> | undefined = coordinateRefusal(question.where, scope);
  if (misplaced) return refused<FireworkRefusals>([misplaced]);

  const { date } = inShanghai(question.at);
  const position = inWgs84(question.where, scope, trace);
  const district = readDistrict(position, question.where.district, date, siteIndex, scope, trace);
  if (district.kind === 'refused') return refused<FireworkRefusals>([district.refusal]);
  const decision = decideScope(notice, district.finding, trace);

  const assumptions: readonly Assumption[] = [
    ...(question.where.setting === undefined ? (['setting-open-ground'] as const) : []),
    ...(question.product === undefined ? (['product-consumer-class'] as const) : []),
  ];
  const common = { date, position, districts: district.finding.candidates, assumptions };
  if (decision.applies === 'no')
    return granted(
      { answer: 'not-applicable', reasons: [decision.reason, ...productReasons(question.product, trace)], ...common },
      [],
      trace,
    );

  const outsideWindow = windowReasons(date, notice, trace);
  const places = [
    ...placeReasons(position, siteIndex, notice, trace),
    ...settingReasons(question.where.setting, notice, trace),
  ];
  const forbidding = [...outsideWindow, ...places, ...productReasons(question.product, trace)];
  const timing =
    outsideWindow.length > 0 && isBefore(date, notice.settingOff.from)
      ? { nearestPermittedTime: startOf(notice.settingOff) }
      : {};
  if (decision.applies === 'uncertain')
    return granted({ answer: 'uncertain', reasons: [decision.reason, ...forbidding], ...common, ...timing }, [], trace);
  if (forbidding.length === 0) return granted({ answer: 'permitted', reasons: [], ...common }, [], trace);
  const fine = outsideWindow.length + places.length > 0 ? valueOn(fineForSettingOff, date) : undefined;
  const consequence = consequenceOf(notice, fine, trace);
  return granted(
    { answer: 'forbidden', reasons: forbidding, ...common, ...timing, ...(consequence && { consequence }) },
    fine ? [fine] : [],
    trace,
  );
}
