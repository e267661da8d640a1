import { Link } from '@tanstack/react-router';
import { m } from '../../paraglide/messages.js';
import { Page } from '../../ui/page.tsx';

const linkLook =
  'flex min-h-11 items-center rounded border-2 border-stone-300 bg-white px-4 py-3 text-brand-900 underline underline-offset-2 hover:border-brand-800';

/** The way in, by what is happening in somebody's life. */
export function Home() {
  return (
    <Page title={m.home_title()} lead={m.home_intro()}>
      <div className="grid gap-8 sm:grid-cols-2">
        <section aria-labelledby="law">
          <h2 id="law" className="mb-3 text-xl font-bold">
            {m.home_law()}
          </h2>
          <Link to="/articles" className={linkLook}>
            {m.home_law_articles()}
          </Link>
        </section>
      </div>
    </Page>
  );
}
