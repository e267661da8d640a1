import {
  granted,
  incomplete,
  type Missing,
  type ParameterUse,
  type Provisions,
  readInput,
  refused,
  type Ruling,
  type Trace,
  valueOn,
} from '@wenzhou/statute';
import { art } from '../articles.ts';
import { type CatalogueEntry, catalogueEntries, entryOfCode } from '../catalogue/catalogue.ts';
import { notYetInForce } from '../entry-into-force.ts';
import { agentConstructionScale, tenderScale } from '../parameters/tender-scale.ts';
import { refuse, type TradingRefusals } from '../refusals.ts';
import { lawArt } from '../statute.ts';
import type { TradingSteps } from '../steps.ts';
import type { EntryReason } from './entry-reason.ts';
import { type EntryRule, rulesUnder } from './entry-rule.ts';
import type { EntryGround, EntryPlatform, PlatformEntry, PlatformLevel, TradingChannel } from './platform-entry.ts';
import {
  type ApprovalAuthority,
  type Funding,
  type TradingProject,
  type TradingProjectInput,
  tradingProjectSchema,
} from './trading-project.ts';
import { entryConditions } from './voluntary-entry.ts';

type Verdict =
  | {
      readonly kind: 'enters';
      readonly reason: EntryReason;
      readonly at: Provisions;
      readonly items: readonly number[];
      readonly channel?: TradingChannel;
      readonly platform?: EntryPlatform;
    }
  | { readonly kind: 'freed'; readonly reason: EntryReason; readonly at: Provisions }
  | { readonly kind: 'not-covered'; readonly grounds: readonly [EntryGround, ...EntryGround[]] }
  | { readonly kind: 'needs'; readonly missing: readonly [Missing, ...Missing[]] };

interface Judgement {
  readonly project: TradingProject;
  readonly uses: ParameterUse[];
  readonly trace: Trace<TradingSteps> | undefined;
}

const ground = (reason: EntryReason, ...at: Provisions): EntryGround => ({ reason, at });

const publicMoney: ReadonlySet<Funding> = new Set<Funding>([
  'government-investment',
  'state-funds',
  'state-controlled',
]);

/** Whether the law requires a tender: as stated, or by the scale of the single contract where that scale is known. */
function tenderRequired({ project, uses, trace }: Judgement, rule: EntryRule): boolean | undefined {
  if (project.tenderRequired !== undefined) return project.tenderRequired;
  if (project.contract === undefined || rule === 'property-management') return undefined;
  const scale = valueOn(rule === 'agent-construction' ? agentConstructionScale : tenderScale, project.on);
  if (scale === undefined) return undefined;
  uses.push(scale);
  const { kind, amount } = project.contract;
  const limit = scale.value[kind];
  const required = amount >= limit;
  trace?.step('tender-scale-compared', [lawArt(3), art(11, { item: 1 })], { kind, amount, limit, required }, [
    scale.id,
  ]);
  return required;
}

/** Article 11(1); A12 and A13 are by their printed names only for government-invested projects. */
function publicWorks(judgement: Judgement, rule: EntryRule): Verdict {
  const { funding } = judgement.project;
  const governmentOnly = rule === 'agent-construction' || rule === 'government-works';
  const required = tenderRequired(judgement, rule);
  const grounds = [
    ...(funding !== undefined && governmentOnly && funding !== 'government-investment'
      ? [ground('not-government-invested', art(10), art(11, { item: 1 }))]
      : []),
    ...(funding !== undefined && !governmentOnly && !publicMoney.has(funding)
      ? [ground('no-public-money', art(11, { item: 1 }))]
      : []),
    ...(required === false ? [ground('tender-not-required', art(4), art(11, { item: 1 }))] : []),
  ];
  const [first, ...rest] = grounds;
  if (first) return { kind: 'not-covered', grounds: [first, ...rest] };
  const at: Provisions = [art(11, { item: 1 })];
  const missing = [
    ...(funding === undefined ? [{ field: 'funding', at }] : []),
    ...(required === undefined ? [{ field: 'tenderRequired', at }] : []),
  ];
  const [firstMissing, ...otherMissing] = missing;
  if (firstMissing) return { kind: 'needs', missing: [firstMissing, ...otherMissing] };
  return { kind: 'enters', reason: 'required-tender-of-public-works', at: [art(10), ...at], items: [1] };
}

