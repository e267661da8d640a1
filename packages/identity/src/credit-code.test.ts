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
    departmentName: { zh: '工商', en: 'Industry and commerce' },
    category: '1',
    categoryName: { zh: '企业', en: 'Enterprise' },
    divisionCode: '350100',
    organisationCode: 'M000100Y4',
  });
});

// GB 11714, weights 3 7 9 10 5 8 4 2: P25×3 + D13×7 + Y34×9 + 1×2 = 474 = 43×11 + 1, check 10, written X.
// GB 32100, weights 1 3 9 27 19 26 16 17 20 29 25 13 8 24 10 30 28:
// 9 + 1×3 + 3×9 + 3×27 + 3×26 + 2×17 + P23×20 + D13×29 + Y30×25 + 1×30 + X29×28 = 2661 = 85×31 + 26, check 5.
test('a code of the private range, reckoned by hand', () => {
  const parts = { department: '9', category: '1', division: '330302', organisation: 'PDY00001' };
  expect(creditCodeFor(parts)).toBe('91330302PDY00001X5');
});

test.each([
  ['11', '机构编制', '机关'],
  ['12', '机构编制', '事业单位'],
  ['51', '民政', '社会团体'],
  ['52', '民政', '民办非企业单位'],
  ['92', '工商', '个体工商户'],
  ['93', '工商', '农民专业合作社'],
  ['N2', '农业', '村级集体经济组织'],
  ['Y1', '其他', '其他'],
  ['95', '工商', undefined],
  ['Q1', undefined, undefined],
])('what the standard calls %s', (first, departmentName, categoryName) => {
  const [department = '', category = ''] = first;
  const check = checkCreditCode(creditCodeFor({ department, category, division: '330300', organisation: 'PDY00001' }));
  if (check.kind === 'invalid') throw new Error('made to be valid');
  expect([check.departmentName?.zh, check.categoryName?.zh]).toEqual([departmentName, categoryName]);
});

describe('faults', () => {
  test.each([
    ['too short', '91350100M000100Y4', ['credit-code-length']],
    ['a letter the alphabet lacks', '91350100I000100Y43', ['credit-code-characters']],
    ['a letter in the division', '9135010AM000100Y43', ['credit-code-characters']],
    ['too long with a letter it lacks', '91350100M000100Y43Z', ['credit-code-length', 'credit-code-characters']],
    ['empty', '', ['credit-code-length']],
    [
      'a letter in the division and a wrong organisation code',
      '9135010AM000100Y53',
      ['credit-code-characters', 'credit-code-organisation-check'],
    ],
    // the worked example of the standard: Z is no character of the alphabet
    ['a Z at the end', '91350100M000100Y4Z', ['credit-code-characters']],
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
  expect(isWenzhouRegistered('339004')).toBe(true);
  const zone = creditCodeFor({ department: '9', category: '1', division: '330371', organisation: 'PDY00002' });
  expect(registrationDivisionOf(zone)).toBeUndefined();
  expect(isWenzhouRegistered(zone)).toBe(true);
  expect(isWenzhouRegistered('91350100M000100Y43')).toBe(false);
  expect(isWenzhouRegistered('330100')).toBe(false);
});

const codes = fc
  .tuple(
    fc.constantFrom('330302', '110000', '350100'),
    fc.string({ unit: fc.constantFrom(...alphabet), minLength: 8, maxLength: 8 }),
  )
  .map(([division, organisation]) => creditCodeFor({ department: '9', category: '1', division, organisation }));

test('every single wrong character is found', () => {
  fc.assert(
    fc.property(codes, (code) => {
      for (const [at, right] of [...code].entries())
        for (const character of alphabet)
          if (character !== right) expect(isCreditCode(code.slice(0, at) + character + code.slice(at + 1))).toBe(false);
    }),
    { numRuns: 20 },
  );
});

test('any two characters exchanged are found, unless the first with the last, which weigh the same', () => {
  fc.assert(
    fc.property(codes, fc.nat(17), fc.nat(17), (code, one, other) => {
      const [a, b] = [Math.min(one, other), Math.max(one, other)];
      fc.pre(code[a] !== code[b] && b - a !== 17);
      const wrong = [...code].with(a, code.charAt(b)).with(b, code.charAt(a)).join('');
      expect(isCreditCode(wrong)).toBe(false);
    }),
  );
});

test('whatever is typed, the check answers, and its answer agrees with the guard and the schema', () => {
  const near = fc.string({ unit: fc.constantFrom(...alphabet, 'I', 'z', ' '), minLength: 17, maxLength: 19 });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), near, codes), (text) => {
      const valid = checkCreditCode(text).kind === 'valid';
      const normal = normaliseCreditCode(text) === text;
      expect(isCreditCode(text)).toBe(valid && normal);
      expect(creditCodeSchema.safeParse(text).success).toBe(valid && normal);
    }),
  );
});

test.each([
  ['', '1', '330302', 'PDY00001'],
  ['9', '12', '330302', 'PDY0001'],
  ['9', '1', '33030', 'PDY00001'],
  ['9', '1', '33030A', 'PDY00001'],
  ['9', '1', '330302', 'PDY000011'],
  ['9', '1', '330302', 'IDY00001'],
  ['Z', '1', '330302', 'PDY00001'],
])('of %s, %s, %s and %s no code can be made', (department, category, division, organisation) => {
  expect(() => creditCodeFor({ department, category, division, organisation })).toThrow(RangeError);
});
