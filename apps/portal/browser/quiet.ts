import type { Page, Request } from 'playwright-core';

const turns = 3;

/** Waits until a page has run what was due, drawn what came of it and has nothing left to do by itself, a few times over. */
const atRest = (page: Page): Promise<void> =>
  page.evaluate(async (count) => {
    for (let turn = 0; turn < count; turn += 1) {
      await new Promise(requestAnimationFrame);
      await new Promise((done) => requestIdleCallback(done));
      await new Promise((done) => setTimeout(done));
    }
  }, turns);

/** Opens an address and waits until the page waits for nothing from the server and rests without asking for more. */
export async function openAndRest(page: Page, path: string, shown: () => Promise<void>): Promise<void> {
  const awaited = new Set<Request>();
  let asked = 0;
  const begins = (request: Request): void => {
    asked += 1;
    // What is heard live never ends.
    if (request.resourceType() !== 'eventsource') awaited.add(request);
  };
  const ends = (request: Request): void => {
    awaited.delete(request);
  };
  page.on('request', begins).on('requestfinished', ends).on('requestfailed', ends);
  try {
    await page.goto(path);
    await shown();
    let askedBefore: number;
    do {
      askedBefore = asked;
      await atRest(page);
    } while (awaited.size > 0 || asked > askedBefore);
  } finally {
    page.off('request', begins).off('requestfinished', ends).off('requestfailed', ends);
  }
}
