import type { Provisions, RefusalOf } from '@wenzhou/statute';
import { faultsOfGeometry } from './coordinates.ts';
import { type Geometry, polygonsOf } from './geometry.ts';
import { polygonFaults } from './polygon-validity.ts';
import { type FireworkRefusals, refuse, type Subject } from './refusals.ts';

/** Every fault of a geometry: its coordinates first, and when those are sound the rings of its polygons. */
export function geometryRefusals(
  geometry: Geometry,
  subject: Subject,
  at: Provisions,
  path: readonly (string | number)[],
): readonly RefusalOf<FireworkRefusals>[] {
  const coordinates = faultsOfGeometry(geometry).map(({ fault, longitude, latitude }) =>
    refuse(fault, at, { subject, longitude, latitude }, [...path, 'coordinates']),
  );
  if (coordinates.length > 0 || geometry.type === 'Point' || geometry.type === 'LineString') return coordinates;
  return polygonsOf(geometry).flatMap((rings, polygon) => {
    const where = [...path, 'coordinates', ...(geometry.type === 'MultiPolygon' ? [polygon] : [])];
    return polygonFaults(rings).map((fault) => {
      const facts = { subject, ring: fault.ring };
      const ring = [...where, fault.ring - 1];
      return fault.kind === 'ring-self-crossing' || fault.kind === 'rings-crossing'
        ? refuse(fault.kind, at, { ...facts, near: fault.near }, ring)
        : refuse(fault.kind, at, facts, ring);
    });
  });
}
