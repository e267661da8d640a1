import { isAfter, isBefore, type PlainDate, plainDate } from '@wenzhou/calendar';
import type { Bilingual, Parameter, Provisions, RefusalOf, Source } from '@wenzhou/statute';
import type { Fen, Rate } from '@wenzhou/money';
import { art } from './articles.ts';
import { parameters } from './parameters.ts';
import type { GeneralContractorDuty } from './parameters/general-contractor-duty.ts';
import { measureInForce } from './parameters/in-force.ts';
import type { TopUpItem } from './parameters/multiples.ts';
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

/** The national rule of 2021: a share of the contract sum. It is not built, so its days are refused by name. */
export interface ContractSumPolicy extends DatedPolicy {
  readonly basis: 'contract-sum';
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
    ...parameters,
  },
  {
    basis: 'contract-sum',
    title: { zh: '工程建设领域农民工工资保证金规定', en: 'national rule on wage deposits in construction' },
    from: plainDate('2021-11-01'),
    source: {
      kind: 'document',
      title: { zh: '工程建设领域农民工工资保证金规定', en: 'national rule on wage deposits in construction' },
      number: '人社部发〔2021〕65号',
      sureness: 'B',
    },
  },
];

/**
 * The measure's policy if it governs the day; otherwise the refusal: the measure is not in force yet, or a later
 * policy governs the day and is not built.
 */
export function policyOn(
  on: PlainDate,
  at: Provisions,
  path: readonly string[],
):
  | { readonly kind: 'in-force'; readonly policy: QualificationPolicy }
  | { readonly kind: 'refused'; readonly refusal: RefusalOf<WageDepositRefusals> } {
  const policy = depositPolicies.findLast(({ from, to }) => !isBefore(on, from) && (!to || !isAfter(on, to)));
  if (!policy)
    return {
      kind: 'refused',
      refusal: refuse('before-effective', [art(14), ...at], { on, from: measureInForce.from }, path),
    };
  if (policy.basis !== 'qualification')
    return {
      kind: 'refused',
      refusal: refuse(
        'policy-not-built',
        [nationalArt(32, { paragraph: 3 }), ...at],
        { on, from: policy.from, policy: policy.title },
        path,
      ),
    };
  return { kind: 'in-force', policy };
}
