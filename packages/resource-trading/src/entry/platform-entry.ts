import type { Provisions } from '@wenzhou/statute';
import type { EntryReason } from './entry-reason.ts';

/** What article 14 asks of a project outside the catalogue before it may enter. */
export type EntryConditionCode =
  | 'owner-applies'
  | 'funder-agrees'
  | 'superior-agrees'
  | 'supervisor-named'
  | 'method-named'
  | 'government-agrees';

/** Whether a condition is met. What nobody has said is not taken as met. */
export interface EntryCondition {
  readonly code: EntryConditionCode;
  readonly state: 'met' | 'unmet' | 'not-stated';
  readonly at: Provisions;
}

/** The platform that matches the approving authority. The measure governs those of the city and the counties. */
export type PlatformLevel = 'county' | 'city' | 'above-city';

/** The platform it enters (art. 4), or the fact that would tell which: whether it enters does not depend on it. */
export type EntryPlatform =
  | { readonly kind: 'known'; readonly level: PlatformLevel }
  | { readonly kind: 'not-stated'; readonly needs: 'approvedBy' };

/** Where on the platform it is traded: state land and entrusted enterprise assets have systems of their own (art. 17). */
export type TradingChannel = 'trading-centre' | 'provincial-land-system' | 'wenzhou-property-exchange';

/** Why an answer was given, and where the law says so. */
export interface EntryGround {
  readonly reason: EntryReason;
  readonly at: Provisions;
}

/** Whether a project must be traded on the platform. `codes` names what it falls under, from the group down. */
export type PlatformEntry =
  | {
      readonly answer: 'must-enter';
      readonly codes: readonly string[];
      /** The items of article 11 it belongs to. */
      readonly itemsOfArticle11: readonly number[];
      readonly grounds: readonly [EntryGround];
      readonly platform: EntryPlatform;
      readonly channel: TradingChannel;
    }
  | {
      readonly answer: 'exempt';
      readonly codes: readonly string[];
      readonly grounds: readonly [EntryGround];
    }
  | {
      readonly answer: 'voluntary';
      /** What the asker named; empty for `outside`. */
      readonly codes: readonly string[];
      /** Every reason why it need not enter. */
      readonly grounds: readonly [EntryGround, ...EntryGround[]];
      readonly conditions: readonly EntryCondition[];
      /** The conditions that are not met, among them those nobody has stated. */
      readonly unmet: readonly EntryConditionCode[];
      /** Whether it may enter as things stand: every condition is met. */
      readonly mayEnter: boolean;
    };
