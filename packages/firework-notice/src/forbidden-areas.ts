import { type Bilingual, granted, type RefusalOf, refused, type Ruling } from '@wenzhou/statute';
import type * as GeoJSON from 'geojson';
import { type Geometry, pathsOf, polygonsOf, type Position } from './geometry.ts';
import type { Buffer, ForbiddenPlace, Notice } from './notice.ts';
import type { FireworkRefusals } from './refusals.ts';
import { twiceArea } from './ring-area.ts';
import { readSites, type Site, type SiteInput } from './site.ts';
import type { SiteKind } from './site-kind.ts';
import { tangentPlane } from './tangent-plane.ts';

/** What a drawn area shows. `note` says what it is for. */
export interface ForbiddenAreaProperties {
  readonly site: string;
  readonly name: string;
  readonly siteKind: SiteKind;
  readonly fictional: boolean;
  readonly item: number;
  readonly place: Bilingual;
  readonly buffer: Buffer;
  readonly note: Bilingual;
}

export type ForbiddenAreaCollection = GeoJSON.FeatureCollection<GeoJSON.MultiPolygon, ForbiddenAreaProperties>;

const note: Bilingual = {
  zh: '仅供绘图，是否禁止以实际距离计算为准',
  en: 'For drawing only; the computed distance decides',
};

const corners = 48;

/** A ring of corners at a distance around a position, counter-clockwise; it falls short by up to 0.2% of the radius. */
function circle([longitude, latitude]: Position, metres: number): Position[] {
  const plane = tangentPlane(longitude, latitude);
  return Array.from({ length: corners + 1 }, (_, corner): Position => {
    const angle = ((corner % corners) * 2 * Math.PI) / corners;
    return [
      longitude + (metres * Math.cos(angle)) / plane.metresPerLongitude,
      latitude + (metres * Math.sin(angle)) / plane.metresPerLatitude,
    ];
  });
}

/** The rectangle that reaches so many metres to both sides of a stretch. */
function band(from: Position, to: Position, metres: number): Position[] {
  const plane = tangentPlane(from[0], from[1]);
  const east = (to[0] - from[0]) * plane.metresPerLongitude;
  const north = (to[1] - from[1]) * plane.metresPerLatitude;
  const length = Math.hypot(east, north);
  const sideEast = (metres * north) / length / plane.metresPerLongitude;
  const sideNorth = (-metres * east) / length / plane.metresPerLatitude;
  const right: Position = [from[0] + sideEast, from[1] + sideNorth];
  return [
    right,
    [to[0] + sideEast, to[1] + sideNorth],
    [to[0] - sideEast, to[1] - sideNorth],
    [from[0] - sideEast, from[1] - sideNorth],
    right,
  ];
}

/** Rings the way RFC 7946 wants them: the outer one counter-clockwise, holes clockwise. */
const wound = (rings: readonly Position[][]): Position[][] =>
  rings.map((ring, index) => (twiceArea(ring) > 0 === (index === 0) ? ring : ring.toReversed()));

function around(path: readonly Position[], metres: number): Position[][][] {
  const polygons: Position[][][] = [];
  let previous = path[0];
  for (const position of path) {
    polygons.push([circle(position, metres)]);
    if (previous && (previous[0] !== position[0] || previous[1] !== position[1]))
      polygons.push([band(previous, position, metres)]);
    previous = position;
  }
  return polygons;
}

function drawn(geometry: Geometry, buffer: Buffer): GeoJSON.MultiPolygon {
  const insides =
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? polygonsOf(geometry).map(wound) : [];
  const surroundings = buffer === 'inside' ? [] : pathsOf(geometry).flatMap((path) => around(path, buffer));
  return { type: 'MultiPolygon', coordinates: [...insides, ...surroundings] };
}

const featureOf = (site: Site, place: ForbiddenPlace): ForbiddenAreaCollection['features'][number] => ({
  type: 'Feature',
  properties: {
    site: site.id,
    name: site.name,
    siteKind: site.kind,
    fictional: site.fictional ?? false,
    item: place.item,
    place: place.label,
    buffer: place.buffer,
    note,
  },
  geometry: drawn(site.geometry, place.buffer),
});

/**
 * The forbidden areas as GeoJSON for a map, one feature per site and item. For drawing only: whether a place is
 * forbidden is decided by `maySetOff`, by distance to the site itself, and a drawn circle falls short of it by
 * centimetres. Each geometry is a set of polygons that overlap: fill them without outlines. Rings are wound as RFC 7946
 * asks; d3-geo wants them the other way round.
 *
 * @returns the collection, or every fault of every site as `buildSiteIndex` names them
 *
 * @example
 * const areas = forbiddenAreas(notices.springFestival2018, demonstrationSites);
 */
export function forbiddenAreas(
  notice: Notice,
  sites: readonly SiteInput[],
): Ruling<ForbiddenAreaCollection, FireworkRefusals> {
  const read = readSites(sites);
  const [first, ...rest]: readonly RefusalOf<FireworkRefusals>[] = read.refusals;
  if (first) return refused<FireworkRefusals>([first, ...rest]);
  const features = read.sites.flatMap((site) =>
    notice.forbiddenPlaces
      .filter(({ siteKinds }) => siteKinds.includes(site.kind))
      .map((place) => featureOf(site, place)),
  );
  return granted({ type: 'FeatureCollection', features }, []);
}
