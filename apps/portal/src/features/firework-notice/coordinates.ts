/** A place on the map in WGS 84, in degrees. */
export interface Point {
  readonly longitude: number;
  readonly latitude: number;
}

/** A coordinate as somebody typed it, full-width digits and a degree sign included; undefined when it is none. */
export function parseDegrees(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/°/g, '').trim();
  return /^-?\d{1,3}(?:\.\d{1,12})?$/.test(plain) ? Number(plain) : undefined;
}

/** Six decimals are a tenth of a metre, finer than a finger on a map. */
export const rounded = ({ longitude, latitude }: Point): Point => ({
  longitude: Number(longitude.toFixed(6)),
  latitude: Number(latitude.toFixed(6)),
});
