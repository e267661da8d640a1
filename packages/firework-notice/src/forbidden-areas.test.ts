import { expect, test } from 'vitest';
import { goTo, metresBetween } from '../test/geodesic.ts';
import { areaContains } from './containment.ts';
import { demonstrationSites } from './demonstration-sites.ts';
import { type ForbiddenAreaCollection, forbiddenAreas } from './forbidden-areas.ts';
import { areaSchema, polygonsOf, type Position } from './geometry.ts';
import { notices } from './notices.ts';
import { polygonFaults } from './polygon-validity.ts';
import type { SiteInput } from './site.ts';

const notice = notices.springFestival2018;

function areasOf(sites: readonly SiteInput[]): ForbiddenAreaCollection {
  const drawn = forbiddenAreas(notice, sites);
  if (drawn.kind !== 'granted') throw new Error(JSON.stringify(drawn));
  return drawn.outcome;
}

const all = areasOf(demonstrationSites);

test('one feature per site, with what it shows and that it is for drawing only', () => {
  expect(all.features).toHaveLength(demonstrationSites.length);
  expect(all.features[0]?.properties).toMatchObject({
    site: 'demonstration-school',
    item: 7,
    buffer: 50,
    fictional: true,
    note: { en: 'For drawing only; the computed distance decides' },
  });
});

const twiceArea = (ring: readonly Position[]): number =>
  ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + (x - 120) * (nextY - 28) - (nextX - 120) * (y - 28);
  }, 0);

test('every drawn ring is sound and wound as RFC 7946 asks', () => {
  for (const { geometry } of all.features)
    for (const rings of polygonsOf(areaSchema.parse(geometry))) {
      expect(polygonFaults(rings)).toEqual([]);
      expect(rings.map((ring) => twiceArea(ring) > 0)).toEqual(rings.map((_, index) => index === 0));
    }
});

test.each([
  ['a point', 'petrol-station', 120.67, 28.0105, 225, 100],
  ['the end of a line', 'city-wall', 120.643, 28.0195, 315, 50],
  ['the corner of a polygon', 'hospital', 120.658, 28.012, 225, 50],
])(
  'a buffer drawn around %s reaches its distance to within a quarter of a percent',
  (_, id, longitude, latitude, bearing, metres) => {
    const sites = demonstrationSites.filter((site) => site.id === `demonstration-${id}`);
    const area = areaSchema.parse(areasOf(sites).features[0]?.geometry);
    const contains = (distance: number) => areaContains(area, ...goTo(longitude, latitude, bearing, distance));
    expect(contains(metres * 0.9975)).toBe(true);
    expect(contains(metres * 1.0001)).toBe(false);
  },
);

test('a circle’s corners lie on it', () => {
  const station = demonstrationSites.filter(({ kind }) => kind === 'petrol-station');
  for (const [longitude = 0, latitude = 0] of areasOf(station).features[0]?.geometry.coordinates[0]?.[0] ?? [])
    expect(metresBetween([120.67, 28.0105], [longitude, latitude])).toBeCloseTo(100, 1);
});

test('faulty sites are refused as the index refuses them', () => {
  expect(
    forbiddenAreas(notice, [
      { id: 'a', name: 'a', kind: 'school', geometry: { type: 'Point', coordinates: [28, 120.6] }, source: 'test' },
    ]),
  ).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'coordinates-swapped', path: [0, 'geometry', 'coordinates'] }],
  });
});
