import { known, oneOf } from '../../address.ts';

// Written out, because an address is read before anything else is loaded.
export const shownStates = [
  'ran-out',
  'running',
  'open',
  'applied',
  'partly-paid-from-deposit',
  'paid-from-deposit',
  'paid',
] as const;

/** Where a case stands, as the list can be narrowed to. */
export type ShownState = (typeof shownStates)[number];

/** Which cases are wanted, as the address holds it; what is due soonest comes first unless it says `latest`. */
export interface CaseSearch {
  readonly find?: string;
  readonly state?: ShownState;
  readonly division?: string;
  readonly order?: 'latest';
  readonly page?: number;
}

/** Reads the address; what makes no sense there is left out. */
export function readCaseSearch(given: Readonly<Record<string, unknown>>): CaseSearch {
  const find = String(given['find'] ?? '')
    .trim()
    .slice(0, 100);
  const division = String(given['division'] ?? '');
  const page = Number(given['page']);
  return known<CaseSearch>({
    find: find === '' ? undefined : find,
    state: oneOf(shownStates, given['state']),
    division: /^3303\d{2}$/.test(division) ? division : undefined,
    order: given['order'] === 'latest' ? 'latest' : undefined,
    page: Number.isInteger(page) && page > 1 && page <= 100_000 ? page : undefined,
  });
}
