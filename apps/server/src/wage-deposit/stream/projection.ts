import { addDays, comparePlainDates, earlier, isBefore, type PlainDate } from '@wenzhou/calendar';
import { balanceOf } from '@wenzhou/ledger';
import { type Fen, zeroFen } from '@wenzhou/money';
import { decide, type Deposit, placeOfPayment, publicRecord, standingOf } from '@wenzhou/wage-deposit';
import type { DepositRow } from './load-deposit.ts';

/** What is known of a firm beside its events. */
export type Registration = Pick<DepositRow, 'id' | 'name' | 'registeredDivision' | 'agencyDivision'>;

/** The first day on which a deposit that stands now is short, since a guarantee or policy has run out. */
function shortFromOf(deposit: Deposit, on: PlainDate): PlainDate | undefined {
  if (standingOf(deposit, on) === 'short') return undefined;
  return deposit.instruments
    .flatMap(({ expiresOn }) => (expiresOn === undefined ? [] : [addDays(expiresOn, 1)]))
    .filter((day) => isBefore(on, day))
    .toSorted(comparePlainDates)
    .find((day) => standingOf(deposit, day) === 'short');
}

/** The division whose authority keeps the deposit; while none does, that of the place of payment (art. 4). */
function agencyDivisionOf(deposit: Deposit, { registeredDivision, agencyDivision }: Registration): string {
  if (deposit.authority !== undefined) return deposit.authority;
  const place = placeOfPayment({
    ...(registeredDivision === null ? {} : { registeredDivision }),
    ...(deposit.firm === undefined ? {} : { creditCode: deposit.firm }),
  });
  return place.kind === 'granted' ? place.outcome.division : agencyDivision;
}

/** Whether the record alone lets a top-up be demanded. */
function canBeDemanded(deposit: Deposit, on: PlainDate): boolean {
  const { authority } = deposit;
  if (authority === undefined) return false;
  const by = { role: 'construction-authority', division: authority } as const;
  return decide(deposit, { kind: 'demand-top-up', on, by }).kind === 'granted';
}

/** How names and credit codes are searched for. */
export const asSearched = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');

/** The line of the register that a deposit's state comes to on a day. */
export function projectionOf(deposit: Deposit, registration: Registration, on: PlainDate): DepositRow {
  const entry = publicRecord(deposit, on);
  if (!entry) throw new Error('a deposit without a firm was to be entered in the register');
  const held = (kind: 'cash' | 'bank-guarantee' | 'insurance-policy') =>
    entry.instruments.find((instrument) => instrument.kind === kind);
  const amountOf = (kind: Parameters<typeof held>[0]): Fen => held(kind)?.amount ?? zeroFen;
  // What has expired is watched no longer once the deposit is complete without it.
  const ends = deposit.instruments.flatMap(({ expiresOn }) =>
    expiresOn === undefined || (entry.standing !== 'short' && isBefore(expiresOn, on)) ? [] : [expiresOn],
  );
  return {
    ...registration,
    firm: entry.firm,
    searched: asSearched(`${registration.name} ${entry.firm}`),
    agencyDivision: agencyDivisionOf(deposit, registration),
    phase: entry.phase,
    standing: entry.standing,
    shortFrom: shortFromOf(deposit, on) ?? null,
    balance: entry.balance,
    level: entry.level,
    cash: amountOf('cash'),
    bankGuarantee: amountOf('bank-guarantee'),
    bankGuaranteeExpiresOn: held('bank-guarantee')?.expiresOn ?? null,
    insurancePolicy: amountOf('insurance-policy'),
    insurancePolicyExpiresOn: held('insurance-policy')?.expiresOn ?? null,
    expiresOn: ends.length === 0 ? null : ends.reduce(earlier),
    awaitingWages: balanceOf(deposit.ledger, 'activated').posted,
    supervised: deposit.duties.some(({ recordedOn, metOn }) => recordedOn !== undefined && metOn === undefined),
    demandToMake: canBeDemanded(deposit, on),
    lastSequence: deposit.events,
    lastOn: deposit.lastOn ?? on,
  };
}
