import { articles, messages, statutes } from '@wenzhou/wage-deposit';
import type { Wording } from '../explained.ts';

/** The measure's own words for steps and refusals, and its articles. */
export const wording: Wording = { messages, articles, statutes };
