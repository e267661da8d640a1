import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { goTo } from '../test/geodesic.ts';
import { law } from '../test/law.ts';
import { demonstrationSites } from './demonstration-sites.ts';
import { measure } from './distance.ts';
import type { Geometry, Position } from './geometry.ts';
import { forbiddenPlaceKinds } from './notices.ts';
import { buildSiteIndex, type SiteIndex } from './site-index.ts';
import type { SiteInput } from './site.ts';
import { tangentPlane } from './tangent-plane.ts';

function indexOf(sites: readonly SiteInput[]): SiteIndex {
  const built = buildSiteIndex(sites);
  if (built.kind !== 'granted') throw new Error(JSON.stringify(built));
  return built.outcome;
}

const site = (id: string, geometry: Geometry, kind: SiteInput['kind'] = 'school'): SiteInput => ({
  id,
  name: `${id} (fictional)`,
  kind,
  geometry,
  source: 'test',
  fictional: true,
});

const point = (longitude: number, latitude: number): Geometry => ({
  type: 'Point',
  coordinates: [longitude, latitude],
});

const longitude = fc.double({ min: 120.6, max: 120.61, noNaN: true });
const latitude = fc.double({ min: 28, max: 28.01, noNaN: true });
const position = fc.tuple(longitude, latitude);
const size = fc.double({ min: 0.0001, max: 0.002, noNaN: true });

const geometry: fc.Arbitrary<Geometry> = fc.oneof(
  position.map(([x, y]) => point(x, y)),
  fc
    .array(position, { minLength: 2, maxLength: 6 })
    .map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
  fc.tuple(position, size, size).map(([[x, y], width, height]): Geometry => {
    const ring: Position[] = [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
      [x, y],
    ];
    return { type: 'Polygon', coordinates: [ring] };
  }),
);

test('the index finds exactly the sites that a look at every one of them finds', () => {
  fc.assert(
    fc.property(
      fc.array(geometry, { maxLength: 60 }),
      position,
      fc.oneof(fc.constantFrom(0, 50, 100), fc.double({ min: 0, max: 500, noNaN: true })),
      (geometries, [x, y], metres) => {
        const sites = geometries.map((shape, row) => site(`s${row}`, shape));
        const plane = tangentPlane(x, y);
        const expected = sites
          .filter((_, row) => measure(plane, geometries[row] ?? point(0, 0)).distance <= metres)
          .map(({ id }) => id);
        const found = indexOf(sites).near(x, y, metres);
        expect(found.map((near) => near.site.id).sort()).toEqual(expected.sort());
        expect(found.map(({ distance }) => distance)).toEqual(
          found.map(({ distance }) => distance).sort((a, b) => a - b),
        );
      },
    ),
  );
});

test('the distance asked for is included, a millimetre more is not', () => {
  const [x, y] = [120.65, 28.01];
  for (const bearing of [0, 37, 90, 180, 251, 270]) {
    const [east, north] = goTo(x, y, bearing, 100);
    expect(indexOf([site('a', point(east, north))]).near(x, y, 100)).toMatchObject([{ distance: 100, depth: 0 }]);
    const [farEast, farNorth] = goTo(x, y, bearing, 100.001);
    expect(indexOf([site('a', point(farEast, farNorth))]).near(x, y, 100)).toEqual([]);
  }
});

test('a hundred thousand sites are indexed and asked', () => {
  const sites = Array.from({ length: 100_000 }, (_, row) =>
    site(`s${row}`, point(120.4 + (row % 400) * 0.001, 27.9 + Math.floor(row / 400) * 0.001)),
  );
  const index = indexOf(sites);
  for (let question = 0; question < 1000; question++) {
    // 0.001° is 98 m eastward and 111 m northward here: at a site, only its neighbours to east and west are in reach.
    const found = index.near(120.401 + (question % 300) * 0.001, 27.901 + (question % 200) * 0.001, 100);
    expect(found.map(({ distance }) => Math.round(distance))).toEqual([0, 98, 98]);
  }
});