/** A14 stands in the catalogue by itself: its tender does not depend on public money (art. 10, 11(8)). */
function propertyManagement(judgement: Judgement, rule: EntryRule): Verdict {
  const required = tenderRequired(judgement, rule);
  const at: Provisions = [art(10), art(11, { item: 8 })];
  if (required === undefined) return { kind: 'needs', missing: [{ field: 'tenderRequired', at }] };
  if (!required) return { kind: 'not-covered', grounds: [ground('tender-not-required', ...at)] };
  return { kind: 'enters', reason: 'required-property-management-tender', at, items: [8] };
}

/** Article 4: enterprise assets may go to another lawful exchange; article 11(3) and C02 name the entrusted ones. */
function enterpriseAssets({ project }: Judgement): Verdict {
  const at: Provisions = [art(11, { item: 3 })];
  if (project.entrustedToWenzhouExchange === undefined)
    return { kind: 'needs', missing: [{ field: 'entrustedToWenzhouExchange', at }] };
  if (!project.entrustedToWenzhouExchange)
    return { kind: 'freed', reason: 'other-property-exchange', at: [art(4, { paragraph: 2 }), ...at] };
  return {
    kind: 'enters',
    reason: 'entrusted-enterprise-assets',
    at: [art(10), ...at, art(17, { item: 3 })],
    items: [3],
    channel: 'wenzhou-property-exchange',
  };
}

/** Article 11(2): single-source and approved self-procurement are freed, whatever the directory says. */
function governmentProcurement({ project }: Judgement): Verdict {
  const { procurement, procurementMethod } = project;
  const at: Provisions = [art(11, { item: 2 })];
  if (procurementMethod === 'single-source' || procurementMethod === 'approved-self-procurement')
    return { kind: 'freed', reason: procurementMethod, at };
  if (procurement === 'decentralised-other')
    return { kind: 'not-covered', grounds: [ground('procurement-not-sent-in', ...at)] };
  const missing = [
    ...(procurement === undefined ? [{ field: 'procurement', at }] : []),
    ...(procurementMethod === undefined ? [{ field: 'procurementMethod', at }] : []),
  ];
  const [first, ...rest] = missing;
  if (first) return { kind: 'needs', missing: [first, ...rest] };
  return {
    kind: 'enters',
    reason: procurement === 'central' ? 'central-procurement' : 'decentralised-procurement',
    at: [art(10), ...at],
    items: [2],
  };
}

/** The end of article 11(2); its exception for single-source purchases speaks of government procurement only. */
function stateEnterprise({ project }: Judgement): Verdict {
  const at: Provisions = [art(11, { item: 2 })];
  if (project.ownership === undefined) return { kind: 'needs', missing: [{ field: 'ownership', at }] };
  if (project.ownership === 'other') return { kind: 'not-covered', grounds: [ground('not-a-state-enterprise', ...at)] };
  return { kind: 'enters', reason: 'state-enterprise-purchase', at: [art(10), ...at], items: [2] };
}

/** The remark on H: what is given out by market competition enters. Number plates are rooted in a licence as well. */
function concession({ project }: Judgement, rule: EntryRule): Verdict {
  const items = rule === 'number-plates' ? [5, 6] : [5];
  const at: Provisions = [art(10), art(11, { item: 5 }), ...(rule === 'number-plates' ? [art(11, { item: 6 })] : [])];
  if (project.chosenByCompetition === undefined)
    return { kind: 'needs', missing: [{ field: 'chosenByCompetition', at }] };
  if (!project.chosenByCompetition) return { kind: 'freed', reason: 'no-market-competition', at };
  return { kind: 'enters', reason: rule === 'number-plates' ? 'licensed-allocation' : 'concession', at, items };
}

