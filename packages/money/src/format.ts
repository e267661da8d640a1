import { readYuan } from './fen.ts';
import type { Fen } from './fen.ts';

/**
 * An amount in yuan as a figure: two decimals, thousands set apart by commas, a plain minus for negatives. The same
 * on every machine.
 *
 * @example
 * ```ts
 * formatFigure(fen(7_146_000)); // '71,460.00'
 * ```
 */
export const formatFigure = (amount: Fen): string => {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${amount < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`;
};

/**
 * An amount in yuan with its unit, in Chinese or in English.
 *
 * @example
 * ```ts
 * formatYuan(fen(7_146_000), 'zh'); // '71,460.00 元'
 * formatYuan(fen(7_146_000), 'en'); // 'CNY 71,460.00'
 * ```
 */
export const formatYuan = (amount: Fen, language: 'zh' | 'en'): string =>
  language === 'zh' ? `${formatFigure(amount)} 元` : `CNY ${formatFigure(amount)}`;

const typedYuan = /^(-?¥?|(?:¥|CNY) ?-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?(?: ?元)?$/;

/**
 * Reads an amount in yuan as a person types it into a form: commas between thousands, a yuan sign before or 元
 * after, full-width characters and spaces around it are fine.
 *
 * @returns fen, or `undefined` when the text is not such an amount, has more than two decimals, or is beyond the
 *   safe range
 * @example
 * ```ts
 * parseYuan('￥８０，０００．５'); // 8000050
 * parseYuan('8,00'); // undefined
 * ```
 */
export const parseYuan = (text: string): Fen | undefined => {
  const parts = typedYuan.exec(text.normalize('NFKC').trim());
  if (parts === null) return undefined;
  const [, lead = '', whole = '', fraction = '0'] = parts;
  return readYuan(`${lead.includes('-') ? '-' : ''}${whole.replaceAll(',', '')}.${fraction}`);
};
