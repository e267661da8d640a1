import type { Provision } from '@wenzhou/statute';
import { art } from '@wenzhou/wage-deposit';
import type { RequestContent } from './request-content.ts';

type Article = Parameters<typeof art>[0];

/**
 * The articles by which an authority may refuse what the rules alone would grant, since it was not proven: the first is
 * the one that is meant where none is named.
 */
const byKind: Readonly<Record<Exclude<RequestContent['kind'], 'instrument'>, readonly [Article, ...Article[]]>> = {
  assessment: [4, 5],
  'grade-change': [10, 5],
  refund: [12, 11],
  exemption: [4],
  activation: [7, 9, 2],
};

const byPurpose: Readonly<
  Record<Extract<RequestContent, { readonly kind: 'instrument' }>['purpose'], readonly [Article, ...Article[]]>
> = {
  payment: [6, 5],
  'top-up': [6, 8, 11],
  adjustment: [6, 10],
  replacement: [6],
};

const refusalArticles = (content: RequestContent): readonly [Article, ...Article[]] =>
  content.kind === 'instrument' ? byPurpose[content.purpose] : byKind[content.kind];

/** The provisions by which an authority may refuse such a request, the one that is meant where none is named first. */
export const refusalGrounds = (content: RequestContent): readonly Provision[] =>
  refusalArticles(content).map((one) => art(one));

/** The provision that an official refuses a request by; none where the article named says nothing of such a request. */
export function refusedBy(content: RequestContent, named: number | undefined): Provision | undefined {
  const articles = refusalArticles(content);
  const article = named === undefined ? articles[0] : articles.find((one) => one === named);
  return article === undefined ? undefined : art(article);
}
