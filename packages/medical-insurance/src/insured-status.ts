import * as z from 'zod';

/**
 * Whether an employee-insured person is still working 在职 (flexible workers included) or `retired` 退休、退职.
 *
 * @example
 * insuredStatusSchema.parse('retired');
 */
export const insuredStatusSchema = z.enum(['active', 'retired']);

/** `active` or `retired`. For inpatient ratios it is that of the day of discharge (interpretation S-6). */
export type InsuredStatus = z.infer<typeof insuredStatusSchema>;
