import type { PlainDate } from '@wenzhou/calendar';
import type { CreditCode } from '@wenzhou/identity';
import { draftOf, type LedgerDraft, type Posting } from '@wenzhou/ledger';
import type { Fen, Rate } from '@wenzhou/money';
import type { Deposit, MetNotice, Wage } from './deposit.ts';
import { type AccountId, heldOn } from './deposit-account.ts';
import type { KnownDepositHistory } from './deposit-history.ts';
import { type DutyList, dutyList } from './duty-list.ts';
import type { Phase } from './step-name.ts';
import { firstEnds, type HeldInstrument } from './held-instrument.ts';
import type { KnownTopUpGround } from './top-up-ground.ts';

type Arrears = KnownDepositHistory['arrears'][number];

/**
 * A deposit that events are entered into in place. The deposit it comes from stays as it was: its collections are
 * copied before their first change, and until then the draft has none of its own.
 */
export interface DepositDraft {
  readonly from: Deposit;
  phase: Phase;
  events: number;
  lastOn: PlainDate | undefined;
  firm: CreditCode | undefined;
  authority: string | undefined;
  noticeOn: PlainDate | undefined;
  standard: Fen;
  multiple: Rate;
  newStandard: Fen | undefined;
  casesTakenUp: number;
  usedOn: PlainDate | undefined;
  answeredWith: PlainDate | undefined;
  instruments: readonly HeldInstrument[];
  firstPaidOn: PlainDate | undefined;
  toppedUpOn: PlainDate[] | undefined;
  relievedOn: PlainDate[] | undefined;
  arrears: Arrears[] | undefined;
  grounds: KnownTopUpGround[] | undefined;
  duties: DutyList | undefined;
  metNotices: MetNotice[] | undefined;
  wages: Map<string, Wage> | undefined;
  receipts: Set<string> | undefined;
  ledger: LedgerDraft | undefined;
}

export function openDraft(from: Deposit): DepositDraft {
  const { phase, events, lastOn, firm, authority, standard, multiple, newStandard, history } = from;
  return {
    from,
    phase,
    events,
    lastOn,
    firm,
    authority,
    noticeOn: from.noticeOn,
    standard,
    multiple,
    newStandard,
    casesTakenUp: from.casesTakenUp,
    usedOn: from.usedOn,
    answeredWith: from.answeredWith,
    instruments: from.instruments,
    firstPaidOn: history.firstPaidOn,
    toppedUpOn: undefined,
    relievedOn: undefined,
    arrears: undefined,
    grounds: undefined,
    duties: undefined,
    metNotices: undefined,
    wages: undefined,
    receipts: undefined,
    ledger: undefined,
  };
}

export const ownToppedUpOn = (draft: DepositDraft): PlainDate[] =>
  (draft.toppedUpOn ??= [...draft.from.history.toppedUpOn]);
export const ownRelievedOn = (draft: DepositDraft): PlainDate[] =>
  (draft.relievedOn ??= [...draft.from.history.relievedOn]);
export const ownArrears = (draft: DepositDraft): Arrears[] => (draft.arrears ??= [...draft.from.history.arrears]);
export const ownGrounds = (draft: DepositDraft): KnownTopUpGround[] => (draft.grounds ??= [...draft.from.grounds]);
export const ownDuties = (draft: DepositDraft): DutyList => (draft.duties ??= dutyList(draft.from.duties));
export const ownMetNotices = (draft: DepositDraft): MetNotice[] => (draft.metNotices ??= [...draft.from.metNotices]);
export const ownWages = (draft: DepositDraft): Map<string, Wage> => (draft.wages ??= new Map(draft.from.wages));
export const ownReceipts = (draft: DepositDraft): Set<string> => (draft.receipts ??= new Set(draft.from.receipts));

/** Enters a posting in the ledger. */
export const post = (draft: DepositDraft, posting: Posting): void =>
  (draft.ledger ??= draftOf(draft.from.ledger)).enter({ kind: 'posted', posting });

/** What stands on an account by now. */
export const heldInDraft = ({ ledger, from }: DepositDraft, account: AccountId): Fen =>
  ledger ? ledger.balanceOf(account).posted : heldOn(from.ledger, account);

type Unfinished<T> = { -readonly [Name in keyof T]: T[Name] };

/** The deposit with all that was entered. The draft is not used any more afterwards. */
export function closeDraft(draft: DepositDraft): Deposit {
  const { from, lastOn, firm, authority, noticeOn, newStandard, firstPaidOn, usedOn, answeredWith } = draft;
  const history: Unfinished<KnownDepositHistory> = {
    toppedUpOn: draft.toppedUpOn ?? from.history.toppedUpOn,
    relievedOn: draft.relievedOn ?? from.history.relievedOn,
    arrears: draft.arrears ?? from.history.arrears,
  };
  if (firstPaidOn !== undefined) history.firstPaidOn = firstPaidOn;
  const deposit: Unfinished<Deposit> = {
    phase: draft.phase,
    events: draft.events,
    standard: draft.standard,
    multiple: draft.multiple,
    history,
    grounds: draft.grounds ?? from.grounds,
    casesTakenUp: draft.casesTakenUp,
    duties: draft.duties?.duties ?? from.duties,
    metNotices: draft.metNotices ?? from.metNotices,
    instruments: draft.instruments,
    expiresOn: draft.instruments === from.instruments ? from.expiresOn : firstEnds(draft.instruments),
    wages: draft.wages ?? from.wages,
    receipts: draft.receipts ?? from.receipts,
    ledger: draft.ledger?.close() ?? from.ledger,
  };
  if (lastOn !== undefined) deposit.lastOn = lastOn;
  if (firm !== undefined) deposit.firm = firm;
  if (authority !== undefined) deposit.authority = authority;
  if (noticeOn !== undefined) deposit.noticeOn = noticeOn;
  if (newStandard !== undefined) deposit.newStandard = newStandard;
  if (usedOn !== undefined) deposit.usedOn = usedOn;
  if (answeredWith !== undefined) deposit.answeredWith = answeredWith;
  return deposit;
}
