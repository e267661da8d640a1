import { type Fen, subtractFen, zeroFen } from '@wenzhou/money';
import type { SettledReference } from '../year/settled-reference.ts';
import type { SettledClaim } from './settle-year.ts';
import type { Settlement } from './settlement.ts';

/**
 * How a claim's settlement changed. `before` or `after` is absent for a claim that was added or taken out. `pool`,
 * `relief` and `person` are fen to pay in addition; below zero, fen to give back.
 */
export interface SettlementDifference {
  readonly claim: SettledReference;
  readonly before?: Settlement;
  readonly after?: Settlement;
  readonly pool: Fen;
  readonly relief: Fen;
  readonly person: Fen;
}

const nobody: Settlement['payers'] = { pool: zeroFen, relief: zeroFen, person: zeroFen };

const keyOf = ({ claim }: SettledClaim): string => JSON.stringify([claim.institution, claim.number]);

function differenceOf(
  claim: SettledReference,
  before: Settlement | undefined,
  after: Settlement | undefined,
): SettlementDifference {
  const paid = before?.payers ?? nobody;
  const pays = after?.payers ?? nobody;
  return {
    claim,
    ...(before && { before }),
    ...(after && { after }),
    pool: subtractFen(pays.pool, paid.pool),
    relief: subtractFen(pays.relief, paid.relief),
    person: subtractFen(pays.person, paid.person),
  };
}

/** Every other figure of a settlement follows from these. */
const isSame = (a: Settlement, b: Settlement): boolean =>
  a.charge === b.charge &&
  a.excluded === b.excluded &&
  a.offList === b.offList &&
  a.selfCare === b.selfCare &&
  a.deductible === b.deductible &&
  a.pool.portion === b.pool.portion &&
  a.pool.pays === b.pool.pays &&
  a.relief.portion === b.relief.portion &&
  a.relief.pays === b.relief.pays;

/**
 * What changed from one settlement of a year to another, claim by claim: in the order of `after`, then the claims that
 * are no longer there. Claims are matched by institution and number; unchanged ones are left out.
 *
 * @example
 * ```ts
 * for (const { claim, pool, person } of differences(before.settlements, after.settlements)) post(claim, pool, person);
 * ```
 */
export function differences(
  before: readonly SettledClaim[],
  after: readonly SettledClaim[],
): readonly SettlementDifference[] {
  const earlier = new Map(before.map((settled) => [keyOf(settled), settled]));
  const changed: SettlementDifference[] = [];
  for (const settled of after) {
    const key = keyOf(settled);
    const old = earlier.get(key);
    earlier.delete(key);
    if (!old || !isSame(old.settlement, settled.settlement))
      changed.push(differenceOf(settled.claim, old?.settlement, settled.settlement));
  }
  for (const gone of earlier.values()) changed.push(differenceOf(gone.claim, gone.settlement, undefined));
  return changed;
}
