import fc from 'fast-check';
import { expect, test } from 'vitest';
import { epochMillisecondsOf, inShanghai, instant, instantSchema, isInstant, shanghaiInstant } from './instant.ts';
import { plainDate } from './plain-date.ts';

test.each([
  '2018-02-16T20:00:00+08:00',
  '2018-02-16T12:00:00Z',
  '2018-02-16T20:00+08:00',
  '2018-02-16T20:00:00.123456789-05:30',
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
])('%s is no moment', (_, text) => {
  expect(isInstant(text)).toBe(false);
  expect(() => instant(text)).toThrow(RangeError);
});

test('the clocks of China are eight hours ahead', () => {
  expect(inShanghai(instant('2018-02-14T16:00:00Z'))).toEqual({
    date: '2018-02-15',
    minuteOfDay: 0,
    millisecondOfDay: 0,
    text: '00:00',
  });
  expect(inShanghai(instant('2018-02-14T15:59:59.999Z'))).toMatchObject({ date: '2018-02-14', text: '23:59' });
  expect(inShanghai(instant('2018-02-14T20:00:00+08:00'))).toMatchObject({ date: '2018-02-14', minuteOfDay: 1200 });
  expect(inShanghai(instant('2018-02-14T20:00:00-05:00'))).toMatchObject({ date: '2018-02-15', text: '09:00' });
});

test('a Shanghai time and its moment are each other’s inverse', () => {
  const moment = shanghaiInstant(plainDate('2018-02-14'), '20:05');
  expect(moment).toBe('2018-02-14T20:05:00+08:00');
  expect(inShanghai(moment)).toMatchObject({ date: '2018-02-14', text: '20:05' });
  expect(() => shanghaiInstant(plainDate('2018-02-14'), '25:00')).toThrow(RangeError);
});

test('moments agree with the platform', () => {
  const moments = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(moments, (date) => {
      expect(epochMillisecondsOf(instant(date.toISOString()))).toBe(date.getTime());
    }),
  );
});
