import { areaContains } from './containment.ts';
import { type Area, type Bounds, boundsContain, type Geometry, pathsOf } from './geometry.ts';

/** Zhejiang and what lies around it; sites of Wenzhou lie within. */
const zhejiangSurroundings: Bounds = { west: 117, south: 26, east: 124, north: 32 };

/** China with room to spare; a point asked about lies within. */
const chinaSurroundings: Bounds = { west: 73, south: 3, east: 136, north: 54 };

/** What is surely open sea off Zhejiang: coarse, of our own drawing, well clear of coasts and inhabited islands. */
const openSea: Area = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [124, 26],
        [124, 31.5],
        [123.1, 31.5],
        [123.1, 29.9],
        [122.6, 29.3],
        [122.45, 28.7],
        [122.1, 28.3],
        [121.65, 27.95],
        [121.45, 27.8],
        [121.35, 27.3],
        [121, 26.9],
        [121, 26],
        [124, 26],
      ],
    ],
    [
      [
        [120.82, 27.53],
        [120.98, 27.53],
        [121.02, 27.6],
        [121.02, 27.72],
        [120.98, 27.73],
        [120.9, 27.65],
        [120.82, 27.53],
      ],
    ],
  ],
};

export type CoordinateFault =
  | 'coordinates-outside-world'
  | 'coordinates-swapped'
  | 'coordinates-far-away'
  | 'coordinates-at-sea';

function faultWithin(bounds: Bounds, longitude: number, latitude: number): CoordinateFault | undefined {
  if (boundsContain(zhejiangSurroundings, latitude, longitude)) return 'coordinates-swapped';
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return 'coordinates-outside-world';
  if (!boundsContain(bounds, longitude, latitude)) return 'coordinates-far-away';
  return areaContains(openSea, longitude, latitude) ? 'coordinates-at-sea' : undefined;
}

/** What is wrong with the coordinates of a place asked about: it must lie in China, on land or near it. */
export const faultOfPlace = (longitude: number, latitude: number): CoordinateFault | undefined =>
  faultWithin(chinaSurroundings, longitude, latitude);

/** A fault of a geometry's positions, with the position at fault. */
export interface PositionFault {
  readonly fault: CoordinateFault;
  readonly longitude: number;
  readonly latitude: number;
}

/** What is wrong with the coordinates of a site or a district: the first position at fault of each kind of fault. */
export function faultsOfGeometry(geometry: Geometry): readonly PositionFault[] {
  const faults = new Map<CoordinateFault, PositionFault>();
  for (const path of pathsOf(geometry))
    for (const [longitude, latitude] of path) {
      const fault = faultWithin(zhejiangSurroundings, longitude, latitude);
      if (fault && !faults.has(fault)) faults.set(fault, { fault, longitude, latitude });
    }
  return [...faults.values()];
}
