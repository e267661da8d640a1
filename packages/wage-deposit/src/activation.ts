import { isAfter, type PlainDate, plainDateSchema } from '@wenzhou/calendar';
import { type Fen, subtractFen } from '@wenzhou/money';
import {
  granted,
  type ParameterUse,
  type Provisions,
  readInput,
  readParameters,
  refused,
  type RefusalOf,
  type Ruling,
  type Trace,
} from '@wenzhou/statute';
import * as z from 'zod';
import { amountSchema, balanceSchema } from './amount.ts';
import type { ActivationBasis, DepositHolder } from './activation-basis.ts';
import { art } from './articles.ts';
import { policyOn } from './deposit-policy.ts';
import type { InterpretationCode } from './interpretations.ts';
import { refuse, type WageDepositRefusals } from './refusals.ts';
import { nationalArt } from './statute.ts';
import type { WageDepositSteps } from './steps.ts';
import { unknownRules } from './unknown-rules.ts';

const asked = { arrears: balanceSchema, on: plainDateSchema };
const divisionSchema = z.string().refine((code) => /^\d{6}$/.test(code), { error: 'GB/T 2260, 6 digits' });

const ownFields = { applicant: z.literal('firm'), amount: amountSchema, fundsShort: z.boolean() };
const authorityFields = {
  applicant: z.literal('labour-authority'),
  amount: amountSchema,
  division: divisionSchema,
  projectDivision: divisionSchema,
  order: z.exactOptional(z.strictObject({ payBy: plainDateSchema }).readonly()),
};

/** An application inside a command, which tells the day and lists the wages owed. */
export const activationApplicationSchema = z.discriminatedUnion('applicant', [
  z.strictObject(ownFields).readonly(),
  z.strictObject(authorityFields).readonly(),
]);

/**
 * A request to use a deposit for wages owed.
 *
 * - `applicant`: the firm itself (art. 7(1)), or the labour authority of the project's place (art. 7(2)).
 * - `arrears`: the wages found to be owed, fen; `amount`: how much of them is to be paid from deposits, fen.
 * - `on`: the day of the decision.
 * - `fundsShort`: whether the firm cannot find the money for the time being.
 * - `division`: the division that the labour authority works for, six digits; `projectDivision`: that of the project.
 * - `order`: the order to pay, with the last day it left.
 *
 * @example
 * const request: ActivationRequest = {
 *   applicant: 'firm',
 *   arrears: 20_000_000,
 *   amount: 20_000_000,
 *   on: '2018-06-01',
 *   fundsShort: true,
 * };
 */
export const activationRequestSchema = z.discriminatedUnion('applicant', [
  z.strictObject({ ...ownFields, ...asked }).readonly(),
  z.strictObject({ ...authorityFields, ...asked }).readonly(),
]);

/** A request as it is given: plain JSON. */
export type ActivationRequest = z.input<typeof activationRequestSchema>;

export type KnownActivationRequest = z.output<typeof activationRequestSchema>;

/** The deposit of the firm that owes the wages: what it holds in fen, and the last day its guarantee covers. */
export const usableDepositSchema = z
  .strictObject({ balance: balanceSchema, expiresOn: z.exactOptional(plainDateSchema) })
  .readonly();

export type UsableDeposit = z.input<typeof usableDepositSchema>;

export type KnownUsableDeposit = z.output<typeof usableDepositSchema>;

/**
 * The general contractor of a subcontractor that owes wages (art. 9), with its own deposit.
 *
 * - `unsettled`: what it owes the subcontractor for the work, fen.
 * - `unqualified`: whether it gave the work to a unit or person without the qualification for it.
 */
export const generalContractorSchema = z
  .strictObject({
    ...usableDepositSchema.unwrap().shape,
    unsettled: balanceSchema,
    unqualified: z.boolean().default(false),
  })
  .readonly();

export type GeneralContractor = z.input<typeof generalContractorSchema>;

export type KnownGeneralContractor = z.output<typeof generalContractorSchema>;

/** What is taken from one deposit. Amounts in fen. */
export interface Draw {
  readonly from: DepositHolder;
  readonly amount: Fen;
  /** What the deposit holds afterwards. */
  readonly left: Fen;
  /** The ground on which it is to be topped up. */
  readonly ground: 'own-application' | 'labour-authority-application' | 'general-contractor-liability';
}

/** A use that may go ahead: from which deposit how much. */
export interface Activation {
  readonly basis: ActivationBasis;
  readonly at: Provisions;
  readonly draws: readonly Draw[];
}

type Reasons = readonly RefusalOf<WageDepositRefusals>[];

const at = [art(7)] as const;
const cityDivision = '330300';