/** The remark on H leaves firework retail rights to the safety supervision authority of each county. */
function fireworkRetail({ project }: Judgement): Verdict {
  const at: Provisions = [art(10), art(11, { item: 5 }), art(11, { item: 6 })];
  if (project.safetyAuthorityDecision === undefined)
    return { kind: 'needs', missing: [{ field: 'safetyAuthorityDecision', at }] };
  return project.safetyAuthorityDecision === 'enter'
    ? { kind: 'enters', reason: 'firework-retail-admitted', at, items: [5, 6] }
    : { kind: 'freed', reason: 'firework-retail-kept-out', at };
}

function judge(rule: EntryRule, judgement: Judgement): Verdict {
  switch (rule) {
    case 'public-works':
    case 'government-works':
    case 'agent-construction':
      return publicWorks(judgement, rule);
    case 'property-management':
      return propertyManagement(judgement, rule);
    case 'land':
      return {
        kind: 'enters',
        reason: 'public-land',
        at: [art(10), art(11, { item: 4 }), art(17, { item: 4 })],
        items: [4],
        channel: 'provincial-land-system',
      };
    case 'mining':
      // The land authority entrusts the city's centre with every mining right, whoever approved it (art. 17(4)).
      return {
        kind: 'enters',
        reason: 'mining-right',
        at: [art(10), art(11, { item: 4 }), art(17, { item: 4 })],
        items: [4],
        platform: { kind: 'known', level: 'city' },
      };
    case 'sea-area':
      return { kind: 'enters', reason: 'sea-area-right', at: [art(10), art(11, { item: 4 }), art(13)], items: [4] };
    case 'public-body-assets':
      return { kind: 'enters', reason: 'public-body-assets', at: [art(10), art(11, { item: 7 })], items: [7] };
    case 'enterprise-assets':
      return enterpriseAssets(judgement);
    case 'government-procurement':
      return governmentProcurement(judgement);
    case 'state-enterprise-procurement':
      return stateEnterprise(judgement);
    case 'emission-rights':
      return { kind: 'enters', reason: 'emission-right', at: [art(10), art(11, { item: 6 }), art(13)], items: [6] };
    case 'public-services':
      return { kind: 'enters', reason: 'public-service', at: [art(10), art(11, { item: 8 })], items: [8] };
    case 'public-health-procurement':
      return { kind: 'enters', reason: 'public-health-purchase', at: [art(10), art(11, { item: 8 })], items: [8] };
    case 'concession':
    case 'number-plates':
      return concession(judgement, rule);
    case 'firework-retail':
      return fireworkRetail(judgement);
  }
}

const platforms: Readonly<Record<ApprovalAuthority, PlatformLevel>> = {
  county: 'county',
  city: 'city',
  'province-delegated': 'city',
  'above-city': 'above-city',
};

/** Article 4, and article 17(1) for a provincial key project that was handed down. */
function platformOf({ approvedBy }: TradingProject, trace?: Trace<TradingSteps>): EntryPlatform {
  if (approvedBy === undefined) {
    trace?.step('platform-not-stated', [art(4)], { needs: 'approvedBy' });
    return { kind: 'not-stated', needs: 'approvedBy' };
  }
  const level = platforms[approvedBy];
  const at: Provisions = approvedBy === 'province-delegated' ? [art(4), art(17, { item: 1 })] : [art(4)];
  trace?.step('platform-found', at, { approvedBy, platform: level });
  return { kind: 'known', level };
}

type EntryRuling = Ruling<PlatformEntry, TradingRefusals>;

