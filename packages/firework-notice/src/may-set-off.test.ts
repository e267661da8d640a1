import { collectTrace } from '@wenzhou/statute';
import fc from 'fast-check';
import gcoord from 'gcoord';
import { describe, expect, test } from 'vitest';
import { goTo } from '../test/geodesic.ts';
import { law } from '../test/law.ts';
import { demonstrationSites } from './demonstration-sites.ts';
import { buildDistrictIndex } from './district-index.ts';
import type { Geometry } from './geometry.ts';
import { maySetOff, type SettingOffAnswer, settingOffAnswerSchema } from './may-set-off.ts';
import { springFestival2018 } from './notices/spring-festival-2018.ts';
import { notices } from './notices.ts';
import { readNotice } from './notice.ts';
import type { Product } from './product.ts';
import { buildSiteIndex, type SiteIndex } from './site-index.ts';
import type { SiteKind } from './site-kind.ts';
import type { Site, SiteInput } from './site.ts';
import type { FireworkSteps } from './steps.ts';
import type { WhereInput } from './where.ts';

const notice = notices.springFestival2018;
const newYearsDay = '2018-02-16T20:00:00+08:00';
const wumaStreet = { longitude: 120.655, latitude: 28.017 };

function indexOf(sites: readonly SiteInput[]): SiteIndex {
  const built = law.observe(buildSiteIndex(sites));
  if (built.kind !== 'granted') throw new Error(JSON.stringify(built));
  return built.outcome;
}

const demonstration = indexOf(demonstrationSites);
const empty = indexOf([]);

function ask(at: string, where: WhereInput, product?: Product, index = demonstration): SettingOffAnswer {
  const ruling = law.observe(maySetOff(at, where, product, index, notice));
  if (ruling.kind !== 'granted') throw new Error(JSON.stringify(ruling));
  return ruling.outcome;
}

const refusals = (at: string, where: WhereInput, product?: Product): readonly string[] => {
  const ruling = law.observe(maySetOff(at, where, product, demonstration, notice));
  return ruling.kind === 'refused' ? ruling.refusals.map(({ code, path }) => `${code} ${path?.join('.')}`) : [];
};

const place = ([longitude, latitude]: readonly [number, number]): WhereInput => ({ longitude, latitude });
const codes = ({ reasons }: SettingOffAnswer): readonly string[] => reasons.map(({ code }) => code);

describe('part I(2): the days', () => {
  test.each([
    ['2018-02-14T23:59:59.999+08:00', 'forbidden'],
    ['2018-02-15T00:00:00+08:00', 'permitted'],
    ['2018-02-17T23:59:59.999999+08:00', 'permitted'],
    ['2018-02-18T00:00:00+08:00', 'forbidden'],
    // The same moments on other clocks.
    ['2018-02-14T15:59:59Z', 'forbidden'],
    ['2018-02-14T16:00:00Z', 'permitted'],
    ['2018-02-17T10:59:59-05:00', 'permitted'],
    ['2018-02-17T11:00:00-05:00', 'forbidden'],
    ['2017-02-16T20:00:00+08:00', 'forbidden'],
    ['2019-02-16T20:00:00+08:00', 'forbidden'],
  ])('%s is %s', (at, answer) => {
    expect(ask(at, wumaStreet).answer).toBe(answer);
  });

  test('20:00 on 14 February is outside the days; they begin at midnight', () => {
    const answer = ask('2018-02-14T20:00:00+08:00', wumaStreet);
    expect(answer).toMatchObject({
      answer: 'forbidden',
      reasons: [
        {
          code: 'outside-setting-off-window',
          at: [{ statute: 'wenzhou-notice-2018-1', article: 1, item: 2 }],
          facts: { date: '2018-02-14', from: '2018-02-15', to: '2018-02-17' },
        },
      ],
      date: '2018-02-14',
      nearestPermittedTime: '2018-02-15T00:00:00+08:00',
    });
  });

  test('after the last day no permitted time is left to name', () => {
    expect(ask('2018-02-18T00:00:00+08:00', wumaStreet).nearestPermittedTime).toBeUndefined();
  });

  test('anywhere in Lucheng', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 120.625, max: 120.7, noNaN: true }),
        fc.double({ min: 27.995, max: 28.022, noNaN: true }),
        (longitude, latitude) => {
          const answer = ask('2018-02-14T20:00:00+08:00', { longitude, latitude, district: '330302' });
          expect(answer.answer).toBe('forbidden');
          expect(codes(answer)[0]).toBe('outside-setting-off-window');
        },
      ),
    );
  });
});

