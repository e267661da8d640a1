/** What a firm has to do by a day: pay (art. 4), top up (arts. 8 and 11), have the deposit adjusted (art. 10). */
export const dutyNames = ['payment', 'top-up', 'adjustment'] as const;

export type DutyName = (typeof dutyNames)[number];
