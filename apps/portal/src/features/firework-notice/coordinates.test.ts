import { expect, test } from 'vitest';
import { parseDegrees, rounded } from './coordinates.ts';

test('a coordinate is read as people type it', () => {
  expect(parseDegrees('120.6517')).toBe(120.6517);
  expect(parseDegrees(' １２０．５° ')).toBe(120.5);
  expect(parseDegrees('-28')).toBe(-28);
});

test('what is no coordinate is not read', () => {
  for (const text of ['', 'east', '120,65', "120°39'", '1e2', '1200']) expect(parseDegrees(text)).toBeUndefined();
});

test('a place from the map has six decimals', () => {
  expect(rounded({ longitude: 120.65170049, latitude: 28.0155004 })).toEqual({
    longitude: 120.6517,
    latitude: 28.0155,
  });
});
