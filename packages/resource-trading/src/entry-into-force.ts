import { isBefore, type PlainDate } from '@wenzhou/calendar';
import type { RefusalOf } from '@wenzhou/statute';
import { art } from './articles.ts';
import { refuse, type TradingRefusals } from './refusals.ts';
import { measureFrom } from './statute.ts';

/** Refuses a day on which the measure was not yet in force (art. 49). */
export const notYetInForce = (on: PlainDate, path: readonly string[]): RefusalOf<TradingRefusals> | undefined =>
  isBefore(on, measureFrom) ? refuse('before-effective', [art(49)], { on, from: measureFrom }, path) : undefined;
