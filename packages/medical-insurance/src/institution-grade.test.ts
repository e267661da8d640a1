import { expect, test } from 'vitest';
import { higherGrade, type InstitutionGrade } from './institution-grade.ts';

test.each<[InstitutionGrade | null, InstitutionGrade, InstitutionGrade]>([
  [null, 'grade-1', 'grade-1'],
  ['grade-1', 'grade-1', 'grade-1'],
  ['grade-1', 'grade-2', 'grade-2'],
  ['grade-2', 'grade-1', 'grade-2'],
  ['grade-2', 'grade-3', 'grade-3'],
  ['grade-3', 'grade-1', 'grade-3'],
])('of %s and %s the higher is %s', (a, b, higher) => {
  expect(higherGrade(a, b)).toBe(higher);
});
