import type { Category, Grade } from '@wenzhou/wage-deposit';

// Written out, because an address is read before the package with the rules is loaded.
export const gradesOf = {
  'general-contracting': ['special', 'grade-1', 'grade-2', 'grade-3'],
  professional: ['grade-1', 'grade-2', 'grade-3', 'ungraded'],
  'design-build': ['grade-1', 'grade-2', 'grade-3', 'ungraded'],
  'labour-subcontracting': [],
  other: [],
} as const satisfies Readonly<Record<Category, readonly Grade[]>>;

/** An address stays short enough for every browser with so many. */
export const mostQualifications = 12;
