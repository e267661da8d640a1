import * as rule from '@wenzhou/resource-trading';
import { procedure } from '../trpc/procedures.ts';
import { catalogueSchema } from './catalogue-schema.ts';

/** The catalogue of what is traded on the platform, whole. */
export const catalogue = procedure.output(catalogueSchema).query(() => rule.catalogue);
