import type { PlainDate } from '@wenzhou/calendar';
import type { CreditCode } from '@wenzhou/identity';
import { type Fen, fen, subtractFen } from '@wenzhou/money';
import {
  collectTrace,
  type Granted,
  granted,
  type ParameterUse,
  type RefusalOf,
  refused,
  refuser,
  type Ruling,
  type Step,
} from '@wenzhou/statute';
import {
  type Activation,
  art,
  type Deposit,
  type DepositCommand,
  type DepositEvent,
  decide,
  evolve,
  type WageDepositRefusals,
  type WageDepositSteps,
} from '@wenzhou/wage-deposit';
import { cityDivision } from '../../permissions/permit.ts';
import type { GivenApplication } from '../requests/request-content.ts';
import type { LoadedDeposit } from '../stream/load-deposit.ts';
import type { Claim } from './claims.ts';
import { divideArrears, mostGranted, usablePart } from './divide-arrears.ts';
import { type PaidWage, withWagesElsewhere } from './wages-elsewhere.ts';

/** What is asked for, and of whom. */
export interface ActivationCase {
  readonly application: GivenApplication;
  readonly claims: readonly Claim[];
  readonly employer: LoadedDeposit;
  readonly generalContractor?: {
    readonly loaded: LoadedDeposit;
    /** Fen, as it is given: the rule reads it. */
    readonly unsettled: number;
    readonly unqualified: boolean;
  };
  /** What any deposit was used for of these workers' wages. */
  readonly paid: readonly PaidWage[];
  readonly on: PlainDate;
  /** The division of the authority that a request waits with; none before it is handed in. */
  readonly division?: string;
}

/** An activation that may go ahead: the event of each deposit that it draws on. */
export interface DecidedActivation {
  readonly activation: Activation;
  readonly drawn: readonly { readonly loaded: LoadedDeposit; readonly event: Granted<DepositEvent> }[];
}

/** The division whose authority keeps a deposit and so decides on its use; without a deposit on record the rule refuses. */
const keeperOf = ({ row }: LoadedDeposit): string => row?.agencyDivision ?? cityDivision;

/** The authority that decides first: that of the deposit that is drawn on first, the subcontractor's own (art. 9). */
export const firstAuthority = ([first]: DecidedActivation['drawn']): string =>
  first ? keeperOf(first.loaded) : cityDivision;

/** What an authority grants of a decided use, on the deposits that it keeps itself, and what is left to another. */
export function parted(
  drawn: DecidedActivation['drawn'],
  division: string,
): { readonly own: DecidedActivation['drawn']; readonly others: DecidedActivation['drawn'] } {
  return {
    own: drawn.filter(({ loaded }) => keeperOf(loaded) === division),
    others: drawn.filter(({ loaded }) => keeperOf(loaded) !== division),
  };
}

type ActivationRuling<T> = Ruling<T, WageDepositRefusals>;
type Refusal = RefusalOf<WageDepositRefusals>;
type Path = readonly (string | number)[];

const refuse = refuser<WageDepositRefusals>();

/** Where a caller's input holds what a refusal of the rules points at. */
function placeOf(path: Path, lines: readonly number[]): Path | undefined {
  const [root, field, ...rest] = path;
  switch (root) {
    case 'claims': {
      const line = typeof field === 'number' ? lines[field] : undefined;
      const [last] = rest;
      if (line === undefined) return ['claims'];
      return ['claims', line, ...(last === undefined ? [] : [last === 'worker' ? 'citizenNumber' : last])];
    }
    case 'request':
    case 'application':
      if (field === 'arrears') return ['claims'];
      return field === 'amount' || field === 'fundsShort' ? [field] : undefined;
    case 'generalContractor':
      return field === 'unsettled' ? path : undefined;
    case 'unsettled':
      return ['generalContractor', 'unsettled'];
    default:
      return undefined;
  }
}

const placed = (refusals: readonly Refusal[], lines: readonly number[]): readonly Refusal[] =>
  refusals.map(({ path: given, ...refusal }) => {
    const path = given && placeOf(given, lines);
    return path ? { ...refusal, path } : refusal;
  });

/** What two rules refuse for the same reason is said once. */
const eachOnce = (refusals: readonly Refusal[]): readonly Refusal[] => [
  ...new Map(refusals.map((refusal) => [JSON.stringify([refusal.code, refusal.path]), refusal])).values(),
];

const refusalsOf = (ruling: ActivationRuling<unknown>): readonly Refusal[] =>
  ruling.kind === 'refused' ? ruling.refusals : [];

function everyReason<T>(refusals: readonly Refusal[], otherwise: ActivationRuling<T>): ActivationRuling<T> {
  const [first, ...others] = eachOnce(refusals);
  return first ? refused<WageDepositRefusals>([first, ...others]) : otherwise;
}

/** The sum of the claims, fen; beyond all amounts, whatever the rule refuses. */
export const arrearsOf = (claims: readonly Claim[]): number => claims.reduce((sum, { owed }) => sum + owed, 0);

const everyLine = (claims: readonly Claim[]): readonly number[] => claims.map((_, index) => index);

/**
 * Decides an activation on the deposits as they stand: how much comes from which of them, and then each deposit's own
 * step, by the authority that keeps it. What the employer's deposit gives is taken off the claims before the general
 * contractor's is used, so that nobody gets more than is owed.
 */
