import type { Bilingual } from './language.ts';
import type { Place, Provision, Statute } from './provision.ts';

/**
 * What an article asks of software: `rule` is computed by the package, `workflow` is a process that a server keeps
 * with its rule part in the package, `register` is data a server keeps, `principle` is stated with nothing to
 * compute, `delegated` is left by the text to another document and refused until that is supplied.
 */
export type ArticleKind = 'rule' | 'workflow' | 'register' | 'principle' | 'delegated';

/**
 * How far an article is built: `stated` has nothing to build, `built` is whole, `partly` lacks something that
 * `remaining` names, `planned` has nothing yet.
 */
export type BuildState = 'stated' | 'built' | 'partly' | 'planned';

export interface ArticleEntry {
  readonly kinds: readonly [ArticleKind, ...ArticleKind[]];
  /** A short heading in our own words. */
  readonly title: Bilingual;
  /** What the article says, in plain language and in our own words. */
  readonly summary: Bilingual;
  readonly state: BuildState;
  /** The public names of the package that carry the article out. */
  readonly implementedBy?: readonly string[];
  /** For `partly`: what is still missing. */
  readonly remaining?: Bilingual;
}

export interface Article extends ArticleEntry {
  readonly number: number;
}

/** Every article of a statute, in order, and the way to cite them. */
export interface ArticleRegister<N extends number = number> {
  readonly statute: Statute;
  readonly articles: readonly Article[];
  /** Cites an article. A number that the register does not hold does not compile. A method, so that any register can be read as one of plain numbers. */
  cite(article: N, place?: Place): Provision;
  readonly find: (article: number) => Article | undefined;
}

/**
 * Declares the complete register of a statute's articles.
 *
 * @throws RangeError when the numbers are not 1, 2, 3 … without a gap, when an entry marked `built` or `partly` names
 * nothing that implements it, or when one marked `partly` does not say what remains.
 */
export function defineArticles<const N extends number>(
  statute: Statute,
  entries: Readonly<Record<N, ArticleEntry>>,
): ArticleRegister<N> {
  const articles = Object.entries<ArticleEntry>(entries)
    .map(([number, entry]) => ({ number: Number(number), ...entry }))
    .sort((a, b) => a.number - b.number);
  for (const [index, article] of articles.entries()) {
    if (article.number !== index + 1)
      throw new RangeError(`${statute.id}: article ${index + 1} is missing from the register`);
    const carried = article.state === 'built' || article.state === 'partly';
    if (carried && !article.implementedBy?.length)
      throw new RangeError(`${statute.id}: article ${article.number} is ${article.state} but names no implementation`);
    if (article.state === 'partly' && !article.remaining)
      throw new RangeError(`${statute.id}: article ${article.number} is partly built but does not say what remains`);
  }
  return {
    statute,
    articles,
    cite: (article, place = {}) => ({ statute: statute.id, article, ...place }),
    find: (article) => articles[article - 1],
  };
}
