import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildDistrictIndex, type DistrictCollection } from './district-index.ts';
import { mayRetail } from './may-retail.ts';
import { maySetOff } from './may-set-off.ts';
import { type NoticeInput, readNotice } from './notice.ts';
import { notices } from './notices.ts';
import { springFestival2018 } from './notices/spring-festival-2018.ts';
import type { OutletInput } from './outlet.ts';
import type { Product } from './product.ts';
import { buildSiteIndex } from './site-index.ts';
import type { SiteInput } from './site.ts';
import type { WhereInput } from './where.ts';

const notice = notices.springFestival2018;
const moment = fc.oneof(
  fc.constant('2018-02-16T20:00:00+08:00'),
  fc.date({ noInvalidDate: true }).map((at) => at.toISOString()),
  fc.anything(),
);
const degrees = fc.oneof(fc.double(), fc.double({ min: 25, max: 125, noNaN: true }), fc.anything());

test('whatever is asked, the rules answer and never throw', () => {
  const index = buildSiteIndex([]);
  if (index.kind !== 'granted') throw new Error('no sites are sound');
  const where = fc.oneof(
    fc.record({ longitude: degrees, latitude: degrees, datum: fc.constantFrom('WGS84', 'GCJ02', 'BD09', 7) }),
    fc.anything(),
  );
  fc.assert(
    fc.property(moment, where, fc.anything(), (at, place, thing) => {
      const ruling = maySetOff(at as string, place as WhereInput, thing as Product, index.outcome, notice);
      expect(['granted', 'refused']).toContain(ruling.kind);
      expect(['granted', 'refused', 'incomplete']).toContain(
        mayRetail(at as string, thing as OutletInput, notice).kind,
      );
    }),
    { numRuns: 300 },
  );
});

test('whatever is handed over as sites, boundaries or a notice is read or refused', () => {
  const position = fc.array(degrees, { maxLength: 3 });
  const geometry = fc.record({
    type: fc.constantFrom('Point', 'LineString', 'Polygon', 'MultiPolygon', 'Circle'),
    coordinates: fc.oneof(position, fc.array(position), fc.array(fc.array(position)), fc.anything()),
  });
  const site = fc.record({
    id: fc.string(),
    name: fc.string(),
    kind: fc.constantFrom('school', 'park', 'casino'),
    geometry,
    source: fc.string(),
  });
  const feature = fc.record({ type: fc.constant('Feature'), properties: fc.anything(), geometry });
  const changed = fc.dictionary(fc.constantFrom(...Object.keys(springFestival2018)), fc.anything());
  fc.assert(
    fc.property(fc.array(fc.oneof(site, fc.anything())), fc.array(feature), changed, (sites, features, change) => {
      const boundaries = { type: 'FeatureCollection', features };
      for (const ruling of [
        buildSiteIndex(sites as readonly SiteInput[]),
        buildDistrictIndex(boundaries as unknown as DistrictCollection),
        readNotice({ ...springFestival2018, ...change } as NoticeInput),
      ])
        expect(['granted', 'refused']).toContain(ruling.kind);
    }),
    { numRuns: 300 },
  );
});
