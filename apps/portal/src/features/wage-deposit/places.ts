import { divisionByCode, provinces } from '@wenzhou/identity';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';

/** A province as a division code: its two digits and zeros. */
const provinceCode = (digits: string): string => `${digits}0000`;

/** What a division of registration is called: one of Wenzhou, or a province. */
export function divisionName(code: string): string {
  const digits = code.slice(0, 2);
  if (code === provinceCode('33')) return m.wage_rest_of_zhejiang();
  return (divisionByCode(code)?.name ?? provinces[digits])?.[language()] ?? code;
}
