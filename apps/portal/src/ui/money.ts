import { type Fen, formatYuan } from '@wenzhou/money';
import { language } from '../language.ts';

/** An amount in the language of the page, figure and unit never on two lines. */
export const money = (amount: Fen): string => formatYuan(amount, language()).replaceAll(' ', '\u00a0');
