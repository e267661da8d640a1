import type { Page } from 'playwright-core';

/** Calls a procedure of the server with the session of a page, past the pages. */
export async function ask<Answer>(page: Page, procedure: string, input: object = {}): Promise<Answer> {
  const answer = await page.context().request.post(`/trpc/${procedure}`, { data: input });
  const said = await answer.json();
  if (!answer.ok()) throw new Error(`${procedure}: ${JSON.stringify(said)}`);
  return said.result.data;
}
