import type { PlainDate } from '@wenzhou/calendar';
import type { CreditCode } from '@wenzhou/identity';
import { emptyLedger, type Ledger } from '@wenzhou/ledger';
import { applyRate, type Fen, percent, type Rate, zeroFen } from '@wenzhou/money';
import { depositAccounts, heldOn } from './deposit-account.ts';
import type { WageKey } from './deposit-event.ts';
import type { KnownDepositHistory } from './deposit-history.ts';
import type { DutyName } from './duty-name.ts';
import type { HeldInstrument } from './held-instrument.ts';
import type { InstrumentKind } from './instrument-kind.ts';
import type { Phase } from './step-name.ts';
import type { KnownTopUpGround } from './top-up-ground.ts';

/** Something the firm has to do by a day, and when it was done and entered in the credit record. */
export interface Duty {
  readonly duty: DutyName;
  readonly dueOn: PlainDate;
  readonly metOn?: PlainDate;
  readonly recordedOn?: PlainDate;
  /**
   * The day before which what it asks for cannot have come in: of a top-up that on which the notice was received, of an
   * adjustment that on which the grade was approved.
   */
  readonly since?: PlainDate;
  /** The day of the demand that a top-up answers. */
  readonly demandedOn?: PlainDate;
  /**
   * Of a demand the sum that stands in its notice, fen (W-31). One that was stored without a sum is answered by whatever
   * is lacking.
   */
  readonly amount?: Fen;
  /** An adjustment to a lower standard: money goes back, so article 13, which asks for payment in full, is not for it. */
  readonly lowers?: true;
}

/** A notice of a demand that asked for nothing, since nothing was lacking: the years began again when it was received. */
export interface MetNotice {
  readonly demandedOn: PlainDate;
  readonly receivedOn: PlainDate;
}

/** The wages of one worker for one month at one project, fen. */
export interface Wage {
  readonly owed: Fen;
  readonly paid: Fen;
  /** The share of the last activation, while it awaits payment. */
  readonly awaiting?: Fen;
  /** The day of that activation. */
  readonly activatedOn?: PlainDate;
}

/** The state of one firm's deposit. Made by {@link evolve} only; never changed in place. */
export interface Deposit {
  readonly phase: Phase;
  /** How many events have led here. */
  readonly events: number;
  readonly lastOn?: PlainDate;
  readonly firm?: CreditCode;
  /** The division whose authority keeps it. */
  readonly authority?: string;
  /** The day of the notice of payment: of the assessment, or of the revocation of an exemption. */
  readonly noticeOn?: PlainDate;
  /** The original standard, fen; 0 before the assessment. */
  readonly standard: Fen;
  /** To what multiple of the standard it was raised. */
  readonly multiple: Rate;
  readonly history: KnownDepositHistory;
  /** Uses that no demand has taken up yet. */
  readonly grounds: readonly KnownTopUpGround[];
  /** How many cases of the history, from the first on, demands have taken up. */
  readonly casesTakenUp: number;
  /** The day of the last use that no demand has taken up. */
  readonly usedOn?: PlainDate;
  readonly duties: readonly Duty[];
  readonly metNotices: readonly MetNotice[];
  /** The day on which a notice was received whose sum earlier demands ask for, until they are answered. */
  readonly answeredWith?: PlainDate;
  /** The standard of a new grade, until the deposit is adjusted to it. */
  readonly newStandard?: Fen;
  /** What is held, each guarantee and policy by itself. */
  readonly instruments: readonly HeldInstrument[];
  /** By kind the last day that the guarantee or policy covers which ends first. */
  readonly expiresOn: Readonly<Partial<Record<InstrumentKind, PlainDate>>>;
  /** By project, month and worker. */
  readonly wages: ReadonlyMap<string, Wage>;
  readonly receipts: ReadonlySet<string>;
  readonly ledger: Ledger;
}

/** The standard as article 5 sets it. */
export const unraised: Rate = percent(100);

/** A firm nothing is known of yet: where every deposit begins. */
export const noDeposit: Deposit = {
  phase: 'none',
  events: 0,
  standard: zeroFen,
  multiple: unraised,
  history: { toppedUpOn: [], relievedOn: [], arrears: [] },
  grounds: [],
  casesTakenUp: 0,
  duties: [],
  metNotices: [],
  instruments: [],
  expiresOn: {},
  wages: new Map(),
  receipts: new Set(),
  ledger: emptyLedger(depositAccounts),
};

/** The key of a wage in {@link Deposit.wages}. */
export const wageKeyOf = ({ worker, project, month }: WageKey): string => JSON.stringify([project, month, worker]);

/**
 * What a deposit holds, fen: always the ledger's own figure.
 *
 * @example
 * depositBalance(noDeposit); // 0
 */
export const depositBalance = ({ ledger }: Deposit): Fen => heldOn(ledger, 'deposit');

/** What a deposit ought to hold, fen: the standard times the multiple. */
export const depositLevel = ({ standard, multiple }: Deposit): Fen => applyRate(standard, multiple);

/** The duty of a kind that is not met, if there is one; of several demands the first. */
export const openDuty = ({ duties }: Pick<Deposit, 'duties'>, name: DutyName): Duty | undefined =>
  duties.find(({ duty, metOn }) => duty === name && metOn === undefined);

/** Whether wages of an activation still await payment. */
export const activationOpen = ({ wages }: Deposit): boolean =>
  [...wages.values()].some(({ awaiting }) => awaiting !== undefined);

/** The approval of the last change of grade that was recorded, where it changed the standard. */
export const lastGradeApprovedOn = ({ duties }: Pick<Deposit, 'duties'>): PlainDate | undefined =>
  duties.findLast(({ duty }) => duty === 'adjustment')?.since;
