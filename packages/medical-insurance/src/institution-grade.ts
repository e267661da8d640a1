import * as z from 'zod';

/**
 * Grades of medical institutions (art. 18): `grade-1` is 一级及其他, `grade-2` 二级及相应, `grade-3` 三级及相应
 * medical institutions.
 *
 * @example
 * institutionGradeSchema.parse('grade-3');
 */
export const institutionGradeSchema = z.enum(['grade-1', 'grade-2', 'grade-3']);

/** One of the three grades, from `grade-1` up to `grade-3`. */
export type InstitutionGrade = z.infer<typeof institutionGradeSchema>;

/** Whether a value of unknown origin is a grade. */
export const isInstitutionGrade = (value: unknown): value is InstitutionGrade =>
  value === 'grade-1' || value === 'grade-2' || value === 'grade-3';

/** Every grade, lowest first. */
export const institutionGrades: readonly InstitutionGrade[] = institutionGradeSchema.options;

/**
 * The higher of two grades; `null` is no stay yet.
 *
 * @example
 * higherGrade('grade-1', 'grade-3'); // 'grade-3'
 * higherGrade(null, 'grade-1'); // 'grade-1'
 */
export const higherGrade = (a: InstitutionGrade | null, b: InstitutionGrade): InstitutionGrade =>
  // The ids are in the order of the grades.
  a !== null && a > b ? a : b;
