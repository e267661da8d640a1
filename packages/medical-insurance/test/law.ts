import { lawCoverage } from '@wenzhou/statute';
import { articles } from '../src/articles.ts';

/** Watches what the suite's rulings cite of the measure. */
export const law = lawCoverage(articles);
