import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { language } from '../language.ts';
import { m } from '../paraglide/messages.js';
import { localizeHref } from '../paraglide/runtime.js';
import { rememberLargeText, wantsLargeText } from './large-text.ts';

const contentId = 'content';
const footerLook = 'inline-flex min-h-11 items-center text-brand-800 underline';
const controlLook = 'inline-flex min-h-11 items-center px-2 underline underline-offset-2';

function LargeText() {
  const [large, setLarge] = useState(wantsLargeText);
  useLayoutEffect(() => {
    document.documentElement.dataset['text'] = large ? 'large' : 'standard';
    rememberLargeText(large);
  }, [large]);
  return (
    <button type="button" onClick={() => setLarge(!large)} className={controlLook}>
      {large ? m.shell_large_text_off() : m.shell_large_text()}
    </button>
  );
}

/** The same page in the other language. It loads anew, since the language is decided by the address. */
function LanguageLink() {
  const { href } = useLocation();
  const other = language() === 'zh' ? 'en' : 'zh';
  const tag = other === 'zh' ? 'zh-CN' : 'en';
  return (
    <a href={localizeHref(href, { locale: other })} lang={tag} hrefLang={tag} className={controlLook}>
      {m.shell_language()}
    </a>
  );
}

/** Moves the focus to the new page when the address changes, as a page load would. */
function useFocusOnNewPage(): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    document.getElementById(contentId)?.focus({ preventScroll: true });
  }, [pathname]);
}

/** The frame of every page. */
export function Shell({
  demonstration,
  account,
}: {
  /** What tells that this is a demonstration. */
  readonly demonstration: ReactNode;
  /** Who is signed in, or the way to sign in. */
  readonly account: ReactNode;
}) {
  useFocusOnNewPage();
  return (
    <div className="flex min-h-screen flex-col">
      <a href={`#${contentId}`} className="sr-only focus:not-sr-only focus:p-3">
        {m.shell_skip()}
      </a>
      <header className="bg-brand-900 text-white print:bg-white print:text-stone-900">
        <div className="mx-auto flex max-w-4xl flex-wrap items-center justify-between gap-x-4 px-4 py-2">
          <Link to="/" className="inline-flex min-h-11 flex-wrap items-center gap-x-3 text-lg font-bold">
            {m.shell_name()}
            <span className="hidden text-sm font-normal sm:inline">{m.shell_tagline()}</span>
          </Link>
          <div className="no-print -mx-2 flex flex-wrap gap-x-2">
            <LargeText />
            <LanguageLink />
          </div>
        </div>
        <div className="no-print border-b border-stone-300 bg-stone-100 text-stone-900">
          {/* As high before it is known who is signed in as afterwards, so that nothing below moves. */}
          <div className="mx-auto flex min-h-11 max-w-4xl flex-wrap items-center justify-between gap-x-4 px-4">
            {demonstration}
            <div className="ml-auto flex min-w-0 items-center justify-end gap-x-4">{account}</div>
          </div>
        </div>
      </header>
      <main id={contentId} tabIndex={-1} className="mx-auto w-full max-w-4xl grow px-4 py-8 outline-none">
        <Outlet />
      </main>
      <footer className="border-t border-stone-300 bg-stone-100 print:bg-white">
        <div className="mx-auto max-w-4xl px-4 py-6 text-sm text-stone-800">
          <p>{m.shell_footer()}</p>
          <p className="no-print mt-1 flex flex-wrap gap-x-6">
            <Link to="/articles" className={footerLook}>
              {m.shell_footer_articles()}
            </Link>
            <Link to="/verify" className={footerLook}>
              {m.documents_verify_title()}
            </Link>
            {/* Served beside the portal, not by it. */}
            <a href="/reference" className={footerLook}>
              {m.shell_footer_reference()}
            </a>
          </p>
        </div>
      </footer>
    </div>
  );
}
