import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Position } from './geometry.ts';
import { polygonFaults } from './polygon-validity.ts';

const square = (x: number, y: number, side: number): Position[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];

const kinds = (...rings: Position[][]): readonly string[] =>
  polygonFaults(rings).map(({ kind, ring }) => `${kind} ${ring}`);

test('a ring may be drawn either way round, and may hold a hole', () => {
  expect(kinds(square(0, 0, 4))).toEqual([]);
  expect(kinds(square(0, 0, 4).toReversed())).toEqual([]);
  expect(kinds(square(0, 0, 4), square(1, 1, 1))).toEqual([]);
});

test('a concave ring and a ring with a repeated position are sound', () => {
  expect(
    kinds([
      [0, 0],
      [4, 0],
      [4, 4],
      [2, 1],
      [0, 4],
      [0, 0],
    ]),
  ).toEqual([]);
  expect(
    kinds([
      [0, 0],
      [4, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 0],
    ]),
  ).toEqual([]);
});

test('an open ring is named', () => {
  expect(kinds(square(0, 0, 4).slice(0, 4))).toEqual(['ring-unclosed 1']);
  expect(kinds(square(0, 0, 4), square(1, 1, 1).slice(0, 4))).toEqual(['ring-unclosed 2']);
});

test('a bow tie, a ring that touches itself and a spike cross themselves', () => {
  expect(
    kinds([
      [0, 0],
      [4, 4],
      [4, 0],
      [0, 4],
      [0, 0],
    ]),
  ).toEqual(['ring-self-crossing 1']);
  expect(
    kinds([
      [0, 0],
      [4, 0],
      [4, 4],
      [2, 0],
      [0, 4],
      [0, 0],
    ]),
  ).toEqual(['ring-self-crossing 1']);
  expect(
    kinds([
      [0, 0],
      [4, 0],
      [6, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 0],
    ]),
  ).toEqual(['ring-self-crossing 1']);
});

test('a ring whose positions are all one has no area', () => {
  expect(
    kinds([
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ]),
  ).toEqual(['ring-without-area 1']);
});

test('a hole that cuts the outline or lies outside it is named', () => {
  expect(kinds(square(0, 0, 4), square(3, 3, 2))).toEqual(['rings-crossing 2']);
  expect(kinds(square(0, 0, 4), square(1, 1, 1), square(9, 9, 1))).toEqual(['hole-outside 3']);
});

test('a hole over another hole, or along another ring, is named', () => {
  expect(kinds(square(0, 0, 9), square(1, 1, 5), square(2, 2, 2))).toEqual(['hole-over-hole 3']);
  expect(kinds(square(0, 0, 9), square(2, 2, 2), square(1, 1, 5))).toEqual(['hole-over-hole 3']);
  expect(kinds(square(0, 0, 9), square(1, 1, 5), square(1, 1, 5))).toEqual(['rings-crossing 3']);
  expect(kinds(square(0, 0, 9), square(1, 1, 4), square(3, 1, 4))).toEqual(['rings-crossing 3']);
  expect(kinds(square(0, 0, 9), square(0, 0, 9))).toEqual(['rings-crossing 2']);
});

test('a hole that goes out through a corner of the outline is named', () => {
  expect(
    kinds(square(0, 0, 4), [
      [2, 1],
      [4, 0],
      [5, 3],
      [4, 4],
      [2, 1],
    ]),
  ).toEqual(['hole-outside 2']);
});

test('rings may touch in a point', () => {
  expect(
    kinds(
      square(0, 0, 8),
      [
        [0, 4],
        [2, 3],
        [2, 5],
        [0, 4],
      ],
      [
        [2, 3],
        [3, 1],
        [4, 3],
        [2, 3],
      ],
    ),
  ).toEqual([]);
});

const around = (radii: readonly number[]): Position[] =>
  radii.map((radius, index): Position => {
    const angle = (index * 2 * Math.PI) / radii.length;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });

test('a star-shaped ring never crosses itself', () => {
  const radii = fc.array(fc.double({ min: 1, max: 3, noNaN: true }), { minLength: 8, maxLength: 40 });
  fc.assert(
    fc.property(radii, (list) => {
      const corners = around(list);
      expect(polygonFaults([[...corners, ...corners.slice(0, 1)]])).toEqual([]);
    }),
  );
});

test('a convex ring crosses itself as soon as two neighbouring corners change places', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 40 }), (count) => {
      const [first, second, third, ...rest] = around(Array.from({ length: count }, () => 2));
      if (!first || !second || !third) throw new Error('too few corners');
      expect(kinds([first, third, second, ...rest, first])).toEqual(['ring-self-crossing 1']);
    }),
  );
});