describe('part II: the places', () => {
  test('49 m from a school and in a park: both forbid, with distances and how far to go', () => {
    // The park begins where the school's eastern edge, at 120.6512°, ends.
    const answer = ask(newYearsDay, place(goTo(120.6512, 28.0155, 90, 49)));
    expect(answer.answer).toBe('forbidden');
    expect(answer.reasons).toMatchObject([
      {
        code: 'forbidden-place',
        at: [{ article: 2, item: 9 }],
        facts: { siteKind: 'park', item: 9, distance: 0, buffer: 'inside' },
      },
      {
        code: 'forbidden-place',
        at: [{ article: 2, item: 7 }],
        facts: { siteKind: 'school', item: 7, distance: 49, buffer: 50, moveAway: 1, fictional: true },
      },
    ]);
    expect(answer.consequence).toMatchObject({ handler: 'police', fine: { minimum: 10_000, maximum: 50_000 } });
    expect(answer.nearestPermittedTime).toBeUndefined();
  });

  test('time and place and goods forbid all at once', () => {
    const answer = ask(
      '2018-02-14T20:00:00+08:00',
      { ...place(goTo(120.6512, 28.0155, 90, 49)), setting: 'roof' },
      { class: 'professional' },
    );
    expect(codes(answer)).toEqual([
      'outside-setting-off-window',
      'forbidden-place',
      'forbidden-place',
      'forbidden-building-part',
      'product-not-consumer-class',
    ]);
  });

  const around: readonly (readonly [SiteKind, number, number])[] = [
    ['protected-monument', 2, 50],
    ['petrol-station', 4, 100],
    ['fuel-depot', 4, 100],
    ['hazardous-goods-place', 4, 100],
    ['key-fire-safety-unit', 4, 100],
    ['medical-institution', 7, 50],
    ['care-home', 7, 50],
    ['sanatorium', 7, 50],
    ['kindergarten', 7, 50],
    ['nursery', 7, 50],
    ['school', 7, 50],
    ['military-site', 10, 50],
    ['firework-seller', 11, 50],
  ];
  const siteOf = (kind: SiteKind, geometry: Geometry): Site => ({
    id: kind,
    name: `${kind} (fictional)`,
    kind,
    geometry,
    source: 'test',
    fictional: true,
  });

  test.each(around)('%s (item %i): within %i m, the number included', (kind, item, metres) => {
    const { longitude, latitude } = wumaStreet;
    const index = indexOf([siteOf(kind, { type: 'Point', coordinates: [longitude, latitude] })]);
    for (const bearing of [0, 45, 90, 133, 180, 270, 301]) {
      for (const inside of [0, metres - 0.1, metres - 0.001, metres]) {
        const answer = ask(newYearsDay, place(goTo(longitude, latitude, bearing, inside)), undefined, index);
        expect(answer).toMatchObject({
          answer: 'forbidden',
          reasons: [{ facts: { item, distance: inside, buffer: metres } }],
        });
      }
      for (const outside of [metres + 0.001, metres + 0.1])
        expect(ask(newYearsDay, place(goTo(longitude, latitude, bearing, outside)), undefined, index).answer).toBe(
          'permitted',
        );
    }
  });

  const insides: readonly (readonly [SiteKind, number])[] = [
    ['government-office', 1],
    ['enterprise', 1],
    ['public-institution', 1],
    ['station', 3],
    ['dock', 3],
    ['airport', 3],
    ['transport-hub', 3],
    ['railway-protection-zone', 3],
    ['market', 5],
    ['power-line-protection-zone', 6],
    ['hill-forest', 9],
    ['garden', 9],
    ['park', 9],
    ['green-space', 9],
  ];

  test.each(insides)('%s (item %i): its inside and its edge, not a millimetre beyond', (kind, item) => {
    const index = indexOf([
      siteOf(kind, {
        type: 'Polygon',
        coordinates: [
          [
            [120.655, 28.017],
            [120.656, 28.017],
            [120.656, 28.018],
            [120.655, 28.018],
            [120.655, 28.017],
          ],
        ],
      }),
    ]);
    const from = (bearing: number, metres: number) =>
      ask(newYearsDay, place(goTo(120.656, 28.0175, bearing, metres)), undefined, index);
    expect(from(270, 10)).toMatchObject({
      answer: 'forbidden',
      reasons: [{ facts: { item, distance: 0, moveAway: 10 } }],
    });
    expect(from(270, 0).answer).toBe('forbidden');
    expect(from(90, 0.001).answer).toBe('permitted');
  });

  test('inside a school one must go to its edge and 50 m on', () => {
    const answer = ask(newYearsDay, place(goTo(120.6512, 28.0155, 270, 10)));
    expect(answer.reasons).toMatchObject([{ facts: { siteKind: 'school', distance: 0, moveAway: 60 } }]);
  });

  test.each(['roof', 'balcony', 'stairs', 'corridor', 'other-building-part'] as const)(
    'on or in a %s (item 8)',
    (setting) => {
      expect(ask(newYearsDay, { ...wumaStreet, setting }).reasons).toMatchObject([
        { code: 'forbidden-building-part', at: [{ article: 2, item: 8 }], facts: { setting, item: 8 } },
      ]);
    },
  );

  test('on open ground, away from every site, it is permitted, and nothing was assumed', () => {
    expect(ask(newYearsDay, { ...wumaStreet, setting: 'open-ground' }, { class: 'consumer' })).toEqual({
      answer: 'permitted',
      reasons: [],
      date: '2018-02-16',
      position: wumaStreet,
      districts: [{ code: '330302', name: { zh: '鹿城区', en: 'Lucheng District' } }],
      assumptions: [],
    });
    expect(ask(newYearsDay, wumaStreet).assumptions).toEqual(['setting-open-ground', 'product-consumer-class']);
  });
});

