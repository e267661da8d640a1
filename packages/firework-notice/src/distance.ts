import { areaContains } from './containment.ts';
import { type Geometry, pathsOf, type Position } from './geometry.ts';
import { metresFromStretch, type TangentPlane } from './tangent-plane.ts';

/** How a point lies to a geometry, in metres rounded to millimetres. */
export interface Measurement {
  /** Metres to the geometry: 0 inside an area and on its edge. */
  readonly distance: number;
  /** Metres to the edge when the point is inside an area, else 0. */
  readonly depth: number;
}

/** Distances are compared at millimetres. */
export const toMillimetre = (metres: number): number => Math.round(metres * 1000) / 1000;

/** Metres to the nearest point of a path; a path of one position is a point. */
export function metresToPath(plane: TangentPlane, path: readonly Position[]): number {
  let nearest = Infinity;
  let previous = path[0];
  for (const position of path) {
    if (previous) nearest = Math.min(nearest, metresFromStretch(plane, previous, position));
    previous = position;
  }
  return nearest;
}

/**
 * Measures how a point lies to a geometry: to the point, the line or the edge of the area itself, never to a drawn
 * buffer.
 */
export function measure(plane: TangentPlane, geometry: Geometry): Measurement {
  let edge = Infinity;
  for (const path of pathsOf(geometry)) edge = Math.min(edge, metresToPath(plane, path));
  edge = toMillimetre(edge);
  const inside =
    (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') &&
    areaContains(geometry, plane.longitude, plane.latitude);
  return inside ? { distance: 0, depth: edge } : { distance: edge, depth: 0 };
}
