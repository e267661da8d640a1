import { applyRate, type Fen } from '@wenzhou/money';
import type { Provisions, Trace } from '@wenzhou/statute';
import { art } from '../articles.ts';
import type { MedicalInsuranceSteps } from '../steps.ts';
import type { ClaimLine } from './claim.ts';

/** What a claim's charge is made of, in fen: `charge = excluded + offList + selfCare + eligible`. */
export interface EligibleCost {
  readonly charge: Fen;
  /** Kept out of the fund by art. 72(2)–(7). */
  readonly excluded: Fen;
  /** Outside the catalogues, art. 72(1). */
  readonly offList: Fen;
  /** The person's own share of class-B lines before pooling 自理, art. 59, each line half up to the fen (M-1). */
  readonly selfCare: Fen;
  /** Within the scope of basic insurance 符合基本医疗保险规定范围. */
  readonly eligible: Fen;
}

const offListItem = 1;
const catalogues: Provisions = [art(59), art(72, { item: offListItem })];
const classB: Provisions = [art(59)];
const scope: Provisions = [art(59), art(72)];

/**
 * Sorts a checked claim's lines into what the fund does not pay for, what the person bears first, and the eligible
 * cost (arts. 59, 72).
 *
 * @param lines checked lines; their sum is a safe amount
 */
export function eligibleCost(lines: readonly ClaimLine[], trace?: Trace<MedicalInsuranceSteps>): EligibleCost {
  let charge = 0;
  let excluded = 0;
  let offList = 0;
  let selfCare = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) continue;
    const { amount, exclusion } = line;
    charge += amount;
    if (exclusion === offListItem || (exclusion === undefined && line.class === 'off-list')) {
      offList += amount;
      trace?.step('line-off-list', catalogues, { line: index + 1, amount });
    } else if (exclusion !== undefined) {
      excluded += amount;
      trace?.step('line-excluded', [art(72, { item: exclusion })], { line: index + 1, amount, item: exclusion });
    } else if (line.class === 'B' && line.selfCareRate !== undefined) {
      const share = applyRate(amount, line.selfCareRate);
      selfCare += share;
      trace?.step('class-b-self-care', classB, { line: index + 1, amount, rate: line.selfCareRate, selfCare: share });
    }
  }
  const cost = {
    charge: charge as Fen,
    excluded: excluded as Fen,
    offList: offList as Fen,
    selfCare: selfCare as Fen,
    eligible: (charge - excluded - offList - selfCare) as Fen,
  };
  trace?.step('eligible-cost', scope, cost);
  return cost;
}
