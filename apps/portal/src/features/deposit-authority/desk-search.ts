import type { CertifiedStanding, DutyName, Phase } from '@wenzhou/wage-deposit';
import { known, oneOf, readText } from '../../address.ts';
import type { RequestRow } from '../../ui/deposit/deposit-types.ts';

// An address is read before anything else is loaded, so the words that it may hold are written out.
const requestStates = ['granted', 'refused', 'withdrawn', 'any'] as const satisfies readonly (
  | RequestRow['state']
  | 'any'
)[];
export const requestKinds = [
  'assessment',
  'instrument',
  'grade-change',
  'refund',
  'exemption',
  'activation',
] as const satisfies readonly RequestRow['kind'][];
const duties = ['payment', 'top-up', 'adjustment'] as const satisfies readonly DutyName[];
const phases = [
  'misplaced',
  'cleared-out',
  'assessed',
  'held',
  'refunded',
  'exempted',
] as const satisfies readonly Phase[];
const standings = ['complete', 'exempt', 'refunded', 'short'] as const satisfies readonly CertifiedStanding[];
/** How many days ahead the desk looks for guarantees and policies that run out. */
export const daysAhead = [0, 30, 60, 90, 180, 365] as const;

/** Which part of a list is shown: the city's officials choose a division. */
export interface DeskSearch {
  readonly division?: string;
  readonly page?: number;
}

/** Requests; those that wait for a decision, where no state is named. */
export interface RequestSearch extends DeskSearch {
  readonly state?: (typeof requestStates)[number];
  readonly kind?: RequestRow['kind'];
  readonly find?: string;
}

export interface DutySearch extends DeskSearch {
  readonly state?: 'running' | 'overdue';
  readonly duty?: DutyName;
}

export interface ExpirySearch extends DeskSearch {
  readonly within?: (typeof daysAhead)[number];
}

/** A list of what is still open, or with `all` of what is settled as well. */
export interface OpenSearch extends DeskSearch {
  readonly all?: true;
}

export interface DemandSearch extends DeskSearch {
  readonly because?: 'reported';
}

export interface FirmSearch extends DeskSearch {
  readonly find?: string;
  readonly phase?: Phase;
  readonly standing?: CertifiedStanding;
}

/** The firm that a form is about, where it is known already. */
export interface FirmCodeSearch {
  readonly creditCode?: string;
}

/** An address as it is given. */
type Given = Readonly<Record<string, unknown>>;

const readFind = (given: unknown): string | undefined =>
  given === undefined ? undefined : String(given).trim().slice(0, 100) || undefined;

function readPart({ division, page }: Given): DeskSearch {
  const number = Number(page);
  return known({
    division: readText(division, /^3303\d{2}$/),
    page: Number.isInteger(number) && number > 1 && number <= 100_000 ? number : undefined,
  });
}

/** Which division the dashboard is about. */
export const readDeskSearch = (given: Given): Pick<DeskSearch, 'division'> =>
  known({ division: readPart(given).division });

export const readRequestSearch = (given: Given): RequestSearch => ({
  ...known<RequestSearch>({
    state: oneOf(requestStates, given['state']),
    kind: oneOf(requestKinds, given['kind']),
    find: readFind(given['find']),
  }),
  ...readPart(given),
});

export const readDutySearch = (given: Given): DutySearch => ({
  ...known<DutySearch>({
    state: oneOf(['running', 'overdue'], given['state']),
    duty: oneOf(duties, given['duty']),
  }),
  ...readPart(given),
});

export const readExpirySearch = (given: Given): ExpirySearch => ({
  ...known<ExpirySearch>({ within: daysAhead.find((days) => String(days) === String(given['within'])) }),
  ...readPart(given),
});

export const readOpenSearch = (given: Given): OpenSearch => ({
  ...(String(given['all']) === 'true' && { all: true as const }),
  ...readPart(given),
});

export const readDemandSearch = (given: Given): DemandSearch => ({
  ...known<DemandSearch>({ because: oneOf(['reported'], given['because']) }),
  ...readPart(given),
});

export const readFirmSearch = (given: Given): FirmSearch => ({
  ...known<FirmSearch>({
    find: readFind(given['find']),
    phase: oneOf(phases, given['phase']),
    standing: oneOf(standings, given['standing']),
  }),
  ...readPart(given),
});

export const readFirmCode = ({ creditCode }: Given): FirmCodeSearch =>
  known({ creditCode: readText(creditCode, /^[0-9A-Z]{18}$/) });
