import type { DepositCommand } from '../src/index.ts';
import { yearsLater } from './deposit-model.ts';
import { twentyWorkingDaysAfter } from './working-days.ts';

/** What the articles say of a life, told from the steps that were granted, in their order, and from nothing else. */

type Of<Kind extends DepositCommand['kind']> = Extract<DepositCommand, { kind: Kind }>;

/** The cases of arrears that anybody told of. */
const casesIn = (life: readonly DepositCommand[]): readonly { readonly on: string; readonly serious: boolean }[] =>
  life.flatMap((step) => {
    if (step.kind === 'record-arrears') return [{ on: step.occurredOn, serious: step.serious }];
    if (step.kind === 'record-misplaced') return step.arrears ?? [];
    return step.kind === 'assess' ? (step.history?.arrears ?? []) : [];
  });

/** The day on which money, a guarantee or a policy came in. */
const cameInOn = ({ on, handedInOn, instrument }: Of<'pay'> | Of<'top-up'>): string =>
  (instrument.kind === 'cash' ? instrument.paidOn : undefined) ?? handedInOn ?? on;

/** The first payment: as it is told of the time before, else the day it came in; after a revoked exemption the next one. */
const firstPaidOn = (life: readonly DepositCommand[]): string => {
  const revoked = life.findLastIndex(({ kind }) => kind === 'revoke-exemption');
  for (const step of life.slice(revoked + 1)) {
    if (step.kind === 'record-misplaced') return step.firstPaidOn;
    if (step.kind === 'assess' && step.history?.firstPaidOn !== undefined) return step.history.firstPaidOn;
    if (step.kind === 'pay') return cameInOn(step);
  }
  return '';
};

/** Days on which a deposit may have been adjusted under article 11 without a payment: nothing was lacking, or no more. */
const mayBeAdjustedOn = (life: readonly DepositCommand[]): readonly string[] =>
  life.flatMap((step, index) => {
    if (step.kind === 'demand-top-up') return [step.receivedOn ?? step.on];
    if (step.kind === 'record-receipt') return [step.receivedOn];
    const isDemanded = life.slice(0, index).some(({ kind }) => kind === 'demand-top-up');
    return isDemanded && (step.kind === 'adjust' || step.kind === 'replace-instrument') ? [step.on] : [];
  });

/** What stands against a refund on a day that was granted, by articles 8, 11 and 12. */
export function againstRefund(life: readonly DepositCommand[], on: string): readonly string[] {
  const began = [firstPaidOn(life), ...life.flatMap((step) => (step.kind === 'top-up' ? [cameInOn(step)] : []))];
  const from = began.toSorted().at(-1) ?? '';
  const lastAdjusted = [from, ...mayBeAdjustedOn(life)].toSorted().at(-1) ?? '';
  const lastUse = life.findLastIndex(({ kind }) => kind === 'activate' || kind === 'activate-for-subcontractor');
  const lastDemand = life.findLastIndex(({ kind }) => kind === 'demand-top-up');
  const lastTopUp = life.findLastIndex(
    ({ kind }) => kind === 'top-up' || kind === 'adjust' || kind === 'replace-instrument',
  );
  return [
    ...(on < yearsLater(from, 3) ? ['the three years are not over'] : []),
    ...casesIn(life).flatMap((one) =>
      one.serious && one.on >= lastAdjusted && one.on <= on ? [`serious arrears on ${one.on}`] : [],
    ),
    ...(lastUse > lastDemand ? ['a use that nobody demanded a top-up for'] : []),
    ...(lastUse > lastTopUp ? ['a use that nothing came in for'] : []),
  ];
}

/** What stands against an exemption that was granted, by the last sentence of article 4. */
export function againstExemption(life: readonly DepositCommand[], on: string): readonly string[] {
  const from = firstPaidOn(life);
  return [
    ...(from === '' || on < yearsLater(from, 3) ? ['the three years are not over'] : []),
    ...casesIn(life).flatMap((one) =>
      one.serious && one.on >= from && one.on <= on ? [`serious arrears on ${one.on}`] : [],
    ),
  ];
}

/** The multiple of article 11 that a demand names a ground for, at the least. */
export const namedMultiple = ({ grounds = [] }: Of<'demand-top-up'>): number =>
  Math.max(
    1,
    ...grounds.map((one) => {
      switch (one.ground) {
        case 'labour-sanction':
          return 1.5;
        case 'referred-to-police':
          return 2;
        case 'extreme-incident':
          return 3;
        case 'mass-incident':
          return one.people >= 10 ? 3 : 1;
      }
    }),
  );

/** The last day of a demand by article 8. */
export const demandDueOn = ({ on, receivedOn }: Of<'demand-top-up'>): string =>
  twentyWorkingDaysAfter(receivedOn ?? on);
