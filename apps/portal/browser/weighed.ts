import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';

/** How large a script is when it is compressed, by its address, which names its content. */
const sizes = new Map<string, Promise<number>>();

/**
 * What a page loads of compressed script while it is opened, in bytes. A script that the browser still keeps from
 * another page counts like one that it fetches, as on a first visit.
 */
export async function weighed(page: Page, open: () => Promise<void>): Promise<number> {
  const loaded = new Set<string>();
  const weigh = (response: Response): void => {
    if (response.request().resourceType() !== 'script') return;
    loaded.add(response.url());
    if (!sizes.has(response.url()))
      sizes.set(
        response.url(),
        response.body().then((body) => gzipSync(body).length),
      );
  };
  page.on('response', weigh);
  await open();
  page.off('response', weigh);
  const weights = await Promise.all([...loaded].map((address) => sizes.get(address) ?? 0));
  return weights.reduce((sum, size) => sum + size, 0);
}