test('without sites nothing is near', () => {
  expect(indexOf([]).near(120.65, 28.01, 100)).toEqual([]);
});

describe('refusals by row', () => {
  const refusals = (sites: readonly unknown[]): readonly string[] => {
    const built = law.observe(buildSiteIndex(sites as readonly SiteInput[]));
    return built.kind === 'refused' ? built.refusals.map(({ code, path }) => `${code} ${path?.join('.')}`) : [];
  };
  const ring = (...corners: Position[]): Geometry => ({ type: 'Polygon', coordinates: [corners] });

  test('all rows at once, each with what is wrong', () => {
    expect(
      refusals([
        site('good', point(120.65, 28.01)),
        { ...site('kind', point(120.65, 28.01)), kind: 'casino' },
        site('swapped', point(28.01, 120.65)),
        site('world', point(200, 28)),
        site('far', point(116.4, 39.9)),
        site('sea', point(122.5, 27.5)),
        site('open', ring([120.65, 28], [120.66, 28], [120.66, 28.01], [120.65, 28.01])),
        site('bow', ring([120.65, 28], [120.66, 28.01], [120.66, 28], [120.65, 28.01], [120.65, 28])),
        site('market', point(120.65, 28.01), 'market'),
        site('good', point(120.66, 28.01)),
        { ...site('nameless', point(120.65, 28.01)), name: '', source: undefined },
      ]),
    ).toEqual([
      'input-unknown-value 1.kind',
      'coordinates-swapped 2.geometry.coordinates',
      'coordinates-outside-world 3.geometry.coordinates',
      'coordinates-far-away 4.geometry.coordinates',
      'coordinates-at-sea 5.geometry.coordinates',
      'ring-unclosed 6.geometry.coordinates.0',
      'ring-self-crossing 7.geometry.coordinates.0',
      'site-area-missing 8.geometry',
      'site-id-repeated 9.id',
      'input-too-short 10.name',
      'input-missing 10.source',
    ]);
  });

  test('a fault inside several polygons is found by its polygon and ring', () => {
    const sound: Position[] = [
      [120.65, 28],
      [120.66, 28],
      [120.66, 28.01],
      [120.65, 28],
    ];
    const hole: Position[] = [
      [120.7, 28],
      [120.71, 28],
      [120.71, 28.01],
      [120.7, 28],
    ];
    expect(refusals([site('many', { type: 'MultiPolygon', coordinates: [[sound], [sound, hole]] })])).toEqual([
      'hole-outside 0.geometry.coordinates.1.1',
    ]);
  });

  test('what is no list of sites is refused, not thrown', () => {
    expect(refusals(undefined as unknown as readonly unknown[])).toEqual(['input-missing ']);
    expect(refusals([null, 7])).toEqual(['input-type 0', 'input-type 1']);
    expect(refusals([{ ...site('a', point(120, 28)), geometry: { type: 'Circle' } }])).toEqual([
      'input-unknown-value 0.geometry.type',
    ]);
    expect(refusals([site('a', { type: 'Point', coordinates: [Number.NaN, 28] })])).toEqual([
      'input-type 0.geometry.coordinates.0',
    ]);
  });
});

test('demonstration sites cover every item that means sites', () => {
  const kinds = new Set(demonstrationSites.map(({ kind }) => kind));
  for (const { item, siteKinds } of forbiddenPlaceKinds)
    if (item !== 8) expect(siteKinds.some((kind) => kinds.has(kind))).toBe(true);
});

test('demonstration sites are sound, fictional and say so', () => {
  expect(indexOf(demonstrationSites).sites).toHaveLength(27);
  for (const { fictional, name, source } of demonstrationSites) {
    expect(fictional).toBe(true);
    expect(name).toContain('（虚构）');
    expect(name).toContain('(fictional)');
    expect(source).toContain('虚构');
  }
});
