import { plainDate } from '@wenzhou/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkCitizenNumber,
  citizenNumber,
  citizenNumberFor,
  citizenNumberSchema,
  isCitizenNumber,
  maskCitizenNumber,
  normaliseCitizenNumber,
  wenzhouDivisionOf,
} from './citizen-number.ts';

const faultCodes = (text: string, asOf?: string) => {
  const check = checkCitizenNumber(text, asOf === undefined ? undefined : plainDate(asOf));
  return check.kind === 'valid' ? [] : check.faults.map((fault) => fault.code);
};

test('the example of the standard is valid and reads as it says', () => {
  expect(checkCitizenNumber('11010519491231002X')).toEqual({
    kind: 'valid',
    value: '11010519491231002X',
    birthDate: '1949-12-31',
    sex: 'female',
    divisionCode: '110105',
    province: { zh: '北京市', en: 'Beijing' },
  });
});

test('the other example of the standard was born before 1900, which is refused', () => {
  expect(checkCitizenNumber('440524188001010014')).toEqual({
    kind: 'invalid',
    faults: [{ code: 'citizen-number-birth-date', birthDate: '1880-01-01', reason: 'before-1900' }],
  });
});

// Weights 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2; remainders 0 to 10 give 1 0 X 9 8 7 6 5 4 3 2.
test.each([
  // 3×7+3×9+3×5+2×4 + 1×2+9+8×6+5×3 + 6×9 + 1×10+5×5 + 1×2 = 236 = 21×11 + 5
  ['330302198506150017', '1985-06-15', 'male', '鹿城区'],
  // 3×7+3×9+3×5+2×8+2×4 + 1×2+9+6×6 + 2×9 + 2×10+9×5 + 2×2 = 221 = 20×11 + 1, on a leap day
  ['330322196002290020', '1960-02-29', 'female', '洞头县'],
  // 3×7+3×9+3×5+2×8+5×4 + 1×2+9+4×6+9×3 + 1×7 + 1×5 + 1×2 = 175 = 15×11 + 10
  ['330325194910010012', '1949-10-01', 'male', '瑞安县'],
  // 3×7+3×9+9×10+4×4 + 1×2+9+9×6 + 5×9 + 2×10 + 1×4+5×2 = 298 = 27×11 + 1
  ['339004199005200150', '1990-05-20', 'male', '瑞安市'],
])('%s, reckoned by hand', (text, birthDate, sex, division) => {
  expect(checkCitizenNumber(text)).toMatchObject({ kind: 'valid', value: text, birthDate, sex });
  expect(wenzhouDivisionOf(citizenNumber(text))?.name.zh).toBe(division);
});

test('every remainder has its check digit', () => {
  // Each step of the last digit of the sequence adds 2 to 236, so the remainders go 5, 7, 9, 0, 2, 4, 6, 8, 10.
  const checks = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((sequence) =>
    citizenNumberFor({ division: '330302', birthDate: plainDate('1985-06-15'), sequence }).slice(17),
  );
  expect(checks.join('')).toBe('7531X8642');
});

describe('faults', () => {
  test.each([
    ['too short', '1101051949123100', ['citizen-number-length']],
    ['empty', '', ['citizen-number-length']],
    ['an old number of 15 digits', '110105491231002', ['citizen-number-old']],
    ['letters inside', '1101O519491231002X', ['citizen-number-characters']],
    ['an X that is not last', '1101051949123100X2', ['citizen-number-characters']],
    ['a small letter other than x', '11010519491231002y', ['citizen-number-characters']],
    ['too long', '11010519491231002XX', ['citizen-number-length', 'citizen-number-characters']],
    ['too short with a letter', '11O105', ['citizen-number-length', 'citizen-number-characters']],
    ['fifteen characters with a letter', '11010549123100A', ['citizen-number-length', 'citizen-number-characters']],
    ['a wrong check', '110105194912310021', ['citizen-number-check']],
    ['year 0000', '110105000012310020', ['citizen-number-birth-date', 'citizen-number-check']],
    ['month 13', '110105194913310020', ['citizen-number-birth-date', 'citizen-number-check']],
    [
      'a letter in the sequence, all the rest readable',
      '99010519491331O020',
      ['citizen-number-characters', 'citizen-number-province', 'citizen-number-birth-date'],
    ],
    ['a letter in the province and one in the date', 'A10105194912B1002X', ['citizen-number-characters']],
    ['no such day', '11010519490229002X', ['citizen-number-birth-date', 'citizen-number-check']],
    ['no such province and a wrong check', '990105194912310020', ['citizen-number-province', 'citizen-number-check']],
  ])('%s', (_, text, codes) => {
    expect(faultCodes(text)).toEqual(codes);
  });

  test('a wrong check character is told with the right one', () => {
    expect(checkCitizenNumber('110105194912310021')).toEqual({
      kind: 'invalid',
      faults: [{ code: 'citizen-number-check', found: '1', expected: 'X' }],
    });
  });

  test('a character at fault is told with its position', () => {
    expect(checkCitizenNumber('1101O519491231002X')).toMatchObject({ faults: [{ positions: [5] }] });
  });

  test.each([
    ['1899-12-31', 'before-1900'],
    ['1900-02-29', 'not-real'],
    ['1999-02-30', 'not-real'],
  ])('a birth date of %s: %s', (birthDate, reason) => {
    expect(checkCitizenNumber(`110105${birthDate.replaceAll('-', '')}0020`)).toMatchObject({
      faults: [{ code: 'citizen-number-birth-date', birthDate, reason }, { code: 'citizen-number-check' }],
    });
  });

  test('the first day of 1900 and a leap day are days to be born on', () => {
    for (const birthDate of ['1900-01-01', '2000-02-29'])
      expect(citizenNumberFor({ division: '330302', birthDate: plainDate(birthDate), sequence: 1 })).toHaveLength(18);
    expect(() => citizenNumberFor({ division: '330302', birthDate: plainDate('1899-12-31'), sequence: 1 })).toThrow(
      'citizen-number-birth-date',
    );
  });

  test.each(['10', '16', '24', '38', '47', '55', '66', '70', '72', '80', '84', '91', '00'])(
    'no province has the code %s',
    (code) => {
      expect(faultCodes(`${code}010519491231002X`)).toContain('citizen-number-province');
    },
  );

  test.each(['11', '37', '46', '50', '65', '71', '81', '82', '83'])('a province has the code %s', (division) => {
    const number = citizenNumberFor({
      division: `${division}0000`,
      birthDate: plainDate('1985-06-15'),
      sequence: 1,
    });
    expect(faultCodes(number)).toEqual([]);
  });

  test('somebody born on the day itself is born, the day before not yet', () => {
    expect(faultCodes('11010519491231002X', '1949-12-31')).toEqual([]);
    expect(faultCodes('11010519491231002X', '1949-12-30')).toEqual(['citizen-number-not-born']);
  });
});