const isExpired = ({ expiresOn }: KnownUsableDeposit, on: PlainDate): boolean =>
  expiresOn !== undefined && isAfter(on, expiresOn);

const expiryReasons = (deposit: KnownUsableDeposit, on: PlainDate, path: readonly string[]): Reasons =>
  deposit.expiresOn !== undefined && isExpired(deposit, on)
    ? [refuse('guarantee-expired', [art(6), art(7)], { expiredOn: deposit.expiresOn, on }, path)]
    : [];

/** What every use needs: wages owed, and no more asked for than is owed. */
const arrearsReasons = ({ arrears, amount }: KnownActivationRequest, place: Provisions): Reasons => {
  if (arrears === 0) return [refuse('no-arrears', place, {}, ['request', 'arrears'])];
  return amount > arrears
    ? [refuse('exceeds-arrears', [art(2), ...place], { amount, arrears }, ['request', 'amount'])]
    : [];
};

/** Whether a labour authority works for the project's place: its own division, or the city that it lies in (W-21). */
const worksFor = (division: string, projectDivision: string): boolean =>
  division === projectDivision || (division === cityDivision && projectDivision.startsWith(cityDivision.slice(0, 4)));

/** What article 7 asks of an application, beside arrears. */
function applicationReasons(request: KnownActivationRequest): Reasons {
  const { on } = request;
  if (request.applicant === 'firm')
    return request.fundsShort ? [] : [refuse('funds-available', [art(7, { item: 1 })], {}, ['request', 'fundsShort'])];
  const { division, projectDivision, order } = request;
  const item2 = [art(7, { item: 2 })] as const;
  return [
    ...(worksFor(division, projectDivision)
      ? []
      : [refuse('not-authority-of-project', item2, { division, projectDivision }, ['request', 'division'])]),
    ...(order === undefined ? [refuse('no-order-to-pay', item2, {}, ['request', 'order'])] : []),
    ...(order !== undefined && !isAfter(on, order.payBy)
      ? [refuse('order-still-running', item2, { payBy: order.payBy, on }, ['request', 'order', 'payBy'])]
      : []),
  ];
}

const overBalance = (of: DepositHolder, amount: Fen, balance: Fen, place: Provisions): Reasons =>
  amount > balance ? [refuse('exceeds-balance', place, { of, amount, balance }, ['request', 'amount'])] : [];

const draw = (from: DepositHolder, amount: Fen, balance: Fen, ground: Draw['ground']): Draw => ({
  from,
  amount,
  left: subtractFen(balance, amount),
  ground,
});

const applicationItem = (request: KnownActivationRequest) =>
  request.applicant === 'firm'
    ? ({ basis: 'own-application', at: [art(7, { item: 1 })] } as const)
    : ({ basis: 'labour-authority-application', at: [art(7, { item: 2 })] } as const);

/** The readings that a use rests on. */
function readingsFor(basis: ActivationBasis, request: KnownActivationRequest): readonly InterpretationCode[] {
  if (basis === 'unqualified-party') return ['W-4', 'W-19'];
  if (basis === 'pays-first') return ['W-19'];
  return request.applicant === 'labour-authority' && request.division !== request.projectDivision ? ['W-21'] : [];
}

