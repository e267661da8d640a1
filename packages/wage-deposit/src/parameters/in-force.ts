import { plainDate } from '@wenzhou/calendar';

/** The days on which the figures of the measure hold: until the national rule of 2021 takes their place. */
export const measureInForce = { from: plainDate('2018-03-01'), to: plainDate('2021-10-31') } as const;
