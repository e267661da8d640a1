import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@wenzhou/server';
import type * as GeoJSON from 'geojson';
import type { Point } from './coordinates.ts';

/** All that a map of the notice shows, as the server sends it. */
export type FireworkMap = inferRouterOutputs<AppRouter>['fireworkNotice']['map'];

export type MapSite = FireworkMap['sites'][number];

type Ring = readonly (readonly number[])[];

const twiceArea = (ring: Ring): number =>
  ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = x, nextY = y] = ring[(index + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);

/** The drawing library wants outer rings clockwise and holes the other way round, the reverse of GeoJSON's own rule. */
const woundForDrawing = (polygon: readonly Ring[]): GeoJSON.Position[][] =>
  polygon.map((ring, index) => {
    const positions = ring.map((position) => [...position]);
    return twiceArea(ring) < 0 === (index === 0) ? positions : positions.toReversed();
  });

/** A geometry as the drawing library wants it. */
export function forDrawing(geometry: GeoJSON.Geometry): GeoJSON.Geometry {
  switch (geometry.type) {
    case 'Polygon':
      return { type: 'Polygon', coordinates: woundForDrawing(geometry.coordinates) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(woundForDrawing) };
    default:
      return geometry;
  }
}

/** The first line of a geometry: its outer edge, itself, or its single position. */
function firstPath(geometry: MapSite['geometry']): Ring {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'LineString':
      return geometry.coordinates;
    case 'Polygon':
      return geometry.coordinates[0] ?? [];
    case 'MultiPolygon':
      return geometry.coordinates[0]?.[0] ?? [];
  }
}

/** The middle of a site, for choosing it from the list. */
export function middleOf({ geometry }: MapSite): Point {
  const path = firstPath(geometry);
  const middle = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  return {
    longitude: middle(path.map(([longitude = 0]) => longitude)),
    latitude: middle(path.map(([, latitude = 0]) => latitude)),
  };
}