/** Articles 7 and 9 on input that is already read. */
export function activationOf(
  request: KnownActivationRequest,
  deposit: KnownUsableDeposit,
  generalContractor: KnownGeneralContractor | undefined,
  trace?: Trace<WageDepositSteps>,
): Ruling<Activation, WageDepositRefusals> {
  const { on, amount, arrears } = request;
  const inForce = policyOn(on, at, ['request', 'on'], unknownRules.activation);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);

  const answer = (
    reasons: Reasons,
    basis: ActivationBasis,
    place: Provisions,
    draws: () => readonly Draw[],
    uses: readonly ParameterUse[] = [],
  ): Ruling<Activation, WageDepositRefusals> => {
    const [first, ...others] = reasons;
    if (first) return refused([first, ...others]);
    const drawn = draws();
    trace?.step(
      'activation-founded',
      place,
      {
        basis,
        arrears,
        amount,
        interpretations: readingsFor(basis, request),
      },
      uses.map(({ id }) => id),
    );
    for (const { from, amount: taken, left } of drawn) trace?.step('drawn', place, { from, amount: taken, left });
    return granted({ basis, at: place, draws: drawn }, uses, trace);
  };

  if (!generalContractor) {
    const { basis, at: place } = applicationItem(request);
    return answer(
      [
        ...arrearsReasons(request, place),
        ...applicationReasons(request),
        ...expiryReasons(deposit, on, ['deposit', 'expiresOn']),
        ...overBalance('employer', amount, deposit.balance, place),
      ],
      basis,
      place,
      () => [draw('employer', amount, deposit.balance, basis)],
    );
  }

  const { balance, unsettled, unqualified } = generalContractor;
  const contractorExpiry = expiryReasons(generalContractor, on, ['generalContractor', 'expiresOn']);
  const direct = (basis: ActivationBasis, place: Provisions, uses: readonly ParameterUse[]) =>
    answer(
      [
        ...arrearsReasons(request, place),
        ...contractorExpiry,
        ...overBalance('general-contractor', amount, balance, place),
      ],
      basis,
      place,
      () => [draw('general-contractor', amount, balance, 'general-contractor-liability')],
      uses,
    );
  if (unqualified) return direct('unqualified-party', [art(9, { item: 2 })], []);

  const item1 = [art(9, { item: 1 })] as const;
  const read = readParameters({ duty: inForce.policy.generalContractorDuty }, on, item1);
  if (read.kind === 'refused') return refused(read.refusals);
  if (read.values.duty === 'pays-first')
    return direct('pays-first', [nationalArt(30, { paragraph: 3 }), art(9)], read.uses);

  // What an expired guarantee holds does not cover the arrears.
  const own = isExpired(deposit, on) ? subtractFen(deposit.balance, deposit.balance) : deposit.balance;
  if (amount <= own)
    return refused([
      refuse('deposit-suffices', item1, { amount, balance: own }, ['deposit', 'balance']),
      ...arrearsReasons(request, item1),
      ...applicationReasons(request),
      ...(unsettled === 0 ? [refuse('nothing-unsettled', item1, {}, ['generalContractor', 'unsettled'])] : []),
      ...contractorExpiry,
    ]);
  const short = subtractFen(amount, own);
  return answer(
    [
      ...arrearsReasons(request, item1),
      // Where the employer's own deposit is used first, article 7 asks for its conditions.
      ...(own > 0 ? applicationReasons(request) : []),
      ...contractorExpiry,
      ...(unsettled === 0 ? [refuse('nothing-unsettled', item1, {}, ['generalContractor', 'unsettled'])] : []),
      ...(unsettled > 0 && short > unsettled
        ? [refuse('exceeds-unsettled-sum', item1, { amount: short, unsettled }, ['request', 'amount'])]
        : []),
      ...overBalance('general-contractor', short, balance, item1),
    ],
    'unsettled-sum',
    item1,
    () => [
      ...(own > 0 ? [draw('employer', own, own, applicationItem(request).basis)] : []),
      draw('general-contractor', short, balance, 'general-contractor-liability'),
    ],
    read.uses,
  );
}

const activationInputSchema = z.strictObject({
  request: activationRequestSchema,
  deposit: usableDepositSchema,
  generalContractor: z.exactOptional(generalContractorSchema),
});

/**
 * Whether deposits may be used for wages owed, and how much comes from which (arts. 7 and 9).
 *
 * Without a general contractor the firm's own deposit is used: on its own application when wages are owed and it is
 * short of money, or on that of the labour authority of the project's place once the order to pay has run out (the
 * day after its last day at the earliest).
 *
 * With a general contractor: its deposit is used directly when it gave the work to an unqualified party (art. 9(2);
 * W-4). Otherwise, until 30 April 2020, it is used for what the subcontractor's own deposit does not cover and up to
 * the sum it has not settled (art. 9(1)); from 1 May 2020 it pays first and without that limit (art. 30 of the State
 * Council's regulation). Then the conditions of article 7 are not asked for (W-19).
 *
 * @param request - plain JSON; amounts in fen. `amount` is exact: nothing is cut down silently
 * @param deposit - the deposit of the firm that owes the wages
 * @param generalContractor - only where the firm is a subcontractor and the general contractor is to answer
 * @returns granted with the draws, which add up to `request.amount`; refused with every reason, and the most that
 *   could be drawn in its facts, for bad input such as a negative unsettled sum, and for days that the measure does
 *   not govern
 * @example
 * ```ts
 * decideActivation(
 *   { applicant: 'firm', arrears: 20_000_000, amount: 20_000_000, on: '2018-06-01', fundsShort: true },
 *   { balance: 60_000_000 },
 * ); // granted: 200,000 yuan from the firm's deposit, 400,000 left
 * ```
 */
export function decideActivation(
  request: ActivationRequest,
  deposit: UsableDeposit,
  generalContractor?: GeneralContractor,
  trace?: Trace<WageDepositSteps>,
): Ruling<Activation, WageDepositRefusals> {
  const given = generalContractor === undefined ? { request, deposit } : { request, deposit, generalContractor };
  const input = readInput(activationInputSchema, given, [art(7), art(9)]);
  if (input.kind === 'refused') return refused(input.refusals);
  return activationOf(input.value.request, input.value.deposit, input.value.generalContractor, trace);
}
