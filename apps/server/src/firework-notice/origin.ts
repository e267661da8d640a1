import * as z from 'zod';

/** Whether the sites are real. */
export const originSchema = z.enum(['fictional', 'imported']);
