import { isAfter, type PlainDate } from '@wenzhou/calendar';
import { balanceOf } from '@wenzhou/ledger';
import { maxFen, subtractFen, zeroFen } from '@wenzhou/money';
import { collectTrace, type Ruling } from '@wenzhou/statute';
import {
  activationOpen,
  type Deposit,
  depositBalance,
  expiredOn,
  depositLevel,
  type Duty,
  groundsOnRecord,
  type OpenMatters,
  openDuty,
  publicRecord,
  type RefundEligibility,
  refundEligibility,
  standingOf,
  usableOn,
  type WageDepositRefusals,
  type WageDepositSteps,
} from '@wenzhou/wage-deposit';
import type { Database, Transaction } from '../../database/database.ts';
import { documentsOf } from '../document-row.ts';
import { depositMatter } from '../office.ts';
import { openMattersOf } from '../arrears/open-matters.ts';
import { groundsOfFirm } from '../arrears/queries.ts';
import { qualificationsOf, requestRow, waitingRequests } from '../requests/queries.ts';
import type { LoadedDeposit } from '../stream/load-deposit.ts';
import { adjustmentOf } from './adjustment-of.ts';
import type { DepositView } from './deposit-view.ts';

/** How a duty stands on a day; the last day itself is in time. */
function dutyState({ dueOn, metOn }: Duty, on: PlainDate): DepositView['duties'][number]['state'] {
  if (metOn !== undefined) return isAfter(metOn, dueOn) ? 'met-late' : 'met';
  return isAfter(on, dueOn) ? 'overdue' : 'running';
}

/** Whether a full refund is due on the day (art. 12), for a deposit that is held. */
function refundOf(
  deposit: Deposit,
  on: PlainDate,
  matters: OpenMatters,
): Ruling<RefundEligibility, WageDepositRefusals> {
  const { relievedOn: _, ...history } = deposit.history;
  return refundEligibility(
    {
      ...history,
      toppedUpOn: [...history.toppedUpOn],
      arrears: [...history.arrears],
      balance: depositBalance(deposit),
      activationOpen: activationOpen(deposit),
      topUpOpen: openDuty(deposit, 'top-up') !== undefined,
      topUpToDemand: groundsOnRecord(deposit, on).length > 0,
      ...matters,
    },
    on,
    collectTrace<WageDepositSteps>(),
  );
}

function dutyView(duty: Duty, on: PlainDate): DepositView['duties'][number] {
  const state = dutyState(duty, on);
  const isLate = state === 'overdue' || state === 'met-late';
  // Where the standard is lowered nothing is left unpaid.
  return { ...duty, state, toRecord: isLate && duty.recordedOn === undefined && duty.lowers === undefined };
}

/** Everything about a firm's deposit as it stands on a day. */
export async function viewOf(
  reader: Database | Transaction,
  { firm, deposit, row }: LoadedDeposit,
  on: PlainDate,
  { name, forOfficials }: { readonly name: string; readonly forOfficials: boolean },
): Promise<DepositView> {
  const level = depositLevel(deposit);
  const balance = depositBalance(deposit);
  const usable = usableOn(deposit, on).balance;
  const expired = expiredOn(deposit, on);
  const adjustment = adjustmentOf(deposit, on);
  const qualifications = await qualificationsOf(reader, firm);
  return {
    on,
    creditCode: firm,
    name: row?.name ?? name,
    ...(row?.registeredDivision ? { registeredDivision: row.registeredDivision } : {}),
    ...(qualifications === undefined ? {} : { qualifications }),
    ...(row ? { agency: row.agencyDivision } : {}),
    phase: deposit.phase,
    standing: standingOf(deposit, on),
    standard: deposit.standard,
    multiple: deposit.multiple,
    level,
    balance,
    ...(expired === zeroFen ? {} : { expired }),
    lacking: maxFen(zeroFen, subtractFen(level, usable)),
    ...(deposit.newStandard === undefined ? {} : { newStandard: deposit.newStandard }),
    ...(adjustment === undefined ? {} : { adjustment }),
    instruments: [...(publicRecord(deposit, on)?.instruments ?? [])],
    awaitingWages: balanceOf(deposit.ledger, 'activated').posted,
    duties: deposit.duties.map((duty) => dutyView(duty, on)),
    supervised: row?.supervised ?? false,
    history: deposit.history,
    ...(deposit.phase === 'held' ? { refund: refundOf(deposit, on, await openMattersOf(reader, firm)) } : {}),
    openRequests: (await waitingRequests(reader, firm)).map(requestRow),
    reportedGrounds: forOfficials ? (await groundsOfFirm(reader, firm)).filter(({ takenUp }) => !takenUp) : [],
    documents: await documentsOf(reader, depositMatter(firm)),
  };
}
