const fullWidth = /[０-９Ａ-Ｚａ-ｚ]/g;
const fromFullToHalfWidth = '0'.charCodeAt(0) - '０'.charCodeAt(0);

/**
 * What a person meant who typed a number with spaces, in the full-width characters of Chinese input methods, or in small
 * letters. Only ASCII letters are raised: other letters are at fault anyway and must stay what they are.
 */
export const asTyped = (text: string): string =>
  text
    .replaceAll(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) + fromFullToHalfWidth))
    .replaceAll(/\s/g, '')
    .replaceAll(/[a-z]/g, (letter) => letter.toUpperCase());
