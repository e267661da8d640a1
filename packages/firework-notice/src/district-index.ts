import { isAfter, isBefore, type PlainDate, plainDateSchema } from '@wenzhou/calendar';
import { granted, readInput, type RefusalOf, refused, type Ruling } from '@wenzhou/statute';
import type * as GeoJSON from 'geojson';
import * as z from 'zod';
import { scopeProvisions } from './articles.ts';
import { areaContains } from './containment.ts';
import type { District } from './district.ts';
import { metresToPath } from './distance.ts';
import { geometryRefusals } from './geometry-refusals.ts';
import {
  type Area,
  areaSchema,
  type Bounds,
  boundsContain,
  boundsOf,
  type Geometry,
  type Position,
  positionSchema,
} from './geometry.ts';
import { type FireworkRefusals } from './refusals.ts';
import { degreesAround, tangentPlane } from './tangent-plane.ts';

const districtCodeSchema = z.string().regex(/^\d{6}$/);

const validity = { from: z.exactOptional(plainDateSchema), to: z.exactOptional(plainDateSchema) };

const areaFeature = z.object({
  type: z.literal('Feature'),
  properties: z.object({
    code: districtCodeSchema,
    name: z.string().min(1),
    nameEn: z.exactOptional(z.string().min(1)),
    ...validity,
  }),
  geometry: areaSchema,
});

const lineFeature = z.object({
  type: z.literal('Feature'),
  properties: z.object({
    between: z.tuple([z.string(), z.string()]),
    uncertainty: z.number().nonnegative(),
    ...validity,
  }),
  geometry: z.object({ type: z.literal('LineString'), coordinates: z.array(positionSchema).min(2) }),
});

const collectionSchema = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()) });

const lineShape = z.object({ geometry: z.object({ type: z.literal('LineString') }) });

const isLine = (feature: unknown): boolean => lineShape.safeParse(feature).success;

/**
 * District boundaries as GeoJSON, WGS 84. Areas carry `code` and `name`. Lines are optional: each says between which
 * two codes (or 'outside') it runs and by how many metres it may be wrong; official boundaries need none. `from` and
 * `to` bound the days a feature is true.
 */
export type DistrictCollection = {
  readonly type: 'FeatureCollection';
  readonly features: readonly GeoJSON.Feature<
    GeoJSON.Polygon | GeoJSON.MultiPolygon | GeoJSON.LineString,
    | { code: string; name: string; nameEn?: string; from?: string; to?: string }
    | { between: string[]; uncertainty: number; from?: string; to?: string }
  >[];
};

interface Dated {
  readonly from?: PlainDate;
  readonly to?: PlainDate;
}

interface DistrictArea extends Dated {
  readonly district: District;
  readonly area: Area;
  readonly bounds: Bounds;
}

interface DistrictLine extends Dated {
  readonly between: readonly [string, string];
  readonly uncertainty: number;
  readonly path: readonly Position[];
  readonly bounds: Bounds;
}

/** Which districts a point may lie in. */
export interface DistrictFinding {
  /** One when it is certain, several near a line that is not; empty outside all districts. */
  readonly candidates: readonly District[];
  /** Whether it may also lie outside all districts. */
  readonly maybeOutside: boolean;
}

/** Districts ready to be asked which of them a point lies in. */
export interface DistrictIndex {
  readonly districts: readonly District[];
  readonly find: (longitude: number, latitude: number, on: PlainDate) => DistrictFinding;
}

const holds = ({ from, to }: Dated, on: PlainDate): boolean =>
  (from === undefined || !isBefore(on, from)) && (to === undefined || !isAfter(on, to));

function indexOf(areas: readonly DistrictArea[], lines: readonly DistrictLine[]): DistrictIndex {
  const byCode = new Map(areas.map(({ district }) => [district.code, district]));
  return {
    districts: [...byCode.values()],
    find: (longitude, latitude, on) => {
      const codes = new Set<string>();
      for (const { district, area, bounds, ...dated } of areas)
        if (holds(dated, on) && boundsContain(bounds, longitude, latitude) && areaContains(area, longitude, latitude))
          codes.add(district.code);
      if (codes.size === 0) codes.add('outside');
      const plane = tangentPlane(longitude, latitude);
      for (const { between, uncertainty, path, bounds, ...dated } of lines)
        if (
          holds(dated, on) &&
          boundsContain(bounds, longitude, latitude, degreesAround(plane, uncertainty)) &&
          metresToPath(plane, path) <= uncertainty
        )
          for (const code of between) codes.add(code);
      return {
        candidates: [...codes].flatMap((code) => byCode.get(code) ?? []),
        maybeOutside: [...codes].some((code) => !byCode.has(code)),
      };
    },
  };
}

/** Boundaries may run through the sea; a site may not lie in it. */
const outlineRefusals = (geometry: Geometry, index: number): readonly RefusalOf<FireworkRefusals>[] =>
  geometryRefusals(geometry, { kind: 'district-feature', row: index + 1 }, scopeProvisions, [
    'features',
    index,
    'geometry',
  ]).filter(({ code }) => code !== 'coordinates-at-sea');

/**
 * Makes an index of districts from boundaries in GeoJSON, to be handed to `buildSiteIndex` in place of the schematic.
 *
 * @returns the index, or every fault of every feature: unclosed or self-crossing rings, swapped coordinates, a missing
 * code
 *
 * @example
 * const official = buildDistrictIndex(featureCollection);
 * if (official.kind === 'granted') buildSiteIndex(sites, official.outcome);
 */
export function buildDistrictIndex(collection: DistrictCollection): Ruling<DistrictIndex, FireworkRefusals> {
  const envelope = readInput(collectionSchema, collection, scopeProvisions);
  if (envelope.kind === 'refused') return refused<FireworkRefusals>(envelope.refusals);
  const areas: DistrictArea[] = [];
  const lines: DistrictLine[] = [];
  const refusals: RefusalOf<FireworkRefusals>[] = [];
  for (const [index, feature] of envelope.value.features.entries()) {
    const path = ['features', index];
    if (isLine(feature)) {
      const read = readInput(lineFeature, feature, scopeProvisions, path);
      if (read.kind === 'refused') refusals.push(...read.refusals);
      else {
        const { properties, geometry } = read.value;
        refusals.push(...outlineRefusals(geometry, index));
        lines.push({ ...properties, path: geometry.coordinates, bounds: boundsOf(geometry) });
      }
    } else {
      const read = readInput(areaFeature, feature, scopeProvisions, path);
      if (read.kind === 'refused') refusals.push(...read.refusals);
      else {
        const { geometry, properties } = read.value;
        const { code, name, nameEn, ...dated } = properties;
        refusals.push(...outlineRefusals(geometry, index));
        areas.push({
          district: { code, name: { zh: name, en: nameEn ?? name } },
          area: geometry,
          bounds: boundsOf(geometry),
          ...dated,
        });
      }
    }
  }
  const [first, ...rest] = refusals;
  return first ? refused<FireworkRefusals>([first, ...rest]) : granted(indexOf(areas, lines), []);
}
