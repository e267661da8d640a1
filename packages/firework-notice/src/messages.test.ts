import { plainDate } from '@wenzhou/calendar';
import { yuan } from '@wenzhou/money';
import { languages, say } from '@wenzhou/statute';
import { describe, expect, test } from 'vitest';
import { messages } from './messages.ts';
import { maySetOff } from './may-set-off.ts';
import { notices } from './notices.ts';
import type { FireworkReasons } from './reasons.ts';
import type { FireworkRefusals, Subject } from './refusals.ts';
import { buildSiteIndex } from './site-index.ts';
import type { FireworkSteps } from './steps.ts';

const date = plainDate('2018-02-14');
const window = { date, from: plainDate('2018-02-15'), to: plainDate('2018-02-17') };
const lucheng = { code: '330302', name: { zh: '鹿城区', en: 'Lucheng' } };
const label = { zh: '某处', en: 'somewhere' };
const subject: Subject = { kind: 'site', row: 3, id: 'a', name: 'School A (fictional)' };
const coordinates = { subject, longitude: 28, latitude: 120 };
const ring = { subject, ring: 1 };
const near = [120.6, 28] as const;
const field = { field: 'where.latitude', position: [] };

const samples: FireworkSteps & FireworkReasons & FireworkRefusals = {
  'datum-converted': { datum: 'GCJ02', longitude: 120.66, latitude: 28.01, toLongitude: 120.655, toLatitude: 28.017 },
  'district-stated': { district: lucheng },
  'district-found': { candidates: [lucheng], maybeOutside: true },
  'scope-decided': { applies: 'uncertain', scope: ['330302'] },
  'setting-off-window-checked': { ...window, within: false },
  'sites-searched': { radius: 100, found: 2, searched: 27 },
  'distance-compared': {
    site: 'School A',
    siteKind: 'school',
    place: label,
    distance: 49,
    buffer: 50,
    forbidden: true,
  },
  'setting-checked': { setting: 'open-ground', assumed: true, forbidden: false },
  'product-checked': { class: 'consumer', assumed: true },
  'fine-stated': { minimum: yuan(100), maximum: yuan(500) },
  'retail-window-checked': { ...window, within: true },
  'permit-checked': { date, inForce: true },
  'storage-place-checked': { exists: false },
  'outside-setting-off-window': window,
  'forbidden-place': {
    site: 'a',
    name: 'School A',
    siteKind: 'school',
    fictional: true,
    item: 7,
    place: label,
    distance: 49,
    buffer: 50,
    moveAway: 1,
  },
  'forbidden-building-part': { setting: 'roof', item: 8, place: label },
  'product-not-consumer-class': { class: 'professional' },
  'outside-scope': { found: [] },
  'near-scope-line': { candidates: [lucheng], maybeOutside: false },
  'outside-retail-window': window,
  'permit-none': { date },
  'permit-not-in-force': window,
  'storage-place-missing': { date },
  'coordinates-outside-world': coordinates,
  'coordinates-swapped': coordinates,
  'coordinates-far-away': coordinates,
  'coordinates-at-sea': coordinates,
  'ring-unclosed': ring,
  'ring-without-area': ring,
  'ring-self-crossing': { ...ring, near },
  'rings-crossing': { ...ring, near },
  'hole-outside': ring,
  'hole-over-hole': ring,
  'site-area-missing': { subject, siteKind: 'market', geometry: 'Point' },
  'site-id-repeated': { subject, firstRow: 1 },
  'district-unknown': { district: '330106', known: [lucheng] },
  'district-contradicted': { stated: lucheng, found: [] },
  'lunar-date-disagrees': { date, printed: label, computed: label },
  'window-reversed': { window: 'retail', from: window.to, to: window.from },
  'forbidden-place-repeated': { item: 7 },
  'parameter-missing': { parameter: 'fine-for-setting-off', label, on: date },
  'input-missing': field,
  'input-type': { ...field, expected: 'number' },
  'input-not-whole': field,
  'input-too-small': { ...field, minimum: 0, inclusive: true },
  'input-too-large': { ...field, maximum: 1, inclusive: true },
  'input-too-short': { ...field, minimum: 1 },
  'input-too-long': { ...field, maximum: 1 },
  'input-unknown-value': { ...field, allowed: ['a'] },
  'input-malformed': { ...field, format: 'YYYY-MM-DD' },
  'input-unrecognised': { ...field, keys: ['a'] },
};

describe.each(languages)('in %s', (language) => {
  test.each(Object.entries(samples))('%s has a text', (code, facts) => {
    const text = say(messages, language, { code, facts });
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    expect(text.length).toBeGreaterThan(5);
  });
});

test('there is a sample of every text', () => {
  for (const language of languages) expect(Object.keys(messages[language]).sort()).toEqual(Object.keys(samples).sort());
});

test('a forbidden place is told with its distance, its reach and how far to go', () => {
  const { 'forbidden-place': facts } = samples;
  expect(say(messages, 'en', { code: 'forbidden-place', facts })).toBe(
    'Forbidden: somewhere. You are 49.000 m from “School A”; everything within 50 m (50 m included) is forbidden. Go more than 1.000 m farther away.',
  );
  expect(say(messages, 'zh', { code: 'forbidden-place', facts: { ...facts, buffer: 'inside', distance: 0 } })).toBe(
    '禁止燃放：某处。所在地点就在“School A”，请离开（到最近边界 1.000 米）。',
  );
  expect(say(messages, 'zh', { code: 'forbidden-place', facts: { ...facts, distance: 50, moveAway: 0 } })).toBe(
    '禁止燃放：某处。所在地点距“School A”50.000 米，50 米以内（含 50 米）都禁止，请再远离一点。',
  );
});

test('several districts that a place may lie in are told as alternatives', () => {
  const { 'near-scope-line': facts } = samples;
  const yongjia = { code: '330324', name: { zh: '永嘉县', en: 'Yongjia County' } };
  const near = { code: 'near-scope-line', facts: { ...facts, candidates: [lucheng, yongjia] } };
  expect(say(messages, 'zh', near)).toContain('鹿城区，或永嘉县');
  expect(say(messages, 'en', near)).toContain('Lucheng or Yongjia County');
});

test('an input at fault is named by its label', () => {
  const index = buildSiteIndex([]);
  if (index.kind !== 'granted') throw new Error('no sites are sound');
  const ruling = maySetOff(
    '2018-02-16T20:00:00',
    { longitude: 120.6, latitude: 28 },
    undefined,
    index.outcome,
    notices.springFestival2018,
  );
  expect(ruling.kind === 'refused' && say(messages, 'zh', ruling.refusals[0])).toContain('时刻');
});
