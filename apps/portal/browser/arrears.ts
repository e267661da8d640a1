import type { Page } from 'playwright-core';
import { ask } from './ask.ts';

type State = 'open' | 'ordered' | 'running' | 'ran-out' | 'applied' | 'paid';

/** Where a case of the demonstration is that stands like this, as whoever is signed in may see it. */
export const caseThat =
  (state: State, step = '') =>
  async (page: Page): Promise<string> => {
    const asked = { state, order: 'due', size: 1 };
    const { cases } = await ask<{ readonly cases: readonly { readonly id: string }[] }>(
      page,
      'wageDeposit.arrearsCases',
      asked,
    );
    const [found] = cases;
    if (!found) throw new Error(`the demonstration has no case that is ${state}`);
    return `/wage-deposit/labour/cases/${found.id}${step}`;
  };
