import type { PlainDate, PlainMonth } from '@wenzhou/calendar';
import type { CitizenNumber, CreditCode } from '@wenzhou/identity';
import type { Fen } from '@wenzhou/money';
import type { CertifiedStanding, DepositEvent, DutyName, Phase, TopUpGround } from '@wenzhou/wage-deposit';
import type { ParameterUse, Provision, Refusal, Step } from '@wenzhou/statute';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { moment } from '../database/moment.ts';
import type { GivenBack } from './requests/given-back.ts';
import type { RequestContent } from './requests/request-content.ts';

const fenColumn = (name: string) => bigint(name, { mode: 'number' }).$type<Fen>();
const day = (name: string) => date(name, { mode: 'string' }).$type<PlainDate>();
const firmColumn = (name: string) => text(name).$type<CreditCode>();

/**
 * Every firm's deposit as it stands: what its events lead to, entered with each of them, so that the city's register
 * and the queues can be searched. Decisions never read it; they replay {@link depositEvents}.
 */
export const deposits = pgTable(
  'deposits',
  {
    /** By which the audit names it. */
    id: uuid('id').notNull().unique(),
    firm: firmColumn('firm').primaryKey(),
    name: text('name').notNull(),
    /** The name and the credit code in small letters, as they are searched for. */
    searched: text('searched').notNull(),
    registeredDivision: text('registered_division'),
    /** The division whose construction authority keeps it, or is to assess it next. */
    agencyDivision: text('agency_division').notNull(),
    phase: text('phase').$type<Phase>().notNull(),
    standing: text('standing').$type<CertifiedStanding>().notNull(),
    /** The first day on which it stands `short` because a guarantee has expired. */
    shortFrom: day('short_from'),
    balance: fenColumn('balance').notNull(),
    level: fenColumn('level').notNull(),
    cash: fenColumn('cash').notNull(),
    bankGuarantee: fenColumn('bank_guarantee').notNull(),
    bankGuaranteeExpiresOn: day('bank_guarantee_expires_on'),
    insurancePolicy: fenColumn('insurance_policy').notNull(),
    insurancePolicyExpiresOn: day('insurance_policy_expires_on'),
    /** The earlier of the two. */
    expiresOn: day('expires_on'),
    /** Called in for wages and not paid to the workers yet. */
    awaitingWages: fenColumn('awaiting_wages').notNull(),
    /** Whether a duty that was entered in the credit record is still not met (art. 13). */
    supervised: boolean('supervised').notNull(),
    /** Whether a top-up can be demanded on what is on record: a use, serious cases, arrears after a refund. */
    demandToMake: boolean('demand_to_make').notNull(),
    lastSequence: integer('last_sequence').notNull(),
    lastOn: day('last_on').notNull(),
  },
  (table) => [
    index('deposits_of_agency').on(table.agencyDivision, table.phase),
    // The register is searched in it alone.
    index('deposits_searched').on(
      sql`name collate "C"`,
      table.firm,
      table.agencyDivision,
      table.phase,
      table.standing,
      table.shortFrom,
      table.supervised,
      table.searched,
    ),
    index('deposits_expiring').on(table.expiresOn),
    index('deposits_awaiting')
      .on(table.agencyDivision)
      .where(sql`awaiting_wages > 0`),
    index('deposits_supervised')
      .on(table.agencyDivision)
      .where(sql`supervised`),
  ],
);

/** What has happened to each deposit, in order, with the explanation of each decision. Append-only. */
export const depositEvents = pgTable(
  'deposit_events',
  {
    firm: firmColumn('firm').notNull(),
    sequence: integer('sequence').notNull(),
    event: jsonb('event').$type<DepositEvent>().notNull(),
    parameters: jsonb('parameters').$type<readonly ParameterUse[]>().notNull(),
    steps: jsonb('steps').$type<readonly Step[]>().notNull(),
    /** The request that it grants. */
    request: uuid('request'),
    at: moment('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.firm, table.sequence] }),
    index('deposit_events_of_request').on(table.request),
  ],
);

/** What each firm has to do by a day, as its events say: for the queues. Numbered in the order in which they arose. */
export const depositDuties = pgTable(
  'deposit_duties',
  {
    firm: firmColumn('firm')
      .notNull()
      .references(() => deposits.firm),
    number: integer('number').notNull(),
    duty: text('duty').$type<DutyName>().notNull(),
    dueOn: day('due_on').notNull(),
    metOn: day('met_on'),
    recordedOn: day('recorded_on'),
    /** An adjustment to a lower standard, which nobody is entered in the credit record for (art. 13). */
    lowers: boolean('lowers').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.firm, table.number] }),
    index('deposit_duties_met_late')
      .on(table.dueOn)
      .where(sql`met_on > due_on and recorded_on is null and not lowers`),
    index('deposit_duties_open')
      .on(table.dueOn)
      .where(sql`met_on is null`),
    index('deposit_duties_recorded')
      .on(table.recordedOn)
      .where(sql`recorded_on is not null`),
  ],
);

