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

test('the other example of the standard is a man', () => {
  expect(checkCitizenNumber('440524188001010014')).toMatchObject({ kind: 'invalid' });
  expect(faultCodes('440524188001010014')).toEqual(['citizen-number-birth-date']);
});

describe('faults', () => {
  test.each([
    ['too short', '1101051949123100', ['citizen-number-length']],
    ['empty', '', ['citizen-number-length']],
    ['an old number of 15 digits', '110105491231002', ['citizen-number-old']],
    ['letters inside', '1101O519491231002X', ['citizen-number-characters']],
    ['an X that is not last', '1101051949123100X2', ['citizen-number-characters']],
    ['a wrong check', '110105194912310021', ['citizen-number-check']],
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

test('any single wrong digit is found', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
      const wrong = number.slice(0, at) + String((Number(number[at]) + by) % 10) + number.slice(at + 1);
      expect(checkCitizenNumber(wrong).kind).toBe('invalid');
    }),
  );
});

test('two neighbouring digits exchanged are found', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 0, max: 15 }), (number, at) => {
      fc.pre(number[at] !== number[at + 1]);
      const wrong = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2);
      expect(checkCitizenNumber(wrong).kind).toBe('invalid');
    }),
  );
});

test('normalising twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(normaliseCitizenNumber(normaliseCitizenNumber(text))).toBe(normaliseCitizenNumber(text));
    }),
  );
});

test('a number that cannot be made is an error', () => {
  expect(() => citizenNumberFor({ division: '330302', birthDate: plainDate('1990-01-01'), sequence: 1000 })).toThrow(
    RangeError,
  );
});
