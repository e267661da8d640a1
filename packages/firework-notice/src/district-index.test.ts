import { plainDate } from '@wenzhou/calendar';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { law } from '../test/law.ts';
import { areaContains } from './containment.ts';
import { buildDistrictIndex, type DistrictCollection, type DistrictIndex } from './district-index.ts';
import { schematicDistricts } from './districts/schematic.ts';
import { areaSchema } from './geometry.ts';

const springFestival = plainDate('2018-02-16');

function indexOf(collection: DistrictCollection): DistrictIndex {
  const built = law.observe(buildDistrictIndex(collection));
  if (built.kind !== 'granted') throw new Error(JSON.stringify(built));
  return built.outcome;
}

const schematic = indexOf(schematicDistricts);

const found = (longitude: number, latitude: number, on = springFestival): string => {
  const { candidates, maybeOutside } = schematic.find(longitude, latitude, on);
  return [
    ...candidates.map(({ name }) => name.en.replace(/ (District|County|City)$/, '')),
    ...(maybeOutside ? ['outside'] : []),
  ]
    .sort()
    .join(' or ');
};

test.each([
  ['Wuma Street', 120.655, 28.017, 'Lucheng'],
  ['Qidu island', 120.765, 28.017, 'Longwan or Lucheng'],
  ['Longwan government', 120.812, 27.933, 'Longwan'],
  ['the airport', 120.852, 27.912, 'Longwan'],
  ['Chashan', 120.69, 27.92, 'Ouhai'],
  ['Louqiao', 120.615, 27.965, 'Ouhai'],
  ['between Lucheng and Ouhai', 120.637, 28.006, 'Lucheng or Ouhai'],
  ['Jiangxin island in the river', 120.644, 28.031, 'Lucheng'],
  ['the quay across from Jiangxin island', 120.658, 28.028, 'Lucheng'],
  ['the middle of the channel north of Jiangxin island', 120.644, 28.036, 'Lucheng or Yongjia'],
  ['the north bank across from Jiangxin island', 120.645, 28.0405, 'Yongjia'],
  ['Shuangyu', 120.59, 28.03, 'Lucheng'],
  ['Yangyi, in the bend of the river', 120.56, 28.068, 'Lucheng'],
  ['Xia’an, the farthest of Tengqiao on the river', 120.563, 28.103, 'Lucheng or Yongjia'],
  ['Tengqiao, in the west', 120.45, 28.06, 'Lucheng or Ouhai'],
  ['Shanfu, in the north-west', 120.456, 28.127, 'Lucheng or Yongjia'],
  ['Qiaoxia, across the river', 120.56, 28.17, 'Yongjia'],
  ['the city government', 120.699, 27.994, 'Longwan or Lucheng or Ouhai'],
  ['the western half of Qidu island', 120.74, 28.02, 'Lucheng'],
  ['the South railway station', 120.586, 27.969, 'Ouhai'],
  ['Oubei, across the river', 120.66, 28.05, 'Yongjia'],
  ['Yongjia county seat', 120.69, 28.15, 'Yongjia'],
  ['Yueqing', 120.97, 28.12, 'Yueqing'],
  ['Dongtou', 121.157, 27.836, 'Dongtou'],
  ['Lingkun island', 120.93, 27.96, 'Dongtou or Yueqing'],
  ['Rui’an', 120.65, 27.78, "Rui'an"],
  ['Pingyang', 120.565, 27.64, 'Pingyang'],
  ['Nanji', 121.08, 27.46, 'Pingyang'],
  ['Cangnan', 120.42, 27.5, 'Cangnan'],
  ['Wencheng', 120.09, 27.79, 'Wencheng'],
  ['Taishun', 119.78, 27.5, 'Taishun'],
  ['Hangzhou', 120.15, 30.28, 'outside'],
])('%s', (_, longitude, latitude, expected) => {
  expect(found(longitude, latitude)).toBe(expected);
});

test('Longgang is apart from Cangnan only from 2019 on', () => {
  expect(found(120.58, 27.56, plainDate('2018-12-31'))).toBe('Cangnan');
  expect(found(120.58, 27.555, plainDate('2019-01-01'))).toBe('Longgang');
});

test('its areas never overlap', () => {
  const areas = schematicDistricts.features.flatMap(({ geometry, properties }) =>
    geometry.type === 'MultiPolygon' && !('to' in properties) ? [areaSchema.parse(geometry)] : [],
  );
  const longitude = fc.double({ min: 119.6, max: 121.4, noNaN: true });
  const latitude = fc.double({ min: 27.1, max: 28.7, noNaN: true });
  fc.assert(
    fc.property(longitude, latitude, (x, y) => {
      expect(areas.filter((area) => areaContains(area, x, y)).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 1000 },
  );
});

test('the schematic says what it is', () => {
  expect(schematicDistricts.note).toEqual({ zh: '示意图，不作为执法依据', en: 'Schematic, not for enforcement' });
});

describe('an operator’s boundaries', () => {
  const square = (code: string, west: number): DistrictCollection['features'][number] => ({
    type: 'Feature',
    properties: { code, name: `区${code}` },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 28],
          [west + 0.1, 28],
          [west + 0.1, 28.1],
          [west, 28.1],
          [west, 28],
        ],
      ],
    },
  });

  test('are certain to the line', () => {
    const official = indexOf({
      type: 'FeatureCollection',
      features: [square('330302', 120.6), square('330324', 120.7)],
    });
    const codes = (longitude: number) =>
      official.find(longitude, 28.05, springFestival).candidates.map(({ code }) => code);
    expect(codes(120.699_99)).toEqual(['330302']);
    expect(codes(120.700_01)).toEqual(['330324']);
    expect(official.find(120.5, 28.05, springFestival)).toEqual({ candidates: [], maybeOutside: true });
  });

  test('with faults are refused, every feature named', () => {
    const built = law.observe(
      buildDistrictIndex({
        type: 'FeatureCollection',
        features: [
          square('3303', 120.6),
          {
            ...square('330303', 120.6),
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [28, 120.6],
                  [28, 120.7],
                  [28.1, 120.7],
                  [28, 120.6],
                ],
              ],
            },
          },
          {
            type: 'Feature',
            properties: { between: ['330302', '330303'], uncertainty: -1 },
            geometry: {
              type: 'LineString',
              coordinates: [
                [120.6, 28],
                [120.7, 28],
              ],
            },
          },
        ],
      }),
    );
    expect(built.kind === 'refused' && built.refusals.map(({ code, path }) => `${code} ${path?.join('.')}`)).toEqual([
      'input-malformed features.0.properties.code',
      'coordinates-swapped features.1.geometry.coordinates',
      'input-too-small features.2.properties.uncertainty',
    ]);
    expect(buildDistrictIndex({} as DistrictCollection).kind).toBe('refused');
  });
});
