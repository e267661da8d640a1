import * as z from 'zod';

/**
 * What is to be set off. The class is the one printed on the label: `consumer` 个人燃放类, which anyone may set off,
 * or `professional` 专业燃放类, which only trained people may.
 */
export const productSchema = z.object({ class: z.enum(['consumer', 'professional']) }).readonly();

export type Product = z.infer<typeof productSchema>;
export type ProductClass = Product['class'];
