import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { m } from './paraglide/messages.js';
import { locales } from './paraglide/runtime.js';

const folder = join(import.meta.dirname, '..', 'messages');
const texts = (locale: string, file: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(join(folder, locale, file), 'utf8'));
const parametersOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();

describe('messages', () => {
  test('are really compiled, in both languages', () => {
    expect(locales).toEqual(['zh', 'en']);
    expect(m.shell_home({}, { locale: 'zh' })).toBe('首页');
    expect(m.shell_home({}, { locale: 'en' })).toBe('Home');
    expect(m.shell_parameter_source({ source: '公报' }, { locale: 'zh' })).toBe('出处：公报');
  });

  test.each(readdirSync(join(folder, 'zh')))('%s has the same texts with the same parameters in both', (file) => {
    const [zh, en] = [texts('zh', file), texts('en', file)];
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(zh).toSorted());
    for (const [key, text] of Object.entries(zh))
      expect([key, parametersOf(en[key] ?? '')]).toEqual([key, parametersOf(text)]);
  });

  test.each(readdirSync(join(folder, 'zh')))('%s holds no empty text', (file) => {
    for (const locale of locales) expect(Object.values(texts(locale, file))).not.toContain('');
  });

  test('English texts hold no Chinese but the name of the language itself', () => {
    for (const file of readdirSync(join(folder, 'en')))
      for (const [key, text] of Object.entries(texts('en', file)))
        if (key !== 'shell_language') expect([key, text]).not.toEqual([key, expect.stringMatching(/[\u4e00-\u9fff]/)]);
  });
});
