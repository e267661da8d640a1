import type { Language } from './language.ts';
import type { Provision, Statute } from './provision.ts';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const romans = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** Chinese numerals as article numbers are written, 1 to 999. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 999) throw new RangeError(`no article numeral for ${n}`);
  const hundreds = Math.floor(n / 100);
  const tens = Math.floor((n % 100) / 10);
  const ones = n % 10;
  const head = hundreds ? `${digits[hundreds]}百` : '';
  if (tens === 0) return head + (ones ? (hundreds ? '零' : '') + digits[ones] : '');
  const ten = tens === 1 && !hundreds ? '十' : `${digits[tens]}十`;
  return head + ten + (ones ? digits[ones] : '');
}

function romanNumeral(n: number): string {
  let rest = n;
  let text = '';
  for (const [value, letters] of romans)
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  return text;
}

/**
 * Writes a provision the way lawyers of the language do.
 *
 * @example
 * cite({ statute: 'wenzhou-2018-3', article: 5, item: 2 }, measure, 'zh'); // 第五条第（二）项
 * cite({ statute: 'wenzhou-2018-3', article: 5, item: 2 }, measure, 'en'); // art. 5(2)
 */
export function cite(provision: Provision, statute: Pick<Statute, 'division'>, language: Language): string {
  const { article, paragraph, item, subitem } = provision;
  if (language === 'zh') {
    const head = `第${chineseNumeral(article)}${statute.division === 'part' ? '部分' : '条'}`;
    return [
      head,
      paragraph === undefined ? '' : `第${chineseNumeral(paragraph)}款`,
      item === undefined ? '' : `第（${chineseNumeral(item)}）项`,
      subitem === undefined ? '' : `第${subitem}目`,
    ].join('');
  }
  const head = statute.division === 'part' ? `part ${romanNumeral(article)}` : `art. ${article}`;
  return [
    head,
    paragraph === undefined ? '' : ` para. ${paragraph}`,
    item === undefined ? '' : `(${item})`,
    subitem === undefined ? '' : `(${subitem})`,
  ].join('');
}
