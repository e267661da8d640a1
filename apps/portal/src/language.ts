import type { Language } from '@wenzhou/statute';
import { getLocale } from './paraglide/runtime.js';

/** The language of the page, which its address decides. */
export const language = (): Language => getLocale();
