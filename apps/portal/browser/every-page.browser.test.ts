import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pages } from './pages.ts';
import { visitor, widths } from './visit.ts';

async function settled(page: Page, path: string) {
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
}

describe.each(widths)('at %i px', (width) => {
  let visit: Awaited<ReturnType<typeof visitor>>;
  const failures: string[] = [];

  beforeAll(async () => {
    visit = await visitor(width);
    visit.page.on('console', (message) => {
      if (message.type() === 'error') failures.push(message.text());
    });
    visit.page.on('pageerror', (error) => failures.push(String(error)));
  });
  afterAll(() => visit.context.close());

  test.each(pages.flatMap(({ path }) => [path, `/en${path === '/' ? '' : path}`]))(
    '%s is accessible, fits, and is whole',
    async (path) => {
      const { page } = visit;
      failures.length = 0;
      await settled(page, path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
      expect(await page.locator('body').innerText()).not.toMatch(/undefined|NaN|\[object|Infinity/);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      expect(failures).toEqual([]);
    },
  );
});

describe('the weight of a first visit', () => {
  test.each(pages)('$path loads at most $kibibytes KiB of script', async ({ path, kibibytes }) => {
    const { page, context } = await visitor();
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script')
        sizes.push(response.body().then((body) => gzipSync(body).length));
    });
    await settled(page, path);
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(kibibytes * 1024);
    await context.close();
  });
});

test('an English page holds no Chinese outside names, and a Chinese one is declared Chinese', async () => {
  const { page, context } = await visitor();
  await settled(page, '/');
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  await settled(page, '/en');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.locator('main').innerText()).not.toMatch(/[\u4e00-\u9fff]/);
  await context.close();
});

test('the large-text mode enlarges and is remembered', async () => {
  const { page, context } = await visitor(390);
  await settled(page, '/');
  const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const standard = await size();
  await page.getByRole('button', { name: '长者版' }).click();
  expect(await size()).toBeGreaterThan(standard * 1.25);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await size()).toBeGreaterThan(standard * 1.25);
  await context.close();
});

test('an address that leads nowhere says so', async () => {
  const { page, context } = await visitor();
  await settled(page, '/nothing-here');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('没有这个页面');
  await context.close();
});
