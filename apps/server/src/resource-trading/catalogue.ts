import * as rule from '@wenzhou/resource-trading';
import * as z from 'zod';
import { procedure } from '../trpc/procedures.ts';

/** The catalogue of what is traded on the platform, whole. */
export const catalogue = procedure.output(z.custom<rule.Catalogue>()).query(() => rule.catalogue);
