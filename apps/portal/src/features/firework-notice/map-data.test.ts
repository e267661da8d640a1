import { expect, test } from 'vitest';
import { forDrawing, type MapSite, middleOf } from './map-data.ts';

const counterClockwise = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];
const clockwise = counterClockwise.toReversed();

test('outer rings are drawn clockwise and holes the other way round, however they come', () => {
  const drawn = { type: 'Polygon', coordinates: [clockwise, counterClockwise] };
  expect(forDrawing({ type: 'Polygon', coordinates: [counterClockwise, clockwise] })).toEqual(drawn);
  expect(forDrawing({ type: 'Polygon', coordinates: [clockwise, counterClockwise] })).toEqual(drawn);
  expect(forDrawing({ type: 'MultiPolygon', coordinates: [[counterClockwise]] })).toEqual({
    type: 'MultiPolygon',
    coordinates: [[clockwise]],
  });
});

const site = (geometry: MapSite['geometry']): MapSite => ({
  id: 'a',
  name: 'A',
  kind: 'school',
  source: 'test',
  geometry,
});

test('the middle of a site', () => {
  expect(middleOf(site({ type: 'Point', coordinates: [120, 28] }))).toEqual({ longitude: 120, latitude: 28 });
  expect(
    middleOf(
      site({
        type: 'Polygon',
        coordinates: [
          [
            [120, 28],
            [122, 28],
            [122, 30],
            [120, 28],
          ],
        ],
      }),
    ),
  ).toEqual({ longitude: 121, latitude: 29 });
});
