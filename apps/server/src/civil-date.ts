import { inShanghai, instant, type PlainDate } from '@wenzhou/calendar';

/** The date that a moment has on the clocks of China, by which every period of the law is counted. */
export const civilDateOf = (at: Date): PlainDate => inShanghai(instant(at.toISOString())).date;