test('professional goods break the national regulation, not the notice, and carry no fine for time or place', () => {
  const ruling = law.observe(maySetOff(newYearsDay, wumaStreet, { class: 'professional' }, demonstration, notice));
  expect(ruling).toMatchObject({
    kind: 'granted',
    outcome: {
      answer: 'forbidden',
      reasons: [{ code: 'product-not-consumer-class', at: [{ statute: 'cn-firework-regulation', article: 20 }, {}] }],
    },
    parameters: [],
  });
  expect(ruling.kind === 'granted' && ruling.outcome.consequence).toEqual({
    handler: 'police',
    at: [
      { statute: 'wenzhou-notice-2018-1', article: 3, item: 4 },
      { statute: 'wenzhou-notice-2018-1', article: 4 },
    ],
  });
});

describe('the scope', () => {
  test.each([
    ['Dongtou', 121.157, 27.836],
    ['Rui’an', 120.65, 27.78],
    ['Yongjia', 120.69, 28.15],
    ['Hangzhou', 120.15, 30.28],
    ['Beijing', 116.4, 39.9],
  ])('%s: the notice does not apply, which is not "permitted"', (_, longitude, latitude) => {
    for (const at of [newYearsDay, '2018-02-14T20:00:00+08:00'])
      expect(ask(at, { longitude, latitude })).toMatchObject({
        answer: 'not-applicable',
        reasons: [{ code: 'outside-scope' }],
      });
  });

  test('between two districts of the scope it does not matter which', () => {
    const answer = ask(newYearsDay, { longitude: 120.637, latitude: 28.006 }, undefined, empty);
    expect(answer.answer).toBe('permitted');
    expect(answer.districts.map(({ code }) => code).sort()).toEqual(['330302', '330304']);
  });

  test.each([
    ['Wuma Street', 120.655, 28.017],
    ['Jiangxin island', 120.644, 28.031],
    ['the city government', 120.699, 27.994],
    ['the South railway station', 120.586, 27.969],
    ['Shuangyu', 120.59, 28.03],
    ['Qidu island', 120.74, 28.02],
    ['Tengqiao', 120.45, 28.06],
  ])('%s: surely in the scope, so forbidden outside the days', (_, longitude, latitude) => {
    expect(ask('2018-02-14T20:00:00+08:00', { longitude, latitude }, undefined, empty)).toMatchObject({
      answer: 'forbidden',
      reasons: [{ code: 'outside-setting-off-window' }],
    });
  });

  const midstream = { longitude: 120.644, latitude: 28.036 };

  test('near a line of the scope the answer is uncertain, with what would forbid if the notice applies', () => {
    expect(codes(ask(newYearsDay, midstream))).toEqual(['near-scope-line']);
    const before = ask('2018-02-14T20:00:00+08:00', { ...midstream, setting: 'roof' });
    expect(before.answer).toBe('uncertain');
    expect(codes(before)).toEqual(['near-scope-line', 'outside-setting-off-window', 'forbidden-building-part']);
    expect(before.nearestPermittedTime).toBe('2018-02-15T00:00:00+08:00');
  });

  test('the district the asker states settles it', () => {
    expect(ask(newYearsDay, { ...midstream, district: '330302' })).toMatchObject({
      answer: 'permitted',
      districts: [{ code: '330302' }],
    });
    expect(ask(newYearsDay, { ...midstream, district: '330324' }).answer).toBe('not-applicable');
  });

  test('unless the boundaries contradict it by more than they are uncertain', () => {
    expect(refusals(newYearsDay, { ...wumaStreet, district: '330303' })).toEqual([
      'district-contradicted where.district',
    ]);
    expect(refusals(newYearsDay, { ...wumaStreet, district: '330324' })).toEqual([
      'district-contradicted where.district',
    ]);
    expect(refusals(newYearsDay, { ...wumaStreet, district: '330106' })).toEqual(['district-unknown where.district']);
  });

  test('official boundaries leave no uncertainty', () => {
    const official = buildDistrictIndex({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { code: '330302', name: '鹿城区' },
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [120.5, 27.9],
                [120.8, 27.9],
                [120.8, 28.0365],
                [120.5, 28.0365],
                [120.5, 27.9],
              ],
            ],
          },
        },
      ],
    });
    if (official.kind !== 'granted') throw new Error('the boundaries are sound');
    const built = buildSiteIndex([], official.outcome);
    if (built.kind !== 'granted') throw new Error('no sites are sound');
    expect(ask(newYearsDay, midstream, undefined, built.outcome).answer).toBe('permitted');
    expect(ask(newYearsDay, { longitude: 120.644, latitude: 28.037 }, undefined, built.outcome).answer).toBe(
      'not-applicable',
    );
  });
});

