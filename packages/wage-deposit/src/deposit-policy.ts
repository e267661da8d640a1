import { isAfter, isBefore, type PlainDate } from '@wenzhou/calendar';
import {
  type Bilingual,
  type Parameter,
  type Provisions,
  type RefusalOf,
  type Source,
  valueOn,
} from '@wenzhou/statute';
import type { Fen, Rate } from '@wenzhou/money';
import { art } from './articles.ts';
import { contractSumParameters, measureParameters } from './parameters.ts';
import type { ContractTerm } from './parameters/contract-terms.ts';
import type { GeneralContractorDuty } from './parameters/general-contractor-duty.ts';
import { measureInForce } from './parameters/in-force.ts';
import type { TopUpItem } from './parameters/multiples.ts';
import { nationalRule, nationalRuleInForce, nationalRuleTitle } from './parameters/national-rule.ts';
import type { StandardItem } from './parameters/standards.ts';
import { refuse, type WageDepositRefusals } from './refusals.ts';
import { measure, nationalArt } from './statute.ts';

interface DatedPolicy {
  readonly title: Bilingual;
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly source: Source;
}

/** The measure of 2018: a sum by qualification, with its own figures. */
export interface QualificationPolicy extends DatedPolicy {
  readonly basis: 'qualification';
  readonly standards: Readonly<Record<StandardItem, Parameter<Fen>>>;
  readonly exemptionYears: Parameter<number>;
  readonly paymentTerm: Parameter<number>;
  readonly guaranteeYears: Parameter<number>;
  readonly generalContractorDuty: Parameter<GeneralContractorDuty>;
  readonly multiples: Readonly<Record<TopUpItem, Parameter<Rate>>>;
  readonly seriousCases: Parameter<number>;
  readonly seriousCasesYears: Parameter<number>;
  readonly massIncidentPeople: Parameter<number>;
  readonly topUpTerm: Parameter<number>;
  readonly adjustmentTerm: Parameter<number>;
  readonly refundYears: Parameter<number>;
}

/**
 * The national rule of 2021: a share of the contract sum, lower or nothing for firms without arrears, higher for those
 * with arrears. The shares that Zhejiang has set, and whether it exempts firms with years without arrears, are not
 * known: their parameters have no value.
 */
export interface ContractSumPolicy extends DatedPolicy {
  readonly basis: 'contract-sum';
  readonly contractShare: Parameter<Rate>;
  readonly loweredShare: Parameter<Rate>;
  readonly raisedShare: Parameter<Rate>;
  readonly exemptsCleanFirms: Parameter<boolean>;
  readonly leastShare: Parameter<Rate>;
  readonly leastShareForSeveral: Parameter<Rate>;
  readonly mostShare: Parameter<Rate>;
  readonly smallContract: Parameter<Fen>;
  readonly cleanYearsForSmall: Parameter<number>;
  readonly cleanYearsToLower: Parameter<number>;
  readonly cleanYearsToExempt: Parameter<number>;
  readonly terms: Readonly<Record<ContractTerm, Parameter<number>>>;
}

/** One regime of wage deposits with the days it governs. */
export type DepositPolicy = QualificationPolicy | ContractSumPolicy;

/**
 * The regimes of wage deposits in order. A day belongs to one of them whole; figures of two are never mixed.
 *
 * @example
 * depositPolicies.map((policy) => policy.from); // ['2018-03-01', '2021-11-01']
 */
export const depositPolicies: readonly [QualificationPolicy, ContractSumPolicy] = [
  {
    basis: 'qualification',
    title: measure.title,
    ...measureInForce,
    source: { kind: 'provision', at: [art(14)] },
    ...measureParameters,
  },
  {
    basis: 'contract-sum',
    title: nationalRuleTitle,
    ...nationalRuleInForce,
    source: nationalRule,
    ...contractSumParameters,
  },
];

/**
 * The regime that governs a day; none before the measure.
 *
 * @example
 * depositPolicyOn(plainDate('2021-11-01'))?.basis; // 'contract-sum'
 */
export const depositPolicyOn = (on: PlainDate): DepositPolicy | undefined =>
  depositPolicies.find(({ from, to }) => !isBefore(on, from) && (to === undefined || !isAfter(on, to)));

type Refused = { readonly kind: 'refused'; readonly refusal: RefusalOf<WageDepositRefusals> };

const beforeEffective = (on: PlainDate, at: Provisions, path: readonly string[]): Refused => ({
  kind: 'refused',
  refusal: refuse('before-effective', [art(14), ...at], { on, from: measureInForce.from }, path),
});

/** The shares that the national rule leaves a place to choose from, as far as they are known for the day. */
function shareRangeOn({ leastShare, leastShareForSeveral, mostShare }: ContractSumPolicy, on: PlainDate) {
  const [least, leastForSeveral, most] = [leastShare, leastShareForSeveral, mostShare].map(
    (parameter) => valueOn(parameter, on)?.value,
  );
  return least && leastForSeveral && most ? { least, leastForSeveral, most } : undefined;
}

/** The refusal for a figure of the national rule that is not known; for a share with the range of the national rule. */
export function unknownFigure(
  policy: ContractSumPolicy,
  parameter: Parameter<unknown>,
  on: PlainDate,
  at: Provisions,
  path?: readonly string[],
): RefusalOf<WageDepositRefusals> {
  const range = parameter.unit === 'rate' ? shareRangeOn(policy, on) : undefined;
  const { id, label } = parameter;
  return refuse('parameter-missing', at, { parameter: id, label, on, ...(range === undefined ? {} : { range }) }, path);
}

/**
 * What a rule would need of the national rule and nobody here knows: a figure, by its parameter, or what the rule
 * itself says, in words.
 */
export type Lacking = Bilingual | ((policy: ContractSumPolicy) => Parameter<unknown>);

/**
 * The measure's policy if it governs the day; otherwise the refusal: the measure is not in force yet, or the national
 * rule governs the day, with what of it is not known.
 */
export function policyOn(
  on: PlainDate,
  at: Provisions,
  path: readonly string[],
  lacking: Lacking,
): { readonly kind: 'in-force'; readonly policy: QualificationPolicy } | Refused {
  const policy = depositPolicyOn(on);
  if (!policy) return beforeEffective(on, at, path);
  if (policy.basis === 'qualification') return { kind: 'in-force', policy };
  const place: Provisions = [nationalArt(32, { paragraph: 3 }), ...at];
  if (typeof lacking === 'function')
    return { kind: 'refused', refusal: unknownFigure(policy, lacking(policy), on, place, path) };
  const { from, title } = policy;
  return { kind: 'refused', refusal: refuse('policy-not-built', place, { on, from, policy: title, lacking }, path) };
}

/** The national rule's policy if it governs the day; otherwise the refusal: it is the measure's, or before both. */
export function contractSumPolicyOn(
  on: PlainDate,
  at: Provisions,
  path: readonly string[],
): { readonly kind: 'in-force'; readonly policy: ContractSumPolicy } | Refused {
  const policy = depositPolicyOn(on);
  if (!policy) return beforeEffective(on, at, path);
  if (policy.basis === 'contract-sum') return { kind: 'in-force', policy };
  return {
    kind: 'refused',
    refusal: refuse(
      'contract-does-not-decide',
      [art(5), art(14), ...at],
      { on, policy: policy.title, from: nationalRuleInForce.from },
      path,
    ),
  };
}
