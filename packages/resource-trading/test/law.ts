import { lawCoverage } from '@wenzhou/statute';
import { articles } from '../src/articles.ts';

/** What this suite has exercised of the measure. */
export const law = lawCoverage(articles);