describe('shifted coordinates', () => {
  test.each(['GCJ02', 'BD09'] as const)('%s is converted by name, and the conversion is a step', (datum) => {
    const [longitude, latitude] = gcoord.transform([120.6517, 28.0155], gcoord.WGS84, gcoord[datum]);
    const trace = collectTrace<FireworkSteps>();
    const ruling = maySetOff(newYearsDay, { longitude, latitude, datum }, undefined, demonstration, notice, trace);
    if (ruling.kind !== 'granted') throw new Error(JSON.stringify(ruling));
    // Ten places are some micrometres.
    expect(ruling.outcome.position.longitude).toBeCloseTo(120.6517, 10);
    expect(ruling.outcome.position.latitude).toBeCloseTo(28.0155, 10);
    expect(ruling.outcome.reasons).toHaveLength(2);
    expect(trace.steps[0]).toMatchObject({ code: 'datum-converted', facts: { datum, longitude, latitude } });
    // Taken as WGS 84 the same figures mean a place some hundred metres off.
    expect(ask(newYearsDay, { longitude, latitude }).reasons).not.toHaveLength(2);
  });
});

describe('refusals', () => {
  test('a time without an offset, a date that does not exist, unknown choices: all at once', () => {
    expect(refusals('2018-02-16T20:00:00', wumaStreet)).toEqual(['input-malformed at']);
    expect(
      refusals(
        '2018-02-30T20:00:00+08:00',
        { longitude: 120.6, latitude: 'north', setting: 'boat' } as unknown as WhereInput,
        {
          class: 'loud',
        } as unknown as Product,
      ),
    ).toEqual([
      'input-malformed at',
      'input-type where.latitude',
      'input-unknown-value where.setting',
      'input-unknown-value product.class',
    ]);
  });

  test('swapped, impossible, far and sea coordinates', () => {
    expect(refusals(newYearsDay, { longitude: 28.017, latitude: 120.655 })).toEqual(['coordinates-swapped where']);
    expect(refusals(newYearsDay, { longitude: 200, latitude: 28 })).toEqual(['coordinates-outside-world where']);
    expect(refusals(newYearsDay, { longitude: 0, latitude: 0 })).toEqual(['coordinates-far-away where']);
    expect(refusals(newYearsDay, { longitude: 122.5, latitude: 27.5 })).toEqual(['coordinates-at-sea where']);
  });
});

