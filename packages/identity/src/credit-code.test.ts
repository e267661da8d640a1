import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkCreditCode,
  creditCode,
  creditCodeFor,
  creditCodeSchema,
  isCreditCode,
  isWenzhouRegistered,
  normaliseCreditCode,
  registrationDivisionOf,
} from './credit-code.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const faultCodes = (text: string) => {
  const check = checkCreditCode(text);
  return check.kind === 'valid' ? [] : check.faults.map((fault) => fault.code);
};

test.each(['91350100M000100Y43', '91330100799655058B', '914403001922038216', '9144030071526726XG'])(
  '%s, a code in public use, is valid',
  (code) => {
    expect(faultCodes(code)).toEqual([]);
    expect(creditCodeSchema.parse(code)).toBe(code);
  },
);

test('a code is read in its parts', () => {
  expect(checkCreditCode('91350100M000100Y43')).toEqual({
    kind: 'valid',
    value: '91350100M000100Y43',
    department: '9',
    category: '1',
    divisionCode: '350100',
    organisationCode: 'M000100Y4',
  });
});

describe('faults', () => {
  test.each([
    ['too short', '91350100M000100Y4', ['credit-code-length']],
    ['a letter the alphabet lacks', '91350100I000100Y43', ['credit-code-characters']],
    ['a letter in the division', '9135010AM000100Y43', ['credit-code-characters']],
    ['a wrong check', '91350100M000100Y44', ['credit-code-check']],
    ['a wrong organisation code', '91350100M000100Y53', ['credit-code-organisation-check', 'credit-code-check']],
  ])('%s', (_, text, codes) => {
    expect(faultCodes(text)).toEqual(codes);
  });

  test('each check is told with what it should be', () => {
    expect(checkCreditCode('91350100M000100Y44')).toMatchObject({ faults: [{ found: '4', expected: '3' }] });
    expect(checkCreditCode('91350100M000100Y53')).toMatchObject({ faults: [{ found: '5', expected: '4' }, {}] });
  });
});

test('what people type is normalised', () => {
  expect(normaliseCreditCode(' 91350100m000100y43 ')).toBe('91350100M000100Y43');
  expect(isCreditCode('91350100m000100y43')).toBe(false);
  expect(creditCode('９１３５０１００m000100y43')).toBe('91350100M000100Y43');
  expect(() => creditCode('x')).toThrow(RangeError);
});

test('whether a firm is registered in Wenzhou follows from its code', () => {
  const local = creditCodeFor({ department: '9', category: '1', division: '330302', organisation: 'MA285ABC' });
  expect(registrationDivisionOf(local)?.name.zh).toBe('鹿城区');
  expect(isWenzhouRegistered(local)).toBe(true);
  expect(isWenzhouRegistered('330300')).toBe(true);
  expect(isWenzhouRegistered('91350100M000100Y43')).toBe(false);
  expect(isWenzhouRegistered('330100')).toBe(false);
});

const codes = fc
  .tuple(
    fc.constantFrom('330302', '110000', '350100'),
    fc.string({ unit: fc.constantFrom(...alphabet), minLength: 8, maxLength: 8 }),
  )
  .map(([division, organisation]) => creditCodeFor({ department: '9', category: '1', division, organisation }));

test('any single wrong character is found', () => {
  fc.assert(
    fc.property(codes, fc.integer({ min: 0, max: 17 }), fc.integer({ min: 1, max: 30 }), (code, at, by) => {
      const wrong =
        code.slice(0, at) + alphabet.charAt((alphabet.indexOf(code.charAt(at)) + by) % 31) + code.slice(at + 1);
      expect(checkCreditCode(wrong).kind).toBe('invalid');
    }),
  );
});

test('two neighbouring characters exchanged are found', () => {
  fc.assert(
    fc.property(codes, fc.integer({ min: 0, max: 16 }), (code, at) => {
      fc.pre(code[at] !== code[at + 1]);
      const wrong = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
      expect(checkCreditCode(wrong).kind).toBe('invalid');
    }),
  );
});
