import { randomUUID } from 'node:crypto';
import type { Granted } from '@wenzhou/statute';
import { type DepositEvent, replay } from '@wenzhou/wage-deposit';
import { accountIdOf } from '../../accounts/actor.ts';
import type { Transaction } from '../../database/database.ts';
import { announce } from '../../interfaces/announce.ts';
import { agencyTopic, wageDepositTopic } from '../../interfaces/topic.ts';
import { openLedgerAccounts, postAllToLedger } from '../../ledger/post-to-ledger.ts';
import { takeDuty } from '../../permissions/take-duty.ts';
import { depositMatter, type Office } from '../office.ts';
import { depositDuties, depositEvents, deposits } from '../tables.ts';
import { dutiesDecided } from './duty-matter.ts';
import { enterWages } from './enter-wages.ts';
import { accountsOf, postingsOf } from './ledger-of-deposit.ts';
import type { LoadedDeposit } from './load-deposit.ts';
import { keepObligations } from './obligations.ts';
import { projectionOf } from './projection.ts';

/** A deposit after its events were entered: it is on record now. */
export type EnteredDeposit = LoadedDeposit & Required<Pick<LoadedDeposit, 'row'>>;

/** What is told of a firm when its first event is entered. */
export interface NewFirm {
  readonly name: string;
  readonly registeredDivision?: string | undefined;
}

/**
 * Enters events that were decided one after the other on a locked deposit: in its stream, in the city's ledger, in the
 * register, among the duties and the deadlines. All of it or nothing, since the caller's transaction ends with it.
 */
export async function enterEvents(
  transaction: Transaction,
  loaded: LoadedDeposit,
  decided: readonly Granted<DepositEvent>[],
  { by, at }: Pick<Office, 'by' | 'at'>,
  { request, newFirm }: { readonly request?: string | undefined; readonly newFirm?: NewFirm | undefined } = {},
): Promise<EnteredDeposit> {
  const { firm } = loaded;
  const account = accountIdOf(by);
  const events = decided.map(({ outcome }) => outcome);
  const last = events.at(-1);
  if (!last) throw new Error('no event was to be entered');
  const deposit = replay(events, loaded.deposit);

  const registration = loaded.row ?? {
    id: randomUUID(),
    name: newFirm?.name ?? firm,
    registeredDivision: newFirm?.registeredDivision ?? null,
    agencyDivision: deposit.authority ?? '',
  };
  const { id, name, registeredDivision, agencyDivision } = registration;
  const row = projectionOf(
    deposit,
    {
      id,
      name: newFirm?.name ?? name,
      registeredDivision: newFirm?.registeredDivision ?? registeredDivision,
      agencyDivision,
    },
    last.on,
  );
  await transaction.insert(deposits).values(row).onConflictDoUpdate({ target: deposits.firm, set: row });

  await transaction.insert(depositEvents).values(
    decided.map(({ outcome, parameters, steps }, index) => ({
      firm,
      sequence: loaded.deposit.events + index + 1,
      event: outcome,
      parameters,
      steps: steps ?? [],
      request: request ?? null,
      at,
      by: account,
    })),
  );

  if (!loaded.row) await openLedgerAccounts(transaction, accountsOf(firm), at);
  const origin = { matter: depositMatter(firm), enteredBy: account, at };
  await postAllToLedger(
    transaction,
    events.flatMap((event) => postingsOf(firm, event)).map((posting) => ({ posting, origin })),
  );

  for (const matter of dutiesDecided(firm, loaded.deposit, deposit))
    await takeDuty(transaction, matter, by, 'deciding', at);
  for (const [index, { duty, dueOn, metOn, recordedOn, lowers = false }] of deposit.duties.entries()) {
    const state = { duty, dueOn, metOn: metOn ?? null, recordedOn: recordedOn ?? null, lowers };
    await transaction
      .insert(depositDuties)
      .values({ firm, number: index + 1, ...state })
      .onConflictDoUpdate({ target: [depositDuties.firm, depositDuties.number], set: state });
  }
  const placed = events.map((event, index) => ({ sequence: loaded.deposit.events + index + 1, event }));
  await enterWages(transaction, firm, deposit, placed, request);
  await keepObligations(transaction, loaded, { deposit, row }, last, at);
  await announce(transaction, wageDepositTopic(firm), id);
  await announce(transaction, agencyTopic({ kind: 'construction', division: row.agencyDivision }), id);
  return { firm, deposit, row };
}
