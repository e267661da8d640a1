import * as z from 'zod';

/**
 * The kinds of qualification that article 5 tells apart: general contracting 总承包, professional contracting
 * 专业承包, design-build 设计施工一体化, labour subcontracting 劳务分包; and `other` 其他施工企业, which a firm declares
 * whose kind of work needs no qualification.
 */
export const categories = [
  'general-contracting',
  'professional',
  'design-build',
  'labour-subcontracting',
  'other',
] as const;

export type Category = (typeof categories)[number];

/** Grades of a qualification 资质等级, the highest first: 特级, 一级, 二级, 三级, and 不分等级. */
export const grades = ['special', 'grade-1', 'grade-2', 'grade-3', 'ungraded'] as const;

export type Grade = (typeof grades)[number];

/**
 * A qualification, or the declared kind of work of a firm that needs none.
 *
 * Each category takes the grades that article 5 can place: a general contractor always has a grade; there is no
 * special grade of professional contracting or design-build. For labour subcontracting the grade does not matter
 * and may be left out; `other` has none.
 *
 * @example
 * const qualification: Qualification = { category: 'general-contracting', grade: 'grade-2' };
 */
export const qualificationSchema = z.discriminatedUnion('category', [
  z
    .strictObject({
      category: z.literal('general-contracting'),
      grade: z.enum(['special', 'grade-1', 'grade-2', 'grade-3']),
    })
    .readonly(),
  z
    .strictObject({
      category: z.enum(['professional', 'design-build']),
      grade: z.enum(['grade-1', 'grade-2', 'grade-3', 'ungraded']),
    })
    .readonly(),
  z.strictObject({ category: z.literal('labour-subcontracting'), grade: z.exactOptional(z.enum(grades)) }).readonly(),
  z.strictObject({ category: z.literal('other'), grade: z.exactOptional(z.literal('ungraded')) }).readonly(),
]);

export type Qualification = z.infer<typeof qualificationSchema>;

/** Everything a firm holds or declares, in any order. */
export const qualificationsSchema = z.array(qualificationSchema).readonly();

export type Qualifications = z.infer<typeof qualificationsSchema>;
