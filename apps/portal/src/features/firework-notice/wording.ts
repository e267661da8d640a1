import { articles, messages, statutes } from '@wenzhou/firework-notice';
import type { Wording } from '../../ui/explained.ts';

/** The notice's own words for steps, reasons and refusals, and its parts. */
export const wording: Wording = { messages, articles, statutes };
