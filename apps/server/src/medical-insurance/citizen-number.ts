import { checkCitizenNumber, type CitizenNumber, type CitizenNumberFault } from '@wenzhou/identity';
import type { Bilingual } from '@wenzhou/statute';
import { RequestFault } from '../fault.ts';

const reasons: Readonly<Record<CitizenNumberFault['code'], Bilingual>> = {
  'citizen-number-length': { zh: '须为 18 位', en: 'it must have 18 characters' },
  'citizen-number-old': {
    zh: '15 位旧号码须先换成 18 位',
    en: 'an old number of 15 digits must be replaced by its new one',
  },
  'citizen-number-characters': {
    zh: '前 17 位须为数字，末位为数字或 X',
    en: 'it must be 17 digits and then a digit or X',
  },
  'citizen-number-province': { zh: '前两位不是任何省份', en: 'its first two digits are no province' },
  'citizen-number-birth-date': { zh: '第 7 至 14 位不是日期', en: 'its 7th to 14th digits are no date' },
  'citizen-number-not-born': { zh: '出生日期在将来', en: 'its birth date lies in the future' },
  'citizen-number-check': { zh: '末位校验码不符', en: 'its last character does not agree with the others' },
};

/**
 * Reads a citizen number as people type it.
 *
 * @throws RequestFault `citizen-number-invalid` with every reason, without the number
 */
export function readCitizenNumber(text: string): CitizenNumber {
  const check = checkCitizenNumber(text);
  if (check.kind === 'valid') return check.value;
  const found = check.faults.map(({ code }) => reasons[code]);
  throw new RequestFault('BAD_REQUEST', {
    code: 'citizen-number-invalid',
    reason: {
      zh: `公民身份号码不对：${found.map(({ zh }) => zh).join('；')}。`,
      en: `The citizen number is not valid: ${found.map(({ en }) => en).join('; ')}.`,
    },
    remedy: { zh: '请对照身份证核对。', en: 'Check it against the identity card.' },
  });
}
