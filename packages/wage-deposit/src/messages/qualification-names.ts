import type { Bilingual, Language } from '@wenzhou/statute';
import type { Category, Grade } from '../qualification.ts';

/** What the categories of qualification are called. */
export const categoryNames: Readonly<Record<Category, Bilingual>> = {
  'general-contracting': { zh: '总承包', en: 'general contracting' },
  professional: { zh: '专业承包', en: 'professional contracting' },
  'design-build': { zh: '设计施工一体化', en: 'design-build' },
  'labour-subcontracting': { zh: '劳务分包', en: 'labour subcontracting' },
  other: { zh: '其他施工企业', en: 'other construction work' },
};

/** What the grades of a qualification are called. */
export const gradeNames: Readonly<Record<Grade, Bilingual>> = {
  special: { zh: '特级', en: 'special grade' },
  'grade-1': { zh: '一级', en: 'grade 1' },
  'grade-2': { zh: '二级', en: 'grade 2' },
  'grade-3': { zh: '三级', en: 'grade 3' },
  ungraded: { zh: '不分等级', en: 'without grades' },
};

/** A category with its grade, where one is given. */
export function qualificationName(
  { category, grade }: { readonly category: Category; readonly grade?: Grade },
  language: Language,
): string {
  const name = categoryNames[category][language];
  if (grade === undefined || category === 'other') return name;
  return language === 'zh' ? `${name}（${gradeNames[grade].zh}）` : `${name}, ${gradeNames[grade].en}`;
}
