import type { Provisions } from '@wenzhou/statute';
import { art } from '../articles.ts';
import { lawArt, provincialArt, regulationArt } from '../statute.ts';
import type { Milestone } from './milestones.ts';
import type { PeriodId } from './periods.ts';

/** How one milestone bounds another. */
export type TenderLimit = {
  readonly of: Milestone;
  readonly from: Milestone;
  /** Where the limit stands, beside the provisions of its period. */
  readonly at: Provisions;
} & (
  | {
      /** Not before `from`, or only once the day of `from` is over. */
      readonly kind: 'order';
      readonly dayOver?: true;
    }
  | {
      /** On the very day of `from`. */
      readonly kind: 'same-day';
    }
  | {
      /** At least a period after `from` (`earliest`); at most one after it, or so long before it (`latest`). */
      readonly kind: 'earliest' | 'latest';
      readonly period: PeriodId;
      /** A limit that only informs, because what breaks it is told elsewhere. */
      readonly informs?: true;
      /** A limit that exists only when `from` takes place at all. */
      readonly ifChosen?: true;
    }
);

/**
 * The limits of an open tender, each after those that it builds on.
 *
 * A clarification that comes too late does not stand in the way of the clarification but moves the deadline
 * (实施条例 21), so the deadline is what breaks that limit. The winner is chosen when the last day of the publicity is
 * over, so that it has run in full (浙江省招标投标条例 36).
 */
export const tenderLimits: readonly TenderLimit[] = [
  { of: 'documents-issued', from: 'notice', kind: 'order', at: [lawArt(16)] },
  { of: 'documents-filed', from: 'documents-issued', kind: 'latest', period: 'filing-before-issue', at: [art(19)] },
  { of: 'sale-ends', from: 'documents-issued', kind: 'earliest', period: 'documents-on-sale', at: [art(19)] },
  { of: 'clarification', from: 'documents-issued', kind: 'order', at: [lawArt(23)] },
  { of: 'deadline', from: 'documents-issued', kind: 'earliest', period: 'bid-preparation', at: [art(19)] },
  { of: 'deadline', from: 'sale-ends', kind: 'order', at: [regulationArt(16, { paragraph: 1 })] },
  { of: 'deadline', from: 'clarification', kind: 'earliest', period: 'clarification', ifChosen: true, at: [art(19)] },
  { of: 'clarification', from: 'deadline', kind: 'latest', period: 'clarification', informs: true, at: [art(19)] },
  { of: 'document-objection', from: 'deadline', kind: 'latest', period: 'document-objection', at: [art(20)] },
  {
    of: 'document-objection-answer',
    from: 'document-objection',
    kind: 'latest',
    period: 'objection-answer',
    at: [art(20), art(19)],
  },
  { of: 'opening', from: 'deadline', kind: 'same-day', at: [lawArt(34)] },
  { of: 'evaluation-report', from: 'opening', kind: 'order', at: [lawArt(40)] },
  { of: 'candidates-published', from: 'evaluation-report', kind: 'order', at: [regulationArt(54, { paragraph: 1 })] },
  {
    of: 'candidates-published',
    from: 'evaluation-report',
    kind: 'latest',
    period: 'candidates-publication',
    at: [art(19)],
  },
  {
    of: 'publicity-ends',
    from: 'candidates-published',
    kind: 'earliest',
    period: 'candidates-publicity',
    at: [art(19)],
  },
  {
    of: 'result-objection-answer',
    from: 'publicity-ends',
    kind: 'latest',
    period: 'objection-answer',
    at: [art(20), art(19)],
  },
  { of: 'complaint', from: 'candidates-published', kind: 'latest', period: 'complaint', at: [art(19)] },
  { of: 'winner-determined', from: 'publicity-ends', kind: 'order', dayOver: true, at: [provincialArt(36)] },
  { of: 'award-notice', from: 'winner-determined', kind: 'order', at: [lawArt(45)] },
  { of: 'award-notice', from: 'winner-determined', kind: 'latest', period: 'award-notice', at: [art(19)] },
  { of: 'supervisor-report', from: 'winner-determined', kind: 'order', at: [lawArt(47)] },
  { of: 'supervisor-report', from: 'winner-determined', kind: 'latest', period: 'supervisor-report', at: [art(19)] },
  { of: 'contract', from: 'award-notice', kind: 'order', at: [lawArt(46)] },
  { of: 'contract', from: 'award-notice', kind: 'latest', period: 'contract', at: [art(19)] },
  { of: 'contract-filed', from: 'contract', kind: 'order', at: [provincialArt(40, { paragraph: 2 })] },
  { of: 'contract-filed', from: 'contract', kind: 'latest', period: 'contract-filing', at: [art(19)] },
  { of: 'bonds-refunded', from: 'opening', kind: 'order', at: [regulationArt(26, { paragraph: 1 })] },
  { of: 'bonds-refunded', from: 'contract', kind: 'latest', period: 'bond-refund', at: [art(19)] },
];
