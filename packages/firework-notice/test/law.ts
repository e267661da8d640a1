import { lawCoverage } from '@wenzhou/statute';
import { articles } from '../src/articles.ts';

/** What this suite has exercised of the notice. */
export const law = lawCoverage(articles);
