import { lawCoverage } from '@wenzhou/statute';
import { articles } from '../src/index.ts';

const coverage = lawCoverage(articles);
const carriedOut = lawCoverage(articles);

const isGranted = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'granted';

/** What this suite has exercised of the measure; every test file records its rulings here. */
export const law = {
  ...coverage,
  observe: <T>(value: T): T => {
    if (isGranted(value)) carriedOut.observe(value);
    return coverage.observe(value);
  },
};

/** What of it the suite has seen carried out, by rulings that were granted. */
export const lawCarriedOut = carriedOut.report;
