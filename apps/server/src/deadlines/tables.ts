import type { Provision } from '@wenzhou/statute';
import { sql } from 'drizzle-orm';
import { date, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { AgencyKind } from '../accounts/actor.ts';
import { moment } from '../database/moment.ts';
import type { DutyCode } from './duty-titles.ts';

/** What somebody has to do by a day: which article says so, who is reminded ahead, whom it escalates to when missed. */
export const obligations = pgTable(
  'obligations',
  {
    id: uuid('id').primaryKey(),
    /** What it is about, such as `wage-deposit:9133…`. */
    matter: text('matter').notNull(),
    /** What is to be done. */
    duty: text('duty').$type<DutyCode>().notNull(),
    /** Who has to: a company, or an agency. */
    company: text('company'),
    agencyKind: text('agency_kind').$type<AgencyKind>(),
    agencyDivision: text('agency_division'),
    /** The agency that is told when it is missed. */
    escalatesToKind: text('escalates_to_kind').$type<AgencyKind>(),
    escalatesToDivision: text('escalates_to_division'),
    provisions: jsonb('provisions').$type<readonly Provision[]>().notNull(),
    /** What the messages say besides; never personal data. */
    facts: jsonb('facts').$type<Readonly<Record<string, string | number>>>().notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    /** The days on which to remind that are still to come, the next one first. */
    remindOn: date('remind_on', { mode: 'string' }).array().notNull(),
    createdAt: moment('created_at').notNull(),
    metOn: date('met_on', { mode: 'string' }),
    missedAt: moment('missed_at'),
    /** When another one took its place after it was missed: it stays as what was missed. */
    replacedAt: moment('replaced_at'),
  },
  (table) => [
    uniqueIndex('obligations_open_once')
      .on(table.matter, table.duty)
      .where(sql`met_on is null and replaced_at is null`),
    index('obligations_open')
      .on(table.dueOn)
      .where(sql`met_on is null and replaced_at is null`),
    index('obligations_of_company').on(table.company),
  ],
);
