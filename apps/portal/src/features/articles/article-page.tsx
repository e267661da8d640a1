import { Link, useParams } from '@tanstack/react-router';
import { cite } from '@wenzhou/statute';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { NotFound } from '../../ui/lost.tsx';
import { Page } from '../../ui/page.tsx';
import { registers } from './registers.ts';
import { kindLabel, stateLabel } from './state-label.ts';

/** One article: our plain-language summary, what kind it is, and how far it is built. */
export function ArticlePage() {
  const { statute: id, article: number } = useParams({ from: '/articles/$statute/$article' });
  const register = registers.find((candidate) => candidate.statute.id === id);
  const article = register?.find(Number(number));
  if (!register || !article) return <NotFound />;
  const { statute } = register;
  const citation = cite({ statute: id, article: article.number }, statute, language());
  return (
    <Page
      title={`${citation} ${article.title[language()]}`}
      lead={
        <>
          {statute.title[language()]} <span lang="zh-CN">{statute.documentNumber}</span>
        </>
      }
    >
      <p className="max-w-prose text-lg">{article.summary[language()]}</p>
      <dl className="mt-6 grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        <dt className="font-semibold">{m.shell_article_kind()}</dt>
        <dd>{article.kinds.map((kind) => kindLabel[kind]()).join(language() === 'zh' ? '、' : ', ')}</dd>
        <dt className="font-semibold">{m.shell_article_state()}</dt>
        <dd>{stateLabel[article.state]()}</dd>
        {article.remaining && (
          <>
            <dt className="font-semibold">{m.shell_article_remaining()}</dt>
            <dd>{article.remaining[language()]}</dd>
          </>
        )}
        {article.implementedBy && (
          <>
            <dt className="font-semibold">{m.shell_article_names()}</dt>
            <dd className="break-words font-mono text-sm">{article.implementedBy.join(', ')}</dd>
          </>
        )}
      </dl>
      <p className="no-print mt-8">
        <Link to="/articles" className="inline-flex min-h-11 items-center text-brand-800 underline">
          {m.shell_footer_articles()}
        </Link>
      </p>
    </Page>
  );
}
