import type { PlainDate } from '@wenzhou/calendar';
import type { Fen, Rate } from '@wenzhou/money';
import type { Bilingual } from '@wenzhou/statute';
import type { EntryReason } from './entry/entry-reason.ts';
import type { EntryCondition, EntryConditionCode, PlatformEntry, PlatformLevel } from './entry/platform-entry.ts';
import type { ApprovalAuthority, ContractKind } from './entry/trading-project.ts';
import type { Milestone } from './tender/milestones.ts';
import type { PeriodId } from './tender/periods.ts';

/** What a counting of days starts from and where it ends. */
export interface CountedDays {
  readonly days: number;
  readonly unit: 'calendar-day' | 'working-day';
  readonly fromDate: PlainDate;
  readonly date: PlainDate;
  /** The day off on which the count ended before it moved to `date`. */
  readonly rolledFrom?: PlainDate;
}

/** Everything an explanation of this package can say. */
export interface TradingSteps {
  readonly 'catalogue-item': { readonly code: string; readonly name: Bilingual };
  readonly 'tender-scale-compared': {
    readonly kind: ContractKind;
    readonly amount: Fen;
    readonly limit: Fen;
    readonly required: boolean;
  };
  readonly 'entry-judged': { readonly answer: PlatformEntry['answer']; readonly reason: EntryReason };
  readonly 'platform-found': { readonly approvedBy: ApprovalAuthority; readonly platform: PlatformLevel };
  /** It must enter, but which platform is not known until the fact named is stated. */
  readonly 'platform-not-stated': { readonly needs: 'approvedBy' };
  readonly 'entry-condition': { readonly condition: EntryConditionCode; readonly state: EntryCondition['state'] };
  readonly 'days-counted': CountedDays;
  readonly 'milestone-after': {
    readonly milestone: Milestone;
    readonly from: Milestone;
    readonly fromDate: PlainDate;
    readonly date: PlainDate;
  };
  readonly 'milestone-earliest': CountedDays & {
    readonly milestone: Milestone;
    readonly from: Milestone;
    readonly period: PeriodId;
  };
  readonly 'milestone-latest': CountedDays & {
    readonly milestone: Milestone;
    readonly from: Milestone;
    readonly period: PeriodId;
    readonly counted: 'forward' | 'backward';
  };
  readonly 'bond-within-ceiling': {
    readonly estimate: Fen;
    readonly rate: Rate;
    readonly ceiling: Fen;
    readonly bond: Fen;
  };
}
