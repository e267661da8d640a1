import { Link } from '@tanstack/react-router';
import { cite } from '@wenzhou/statute';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { Page } from '../../ui/page.tsx';
import { registers } from './registers.ts';
import { stateLabel } from './state-label.ts';

/** Every article of the four documents, with how far it is built. */
export function ArticleIndex() {
  return (
    <Page title={m.shell_articles_title()} lead={m.shell_articles_intro()}>
      {registers.map(({ statute, articles }) => (
        <section key={statute.id} className="mb-8" aria-labelledby={statute.id}>
          <h2 id={statute.id} className="text-xl font-bold">
            {statute.title[language()]}{' '}
            <span lang="zh-CN" className="font-normal">
              {statute.documentNumber}
            </span>
          </h2>
          <ul className="mt-3 divide-y divide-stone-300 border-y border-stone-300">
            {articles.map((article) => (
              <li key={article.number} className="flex flex-wrap items-center justify-between gap-x-4 py-1">
                <Link
                  to="/articles/$statute/$article"
                  params={{ statute: statute.id, article: String(article.number) }}
                  className="inline-flex min-h-11 items-center text-brand-800 underline"
                >
                  {cite({ statute: statute.id, article: article.number }, statute, language())}{' '}
                  {article.title[language()]}
                </Link>
                <span className="text-sm text-stone-700">{stateLabel[article.state]()}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
