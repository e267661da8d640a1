import * as z from 'zod';

/** Longitude, then latitude, in degrees (WGS 84); a height may follow and is not used. */
export const positionSchema = z.tuple([z.number(), z.number()], z.number());

export type Position = z.infer<typeof positionSchema>;

const path = z.array(positionSchema);

/** The GeoJSON geometries a place may have. */
export const geometrySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Point'), coordinates: positionSchema }),
  z.object({ type: z.literal('LineString'), coordinates: path.min(2) }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(path.min(4)).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(path.min(4)).min(1)).min(1) }),
]);

export type Geometry = z.infer<typeof geometrySchema>;

export const areaSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(path.min(4)).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(path.min(4)).min(1)).min(1) }),
]);

export type Area = z.infer<typeof areaSchema>;

/** The polygons of an area, each as its rings: the outer one, then the holes. */
export const polygonsOf = (area: Area): readonly Position[][][] =>
  area.type === 'Polygon' ? [area.coordinates] : area.coordinates;

/** Every line of a geometry that a distance can be measured to; a point is a line of one position. */
export function pathsOf(geometry: Geometry): readonly Position[][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates]];
    case 'LineString':
      return [geometry.coordinates];
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
  }
}

/** West, south, east and north of a geometry, in degrees. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Whether a point lies within bounds, or by no more than so many degrees beyond them. */
export const boundsContain = (
  bounds: Bounds,
  longitude: number,
  latitude: number,
  beyond: { readonly eastward: number; readonly northward: number } = { eastward: 0, northward: 0 },
): boolean =>
  longitude >= bounds.west - beyond.eastward &&
  longitude <= bounds.east + beyond.eastward &&
  latitude >= bounds.south - beyond.northward &&
  latitude <= bounds.north + beyond.northward;

export function boundsOf(geometry: Geometry): Bounds {
  let west = Infinity;
  let south = Infinity;
  let east = -Infinity;
  let north = -Infinity;
  for (const path of pathsOf(geometry))
    for (const [longitude, latitude] of path) {
      west = Math.min(west, longitude);
      south = Math.min(south, latitude);
      east = Math.max(east, longitude);
      north = Math.max(north, latitude);
    }
  return { west, south, east, north };
}
