import { expect, test } from 'vitest';
import { faultOfPlace, faultsOfGeometry } from './coordinates.ts';

test.each([
  ['Wuma Street', 120.655, 28.017, undefined],
  ['Dongtou', 121.157, 27.836, undefined],
  ['the Nanji islands', 121.08, 27.46, undefined],
  ['Beijing', 116.4, 39.9, undefined],
  ['Hangzhou', 120.15, 30.28, undefined],
  ['latitude and longitude in each other’s place', 28.017, 120.655, 'coordinates-swapped'],
  ['beyond the date line', 180.5, 28, 'coordinates-outside-world'],
  ['beyond the pole', 120, 90.5, 'coordinates-outside-world'],
  ['nowhere', 0, 0, 'coordinates-far-away'],
  ['London', -0.13, 51.5, 'coordinates-far-away'],
  ['the East China Sea', 122.5, 27.5, 'coordinates-at-sea'],
  ['Wenzhou Bay', 120.95, 27.62, 'coordinates-at-sea'],
])('a question about %s', (_, longitude, latitude, fault) => {
  expect(faultOfPlace(longitude, latitude)).toBe(fault);
});

test('a site must lie in or around Zhejiang, and each fault is named once', () => {
  expect(faultsOfGeometry({ type: 'Point', coordinates: [116.4, 39.9] })).toEqual([
    { fault: 'coordinates-far-away', longitude: 116.4, latitude: 39.9 },
  ]);
  expect(
    faultsOfGeometry({
      type: 'LineString',
      coordinates: [
        [120.6, 28],
        [28, 120.6],
        [28, 120.7],
        [200, 28],
      ],
    }),
  ).toEqual([
    { fault: 'coordinates-swapped', longitude: 28, latitude: 120.6 },
    { fault: 'coordinates-outside-world', longitude: 200, latitude: 28 },
  ]);
});
