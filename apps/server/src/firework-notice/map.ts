import type { DistrictCollection, ForbiddenAreaCollection, Notice, Site } from '@wenzhou/firework-notice';
import { schematicDistricts } from '@wenzhou/firework-notice';
import * as z from 'zod';
import { procedure } from '../trpc/procedures.ts';
import { notice } from './sites.ts';

export interface FireworkMap {
  readonly notice: Notice;
  /** Whether the sites are real. */
  readonly origin: 'fictional' | 'imported';
  readonly sites: readonly Site[];
  /** For drawing only; the computed distance decides. */
  readonly areas: ForbiddenAreaCollection;
  /** A schematic of our own drawing, no official boundaries. */
  readonly districts: DistrictCollection;
}

/** All that a map of the notice shows. */
export const map = procedure.output(z.custom<FireworkMap>()).query(({ ctx }) => ({
  notice,
  origin: ctx.sites.origin,
  sites: ctx.sites.sites,
  areas: ctx.sites.areas,
  districts: schematicDistricts,
}));
