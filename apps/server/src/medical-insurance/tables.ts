import type { Claim, InsuranceYear, InsuredStatus, PoolingArea, Scheme, Settlement } from '@wenzhou/medical-insurance';
import type { ParameterUse, Step } from '@wenzhou/statute';
import { date, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { moment } from '../database/moment.ts';

export const persons = pgTable('persons', {
  id: uuid('id').primaryKey(),
  citizenNumber: text('citizen_number').notNull().unique(),
  name: text('name').notNull(),
  registeredAt: moment('registered_at').notNull(),
});

/** A person's insurance year of one scheme in one pooling area, and where its counters stand. */
export const insuranceYears = pgTable(
  'insurance_years',
  {
    id: uuid('id').primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id),
    scheme: text('scheme').$type<Scheme>().notNull(),
    area: text('area').$type<PoolingArea>().notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    state: jsonb('state').$type<InsuranceYear>().notNull(),
  },
  (table) => [unique('insurance_years_once').on(table.personId, table.scheme, table.area, table.startsOn)],
);

/** What was claimed, as it came. Never changed. */
export const stays = pgTable(
  'stays',
  {
    id: uuid('id').primaryKey(),
    yearId: uuid('year_id')
      .notNull()
      .references(() => insuranceYears.id),
    institution: text('institution').notNull(),
    claimNumber: text('claim_number').notNull(),
    status: text('status').$type<InsuredStatus>().notNull(),
    claim: jsonb('claim').$type<Claim>().notNull(),
    recordedAt: moment('recorded_at').notNull(),
  },
  (table) => [unique('stays_claim_once').on(table.institution, table.claimNumber)],
);

/** How a stay was settled, and with each stay recorded late how it was settled again. The highest revision counts. */
export const settlements = pgTable(
  'settlements',
  {
    stayId: uuid('stay_id')
      .notNull()
      .references(() => stays.id),
    revision: integer('revision').notNull(),
    /** The stay whose recording brought this settlement about. */
    causedBy: uuid('caused_by')
      .notNull()
      .references(() => stays.id),
    settlement: jsonb('settlement').$type<Settlement>().notNull(),
    parameters: jsonb('parameters').$type<readonly ParameterUse[]>().notNull(),
    steps: jsonb('steps').$type<readonly Step[]>().notNull(),
    settledAt: moment('settled_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.stayId, table.revision] })],
);
