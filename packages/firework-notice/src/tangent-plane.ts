/** The WGS-84 ellipsoid: equatorial radius in metres, flattening. */
const equatorialRadius = 6_378_137;
const flattening = 1 / 298.257_223_563;
const squaredEccentricity = flattening * (2 - flattening);
const radiansPerDegree = Math.PI / 180;

/**
 * The plane that touches the WGS-84 ellipsoid at a point: how many metres a degree of longitude and of latitude
 * spans there, and how that changes on the way to the other end (per degree of latitude, halved: the mean of both
 * ends). Distances from the point are right to a micrometre at 100 m and to 0.001% at 10 km.
 */
export interface TangentPlane {
  readonly longitude: number;
  readonly latitude: number;
  readonly metresPerLongitude: number;
  readonly metresPerLatitude: number;
  readonly longitudeSlope: number;
  readonly latitudeSlope: number;
}

export function tangentPlane(longitude: number, latitude: number): TangentPlane {
  const sine = Math.sin(latitude * radiansPerDegree);
  const cosine = Math.cos(latitude * radiansPerDegree);
  const w = 1 - squaredEccentricity * sine * sine;
  const primeVertical = equatorialRadius / Math.sqrt(w);
  const meridional = (equatorialRadius * (1 - squaredEccentricity)) / (w * Math.sqrt(w));
  return {
    longitude,
    latitude,
    metresPerLongitude: primeVertical * cosine * radiansPerDegree,
    metresPerLatitude: meridional * radiansPerDegree,
    longitudeSlope: (-meridional * sine * radiansPerDegree ** 2) / 2,
    latitudeSlope: (((3 * squaredEccentricity * sine * cosine) / w) * meridional * radiansPerDegree ** 2) / 2,
  };
}

/** How many degrees around the plane's point surely hold everything within so many metres of it. */
export const degreesAround = (
  plane: TangentPlane,
  metres: number,
): { readonly eastward: number; readonly northward: number } => ({
  eastward: (metres * 1.01 + 0.01) / plane.metresPerLongitude,
  northward: (metres * 1.01 + 0.01) / plane.metresPerLatitude,
});

/** Metres from the plane's point to one that lies `eastward` and `northward` degrees from it. */
export function metresAway(plane: TangentPlane, eastward: number, northward: number): number {
  const east = eastward * (plane.metresPerLongitude + plane.longitudeSlope * northward);
  const north = northward * (plane.metresPerLatitude + plane.latitudeSlope * northward);
  return Math.sqrt(east * east + north * north);
}

/** Metres from the plane's point to a stretch that is straight in longitude and latitude, as GeoJSON's lines are. */
export function metresFromStretch(
  plane: TangentPlane,
  from: readonly [number, number, ...number[]],
  to: readonly [number, number, ...number[]],
): number {
  const east = from[0] - plane.longitude;
  const north = from[1] - plane.latitude;
  const alongEast = to[0] - from[0];
  const alongNorth = to[1] - from[1];
  const squaredEast = plane.metresPerLongitude ** 2;
  const squaredNorth = plane.metresPerLatitude ** 2;
  const length = alongEast * alongEast * squaredEast + alongNorth * alongNorth * squaredNorth;
  const share = length === 0 ? 0 : -(east * alongEast * squaredEast + north * alongNorth * squaredNorth) / length;
  const foot = Math.min(1, Math.max(0, share));
  return metresAway(plane, east + foot * alongEast, north + foot * alongNorth);
}