function ruleOn(entry: CatalogueEntry, rule: EntryRule, judgement: Judgement): EntryRuling {
  const { project, uses, trace } = judgement;
  const codes = [...entry.within, entry.code];
  trace?.step('catalogue-item', [art(10)], { code: entry.code, name: entry.name });
  const verdict = judge(rule, judgement);
  switch (verdict.kind) {
    case 'needs':
      return incomplete(verdict.missing);
    case 'not-covered':
      return granted(voluntary(project, codes, verdict.grounds, trace), uses, trace);
    case 'freed':
      trace?.step('entry-judged', verdict.at, { answer: 'exempt', reason: verdict.reason });
      return granted({ answer: 'exempt', codes, grounds: [ground(verdict.reason, ...verdict.at)] }, uses, trace);
    case 'enters': {
      const { reason, at, items, channel = 'trading-centre' } = verdict;
      trace?.step('entry-judged', at, { answer: 'must-enter', reason });
      const platform = verdict.platform ?? platformOf(project, trace);
      return granted(
        { answer: 'must-enter', codes, itemsOfArticle11: items, grounds: [ground(reason, ...at)], platform, channel },
        uses,
        trace,
      );
    }
  }
}

function voluntary(
  project: TradingProject,
  codes: readonly string[],
  grounds: readonly [EntryGround, ...EntryGround[]],
  trace?: Trace<TradingSteps>,
): PlatformEntry {
  for (const { reason, at } of grounds) trace?.step('entry-judged', at, { answer: 'voluntary', reason });
  const conditions = entryConditions(project.voluntaryEntry, trace);
  const unmet = conditions.filter(({ state }) => state !== 'met').map(({ code }) => code);
  return { answer: 'voluntary', codes, grounds, conditions, unmet, mayEnter: unmet.length === 0 };
}

/**
 * Whether a project must be traded on the public resource trading platform, and on which (art. 4, 10–14).
 *
 * A project of group A must enter only when public money pays for it **and** the law requires its tender. If nobody
 * says whether it does, the scale of the contract decides from June 2018 on; the provincial figures before that are not
 * known, so the ruling is incomplete. A code that is too broad to decide (`A`, `H`) is refused with the narrower ones.
 *
 * The approving authority only tells which platform it is. While `approvedBy` is not stated, a project that must enter
 * is answered all the same, and `platform` says that it is not stated.
 *
 * @param input plain JSON; amounts in fen; days as ISO text, 2018-02-25 or later
 * @returns granted with the answer (`must-enter`, `exempt` or `voluntary`) and every ground; incomplete naming all facts
 * the answer still depends on; refused for a faulty input, an unknown or too broad code, or a day before the measure
 * (art. 49)
 * @example
 * mustEnterPlatform({
 *   on: '2018-05-02', item: 'A01-03', funding: 'state-funds', tenderRequired: true, approvedBy: 'city',
 * }); // granted: must-enter, codes A, A01, A01-03, platform { kind: 'known', level: 'city' }
 */
export function mustEnterPlatform(input: TradingProjectInput, trace?: Trace<TradingSteps>): EntryRuling {
  const read = readInput(tradingProjectSchema, input, [art(10)]);
  if (read.kind === 'refused') return refused(read.refusals);
  const project = read.value;
  const early = notYetInForce(project.on, ['on']);
  const outside = project.item === 'outside';
  const entry = entryOfCode(project.item);
  const [rule, ...otherRules] = entry ? rulesUnder(entry.code) : [];
  const code =
    outside || (rule !== undefined && otherRules.length === 0)
      ? undefined
      : entry
        ? refuse('catalogue-code-too-broad', [art(10)], { code: entry.code, narrower: narrower(entry) }, ['item'])
        : refuse('catalogue-code-unknown', [art(10)], { code: project.item }, ['item']);
  if (early) return refused(code ? [early, code] : [early]);
  if (code) return refused([code]);
  const uses: ParameterUse[] = [];
  if (entry && rule) return ruleOn(entry, rule, { project, uses, trace });
  return granted(voluntary(project, [], [ground('not-in-catalogue', art(14))], trace), uses, trace);
}

/** The codes next below an entry. */
const narrower = (entry: CatalogueEntry): readonly string[] =>
  catalogueEntries.filter(({ within }) => within.at(-1) === entry.code).map(({ code }) => code);
