import { type Provisions, type RefusalOf, type Trace } from '@wenzhou/statute';
import gcoord from 'gcoord';
import * as z from 'zod';
import { faultOfPlace } from './coordinates.ts';
import { datumSchema } from './datum.ts';
import { type FireworkRefusals, refuse } from './refusals.ts';
import { settingSchema } from './setting.ts';
import type { FireworkSteps } from './steps.ts';

/**
 * A place asked about: longitude and latitude in degrees, in the named coordinate system (WGS 84 unless said), the part
 * of a building if it is one, and the code of the district if the asker knows it.
 */
export const whereSchema = z
  .object({
    longitude: z.number(),
    latitude: z.number(),
    datum: datumSchema.default('WGS84'),
    setting: z.exactOptional(settingSchema),
    district: z.exactOptional(z.string().regex(/^\d{6}$/)),
  })
  .readonly();

export type Where = z.infer<typeof whereSchema>;
export type WhereInput = z.input<typeof whereSchema>;

/** A position in WGS 84, in degrees. */
export const wgs84PositionSchema = z.object({ longitude: z.number(), latitude: z.number() }).readonly();

export type Wgs84Position = z.infer<typeof wgs84PositionSchema>;

/** What is wrong with the coordinates of a place asked about, if anything. */
export function coordinateRefusal(
  { longitude, latitude }: Where,
  at: Provisions,
): RefusalOf<FireworkRefusals> | undefined {
  const fault = faultOfPlace(longitude, latitude);
  return fault && refuse(fault, at, { subject: { kind: 'place-asked-about' }, longitude, latitude }, ['where']);
}

/** The library's way back is off by up to some decimetres; its way there is exact and tells by how much. */
function convertedToWgs84(longitude: number, latitude: number, datum: 'GCJ02' | 'BD09'): [number, number] {
  let [east, north] = gcoord.transform([longitude, latitude], gcoord[datum], gcoord.WGS84);
  for (let round = 0; round < 3; round++) {
    const [x, y] = gcoord.transform([east, north], gcoord.WGS84, gcoord[datum]);
    east += longitude - x;
    north += latitude - y;
  }
  return [east, north];
}

/** The place in WGS 84; a conversion inverts the published one to less than a millimetre and is recorded as a step. */
export function inWgs84(
  { longitude, latitude, datum }: Where,
  at: Provisions,
  trace?: Trace<FireworkSteps>,
): Wgs84Position {
  if (datum === 'WGS84') return { longitude, latitude };
  const [east, north] = convertedToWgs84(longitude, latitude, datum);
  trace?.step('datum-converted', at, { datum, longitude, latitude, toLongitude: east, toLatitude: north });
  return { longitude: east, latitude: north };
}