/**
 * The wages that deposits were used for, with what of them is paid, as the events say: so that a wage paid from one
 * firm's deposit is not claimed from another's.
 */
export const depositWages = pgTable(
  'deposit_wages',
  {
    firm: firmColumn('firm')
      .notNull()
      .references(() => deposits.firm),
    worker: uuid('worker').notNull(),
    project: text('project').notNull(),
    month: text('month').$type<PlainMonth>().notNull(),
    /** Fen. */
    owed: fenColumn('owed').notNull(),
    paid: fenColumn('paid').notNull(),
    /** The share of the last activation, while it awaits payment. */
    awaiting: fenColumn('awaiting'),
    /** The sequence of the last activation that it is part of. */
    activation: integer('activation').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.firm, table.worker, table.project, table.month] }),
    index('deposit_wages_of_worker').on(table.worker),
  ],
);

/** The uses of deposits with how many of their shares still await payment, as the events say. */
export const depositActivations = pgTable(
  'deposit_activations',
  {
    firm: firmColumn('firm')
      .notNull()
      .references(() => deposits.firm),
    sequence: integer('sequence').notNull(),
    request: uuid('request').notNull(),
    on: day('on').notNull(),
    /** Fen. */
    amount: fenColumn('amount').notNull(),
    awaiting: fenColumn('awaiting').notNull(),
    shares: integer('shares').notNull(),
    sharesAwaiting: integer('shares_awaiting').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.firm, table.sequence] }),
    uniqueIndex('deposit_activations_of_request').on(table.request, table.firm),
    index('deposit_activations_by_day').on(table.on),
  ],
);

export type RequestState = 'submitted' | 'granted' | 'refused' | 'withdrawn';

/** How a request was decided: the ruling that stood that day, and what the official wrote. */
export interface StoredDecision {
  readonly refusals?: readonly Refusal[];
  /** The provisions that the official refused it by, beside those of the refusals. */
  readonly at?: readonly Provision[];
  readonly parameters?: readonly ParameterUse[];
  readonly steps?: readonly Step[];
  readonly note?: string;
  /** For an activation that was granted in part: how much, fen. */
  readonly amount?: number;
  /** The notices that tell of what it brought about, by their ids. */
  readonly notices?: readonly string[];
  /** The number of the payment back to the firm that it approves. */
  readonly repayment?: number;
}

/** What a firm, or a labour authority about a firm, asks a construction authority for. */
export const depositRequests = pgTable(
  'deposit_requests',
  {
    id: uuid('id').primaryKey(),
    firm: firmColumn('firm').notNull(),
    firmName: text('firm_name').notNull(),
    /** The division of the construction authority that decides. */
    agencyDivision: text('agency_division').notNull(),
    content: jsonb('content').$type<RequestContent>().notNull(),
    /** What only one request at a time may ask for; none where several may. */
    topic: text('topic'),
    state: text('state').$type<RequestState>().notNull(),
    /** The division of the labour authority that asks; none when the firm does. */
    labourDivision: text('labour_division'),
    arrearsCase: uuid('arrears_case').references(() => arrearsCases.id),
    submittedOn: day('submitted_on').notNull(),
    submittedAt: moment('submitted_at').notNull(),
    submittedBy: text('submitted_by').notNull(),
    decision: jsonb('decision').$type<StoredDecision>(),
    decidedOn: day('decided_on'),
    decidedAt: moment('decided_at'),
    decidedBy: text('decided_by'),
  },
  (table) => [
    uniqueIndex('deposit_requests_open_once')
      .on(table.firm, table.topic)
      .where(sql`state = 'submitted' and topic is not null`),
    index('deposit_requests_of_agency').on(table.agencyDivision, table.state, table.submittedAt),
    index('deposit_requests_of_firm').on(table.firm, table.submittedAt),
    index('deposit_requests_of_case').on(table.arrearsCase),
  ],
);

/**
 * Payments back to a firm that one official entered and another approves with the request: numbered from 1, and the last
 * of a request is the one that counts. Append-only.
 */
