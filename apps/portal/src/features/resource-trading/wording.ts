import { articles, messages, statutes } from '@wenzhou/resource-trading';
import { language } from '../../language.ts';
import type { Wording } from '../../ui/explained.ts';

/** The measure's own words for steps and refusals, and its articles. */
export const wording: Wording = { messages, articles, statutes };

/** A name from the rules as it stands at the head of a line. */
export const headline = (text: string): string =>
  language() === 'zh' ? text : text.charAt(0).toUpperCase() + text.slice(1);
