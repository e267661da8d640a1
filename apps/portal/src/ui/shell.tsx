import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { language } from '../language.ts';
import { m } from '../paraglide/messages.js';
import { localizeHref } from '../paraglide/runtime.js';

const largeTextKey = 'large-text';

function LargeText() {
  const [large, setLarge] = useState(() => localStorage.getItem(largeTextKey) === 'on');
  useEffect(() => {
    document.documentElement.dataset['text'] = large ? 'large' : 'standard';
    localStorage.setItem(largeTextKey, large ? 'on' : 'off');
  }, [large]);
  return (
    <button type="button" aria-pressed={large} onClick={() => setLarge(!large)} className="min-h-11 px-2 underline">
      {large ? m.shell_large_text_off() : m.shell_large_text()}
    </button>
  );
}

function LanguageLink() {
  const here = useLocation();
  const other = language() === 'zh' ? 'en' : 'zh';
  return (
    <a
      href={localizeHref(here.href, { locale: other })}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      aria-label={`${m.shell_language()} (${m.shell_language_label()})`}
      className="inline-flex min-h-11 items-center px-2 underline"
    >
      {m.shell_language()}
    </a>
  );
}

/** The frame of every page. */
export function Shell() {
  return (
    <div className="flex min-h-screen flex-col">
      <a href="#content" className="sr-only focus:not-sr-only focus:p-3">
        {m.shell_skip()}
      </a>
      <header className="bg-brand-900 text-white">
        <div className="mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-4 px-4 py-2">
          <Link to="/" className="inline-flex min-h-11 items-center gap-2 text-lg font-bold">
            {m.shell_name()}
            <span className="hidden text-sm font-normal sm:inline">{m.shell_tagline()}</span>
          </Link>
          <div className="no-print flex gap-2">
            <LargeText />
            <LanguageLink />
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="mx-auto w-full max-w-5xl grow px-4 py-8 outline-none">
        <Outlet />
      </main>
      <footer className="border-t border-stone-300 bg-stone-100">
        <div className="mx-auto max-w-5xl px-4 py-6 text-sm text-stone-800">
          <p>{m.shell_footer()}</p>
          <p className="no-print mt-2">
            <Link to="/articles" className="text-brand-800 underline">
              {m.shell_footer_articles()}
            </Link>
          </p>
        </div>
      </footer>
    </div>
  );
}
