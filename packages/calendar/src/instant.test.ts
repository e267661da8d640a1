import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  epochMillisecondsOf,
  type Instant,
  inShanghai,
  instant,
  instantSchema,
  isInstant,
  shanghaiInstant,
} from './instant.ts';
import { plainDate } from './plain-date.ts';

test.each([
  '2018-02-16T20:00:00+08:00',
  '2018-02-16T12:00:00Z',
  '2018-02-16T20:00+08:00',
  '2018-02-16T20:00:00.123456789-05:30',
  '2018-02-16T20:00:00.1234567890123+08:00',
  '2018-02-16t12:00:00z',
  '0001-01-01T00:00:00+08:00',
  '9999-12-31T23:59:59.999+08:00',
])('%s is a moment', (text) => {
  expect(instantSchema.parse(text)).toBe(text);
});

test.each([
  ['no offset', '2018-02-16T20:00:00'],
  ['no such day', '2018-02-30T20:00:00+08:00'],
  ['no such hour', '2018-02-16T24:00:00+08:00'],
  ['a leap second', '2018-02-16T23:59:60+08:00'],
  ['a space for the T', '2018-02-16 20:00:00+08:00'],
  ['no time', '2018-02-16'],
  ['an offset without its colon', '2018-02-16T20:00:00+0800'],
  ['an offset of a whole day', '2018-02-16T20:00:00+24:00'],
  ['a moment before the year 1 in China', '0001-01-01T00:00:00+08:01'],
  ['a moment after the year 9999 in China', '9999-12-31T16:00:00Z'],
])('%s is no moment', (_, text) => {
  expect(isInstant(text)).toBe(false);
  expect(instantSchema.safeParse(text).success).toBe(false);
  expect(() => instant(text)).toThrow(RangeError);
});

test('what is not text is no moment', () => {
  expect(isInstant(0)).toBe(false);
  expect(isInstant(undefined)).toBe(false);
});

test('text that was branded without being a moment is an error', () => {
  expect(() => epochMillisecondsOf('2018-02-16' as Instant)).toThrow('2018-02-16');
});

test('the clocks of China are eight hours ahead', () => {
  expect(inShanghai(instant('2018-02-14T16:00:00Z'))).toEqual({
    date: '2018-02-15',
    minuteOfDay: 0,
    second: 0,
    millisecondOfDay: 0,
    text: '00:00',
  });
  expect(inShanghai(instant('2018-02-14T20:05:59.999+08:00'))).toEqual({
    date: '2018-02-14',
    minuteOfDay: 1205,
    second: 59,
    millisecondOfDay: 72_359_999,
    text: '20:05',
  });
  expect(inShanghai(instant('2018-02-14T15:59:59.999Z'))).toMatchObject({ date: '2018-02-14', text: '23:59' });
  expect(inShanghai(instant('2018-02-14T20:00:00+08:00'))).toMatchObject({ date: '2018-02-14', minuteOfDay: 1200 });
  expect(inShanghai(instant('2018-02-14T20:00:00-05:00'))).toMatchObject({ date: '2018-02-15', text: '09:00' });
});

test('a Shanghai time and its moment are each other’s inverse', () => {
  const moment = shanghaiInstant(plainDate('2018-02-14'), '20:05');
  expect(moment).toBe('2018-02-14T20:05:00+08:00');
  expect(inShanghai(moment)).toMatchObject({ date: '2018-02-14', text: '20:05' });
  expect(shanghaiInstant(plainDate('2018-02-14'), '20:05:30')).toBe('2018-02-14T20:05:30+08:00');
  expect(() => shanghaiInstant(plainDate('2018-02-14'), '24:00')).toThrow(RangeError);
  expect(() => shanghaiInstant(plainDate('2018-02-14'), '20')).toThrow(RangeError);
  expect(() => shanghaiInstant(plainDate('2018-02-14'), '20:05Z')).toThrow(RangeError);
});

const moments = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });

test('any minute of any day goes to a moment and back', () => {
  const two = (n: number) => String(n).padStart(2, '0');
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 1439 }), (day, minuteOfDay) => {
      const date = plainDate(day.toISOString().slice(0, 10));
      const time = `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
      expect(inShanghai(shanghaiInstant(date, time))).toMatchObject({ date, minuteOfDay, second: 0, text: time });
    }),
  );
});

test('moments agree with the platform', () => {
  fc.assert(
    fc.property(moments, (date) => {
      expect(epochMillisecondsOf(instant(date.toISOString()))).toBe(date.getTime());
    }),
  );
});
