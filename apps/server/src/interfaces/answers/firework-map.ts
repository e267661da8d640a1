import { geometrySchema, noticeSchema, settingOffAnswerSchema, siteSchema } from '@wenzhou/firework-notice';
import * as z from 'zod';

const originSchema = z.enum(['fictional', 'imported']);

/** GeoJSON of RFC 7946, in WGS 84. */
const collectionSchema = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      properties: z.record(z.string(), z.unknown()),
      geometry: geometrySchema,
    }),
  ),
});

/** What `fireworkNotice.map` answers. */
export const fireworkMapSchema = z.object({
  notice: noticeSchema,
  origin: originSchema,
  sites: z.array(siteSchema),
  areas: collectionSchema,
  districts: collectionSchema,
});

/** What `fireworkNotice.maySetOff` grants. */
export const settingOffReplySchema = settingOffAnswerSchema.unwrap().extend({ sites: originSchema });
