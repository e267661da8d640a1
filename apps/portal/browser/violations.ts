import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

const axeSource = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What axe finds wrong with a page by all of its standing rules: the rule and the elements. */
export async function violations(page: Page): Promise<readonly string[]> {
  // A frame would need axe of its own.
  if (page.frames().length > 1) throw new Error('the page has frames, into which axe would not look');
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const found = await window.axe?.run(document, { resultTypes: ['violations'] });
    if (!found) throw new Error('axe is not in the page');
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  });
}