export function decideActivationCase(asked: ActivationCase): ActivationRuling<DecidedActivation> {
  const { application, claims, employer, generalContractor, paid, on, division } = asked;
  const byKeeperOf = (loaded: LoadedDeposit) =>
    ({ role: 'construction-authority', division: keeperOf(loaded) }) as const;
  const stepOn = (loaded: LoadedDeposit, command: DepositCommand): ActivationRuling<DepositEvent> =>
    decide(withWagesElsewhere(loaded.deposit, loaded.firm, paid), command, undefined, collectTrace<WageDepositSteps>());
  const onContractor = (
    { loaded, unsettled, unqualified }: NonNullable<ActivationCase['generalContractor']>,
    amount: number,
    owed: readonly Claim[],
    subcontractor: Deposit,
  ): ActivationRuling<DepositEvent> =>
    stepOn(loaded, {
      kind: 'activate-for-subcontractor',
      on,
      by: byKeeperOf(loaded),
      application: { ...application, amount },
      claims: [...owed],
      subcontractor: usablePart(subcontractor, on),
      unsettled,
      unqualified,
    });

  const split = divideArrears({
    application,
    arrears: arrearsOf(claims),
    employer: employer.deposit,
    ...(generalContractor
      ? { generalContractor: { ...generalContractor, deposit: generalContractor.loaded.deposit } }
      : {}),
    on,
  });
  if (split.kind !== 'granted') {
    // What is wrong with the claims, or with the step itself, is told at the same time.
    const step = generalContractor
      ? onContractor(generalContractor, application.amount, claims, employer.deposit)
      : stepOn(employer, { kind: 'activate', on, by: byKeeperOf(employer), application, claims: [...claims] });
    return everyReason(
      [...placed(refusalsOf(split), []), ...placed(refusalsOf(step), everyLine(claims))],
      split.kind === 'incomplete' ? split : refused<WageDepositRefusals>(split.refusals),
    );
  }

  const { draws } = split.outcome;
  const drawn: { readonly loaded: LoadedDeposit; readonly event: Granted<DepositEvent> }[] = [];
  const refusals: Refusal[] = [];
  const uses = new Map<string, ParameterUse>(split.parameters.map((use) => [use.id, use]));
  const steps: Step[] = [...(split.steps ?? [])];
  let subcontractor = employer.deposit;
  let rest: readonly { readonly claim: Claim; readonly line: number }[] = claims.map((claim, line) => ({
    claim,
    line,
  }));
  for (const { from, amount } of draws) {
    const owed = rest.map(({ claim }) => claim);
    const ruling =
      from === 'employer' || !generalContractor
        ? stepOn(employer, {
            kind: 'activate',
            on,
            by: byKeeperOf(employer),
            application: { ...application, amount },
            claims: owed,
          })
        : onContractor(generalContractor, amount, owed, subcontractor);
    if (ruling.kind === 'incomplete') return ruling;
    if (ruling.kind === 'refused') {
      refusals.push(
        ...placed(
          ruling.refusals,
          rest.map(({ line }) => line),
        ),
      );
      continue;
    }
    const event = ruling.outcome;
    drawn.push({
      loaded: from === 'employer' || !generalContractor ? employer : generalContractor.loaded,
      event: ruling,
    });
    for (const use of ruling.parameters) uses.set(use.id, use);
    steps.push(...(ruling.steps ?? []).filter(({ code }) => code !== 'activation-founded' && code !== 'drawn'));
    if (event.kind !== 'activated') throw new Error(`an activation was decided as ${event.kind}`);
    if (from === 'employer') subcontractor = evolve(employer.deposit, event);
    const { shares } = event;
    rest = rest.flatMap(({ claim, line }, index) => {
      const left = subtractFen(claim.owed, shares[index]?.share ?? fen(0));
      return left > 0 ? [{ claim: { ...claim, owed: left }, line }] : [];
    });
  }
  // Article 9(1): the subcontractor's own deposit comes first, and so does the decision of its authority.
  const authority = firstAuthority(drawn);
  if (refusals.length === 0 && division !== undefined && division !== authority)
    return refused<WageDepositRefusals>([refuse('not-the-authority', [art(7), art(9)], { division, authority })]);
  return everyReason<DecidedActivation>(refusals, {
    ...granted({ activation: split.outcome, drawn }, [...uses.values()]),
    steps,
  });
}

/** The most that could be granted; see {@link mostGranted}. */
export const mostOf = (asked: ActivationCase) =>
  mostGranted(asked.application.amount, (amount) =>
    decideActivationCase({ ...asked, application: { ...asked.application, amount } }),
  );

/** What is drawn on which firm's deposit, by the key of each claim. */
export interface LineShare {
  readonly line: number;
  readonly share: number;
  readonly from: readonly { readonly creditCode: CreditCode; readonly amount: Fen }[];
}

/** The share of each claim, from both deposits together. */
export function sharesOf({ drawn }: DecidedActivation, claims: readonly Claim[]): readonly LineShare[] {
  const keyOf = ({ worker, project, month }: Omit<Claim, 'owed'>): string => JSON.stringify([worker, project, month]);
  const from = new Map<string, { readonly creditCode: CreditCode; readonly amount: Fen }[]>();
  for (const { loaded, event } of drawn) {
    if (event.outcome.kind !== 'activated') continue;
    for (const share of event.outcome.shares)
      if (share.share > 0)
        from.set(keyOf(share), [...(from.get(keyOf(share)) ?? []), { creditCode: loaded.firm, amount: share.share }]);
  }
  return claims.map((claim, index) => {
    const parts = from.get(keyOf(claim)) ?? [];
    return { line: index + 1, share: parts.reduce((sum, { amount }) => sum + amount, 0), from: parts };
  });
}
