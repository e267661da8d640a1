import { expect, test } from 'vitest';
import { goTo, metresBetween } from '../test/geodesic.ts';
import { areaContains } from './containment.ts';
import { demonstrationSites } from './demonstration-sites.ts';
import { type ForbiddenAreaCollection, forbiddenAreas } from './forbidden-areas.ts';
import { areaSchema } from './geometry.ts';
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

test('every drawn ring is sound and wound as RFC 7946 asks', () => {
  for (const feature of all.features)
    for (const rings of areaSchema.parse(feature.geometry).type === 'MultiPolygon'
      ? feature.geometry.coordinates
      : []) {
      const read = areaSchema.parse({ type: 'Polygon', coordinates: rings });
      if (read.type !== 'Polygon') throw new Error('a polygon was read');
      expect(polygonFaults(read.coordinates)).toEqual([]);
      const [outer = []] = read.coordinates;
      const twiceArea = outer.reduce((sum, [x, y], index) => {
        const [nextX, nextY] = outer[(index + 1) % outer.length] ?? [x, y];
        return sum + (x - 120) * (nextY - 28) - (nextX - 120) * (y - 28);
      }, 0);
      expect(twiceArea).toBeGreaterThan(0);
    }
});

const drawnAround = (site: SiteInput) => {
  const area = areaSchema.parse(areasOf([site]).features[0]?.geometry);
  return ([longitude, latitude]: readonly [number, number]) => areaContains(area, longitude, latitude);
};

test('a drawn buffer reaches its distance to within a quarter of a percent, around points, lines and polygons', () => {
  for (const site of demonstrationSites.filter(({ id }) => /petrol-station|city-wall|hospital/.test(id))) {
    const contains = drawnAround(site);
    const reach = site.kind === 'petrol-station' ? 100 : 50;
    const end = site.geometry.type === 'Point' ? site.geometry.coordinates : site.geometry.coordinates.flat().at(-1);
    // Past the south-western end of each shape nothing else of it is nearer.
    const corner = site.id.includes('city-wall')
      ? [120.643, 28.0195]
      : site.id.includes('hospital')
        ? [120.658, 28.012]
        : end;
    const [longitude = 0, latitude = 0] = Array.isArray(corner) ? corner : [];
    const bearing = site.id.includes('city-wall') ? 315 : 225;
    expect(contains(goTo(longitude, latitude, bearing, reach * 0.9975))).toBe(true);
    expect(contains(goTo(longitude, latitude, bearing, reach * 1.0001))).toBe(false);
  }
});

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
