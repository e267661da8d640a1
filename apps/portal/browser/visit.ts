import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';

let browser: Promise<Browser> | undefined;

export const widths = [1280, 390, 320] as const;

/** Opens a fresh visitor's browser window on the running system. */
export async function visitor(
  width: number = 1280,
): Promise<{ readonly page: Page; readonly context: BrowserContext }> {
  browser ??= chromium.connect(inject('browser'));
  const context = await (
    await browser
  ).newContext({
    baseURL: inject('address'),
    viewport: { width, height: 900 },
    timezoneId: 'Asia/Shanghai',
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  return { page, context };
}
