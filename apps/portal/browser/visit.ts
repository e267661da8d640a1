import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { address } from './address.ts';
import { signIn } from './sign-in.ts';
import { settled } from './whole.ts';

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
    baseURL: address(),
    viewport: { width, height: 900 },
    timezoneId: 'Asia/Shanghai',
    locale: 'zh-CN',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  return { page, context };
}

/** How a page is opened: the width of the window, and as which account of the demonstration. */
export interface Opening {
  readonly width?: number;
  readonly as?: string;
}

/** Opens a page in a fresh visitor's window, signed in where `as` says so. The window is closed with the test. */
export async function open(path: string, { width, as }: Opening = {}): Promise<Page> {
  const { page, context } = await visitor(width);
  onTestFinished(() => context.close());
  if (as) await signIn(page, as);
  await settled(page, path);
  return page;
}

export const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Waits until the page with this heading is shown. */
export const titled = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** What the summary of errors lists. */
export const errors = (page: Page) => page.getByRole('alert').getByRole('listitem').allInnerTexts();

export const goOn = (page: Page, name = '继续') => page.getByRole('button', { name }).click();

/** A part of the page, by its heading. */
export const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name });

/** Amounts keep figure and unit together with a space that does not break. */
export const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');
