import { lawCoverage } from '@wenzhou/statute';
import { articles } from '../src/index.ts';

/** What this suite has exercised of the measure; every test file records its rulings here. */
export const law = lawCoverage(articles);
