import * as z from 'zod';

/** The two languages every public text exists in. */
export type Language = 'zh' | 'en';

/** One text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

export const languages: readonly Language[] = ['zh', 'en'];

export const languageSchema = z.enum(['zh', 'en']);

export const bilingualSchema = z.object({ zh: z.string(), en: z.string() }).readonly();
