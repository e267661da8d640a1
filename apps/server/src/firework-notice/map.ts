import {
  bufferSchema,
  type DistrictCollection,
  type ForbiddenAreaCollection,
  type Notice,
  noticeSchema,
  positionSchema,
  schematicDistricts,
  type Site,
  siteKindNames,
  siteSchema,
} from '@wenzhou/firework-notice';
import { type Bilingual, bilingualSchema } from '@wenzhou/statute';
import * as z from 'zod';
import { procedure } from '../trpc/procedures.ts';
import { originSchema } from './origin.ts';
import { notice } from './sites.ts';

export interface FireworkMap {
  readonly notice: Notice;
  /** Whether the sites are real. */
  readonly origin: z.output<typeof originSchema>;
  readonly sites: readonly Site[];
  /** For drawing only; the computed distance decides. */
  readonly areas: ForbiddenAreaCollection;
  /** A schematic of our own drawing, no official boundaries. */
  readonly districts: DistrictCollection & { readonly note: Bilingual };
}

const pathSchema = z.array(positionSchema);
const polygonSchema = z.object({ type: z.literal('Polygon'), coordinates: z.array(pathSchema) });
const multiPolygonSchema = z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(pathSchema)) });
const lineSchema = z.object({ type: z.literal('LineString'), coordinates: pathSchema });

/** A collection of GeoJSON (RFC 7946), in WGS 84. */
const collectionOf = <Geometry extends z.ZodType, Properties extends z.ZodType>(
  geometry: Geometry,
  properties: Properties,
) =>
  z.object({
    type: z.literal('FeatureCollection'),
    features: z.array(z.object({ type: z.literal('Feature'), properties, geometry })),
  });

const areaSchema = z.object({
  site: z.string(),
  name: z.string(),
  siteKind: z.enum(siteKindNames),
  fictional: z.boolean(),
  item: z.int(),
  place: bilingualSchema,
  buffer: bufferSchema,
  note: bilingualSchema,
});

/** The days on which a feature is true. */
const days = { from: z.exactOptional(z.string()), to: z.exactOptional(z.string()) };

const districtSchema = z.union([
  z.object({ code: z.string(), name: z.string(), nameEn: z.exactOptional(z.string()), ...days }),
  z.object({ between: z.array(z.string()), uncertainty: z.number(), ...days }),
]);

// What is typed as GeoJSON says less of its positions than the schema does.
const outputSchema = z.object({
  notice: noticeSchema,
  origin: originSchema,
  sites: z.array(siteSchema),
  areas: collectionOf(multiPolygonSchema, areaSchema),
  districts: collectionOf(
    z.discriminatedUnion('type', [polygonSchema, multiPolygonSchema, lineSchema]),
    districtSchema,
  ).extend({ note: bilingualSchema }),
}) as unknown as z.ZodType<FireworkMap, FireworkMap>;

/** All that a map of the notice shows. */
export const map = procedure.output(outputSchema).query(({ ctx }) => ({
  notice,
  origin: ctx.sites.origin,
  sites: ctx.sites.sites,
  areas: ctx.sites.areas,
  districts: schematicDistricts,
}));
