import { isAfter, type PlainDate } from '@wenzhou/calendar';
import { balanceOf } from '@wenzhou/ledger';
import { maxFen, subtractFen, zeroFen } from '@wenzhou/money';
import { collectTrace, type Ruling } from '@wenzhou/statute';
import {
  activationOpen,
  type Deposit,
  depositBalance,
  depositLevel,
  type Duty,
  openDuty,
  publicRecord,
  type RefundEligibility,
  refundEligibility,
  standingOf,
  type WageDepositRefusals,
  type WageDepositSteps,
} from '@wenzhou/wage-deposit';
import type { Database, Transaction } from '../../database/database.ts';
import { documentsOf } from '../document-row.ts';
import { depositMatter } from '../office.ts';
import { groundsOfFirm } from '../arrears/queries.ts';
import { requestRow, waitingRequests } from '../requests/queries.ts';
import type { LoadedDeposit } from '../stream/load-deposit.ts';
import type { DepositView } from './deposit-view.ts';

/** How a duty stands on a day; the last day itself is in time. */
function dutyState({ dueOn, metOn }: Duty, on: PlainDate): DepositView['duties'][number]['state'] {
  if (metOn !== undefined) return isAfter(metOn, dueOn) ? 'met-late' : 'met';
  return isAfter(on, dueOn) ? 'overdue' : 'running';
}

/** Whether a full refund is due on the day (art. 12), for a deposit that is held. */
function refundOf(deposit: Deposit, on: PlainDate): Ruling<RefundEligibility, WageDepositRefusals> {
  const { relievedOn: _, ...history } = deposit.history;
  return refundEligibility(
    {
      ...history,
      toppedUpOn: [...history.toppedUpOn],
      arrears: [...history.arrears],
      balance: depositBalance(deposit),
      activationOpen: activationOpen(deposit),
      topUpOpen: openDuty(deposit, 'top-up') !== undefined,
    },
    on,
    collectTrace<WageDepositSteps>(),
  );
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
  return {
    on,
    creditCode: firm,
    name: row?.name ?? name,
    ...(row?.registeredDivision ? { registeredDivision: row.registeredDivision } : {}),
    ...(row ? { agency: row.agencyDivision } : {}),
    phase: deposit.phase,
    standing: standingOf(deposit, on),
    standard: deposit.standard,
    multiple: deposit.multiple,
    level,
    balance,
    lacking: maxFen(zeroFen, subtractFen(level, balance)),
    ...(deposit.newStandard === undefined ? {} : { newStandard: deposit.newStandard }),
    instruments: [...(publicRecord(deposit, on)?.instruments ?? [])],
    awaitingWages: balanceOf(deposit.ledger, 'activated').posted,
    duties: deposit.duties.map((duty) => ({ ...duty, state: dutyState(duty, on) })),
    supervised: row?.supervised ?? false,
    history: deposit.history,
    ...(deposit.phase === 'held' ? { refund: refundOf(deposit, on) } : {}),
    openRequests: (await waitingRequests(reader, firm)).map(requestRow),
    reportedGrounds: forOfficials ? (await groundsOfFirm(reader, firm)).filter(({ takenUp }) => !takenUp) : [],
    documents: await documentsOf(reader, depositMatter(firm)),
  };
}
