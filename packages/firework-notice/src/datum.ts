import * as z from 'zod';

/** The coordinate systems that maps of China use: GPS and GeoJSON, the state's shifted one, Baidu's. */
export const datumSchema = z.enum(['WGS84', 'GCJ02', 'BD09']);

export type Datum = z.infer<typeof datumSchema>;
