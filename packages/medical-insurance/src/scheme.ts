import * as z from 'zod';

/**
 * The basic medical insurance schemes: employee insurance of the first and the second tier 职工医保一档、二档 (art. 7)
 * and resident insurance 城乡居民医保 (art. 23).
 *
 * @example
 * schemeSchema.parse('employee-tier-1');
 */
export const schemeSchema = z.enum(['employee-tier-1', 'employee-tier-2', 'resident']);

/** One of the {@link schemes}. */
export type Scheme = z.infer<typeof schemeSchema>;

/** Every scheme id. */
export const schemes: readonly Scheme[] = schemeSchema.options;

/** A scheme of employee insurance: both tiers have the same inpatient terms (arts. 18–21). */
export type EmployeeScheme = Exclude<Scheme, 'resident'>;

/**
 * Whether a value of unknown origin is a scheme of employee insurance.
 *
 * @example
 * isEmployeeScheme('resident'); // false
 */
export const isEmployeeScheme = (scheme: unknown): scheme is EmployeeScheme =>
  scheme === 'employee-tier-1' || scheme === 'employee-tier-2';
