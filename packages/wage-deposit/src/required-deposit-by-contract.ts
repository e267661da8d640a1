import { type PlainDate, plainDateSchema } from '@wenzhou/calendar';
import { applyRate, type Fen, type Rate, zeroFen } from '@wenzhou/money';
import {
  granted,
  type Parameter,
  type ParameterUse,
  readInput,
  refused,
  type Ruling,
  type Trace,
  valueOn,
} from '@wenzhou/statute';
import * as z from 'zod';
import { type Contract, contractAt, contractSchema, type KnownContract, placeContract } from './contract.ts';
import type { ContractExemption, ContractRecord } from './contract-record.ts';
import { type ContractSumPolicy, contractSumPolicyOn, unknownFigure } from './deposit-policy.ts';
import type { WageDepositRefusals } from './refusals.ts';
import type { WageDepositSteps } from './steps.ts';

/** What a contract asks for under the national rule: a share of its sum, or nothing. Amounts in fen. */
export type RequiredDepositByContract =
  | { readonly amount: Fen; readonly exempt: ContractExemption }
  | { readonly amount: Fen; readonly share: Rate };

/** The share for each record; with enough years without arrears it is at least the lowered one. */
const shareFor = (policy: ContractSumPolicy, record: ContractRecord): Parameter<Rate> =>
  ({
    'may-be-exempt': policy.loweredShare,
    lowered: policy.loweredShare,
    raised: policy.raisedShare,
    plain: policy.contractShare,
  })[record];

/** The national rule on input that is already read. */
export function requiredDepositByContractOf(
  contract: KnownContract,
  policy: ContractSumPolicy,
  on: PlainDate,
  trace?: Trace<WageDepositSteps>,
): Ruling<RequiredDepositByContract, WageDepositRefusals> {
  const placed = placeContract(contract, policy, on, trace);
  if (placed.kind !== 'placed') return placed;
  const { record, small, uses } = placed;
  const { sum } = contract;
  const exempt = (ground: ContractExemption, used: readonly ParameterUse[]) => {
    trace?.step('contract-exempt', contractAt, { ground, sum });
    return granted({ amount: zeroFen, exempt: ground }, used, trace);
  };
  if (small) return exempt('small-contract', uses);

  const local: ParameterUse[] = [];
  const missing: Parameter<unknown>[] = [];
  if (record === 'may-be-exempt') {
    const exempts = valueOn(policy.exemptsCleanFirms, on);
    if (exempts?.value) return exempt('clean-firm', [...uses, exempts]);
    if (exempts) local.push(exempts);
    else missing.push(policy.exemptsCleanFirms);
  }
  const parameter = shareFor(policy, record);
  const share = valueOn(parameter, on);
  if (!share) missing.push(parameter);
  const [first, ...others] = missing.map((lacking) => unknownFigure(policy, lacking, on, contractAt));
  if (first) return refused([first, ...others]);
  if (!share) throw new RangeError(`${parameter.id} is neither known nor missing`);
  const amount = applyRate(sum, share.value);
  trace?.step('contract-share', contractAt, { sum, share: share.value, amount }, [share.id]);
  return granted({ amount, share: share.value }, [...uses, ...local, share], trace);
}

const inputSchema = z.strictObject({ contract: contractSchema, on: plainDateSchema });

/**
 * What a contract asks for from 2021-11-01 on, when the national rule governs: nothing for a contract below three
 * million yuan of a firm with a year without arrears, else a share of the contract sum, which is lower after two years
 * without arrears, may be nothing after three, and is higher with arrears (W-22).
 *
 * The shares that Zhejiang has set, and whether it exempts firms after three years, are not known: whatever needs them
 * is refused with `parameter-missing`, which names the figure and the range the national rule allows.
 * {@link contractDepositBounds} tells what is certain all the same.
 *
 * @param contract - plain JSON; sum in fen
 * @param on - the day asked, `YYYY-MM-DD`
 * @returns granted where nothing is to be deposited; incomplete where nothing tells since when the firm has been at work;
 *   refused naming each figure that is not known, for bad input, and
 *   for days before 2021-11-01, whose deposits follow from qualifications ({@link requiredDeposit})
 * @example
 * ```ts
 * const since = '2015-05-01';
 * requiredDepositByContract({ sum: 299_999_999, since }, '2021-11-01'); // granted: nothing
 * requiredDepositByContract({ sum: 300_000_000, since }, '2021-11-01'); // refused: parameter-missing
 * ```
 */
export function requiredDepositByContract(
  contract: Contract,
  on: string,
  trace?: Trace<WageDepositSteps>,
): Ruling<RequiredDepositByContract, WageDepositRefusals> {
  const input = readInput(inputSchema, { contract, on }, contractAt);
  if (input.kind === 'refused') return refused(input.refusals);
  const inForce = contractSumPolicyOn(input.value.on, contractAt, ['on']);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  return requiredDepositByContractOf(input.value.contract, inForce.policy, input.value.on, trace);
}
