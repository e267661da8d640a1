// amounts
export type { Fen } from './fen.ts';
export {
  addFen,
  fen,
  fenSchema,
  isFen,
  maxFen,
  minFen,
  multiplyFen,
  nonNegativeFenSchema,
  positiveFenSchema,
  subtractFen,
  sumFen,
  yuan,
  zeroFen,
} from './fen.ts';

// rates and rounding
export type { Rate } from './rate.ts';
export {
  applyRate,
  compareRates,
  divideHalfUp,
  formatRate,
  multiplyRates,
  oneMinus,
  percent,
  permyriad,
  rate,
  rateSchema,
} from './rate.ts';

// figures
export { formatFigure, formatYuan, parseYuan } from './format.ts';

// dividing an amount
export { apportion, splitEvenly } from './apportion.ts';

// RMB in capital words
export { fromChineseWords, toChineseWords } from './words.ts';
