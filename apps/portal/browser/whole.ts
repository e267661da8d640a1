import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until a page has its heading and nothing more is loading. */
export async function settled(page: Page, path?: string): Promise<void> {
  if (path !== undefined) await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

/** Text of the page's content that is not marked as Chinese. */
const unmarkedText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const content = document.querySelector('main')?.cloneNode(true);
    if (!(content instanceof Element)) return '';
    for (const chinese of content.querySelectorAll('[lang^="zh"]')) chinese.remove();
    return content.textContent ?? '';
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
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  await expectFits(page);
  expect(await page.locator('body').innerText()).not.toMatch(/undefined|NaN|\[object|Infinity/);
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  const language = await page.locator('html').getAttribute('lang');
  expect(language).toBe(new URL(page.url()).pathname.match(/^\/en(\/|$)/) ? 'en' : 'zh-CN');
  if (language === 'en') expect(await unmarkedText(page)).not.toMatch(/[\u4e00-\u9fff]/);
}
