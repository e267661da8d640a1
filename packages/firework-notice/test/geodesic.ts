import geodesic from 'geographiclib-geodesic';

const earth = geodesic.Geodesic.WGS84;

/** The position so many metres from another in a direction (degrees from north), by Karney's geodesic. */
export function goTo(longitude: number, latitude: number, bearing: number, metres: number): [number, number] {
  const { lon2, lat2 } = earth.Direct(latitude, longitude, bearing, metres);
  if (lon2 === undefined || lat2 === undefined) throw new Error('no geodesic');
  return [lon2, lat2];
}

/** Metres between two positions by Karney's geodesic. */
export function metresBetween(
  a: readonly [number, number, ...number[]],
  b: readonly [number, number, ...number[]],
): number {
  const { s12 } = earth.Inverse(a[1], a[0], b[1], b[0]);
  if (s12 === undefined) throw new Error('no geodesic');
  return s12;
}

/** Metres to the nearest point of a stretch straight in longitude and latitude: a search over geodesics. */
export function metresToStretch(
  from: readonly [number, number],
  a: readonly [number, number, ...number[]],
  b: readonly [number, number, ...number[]],
): number {
  const at = (share: number): number =>
    metresBetween(from, [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]);
  let low = 0;
  let high = 1;
  for (let round = 0; round < 100; round++) {
    const third = (high - low) / 3;
    if (at(low + third) < at(high - third)) high -= third;
    else low += third;
  }
  return Math.min(at(0), at(1), at((low + high) / 2));
}