export const depositRepayments = pgTable(
  'deposit_repayments',
  {
    request: uuid('request')
      .notNull()
      .references(() => depositRequests.id),
    number: integer('number').notNull(),
    /** What granting the request came to when it was entered. */
    amount: fenColumn('amount').notNull(),
    /** Of each kind of instrument; null where that was not kept yet. */
    instruments: jsonb('instruments').$type<GivenBack>(),
    /** The payment order, as the official calls it. */
    reference: text('reference').notNull(),
    enteredAt: moment('entered_at').notNull(),
    enteredBy: text('entered_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.request, table.number] })],
);

/** Workers whose wages were claimed. Events and audit entries name them by these ids only. */
export const workers = pgTable('workers', {
  id: uuid('id').primaryKey(),
  citizenNumber: text('citizen_number').$type<CitizenNumber>().notNull().unique(),
  registeredAt: moment('registered_at').notNull(),
});

/** The lists of wages owed, as they were handed in with a request or taken up in an arrears case. */
export const wageClaims = pgTable(
  'wage_claims',
  {
    /** `request:…` or `case:…`. */
    list: text('list').notNull(),
    line: integer('line').notNull(),
    worker: uuid('worker')
      .notNull()
      .references(() => workers.id),
    /** As the list calls them. */
    name: text('name').notNull(),
    project: text('project').notNull(),
    /** `YYYY-MM`. */
    month: text('month').$type<PlainMonth>().notNull(),
    owed: fenColumn('owed').notNull(),
  },
  (table) => [primaryKey({ columns: [table.list, table.line] }), index('wage_claims_of_worker').on(table.worker)],
);

/** One payment in a batch. */
export interface WagePaymentLine {
  readonly worker: string;
  readonly project: string;
  readonly month: PlainMonth;
  readonly share: Fen;
  readonly receipt: string;
}

export type PaymentState = 'entered' | 'approved' | 'rejected';

/** Payments to workers that one official entered and another approves. */
export const wagePayments = pgTable(
  'wage_payments',
  {
    id: uuid('id').primaryKey(),
    /** The activation that they pay out. */
    request: uuid('request')
      .notNull()
      .references(() => depositRequests.id),
    firm: firmColumn('firm').notNull(),
    agencyDivision: text('agency_division').notNull(),
    state: text('state').$type<PaymentState>().notNull(),
    lines: jsonb('lines').$type<readonly WagePaymentLine[]>().notNull(),
    paidOn: day('paid_on').notNull(),
    enteredAt: moment('entered_at').notNull(),
    enteredBy: text('entered_by').notNull(),
    decidedAt: moment('decided_at'),
    decidedBy: text('decided_by'),
    note: text('note'),
  },
  (table) => [
    index('wage_payments_of_request').on(table.request),
    index('wage_payments_waiting')
      .on(table.agencyDivision)
      .where(sql`state = 'entered'`),
  ],
);

/** Paid by the firm, or from a deposit: all of the wages, or as far as the deposit reached. */
export type ArrearsState = 'open' | 'ordered' | 'paid' | 'applied' | 'paid-from-deposit' | 'partly-paid-from-deposit';

/** Wages owed that a labour authority looks into, from the finding to the payment or to the use of the deposit. */
export const arrearsCases = pgTable(
  'arrears_cases',
  {
    id: uuid('id').primaryKey(),
    /** The division of the labour authority that keeps it. */
    agencyDivision: text('agency_division').notNull(),
    projectDivision: text('project_division').notNull(),
    project: text('project').notNull(),
    /** The firm that owes the wages. */
    firm: firmColumn('firm').notNull(),
    firmName: text('firm_name').notNull(),
    occurredOn: day('occurred_on').notNull(),
    state: text('state').$type<ArrearsState>().notNull(),
    payBy: day('pay_by'),
    orderedOn: day('ordered_on'),
    paidOn: day('paid_on'),
    /** Whether the case is serious, once that was said: with the firm's deposit, or here while nothing is on record of it. */
    serious: boolean('serious'),
    arrearsRecordedOn: day('arrears_recorded_on'),
    openedOn: day('opened_on').notNull(),
    openedAt: moment('opened_at').notNull(),
    openedBy: text('opened_by').notNull(),
  },
  (table) => [
    index('arrears_cases_of_agency').on(table.agencyDivision, table.state, table.openedAt),
    index('arrears_cases_of_firm').on(table.firm),
  ],
);

/** Grounds for raising a deposit that a labour authority reports to the construction authority (art. 11). */
export type ReportedGround = Extract<
  TopUpGround,
  { readonly ground: 'labour-sanction' | 'referred-to-police' | 'mass-incident' | 'extreme-incident' }
>;

export const reportedGrounds = pgTable(
  'reported_grounds',
  {
    id: uuid('id').primaryKey(),
    arrearsCase: uuid('arrears_case')
      .notNull()
      .references(() => arrearsCases.id),
    firm: firmColumn('firm').notNull(),
    ground: jsonb('ground').$type<ReportedGround>().notNull(),
    occurredOn: day('occurred_on').notNull(),
    /** The number of the decision or of the file. */
    reference: text('reference').notNull(),
    reportedOn: day('reported_on').notNull(),
    reportedAt: moment('reported_at').notNull(),
    reportedBy: text('reported_by').notNull(),
    /** The event that demanded a top-up on it. */
    takenUpBy: integer('taken_up_by'),
  },
  (table) => [index('reported_grounds_of_firm').on(table.firm)],
);

/** Checks that general contractors made before they subcontracted (art. 9). Append-only. */
export const subcontractorChecks = pgTable(
  'subcontractor_checks',
  {
    id: uuid('id').primaryKey(),
    contractor: firmColumn('contractor').notNull(),
    subcontractor: firmColumn('subcontractor').notNull(),
    subcontractorName: text('subcontractor_name').notNull(),
    holds: boolean('holds').notNull(),
    standing: text('standing').$type<CertifiedStanding>().notNull(),
    on: day('on').notNull(),
    at: moment('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [index('subcontractor_checks_of_contractor').on(table.contractor, table.at)],
);
