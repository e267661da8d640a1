import { expect, test } from 'vitest';
import * as firework from './index.ts';

test('the register is complete, and what implements a part is public', () => {
  expect(firework.parts).toBe(firework.articles);
  expect(firework.articles.articles.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  for (const { implementedBy = [] } of firework.articles.articles)
    for (const name of implementedBy) expect(Object.keys(firework)).toContain(name);
});

test('every assumption has words in both languages', () => {
  for (const text of Object.values(firework.assumptions)) expect(Object.keys(text)).toEqual(['zh', 'en']);
});

test('the notice divides into parts, and its data cite it', () => {
  expect(firework.fireworkNotice.division).toBe('part');
  expect(firework.notices.springFestival2018.statute).toBe(firework.fireworkNotice.id);
  expect(firework.statutes).toEqual([firework.fireworkNotice, firework.fireworkRegulation]);
});

test('a fine for setting off is 100 to 500 yuan', () => {
  expect(firework.parameters.fineForSettingOff.values.map(({ value }) => value)).toEqual([
    { minimum: 10_000, maximum: 50_000 },
  ]);
});
