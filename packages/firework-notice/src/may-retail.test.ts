import { collectTrace } from '@wenzhou/statute';
import { describe, expect, test } from 'vitest';
import { law } from '../test/law.ts';
import { mayRetail, retailAnswerSchema } from './may-retail.ts';
import { notices } from './notices.ts';
import type { OutletInput } from './outlet.ts';
import type { FireworkSteps } from './steps.ts';

const notice = notices.springFestival2018;
const firstDay = '2018-02-13T09:00:00+08:00';
const permit = { status: 'held', from: '2018-02-01', to: '2018-02-28' } as const;
const outlet: OutletInput = { district: '330302', permit, storagePlace: true };

const ask = (at: string, shop: OutletInput) => law.observe(mayRetail(at, shop, notice));

const reasons = (at: string, shop: OutletInput): readonly string[] => {
  const ruling = ask(at, shop);
  return ruling.kind === 'granted' ? ruling.outcome.reasons.map(({ code }) => code) : [ruling.kind];
};

describe('part I(1): the days', () => {
  test.each([
    ['2018-02-12T23:59:59.999+08:00', 'forbidden'],
    ['2018-02-13T00:00:00+08:00', 'permitted'],
    ['2018-02-17T23:59:59.999+08:00', 'permitted'],
    ['2018-02-18T00:00:00+08:00', 'forbidden'],
    ['2018-02-12T16:00:00Z', 'permitted'],
  ])('%s is %s', (at, answer) => {
    expect(ask(at, outlet)).toMatchObject({ kind: 'granted', outcome: { answer } });
  });

  test('before the first day the opening is named, after the last none is left', () => {
    expect(ask('2018-02-12T12:00:00+08:00', outlet)).toMatchObject({
      outcome: {
        reasons: [{ code: 'outside-retail-window', at: [{ article: 1, item: 1 }] }],
        nearestPermittedTime: '2018-02-13T00:00:00+08:00',
      },
    });
    expect(ask('2018-02-18T12:00:00+08:00', outlet)).not.toHaveProperty('outcome.nearestPermittedTime');
  });
});

describe('part III(1): licence and storage place', () => {
  test('without them nothing may be sold; every reason is given', () => {
    expect(reasons(firstDay, { ...outlet, permit: { status: 'none' } })).toEqual(['permit-none']);
    expect(
      reasons('2018-02-20T09:00:00+08:00', { ...outlet, permit: { status: 'none' }, storagePlace: false }),
    ).toEqual(['outside-retail-window', 'permit-none', 'storage-place-missing']);
  });

  test('the licence must be in force; its first and last day count', () => {
    const of = (from: string, to: string) => reasons(firstDay, { ...outlet, permit: { status: 'held', from, to } });
    expect(of('2018-02-13', '2018-02-13')).toEqual([]);
    expect(of('2018-02-14', '2018-02-28')).toEqual(['permit-not-in-force']);
    expect(of('2018-01-01', '2018-02-12')).toEqual(['permit-not-in-force']);
  });

  test('what is not known makes the question incomplete, unless something known forbids anyway', () => {
    expect(ask(firstDay, { district: '330302' })).toMatchObject({
      kind: 'incomplete',
      missing: [{ field: 'outlet.permit' }, { field: 'outlet.storagePlace' }],
    });
    expect(reasons('2018-02-12T09:00:00+08:00', { district: '330302' })).toEqual(['outside-retail-window']);
    expect(reasons(firstDay, { district: '330302', permit: { status: 'none' } })).toEqual(['permit-none']);
  });
});

describe('the scope', () => {
  test('elsewhere the notice does not apply', () => {
    for (const district of ['330305', '330381', '330106'])
      expect(ask(firstDay, { ...outlet, district })).toMatchObject({
        outcome: { answer: 'not-applicable', reasons: [{ code: 'outside-scope' }] },
      });
  });

  test('without the district nothing can be said', () => {
    expect(ask('2018-02-12T09:00:00+08:00', { permit: { status: 'none' } })).toMatchObject({
      kind: 'incomplete',
      missing: [{ field: 'outlet.district' }, { field: 'outlet.storagePlace' }],
    });
  });
});

test('what part III asks besides is named when selling is permitted', () => {
  expect(ask(firstDay, outlet)).toMatchObject({
    outcome: {
      answer: 'permitted',
      assumptions: ['sale-at-approved-place', 'stock-within-limit', 'goods-sound-and-labelled'],
    },
  });
  expect(ask(firstDay, { ...outlet, storagePlace: false })).toMatchObject({ outcome: { assumptions: [] } });
});

test('every answer is one of its schema, which changes nothing in it', () => {
  for (const at of ['2018-02-12T09:00:00+08:00', firstDay])
    for (const district of ['330302', '330305'])
      for (const shop of [outlet, { ...outlet, permit: { status: 'none' }, storagePlace: false } as const]) {
        const ruling = ask(at, { ...shop, district });
        if (ruling.kind !== 'granted') throw new Error(JSON.stringify(ruling));
        expect(retailAnswerSchema.parse(JSON.parse(JSON.stringify(ruling.outcome)))).toEqual(ruling.outcome);
      }
});

test('a code of Wenzhou that does not tell whether the notice applies is refused, not answered', () => {
  // Ouhai County, a district since 1992; the city itself; a development zone.
  for (const district of ['330321', '330300', '330371'])
    expect(ask(firstDay, { ...outlet, district })).toMatchObject({
      kind: 'refused',
      refusals: [{ code: 'district-unknown', path: ['outlet', 'district'], facts: { district } }],
    });
});

test('a retired or future code of a place outside the scope is outside it all the same', () => {
  // Dongtou County, a district since 2015; Longgang, a city from 2019 on.
  for (const district of ['330322', '330383'])
    expect(ask(firstDay, { ...outlet, district })).toMatchObject({ outcome: { answer: 'not-applicable' } });
});

test('a licence that ends before it begins is refused', () => {
  const reversed = { status: 'held', from: '2018-02-28', to: '2018-02-01' } as const;
  expect(ask(firstDay, { ...outlet, permit: reversed })).toMatchObject({
    kind: 'refused',
    refusals: [{ code: 'input-malformed', path: ['outlet', 'permit', 'to'] }],
  });
});

test('faulty input is refused, all at once', () => {
  const ruling = ask('2018-02-13 09:00', {
    district: 'Lucheng',
    permit: { status: 'held', from: '2018-02-31', to: '2018-03-01' },
  });
  expect(ruling.kind === 'refused' && ruling.refusals.map(({ path }) => path?.join('.'))).toEqual([
    'at',
    'outlet.district',
    'outlet.permit.from',
  ]);
});

test('the steps come in the notice’s order', () => {
  const trace = collectTrace<FireworkSteps>();
  const traced = law.observe(mayRetail(firstDay, outlet, notice, trace));
  expect(trace.steps.map(({ code }) => code)).toEqual([
    'scope-decided',
    'retail-window-checked',
    'permit-checked',
    'storage-place-checked',
  ]);
  expect(traced).toEqual({ ...mayRetail(firstDay, outlet, notice), steps: trace.steps });
});
