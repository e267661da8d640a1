import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { AgencyKind } from '../accounts/actor.ts';
import { moment } from '../database/moment.ts';

/** Files that were handed in, and notices that were issued. The bytes lie in the store, under their digest. */
export const documents = pgTable(
  'documents',
  {
    id: uuid('id').primaryKey(),
    /** `upload`, or the kind of the notice, such as `wage-deposit-payment-notice`. */
    kind: text('kind').notNull(),
    /** The number of a notice, by which anyone may verify it. */
    number: text('number'),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: integer('bytes').notNull(),
    /** SHA-256 of the bytes, in hexadecimal. */
    digest: text('digest').notNull(),
    /** What it belongs to, such as `wage-deposit:9133…`; none for an upload that nothing refers to yet. */
    matter: text('matter'),
    /** Who may read it, besides whoever handed it in: a company, an agency. */
    company: text('company'),
    agencyKind: text('agency_kind').$type<AgencyKind>(),
    agencyDivision: text('agency_division'),
    /** Another agency that a notice is addressed to, which may read it as well. */
    addresseeKind: text('addressee_kind').$type<AgencyKind>(),
    addresseeDivision: text('addressee_division'),
    createdBy: text('created_by').notNull(),
    /** Of an upload: in whose name it was handed in, such as `company 9133…`. */
    capacity: text('capacity'),
    createdAt: moment('created_at').notNull(),
    /** What the verification page says of a notice; never personal data. */
    stated: jsonb('stated').$type<Readonly<Record<string, string | number>>>(),
  },
  (table) => [
    uniqueIndex('documents_by_number')
      .on(table.number)
      .where(sql`number is not null`),
    index('documents_of_matter').on(table.matter),
    index('documents_of_creator').on(table.createdBy, table.createdAt),
  ],
);
