import { bigint, boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { moment } from '../database/moment.ts';
import type { Duty } from '../permissions/duty.ts';
import type { AgencyKind, AppointedRole } from './actor.ts';

/** Who may sign in. The columns up to `twoFactorEnabled` are those that better-auth asks for. */
export const accounts = pgTable('accounts', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** Where notices go; an address under `no-mail.invalid` says that there is none. Several accounts may share one. */
  email: text('email').notNull(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  createdAt: moment('created_at').notNull(),
  updatedAt: moment('updated_at').notNull(),
  username: text('username').unique(),
  displayUsername: text('display_username'),
  twoFactorEnabled: boolean('two_factor_enabled').default(false),
  /** Makes the account that of a resident. */
  citizenNumber: text('citizen_number').unique(),
  language: text('language').$type<'zh' | 'en'>().notNull().default('zh'),
  closedAt: moment('closed_at'),
});

export const sessions = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    expiresAt: moment('expires_at').notNull(),
    token: text('token').notNull().unique(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    userId: text('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /** The appointment that the session acts under; none: as the person. */
    actingAs: text('acting_as'),
    /** When the session was proved with a second factor. */
    secondFactorAt: moment('second_factor_at'),
  },
  (table) => [index('sessions_of_account').on(table.userId)],
);

/** How an account proves itself: a password (argon2id), or a subject of the single sign-on. */
export const credentials = pgTable(
  'credentials',
  {
    id: text('id').primaryKey(),
    accountId: text('subject').notNull(),
    providerId: text('provider').notNull(),
    userId: text('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [
    index('credentials_of_account').on(table.userId),
    uniqueIndex('credentials_of_subject').on(table.providerId, table.accountId),
  ],
);

export const verifications = pgTable(
  'verifications',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: moment('created_at').notNull(),
    updatedAt: moment('updated_at').notNull(),
  },
  (table) => [index('verifications_by_identifier').on(table.identifier)],
);

export const secondFactors = pgTable(
  'second_factors',
  {
    id: text('id').primaryKey(),
    secret: text('secret').notNull(),
    backupCodes: text('backup_codes').notNull(),
    userId: text('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    verified: boolean('verified').default(true),
    failedVerificationCount: integer('failed_verification_count').default(0),
    lockedUntil: moment('locked_until'),
  },
  (table) => [index('second_factors_of_account').on(table.userId)],
);

/** How often somebody tried to sign in lately, so that trying passwords is slow. */
export const signInAttempts = pgTable('sign_in_attempts', {
  id: text('id').primaryKey(),
  key: text('key').notNull().unique(),
  count: integer('count').notNull(),
  lastRequest: bigint('last_request', { mode: 'number' }).notNull(),
});

/** A company that somebody acts for. */
export const companies = pgTable('companies', {
  creditCode: text('credit_code').primaryKey(),
  name: text('name').notNull(),
  registeredAt: moment('registered_at').notNull(),
});

/** In what capacity an account may act besides as a person: for a company, in an agency, or as operator. */
export const appointments = pgTable(
  'appointments',
  {
    id: uuid('id').primaryKey(),
    accountId: text('account_id')
      .notNull()
      .references(() => accounts.id),
    role: text('role').$type<AppointedRole>().notNull(),
    company: text('company').references(() => companies.creditCode),
    agencyKind: text('agency_kind').$type<AgencyKind>(),
    /** GB/T 2260; `330300` is the city itself. */
    agencyDivision: text('agency_division'),
    duties: text('duties')
      .array()
      .$type<Duty[]>()
      .notNull()
      .default(sql`'{}'`),
    appointedBy: text('appointed_by').notNull(),
    appointedAt: moment('appointed_at').notNull(),
    endedAt: moment('ended_at'),
  },
  (table) => [
    index('appointments_of_account').on(table.accountId),
    index('appointments_of_company').on(table.company),
    index('appointments_of_agency').on(table.agencyKind, table.agencyDivision),
    // Nulls would count as different from each other.
    uniqueIndex('appointments_once')
      .on(
        table.accountId,
        table.role,
        sql`coalesce(company, '')`,
        sql`coalesce(agency_kind, '')`,
        sql`coalesce(agency_division, '')`,
      )
      .where(sql`ended_at is null`),
  ],
);
