import { fen } from './fen.ts';
import type { Fen } from './fen.ts';

const numerals = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const places = ['', '拾', '佰', '仟'] as const;

/** What to do where the annex leaves a choice, or where the value is plain without the character. */
interface Style {
  /** What is left out but may be written: 零 between a 万 or 亿 place of 0 and the thousands digit; 整 after 角. */
  readonly may: (text: string) => string;
  /** What is written but may be missing: 整 after 元; 零 between 元 and 角 or 分 when the place before those is 0. */
  readonly should: (text: string) => string;
}

const written: Style = { may: () => '', should: (text) => text };
const readable: Style = { may: (text) => `(?:${text})?`, should: (text) => `(?:${text})?` };

const numeral = (digit: number): string => numerals[digit] ?? '';

/** The name after a group of four digits: 万 only for a group that is not all zeros, 亿 always. */
const groupName = (place: number, group: string): string => {
  if (place === 8) return '亿';
  return place % 8 === 4 && Number(group) > 0 ? '万' : '';
};

const wholeYuan = (amount: number, style: Style): string => {
  const digits = String(amount);
  let text = '';
  for (let index = 0; index < digits.length; index += 1) {
    const place = digits.length - 1 - index;
    const digit = Number(digits[index]);
    if (digit > 0) {
      const afterZero = index > 0 && digits[index - 1] === '0';
      if (afterZero) text += place % 4 === 3 ? style.may('零') : '零';
      text += numeral(digit) + (places[place % 4] ?? '');
    }
    if (place % 4 === 0) text += groupName(place, digits.slice(Math.max(0, index - 3), index + 1));
  }
  return text;
};

const inWords = (amount: Fen, style: Style): string => {
  const magnitude = Math.abs(amount);
  const cents = magnitude % 100;
  const yuan = (magnitude - cents) / 100;
  const jiao = Math.floor(cents / 10);
  const rest = cents % 10;
  const sign = amount < 0 ? '负' : '';
  if (yuan === 0 && cents === 0) return `零元${style.should('整')}`;
  if (yuan === 0) {
    const zero = jiao === 0 ? style.may('零') : '';
    return `${sign}${style.may('零元')}${zero}${subunits(jiao, rest, style)}`;
  }
  const whole = `${sign}${wholeYuan(yuan, style)}元`;
  if (cents === 0) return `${whole}${style.should('整')}`;
  const zero = jiao === 0 || yuan % 10 === 0 ? style.should('零') : '';
  return `${whole}${zero}${subunits(jiao, rest, style)}`;
};

const subunits = (jiao: number, rest: number, style: Style): string => {
  if (rest === 0) return `${numeral(jiao)}角${style.may('整')}`;
  return `${jiao === 0 ? '' : `${numeral(jiao)}角`}${numeral(rest)}分`;
};

/**
 * An amount in the capital words of bills and contracts, by the rules for filling in bills annexed to the measures on
 * payment and settlement (支付结算办法附一): 整 after whole yuan only, one 零 for zeros between digits, and 零 after 元
 * when the place before the next digit is 0. Where the annex leaves the writer a choice, the writing of its own first
 * example is taken: no 零 between 万 and 仟, 零 between 元 and 角. Correct for every amount.
 *
 * @returns the words without the prefix 人民币; a negative amount starts with 负
 * @example
 * ```ts
 * toChineseWords(yuan(120_000)); // '壹拾贰万元整'
 * toChineseWords(yuan('6007.14')); // '陆仟零柒元壹角肆分'
 * ```
 */
export const toChineseWords = (amount: Fen): string => inWords(amount, written);

const variants: ReadonlyMap<string, string> = new Map([
  ['圆', '元'],
  ['圓', '元'],
  ['正', '整'],
  ['萬', '万'],
  ['億', '亿'],
  ['貳', '贰'],
  ['陸', '陆'],
]);

const factors: ReadonlyMap<string, number> = new Map([
  ['拾', 10],
  ['佰', 100],
  ['仟', 1000],
]);

const numeralValues: ReadonlyMap<string, number> = new Map(numerals.map((character, digit) => [character, digit]));

/** The value that a text has if it is well written; any order of characters gives some value. */
const apparentValue = (text: string): number => {
  let fens = 0;
  let hundredMillions = 0;
  let tenThousands = 0;
  let group = 0;
  let digit = 0;
  for (const character of text) {
    const factor = factors.get(character);
    if (factor !== undefined) {
      group += digit * factor;
      digit = 0;
    } else if (character === '万') {
      tenThousands += (group + digit) * 10_000;
      group = digit = 0;
    } else if (character === '亿') {
      hundredMillions = (tenThousands + group + digit) * 100_000_000;
      tenThousands = group = digit = 0;
    } else if (character === '元') {
      fens = (hundredMillions + tenThousands + group + digit) * 100;
      group = digit = 0;
    } else if (character === '角') {
      fens += digit * 10;
      digit = 0;
    } else if (character === '分') {
      fens += digit;
    } else {
      digit = numeralValues.get(character) ?? digit;
    }
  }
  return text.startsWith('负') ? -fens : fens;
};

/**
 * Reads an amount written in capital words.
 *
 * Accepted is every writing that the annex allows (see {@link toChineseWords}): with or without the prefix 人民币 and
 * the optional 零, 圆 for 元, 正 for 整, the traditional 圓 萬 億 貳 陸. Beyond it, a missing 整 after 元 and
 * a missing 零 between 元 and 分 are forgiven, since nothing else can be meant. A missing 零 within the yuan is not, nor are small or colloquial
 * numerals (一, 两, 廿, 毛), digits, or 整 after 分.
 *
 * @returns fen, or `undefined` when the text is not such an amount or is beyond the safe range
 * @example
 * ```ts
 * fromChineseWords('人民币壹拾万柒仟圆零伍角叁分'); // 10700053
 * fromChineseWords('十二万元'); // undefined
 * ```
 */
export const fromChineseWords = (text: string): Fen | undefined => {
  const words = [...text.replace(/^人民币/, '')].map((character) => variants.get(character) ?? character).join('');
  const value = apparentValue(words);
  if (!Number.isSafeInteger(value)) return undefined;
  const amount = fen(value);
  return new RegExp(`^${inWords(amount, readable)}$`).test(words) ? amount : undefined;
};
