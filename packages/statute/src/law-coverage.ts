import type { Article, ArticleRegister } from './article-register.ts';
import type { Provision } from './provision.ts';

/** How often a suite's steps and refusals have cited one article, and which of its items. */
export interface ArticleCoverage {
  readonly article: Article;
  readonly citations: number;
  readonly items: readonly number[];
}

/** What a suite has exercised of a statute. */
export interface LawCoverageReport {
  readonly statute: string;
  readonly articles: readonly ArticleCoverage[];
  /** Built articles of kind rule or workflow that nothing has cited. */
  readonly unexercised: readonly number[];
}

/** Watches the rulings of a test suite and tells which articles they have cited. */
export interface LawCoverage {
  /** Records every citation in a ruling, a refusal, a step or a list of them, and hands the value back. */
  readonly observe: <T>(value: T) => T;
  readonly report: () => LawCoverageReport;
}

const isProvision = (value: object): value is Provision =>
  'statute' in value && 'article' in value && typeof value.article === 'number';

/**
 * Measures law coverage for one register.
 *
 * @example
 * const law = lawCoverage(articles);
 * law.observe(requiredDeposit(qualifications, history, on));
 * law.report().unexercised; // article numbers that are built and were never cited
 */
export function lawCoverage(register: ArticleRegister): LawCoverage {
  const citations = new Map<number, number>();
  const items = new Map<number, Set<number>>();

  function visit(value: unknown, cited: boolean): void {
    if (typeof value !== 'object' || value === null) return;
    if (isProvision(value)) {
      if (!cited || value.statute !== register.statute.id) return;
      citations.set(value.article, (citations.get(value.article) ?? 0) + 1);
      if (value.item !== undefined) {
        const seen = items.get(value.article) ?? new Set();
        items.set(value.article, seen.add(value.item));
      }
      return;
    }
    // A parameter's own source is not an exercise of a rule; only what a step, refusal or reason stands on counts.
    for (const [key, child] of Object.entries(value)) {
      if (key === 'source' || key === 'parameters') continue;
      visit(child, cited || key === 'at');
    }
  }

  return {
    observe: (value) => {
      visit(value, false);
      return value;
    },
    report: () => ({
      statute: register.statute.id,
      articles: register.articles.map((article) => ({
        article,
        citations: citations.get(article.number) ?? 0,
        items: [...(items.get(article.number) ?? [])].sort((a, b) => a - b),
      })),
      unexercised: register.articles
        .filter(
          (article) =>
            (article.kinds.includes('rule') || article.kinds.includes('workflow')) &&
            (article.state === 'built' || article.state === 'partly') &&
            !citations.has(article.number),
        )
        .map((article) => article.number),
    }),
  };
}
