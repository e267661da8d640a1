import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { address } from './address.ts';
import { chromiumOptions } from './chromium.ts';

const mostRuns = 3;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

test('the first page is fast on a phone, and accessible, as Lighthouse measures', { timeout: 180_000 }, async () => {
  const port = await freePort();
  const browser = await chromium.launch({
    ...chromiumOptions,
    args: [...chromiumOptions.args, `--remote-debugging-port=${port}`],
  });
  try {
    let performance = 0;
    // Another program's work can only make a run look slower than the page is, so the best of a few counts.
    for (let run = 0; run < mostRuns && performance < 0.95; run += 1) {
      const result = await lighthouse(address(), {
        port,
        onlyCategories: ['performance', 'accessibility'],
        logLevel: 'error',
        disableFullPageScreenshot: true,
      });
      const categories = result?.lhr.categories;
      expect(categories?.['accessibility']?.score).toBe(1);
      performance = Math.max(performance, categories?.['performance']?.score ?? 0);
    }
    expect(performance).toBeGreaterThanOrEqual(0.95);
  } finally {
    await browser.close();
  }
});
