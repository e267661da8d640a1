import { afterAll, describe, expect, test } from 'vitest';
import { addressOf, pages } from './pages.ts';
import { signIn } from './sign-in.ts';
import { visitor, widths } from './visit.ts';
import { weighed } from './weighed.ts';
import { expectFits, expectWhole, settled } from './whole.ts';

const addresses = pages.flatMap(({ name, ...page }) => [
  { ...page, name, prefix: '' },
  { ...page, name: `${name} in English`, prefix: '/en' },
]);

/** A visitor's window, with what went wrong in it. */
async function watchedVisitor() {
  const visit = await visitor();
  const failures: string[] = [];
  visit.page.on('console', (message) => {
    if (message.type() === 'error') failures.push(message.text());
  });
  visit.page.on('pageerror', (error) => failures.push(String(error)));
  return { ...visit, failures };
}

describe('every page', () => {
  /** Windows that no test uses at the moment. */
  const free: Awaited<ReturnType<typeof watchedVisitor>>[] = [];

  afterAll(() => Promise.all(free.map(({ context }) => context.close())));

  test.concurrent.each(addresses)(
    '$name is accessible, fits, is whole, and loads at most $kibibytes KiB of script',
    async ({ path, as, prefix, kibibytes }) => {
      const visit = free.pop() ?? (await watchedVisitor());
      const { page, context, failures } = visit;
      failures.length = 0;
      await context.clearCookies();
      if (as) await signIn(page, as);
      const address = await addressOf(page, path);
      await page.setViewportSize({ width: widths[0], height: 900 });
      const bytes = await weighed(page, () =>
        settled(page, `${prefix}${prefix !== '' && address === '/' ? '' : address}`),
      );
      expect(bytes).toBeGreaterThan(0);
      expect(bytes).toBeLessThanOrEqual(kibibytes * 1024);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await expectWhole(page);
      }
      await page.evaluate(() => {
        document.documentElement.dataset['text'] = 'large';
      });
      await expectFits(page);
      expect(failures).toEqual([]);
      free.push(visit);
    },
  );
});

test('the language link keeps the page and its answers', async () => {
  const { page, context } = await visitor();
  await settled(page, '/hospital-stay/status?scheme=employee-tier-2');
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'On the day of discharge' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/en/hospital-stay/status');
  expect(new URL(page.url()).searchParams.get('scheme')).toBe('employee-tier-2');
  await page.getByRole('link', { name: '中文' }).click();
  await page.getByRole('heading', { level: 1, name: '出院那天' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/hospital-stay/status');
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
  await page.getByRole('button', { name: '标准版' }).click();
  expect(await size()).toBe(standard);
  await context.close();
});

test('everything that home offers leads somewhere', async () => {
  const { page, context } = await visitor();
  await settled(page, '/');
  const hrefs = await page.locator('main a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs.length).toBeGreaterThan(0);
  for (const href of hrefs) {
    await settled(page, href ?? '');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe('没有这个页面');
  }
  await context.close();
});

test('an address that leads nowhere says so', async () => {
  const { page, context } = await visitor();
  await settled(page, '/nothing-here');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('没有这个页面');
  await expectWhole(page);
  await page.locator('main').getByRole('link', { name: '首页' }).click();
  await page.getByRole('heading', { level: 1, name: '您想办什么事' }).waitFor();
  await context.close();
});

test('a page whose script cannot be had says so, and is shown once it can', async () => {
  const { page, context } = await visitor();
  await settled(page, '/en');
  await page.route('**/assets/article-index-*', (route) => route.abort());
  await page.goto('/en/articles');
  await page.getByRole('heading', { level: 1, name: 'This page failed' }).waitFor();
  await expectWhole(page);
  await page.unroute('**/assets/article-index-*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { level: 1, name: 'Articles' }).waitFor();
  await context.close();
});

test('a keyboard reaches the content in one step, and a new page takes the focus', async () => {
  const { page, context } = await visitor();
  await settled(page, '/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => document.activeElement?.id === 'content');
  await context.close();
});