test('what people type is normalised', () => {
  expect(normaliseCitizenNumber(' 110105 19491231 002x ')).toBe('11010519491231002X');
  expect(normaliseCitizenNumber('１１０１０５１９４９１２３１００２Ｘ')).toBe('11010519491231002X');
  expect(checkCitizenNumber('11010519491231002x').kind).toBe('valid');
  expect(isCitizenNumber('11010519491231002x')).toBe(false);
  expect(citizenNumberSchema.safeParse('11010519491231002x').success).toBe(false);
  expect(citizenNumberSchema.parse('11010519491231002X')).toBe('11010519491231002X');
});

test('the error of a bad number does not repeat it', () => {
  expect(() => citizenNumber('110105194912310021')).toThrow('citizen-number-check');
  expect(() => citizenNumber('110105194912310021')).not.toThrow('110105194912310021');
});

test('the birth date is hidden in a masked number', () => {
  expect(maskCitizenNumber(citizenNumber('11010519491231002X'))).toBe('110105********002X');
});

test('retired divisions of Wenzhou are known', () => {
  const number = citizenNumberFor({ division: '330325', birthDate: plainDate('1960-05-06'), sequence: 11 });
  expect(wenzhouDivisionOf(number)?.name.zh).toBe('瑞安县');
  expect(wenzhouDivisionOf(citizenNumber('11010519491231002X'))).toBeUndefined();
});

const numbers = fc
  .record({
    division: fc.constantFrom('330302', '330303', '330321', '110105', '650100'),
    birthDate: fc.date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }),
    sequence: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ birthDate, ...rest }) =>
    citizenNumberFor({ ...rest, birthDate: plainDate(birthDate.toISOString().slice(0, 10)) }),
  );

const allDigits = '0123456789';

test('every single wrong character is found', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      for (const [at, right] of [...number].entries())
        for (const character of at === 17 ? `${allDigits}X` : allDigits)
          if (character !== right)
            expect(isCitizenNumber(number.slice(0, at) + character + number.slice(at + 1))).toBe(false);
    }),
    { numRuns: 40 },
  );
});

test('any two characters exchanged are found, unless ten places apart, where the weights repeat', () => {
  fc.assert(
    fc.property(numbers, fc.nat(17), fc.nat(17), (number, one, other) => {
      const [a, b] = [Math.min(one, other), Math.max(one, other)];
      fc.pre(number[a] !== number[b] && b - a !== 10);
      const wrong = [...number].with(a, number.charAt(b)).with(b, number.charAt(a)).join('');
      expect(isCitizenNumber(wrong)).toBe(false);
    }),
  );
});

test('a number says what it was made of', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      expect(checkCitizenNumber(number)).toMatchObject({
        kind: 'valid',
        value: number,
        birthDate: `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
        sex: '13579'.includes(number.charAt(16)) ? 'male' : 'female',
        divisionCode: number.slice(0, 6),
      });
      expect(maskCitizenNumber(number)).toMatch(/^\d{6}\*{8}\d{3}[\dX]$/);
    }),
  );
});

test('whatever is typed, the check answers, and its answer agrees with the guard and the schema', () => {
  const near = fc.string({ unit: fc.constantFrom(...'0123456789Xx '), minLength: 14, maxLength: 19 });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), near, numbers), (text) => {
      const valid = checkCitizenNumber(text).kind === 'valid';
      const normal = normaliseCitizenNumber(text) === text;
      expect(isCitizenNumber(text)).toBe(valid && normal);
      expect(citizenNumberSchema.safeParse(text).success).toBe(valid && normal);
    }),
  );
});

test.each([
  ['330302', 1000],
  ['330302', -1],
  ['330302', 1.5],
  ['33030', 1],
  ['3303020', 1],
  ['990302', 1],
])('of division %s and sequence %d no number can be made', (division, sequence) => {
  expect(() => citizenNumberFor({ division, birthDate: plainDate('1990-01-01'), sequence })).toThrow(RangeError);
});
