import type { PlainDate } from '@wenzhou/calendar';
import type { Fen, Rate } from '@wenzhou/money';
import { type InputRefusals, type ParameterRefusals, refuser } from '@wenzhou/statute';
import type { Milestone } from './tender/milestones.ts';
import type { PeriodId } from './tender/periods.ts';

/** A chosen day that lies beyond what the law allows, and from which day the limit is counted. */
export interface MilestoneFault {
  readonly milestone: Milestone;
  readonly chosen: PlainDate;
  readonly from: Milestone;
  readonly fromDate: PlainDate;
  /** The period that sets the limit; absent where only the order of the two matters. */
  readonly period?: PeriodId;
}

/** Every lawful "no" and every fault of an input that the rules of this package answer with. */
export interface TradingRefusals extends InputRefusals, ParameterRefusals {
  readonly 'before-effective': { readonly on: PlainDate; readonly from: PlainDate };
  readonly 'catalogue-code-unknown': { readonly code: string };
  readonly 'catalogue-code-too-broad': { readonly code: string; readonly narrower: readonly string[] };
  readonly 'calendar-year-unknown': { readonly year: number };
  readonly 'milestone-too-early': MilestoneFault & { readonly earliest: PlainDate };
  readonly 'milestone-too-late': MilestoneFault & { readonly latest: PlainDate };
  readonly 'opening-not-at-deadline': { readonly deadline: string; readonly opening: string };
  readonly 'bond-over-ceiling': {
    readonly bond: Fen;
    readonly ceiling: Fen;
    readonly estimate: Fen;
    readonly rate: Rate;
  };
}

export const refuse = refuser<TradingRefusals>();
