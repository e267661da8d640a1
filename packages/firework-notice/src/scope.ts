import type { PlainDate } from '@wenzhou/calendar';
import type { Provisions, RefusalOf, Trace } from '@wenzhou/statute';
import type { DistrictFinding } from './district-index.ts';
import { type Notice, provisionOf } from './notice.ts';
import { type FireworkReason, reason } from './reasons.ts';
import { type FireworkRefusals, refuse } from './refusals.ts';
import type { SiteIndex } from './site-index.ts';
import type { FireworkSteps } from './steps.ts';
import type { Wgs84Position } from './where.ts';

/** The districts a place may lie in, or why the stated one cannot be relied on. */
export type DistrictReading =
  | { readonly kind: 'found'; readonly finding: DistrictFinding }
  | { readonly kind: 'refused'; readonly refusal: RefusalOf<FireworkRefusals> };

/** Provisions that the scope bounds: the parts on time and place. */
export const scopeOf = (notice: Notice): Provisions => [
  provisionOf(notice, notice.settingOff.part),
  provisionOf(notice, notice.forbiddenPlacesPart),
];

/**
 * Finds the district of a place. A district that the asker states settles the matter, unless the boundaries
 * contradict it by more than they are uncertain.
 */
export function readDistrict(
  position: Wgs84Position,
  stated: string | undefined,
  on: PlainDate,
  { districts }: SiteIndex,
  at: Provisions,
  trace?: Trace<FireworkSteps>,
): DistrictReading {
  const finding = districts.find(position.longitude, position.latitude, on);
  if (stated === undefined) {
    trace?.step('district-found', at, finding);
    return { kind: 'found', finding };
  }
  const district = districts.districts.find(({ code }) => code === stated);
  const path = ['where', 'district'];
  if (!district)
    return {
      kind: 'refused',
      refusal: refuse('district-unknown', at, { district: stated, known: districts.districts }, path),
    };
  if (!finding.candidates.includes(district))
    return {
      kind: 'refused',
      refusal: refuse('district-contradicted', at, { stated: district, found: finding.candidates }, path),
    };
  trace?.step('district-stated', at, { district });
  return { kind: 'found', finding: { candidates: [district], maybeOutside: false } };
}

/** Whether the notice applies, and when it does not or may not, the reason. */
export type ScopeDecision =
  | { readonly applies: 'yes' }
  | { readonly applies: 'no' | 'uncertain'; readonly reason: FireworkReason };

export function decideScope(
  notice: Notice,
  { candidates, maybeOutside }: DistrictFinding,
  trace?: Trace<FireworkSteps>,
): ScopeDecision {
  const at = scopeOf(notice);
  const within = candidates.filter(({ code }) => notice.districts.includes(code)).length;
  const applies = within === 0 ? 'no' : within === candidates.length && !maybeOutside ? 'yes' : 'uncertain';
  trace?.step('scope-decided', at, { applies, scope: notice.districts });
  switch (applies) {
    case 'yes':
      return { applies };
    case 'no':
      return { applies, reason: reason('outside-scope', at, { found: candidates }) };
    case 'uncertain':
      return { applies, reason: reason('near-scope-line', at, { candidates, maybeOutside }) };
  }
}
