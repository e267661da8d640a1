import { plainDateSchema } from '@wenzhou/calendar';
import type { Catalogue, CatalogueEntry } from '@wenzhou/resource-trading';
import { bilingualSchema } from '@wenzhou/statute';
import * as z from 'zod';

const printed = {
  code: z.string(),
  name: bilingualSchema,
  remark: z.exactOptional(bilingualSchema),
};

const itemSchema = z.object({ ...printed, alsoCalled: z.exactOptional(z.array(z.string())) });

const categorySchema = itemSchema.extend({ items: z.array(itemSchema) });

/** What `resourceTrading.catalogue` answers. */
export const catalogueSchema: z.ZodType<Catalogue> = z.object({
  edition: z.int(),
  title: bilingualSchema,
  effectiveFrom: plainDateSchema,
  groups: z.array(itemSchema.extend({ categories: z.array(categorySchema), items: z.array(itemSchema) })),
});

/** One printed code of the catalogue. */
export const catalogueEntrySchema: z.ZodType<CatalogueEntry> = z.object({
  kind: z.enum(['group', 'category', 'item']),
  ...printed,
  within: z.array(z.string()),
});