test('every answer is one of its schema, which changes nothing in it', () => {
  for (const at of [newYearsDay, '2018-02-14T20:00:00+08:00'])
    for (const place of [
      wumaStreet,
      { longitude: 120.644, latitude: 28.036 },
      { longitude: 121.157, latitude: 27.836 },
    ])
      for (const setting of ['open-ground', 'roof'] as const) {
        const answer = ask(at, { ...place, setting }, { class: 'professional' });
        expect(settingOffAnswerSchema.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
      }
  const near = ask(newYearsDay, place(goTo(120.6512, 28.0155, 90, 49)));
  expect(settingOffAnswerSchema.parse(near)).toEqual(near);
  expect(settingOffAnswerSchema.safeParse({ ...near, answer: 'maybe' }).success).toBe(false);
  expect(
    settingOffAnswerSchema.safeParse({ ...near, reasons: [{ code: 'bad-luck', at: [], facts: {} }] }).success,
  ).toBe(false);
});

test('the steps come in the notice’s order, and the answer is the same without them', () => {
  const trace = collectTrace<FireworkSteps>();
  const where = { ...place(goTo(120.6512, 28.0155, 90, 49)), setting: 'open-ground' } as const;
  const product = { class: 'consumer' } as const;
  const traced = law.observe(maySetOff(newYearsDay, where, product, demonstration, notice, trace));
  expect(trace.steps.map(({ code }) => code)).toEqual([
    'district-found',
    'scope-decided',
    'setting-off-window-checked',
    'sites-searched',
    'distance-compared',
    'distance-compared',
    'setting-checked',
    'product-checked',
    'fine-stated',
  ]);
  const plain = maySetOff(newYearsDay, where, product, demonstration, notice);
  expect(traced).toEqual({ ...plain, steps: trace.steps });
  expect(plain.kind === 'granted' && plain.parameters.map(({ id }) => id)).toEqual(['fine-for-setting-off']);
});

test('another notice is other data: its own buffer decides, and its own statute is cited', () => {
  const next = readNotice({
    ...springFestival2018,
    statute: 'fictional-notice',
    forbiddenPlaces: springFestival2018.forbiddenPlaces.map((entry) =>
      entry.item === 7 ? { ...entry, buffer: 200 } : entry,
    ),
  });
  if (next.kind !== 'granted') throw new Error('the notice is sound');
  const at150 = place(goTo(120.65, 28.0155, 270, 150));
  expect(ask(newYearsDay, at150).answer).toBe('permitted');
  expect(maySetOff(newYearsDay, at150, undefined, demonstration, next.outcome)).toMatchObject({
    outcome: { answer: 'forbidden', reasons: [{ at: [{ statute: 'fictional-notice', article: 2, item: 7 }] }] },
  });
});
