import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openAndRest } from './quiet.ts';
import { violations } from './violations.ts';

/** Opens a page and waits until it has its heading and nothing more is loading. */
export const settled = (page: Page, path: string): Promise<void> =>
  openAndRest(page, path, () => page.getByRole('heading', { level: 1 }).waitFor());

/** What a page says, and in which language. English pages mark what is Chinese; `unmarked` leaves that out. */
const read = (page: Page) =>
  page.evaluate(() => {
    const content = document.querySelector('main')?.cloneNode(true);
    if (content instanceof Element) for (const chinese of content.querySelectorAll('[lang^="zh"]')) chinese.remove();
    return {
      text: document.body.innerText,
      unmarked: content?.textContent ?? '',
      language: document.documentElement.lang,
      path: window.location.pathname,
    };
  });

/** Whether a page needs no scrolling to the side. */
export async function expectFits(page: Page): Promise<void> {
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(tooWide).toBe(0);
}

/** Whether a page is accessible, fits its window, has one heading, is in one language, and shows no value that is none. */
export async function expectWhole(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  await expectFits(page);
  const { text, unmarked, language, path } = await read(page);
  expect(text).not.toMatch(/undefined|NaN|\[object|Infinity/);
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  expect(language).toBe(/^\/en(\/|$)/.test(path) ? 'en' : 'zh-CN');
  if (language === 'en') expect(unmarked).not.toMatch(/[\u4e00-\u9fff]/);
}
