import { catalogueEntries } from '../catalogue/catalogue.ts';

/** Which rule decides whether what is listed under a code must enter. */
export type EntryRule =
  | 'public-works'
  | 'government-works'
  | 'agent-construction'
  | 'property-management'
  | 'land'
  | 'mining'
  | 'public-body-assets'
  | 'enterprise-assets'
  | 'government-procurement'
  | 'emission-rights'
  | 'public-services'
  | 'concession'
  | 'number-plates'
  | 'firework-retail'
  | 'state-enterprise-procurement'
  | 'public-health-procurement'
  | 'sea-area';

/** The longest matching code decides: H-03 before H. */
const rules: Readonly<Record<string, EntryRule>> = {
  A: 'public-works',
  A12: 'agent-construction',
  A13: 'government-works',
  A14: 'property-management',
  B01: 'land',
  B03: 'mining',
  C01: 'public-body-assets',
  C02: 'enterprise-assets',
  D: 'government-procurement',
  F: 'emission-rights',
  G: 'public-services',
  H: 'concession',
  'H-02': 'number-plates',
  'H-03': 'firework-retail',
  I: 'state-enterprise-procurement',
  J: 'public-health-procurement',
  Z02: 'sea-area',
};

/** What nothing stands below: what can be traded. */
const leaves = catalogueEntries.filter((entry) => !catalogueEntries.some((other) => other.within.includes(entry.code)));

function ruleOfLeaf({ code, within }: { readonly code: string; readonly within: readonly string[] }): EntryRule {
  const rule = [code, ...within.toReversed()].map((at) => rules[at]).find((found) => found !== undefined);
  if (rule === undefined) throw new Error(`no entry rule covers ${code}`);
  return rule;
}

/**
 * The rules for what is listed under a code: one when the code is enough to decide, several when a narrower code is
 * needed (A, H …).
 */
export const rulesUnder = (code: string): readonly EntryRule[] => [
  ...new Set(leaves.filter((leaf) => leaf.code === code || leaf.within.includes(code)).map((leaf) => ruleOfLeaf(leaf))),
];
