import { plainDateSchema } from '@wenzhou/calendar';
import { applyRate, type Fen, zeroFen } from '@wenzhou/money';
import { granted, readInput, readParameters, refused, type Ruling, type Trace } from '@wenzhou/statute';
import * as z from 'zod';
import { type Contract, contractAt, contractSchema, placeContract } from './contract.ts';
import type { ContractRecord } from './contract-record.ts';
import { contractSumPolicyOn } from './deposit-policy.ts';
import type { WageDepositRefusals } from './refusals.ts';
import type { WageDepositSteps } from './steps.ts';

/** Between which sums a contract's deposit lies, in fen. A bound that the national rule does not give is left out. */
export interface ContractDepositBounds {
  readonly record: ContractRecord;
  readonly least?: Fen;
  readonly most?: Fen;
}

const inputSchema = z.strictObject({ contract: contractSchema, on: plainDateSchema });

/**
 * What is certain of a contract's deposit from 2021-11-01 on without the figures that Zhejiang has set: the bounds of
 * the national rule.
 *
 * - A small contract of a firm without arrears for a year: nothing, exactly.
 * - A firm that is new: between 1 % (0.5 % with several projects under way) and 3 % of the contract sum.
 * - After two years without arrears: how far the share is lowered is not known, so only the upper bound is certain;
 *   after three it may be nothing.
 * - With arrears: how far it is raised is not known, so only the lower bound is certain.
 *
 * @param contract - plain JSON; sum in fen
 * @param on - the day asked, `YYYY-MM-DD`
 * @returns granted with the bounds; incomplete and refused as {@link requiredDepositByContract} is for bad input and earlier days
 * @example
 * ```ts
 * contractDepositBounds({ sum: 1_000_000_000, since: '2021-06-01' }, '2021-11-01');
 * // granted: between 100,000 and 300,000 yuan
 * ```
 */
export function contractDepositBounds(
  contract: Contract,
  on: string,
  trace?: Trace<WageDepositSteps>,
): Ruling<ContractDepositBounds, WageDepositRefusals> {
  const input = readInput(inputSchema, { contract, on }, contractAt);
  if (input.kind === 'refused') return refused(input.refusals);
  const inForce = contractSumPolicyOn(input.value.on, contractAt, ['on']);
  if (inForce.kind === 'refused') return refused([inForce.refusal]);
  const { policy } = inForce;
  const { sum, severalProjects } = input.value.contract;
  const placed = placeContract(input.value.contract, policy, input.value.on, trace);
  if (placed.kind !== 'placed') return placed;
  const { record, small, uses } = placed;
  if (small) {
    trace?.step('contract-exempt', contractAt, { ground: 'small-contract', sum });
    return granted({ record, least: zeroFen, most: zeroFen }, uses, trace);
  }
  const shares = {
    least: severalProjects ? policy.leastShareForSeveral : policy.leastShare,
    most: policy.mostShare,
  };
  const read = readParameters(shares, input.value.on, contractAt);
  if (read.kind === 'refused') return refused(read.refusals);
  const least = applyRate(sum, read.values.least);
  const most = applyRate(sum, read.values.most);
  const bounds: Readonly<Record<ContractRecord, Omit<ContractDepositBounds, 'record'>>> = {
    'may-be-exempt': { least: zeroFen, most },
    lowered: { most },
    raised: { least },
    plain: { least, most },
  };
  trace?.step(
    'contract-bounds',
    contractAt,
    { sum, ...bounds[record] },
    read.uses.map(({ id }) => id),
  );
  return granted({ record, ...bounds[record] }, [...uses, ...read.uses], trace);
}
