import { readInput, type RefusalOf } from '@wenzhou/statute';
import type * as GeoJSON from 'geojson';
import * as z from 'zod';
import { art } from './articles.ts';
import { geometryRefusals } from './geometry-refusals.ts';
import { geometrySchema } from './geometry.ts';
import { type FireworkRefusals, refuse, type Subject } from './refusals.ts';
import { siteKindNames, siteKinds } from './site-kind.ts';

/**
 * A place that matters to a notice: what it is, its geometry (GeoJSON, WGS 84, longitude first) and where the data
 * come from. `fictional` marks demonstration data.
 */
export const siteSchema = z
  .object({
    id: z.string().min(1),
    name: z.string().min(1),
    kind: z.enum(siteKindNames),
    geometry: geometrySchema,
    source: z.string().min(1),
    fictional: z.exactOptional(z.boolean()),
  })
  .readonly();

export type Site = z.infer<typeof siteSchema>;

/** A site as it comes in; its geometry may be typed as any GeoJSON library types it. */
export interface SiteInput extends Omit<z.input<typeof siteSchema>, 'geometry'> {
  readonly geometry: GeoJSON.Point | GeoJSON.LineString | GeoJSON.Polygon | GeoJSON.MultiPolygon;
}

/** Part II says which places matter. */
const forbiddenAreas = [art(2)] as const;

/** Reads a list of sites: all of them, or every fault of every row. */
export function readSites(sites: readonly SiteInput[]): {
  readonly sites: readonly Site[];
  readonly refusals: readonly RefusalOf<FireworkRefusals>[];
} {
  const rows = readInput(z.array(z.unknown()), sites, forbiddenAreas);
  if (rows.kind === 'refused') return { sites: [], refusals: rows.refusals };
  const read: Site[] = [];
  const refusals: RefusalOf<FireworkRefusals>[] = [];
  const firstRows = new Map<string, number>();
  for (const [index, input] of rows.value.entries()) {
    const structure = readInput(siteSchema, input, forbiddenAreas, [index]);
    if (structure.kind === 'refused') {
      refusals.push(...structure.refusals);
      continue;
    }
    const site = structure.value;
    const subject: Subject = { kind: 'site', row: index + 1, id: site.id, name: site.name };
    const firstRow = firstRows.get(site.id);
    if (firstRow === undefined) firstRows.set(site.id, index + 1);
    else refusals.push(refuse('site-id-repeated', forbiddenAreas, { subject, firstRow }, [index, 'id']));
    const { type } = site.geometry;
    if (siteKinds[site.kind].needsArea && (type === 'Point' || type === 'LineString'))
      refusals.push(
        refuse('site-area-missing', forbiddenAreas, { subject, siteKind: site.kind, geometry: type }, [
          index,
          'geometry',
        ]),
      );
    refusals.push(...geometryRefusals(site.geometry, subject, forbiddenAreas, [index, 'geometry']));
    read.push(site);
  }
  return { sites: read, refusals };
}
