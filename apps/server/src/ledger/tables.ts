import type { Side } from '@wenzhou/ledger';
import { bigint, boolean, date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { moment } from '../database/moment.ts';

const fenColumn = (name: string) => bigint(name, { mode: 'number' });

/**
 * The accounts of every fund and every deposit. The sums are kept by a trigger on the lines, which also refuses what
 * would overdraw an account that has a floor.
 */
export const ledgerAccounts = pgTable('ledger_accounts', {
  id: text('id').primaryKey(),
  /** The fund, such as `wage-deposit`. */
  kind: text('kind').notNull(),
  normalSide: text('normal_side').$type<Side>().notNull(),
  floor: text('floor').$type<'no-overdraft'>(),
  /** Fen. */
  debits: fenColumn('debits').notNull().default(0),
  credits: fenColumn('credits').notNull().default(0),
  openedAt: moment('opened_at').notNull(),
});

/** Entered together or not at all; never changed. */
export const ledgerPostings = pgTable(
  'ledger_postings',
  {
    key: text('key').primaryKey(),
    memo: text('memo').notNull(),
    on: date('on', { mode: 'string' }).notNull(),
    provisions: jsonb('provisions').$type<readonly unknown[]>().notNull(),
    /** What brought it about, such as `wage-deposit:9133…`. */
    matter: text('matter').notNull(),
    enteredBy: text('entered_by').notNull(),
    enteredAt: moment('entered_at').notNull(),
  },
  (table) => [index('ledger_postings_of_matter').on(table.matter)],
);

/** Debits and credits of a posting are equal: a deferred constraint checks it at the end of every transaction. */
export const ledgerLines = pgTable(
  'ledger_lines',
  {
    posting: text('posting')
      .notNull()
      .references(() => ledgerPostings.key),
    line: integer('line').notNull(),
    account: text('account')
      .notNull()
      .references(() => ledgerAccounts.id),
    side: text('side').$type<Side>().notNull(),
    /** Fen, more than 0. */
    amount: fenColumn('amount').notNull(),
  },
  (table) => [primaryKey({ columns: [table.posting, table.line] }), index('ledger_lines_of_account').on(table.account)],
);

/** What each daily reconciliation found. */
export const reconciliations = pgTable('ledger_reconciliations', {
  id: uuid('id').primaryKey().defaultRandom(),
  on: date('on', { mode: 'string' }).notNull(),
  at: moment('at').notNull(),
  /** Whether it is the day's own; others were asked for. */
  isDaily: boolean('is_daily').notNull().default(true),
  outcome: jsonb('outcome').$type<Readonly<Record<string, unknown>>>().notNull(),
});
