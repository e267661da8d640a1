import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goTo, metresBetween, metresToStretch } from '../test/geodesic.ts';
import { measure } from './distance.ts';
import type { Geometry, Position } from './geometry.ts';
import { metresAway, tangentPlane } from './tangent-plane.ts';

const school: Position = [120.655, 28.017];
const bearings = Array.from({ length: 72 }, (_, step) => step * 5);
const limits = [49.9, 49.999, 50, 50.001, 50.1, 99.9, 99.999, 100, 100.001, 100.1];

const distanceFrom = ([longitude, latitude]: readonly [number, number], geometry: Geometry): number =>
  measure(tangentPlane(longitude, latitude), geometry).distance;

test.each(limits)('%d m from a point is %d m in every direction', (metres) => {
  for (const bearing of bearings)
    expect(distanceFrom(goTo(school[0], school[1], bearing, metres), { type: 'Point', coordinates: school })).toBe(
      metres,
    );
});

test.each(limits)('%d m from the end of a line, in its own direction', (metres) => {
  for (const bearing of bearings) {
    const end = goTo(school[0], school[1], bearing + 180, 80);
    const line: Geometry = { type: 'LineString', coordinates: [end, school] };
    expect(distanceFrom(goTo(school[0], school[1], bearing, metres), line)).toBe(metres);
  }
});

describe('a rectangle along the meridians', () => {
  // Its western and eastern edges are geodesics; due north and south of it the shortest way is along a meridian.
  const [west, south, east, north] = [120.65, 28.015, 120.652, 28.017];
  const ring: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const block: Geometry = { type: 'Polygon', coordinates: [ring] };

  test.each(limits)('%d m from each of its edges and corners', (metres) => {
    expect(distanceFrom(goTo(east, 28.016, 90, metres), block)).toBeCloseTo(metres, 3);
    expect(distanceFrom(goTo(west, 28.016, 270, metres), block)).toBeCloseTo(metres, 3);
    expect(distanceFrom(goTo(120.651, north, 0, metres), block)).toBeCloseTo(metres, 3);
    expect(distanceFrom(goTo(120.651, south, 180, metres), block)).toBeCloseTo(metres, 3);
    expect(distanceFrom(goTo(east, north, 45, metres), block)).toBe(metres);
    expect(distanceFrom(goTo(west, south, 225, metres), block)).toBe(metres);
  });

  test('inside, and on its edge and corner, the distance is nothing', () => {
    expect(distanceFrom([120.651, 28.016], block)).toBe(0);
    expect(distanceFrom([east, 28.016], block)).toBe(0);
    expect(distanceFrom([west, south], block)).toBe(0);
  });

  test('inside, the depth is the way to the nearest edge', () => {
    const [longitude, latitude] = goTo(east, 28.016, 270, 20);
    expect(measure(tangentPlane(longitude, latitude), block)).toEqual({ distance: 0, depth: 20 });
  });

  test('in its hole, the distance is the way to the edge of the hole', () => {
    const hole: Position[] = [
      [120.6505, 28.0155],
      [120.6505, 28.0165],
      [120.6515, 28.0165],
      [120.6515, 28.0155],
      [120.6505, 28.0155],
    ];
    const [longitude, latitude] = goTo(120.6515, 28.016, 270, 12.5);
    expect(measure(tangentPlane(longitude, latitude), { type: 'Polygon', coordinates: [ring, hole] })).toEqual({
      distance: 12.5,
      depth: 0,
    });
  });

  test('of several polygons the nearest counts', () => {
    const far = ring.map(([x, y]): Position => [x + 0.01, y]);
    const both: Geometry = { type: 'MultiPolygon', coordinates: [[far], [ring]] };
    expect(distanceFrom(goTo(east, 28.016, 90, 30), both)).toBe(30);
    expect(distanceFrom([120.661, 28.016], both)).toBe(0);
  });
});

const near = fc.record({
  longitude: fc.double({ min: -0.0012, max: 0.0012, noNaN: true }),
  latitude: fc.double({ min: -0.0012, max: 0.0012, noNaN: true }),
});

test('the distance to any stretch agrees with the geodesic to half a millimetre', () => {
  fc.assert(
    fc.property(near, near, (a, b) => {
      const from: Position = [school[0] + a.longitude, school[1] + a.latitude];
      const to: Position = [school[0] + b.longitude, school[1] + b.latitude];
      const distance = distanceFrom([school[0], school[1]], { type: 'LineString', coordinates: [from, to] });
      expect(Math.abs(distance - metresToStretch([school[0], school[1]], from, to))).toBeLessThan(0.000_51);
    }),
    { numRuns: 60 },
  );
});

test('before rounding, distances up to 150 m are right to a micrometre and up to 10 km to a hundredth of a percent', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 26, max: 32, noNaN: true }),
      fc.double({ min: 0, max: 360, noNaN: true }),
      fc.double({ min: 0.001, max: 1, noNaN: true }),
      (latitude, bearing, share) => {
        const plane = tangentPlane(120, latitude);
        for (const [reach, tolerance] of [
          [150, 1e-6],
          [10_000, 1],
        ] as const) {
          const metres = reach * share;
          const [lon, lat] = goTo(120, latitude, bearing, metres);
          expect(Math.abs(metresAway(plane, lon - 120, lat - latitude) - metres)).toBeLessThan(tolerance);
          expect(metresBetween([120, latitude], [lon, lat])).toBeCloseTo(metres, 6);
        }
      },
    ),
  );
});
