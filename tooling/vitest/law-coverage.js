import { writeFileSync } from 'node:fs';

/** Leaves a suite's law coverage beside its test report, for the published page. */
export function publishLawCoverage({ statute, articles, unexercised }) {
  const entries = articles.map(({ article, citations, items }) => ({
    number: article.number,
    title: article.title.en,
    kinds: article.kinds,
    state: article.state,
    exercised: citations > 0,
    items,
  }));
  writeFileSync('law-coverage.json', `${JSON.stringify({ statute, unexercised, articles: entries }, null, 2)}\n`);
}
