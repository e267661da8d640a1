import { Link } from '@tanstack/react-router';
import { m } from '../paraglide/messages.js';
import { localizeHref } from '../paraglide/runtime.js';
import { Button } from './button.tsx';
import { Page } from './page.tsx';

const linkLook = 'inline-flex min-h-11 items-center text-brand-800 underline';

/** No page has this address. */
export function NotFound() {
  return (
    <Page title={m.shell_not_found_title()} lead={m.shell_not_found_text()}>
      <Link to="/" className={linkLook}>
        {m.shell_home()}
      </Link>
    </Page>
  );
}

/** A page that failed while it was shown. The link home loads everything anew. */
export function Crashed() {
  return (
    <Page title={m.shell_crashed_title()} lead={m.shell_crashed_text()}>
      <div className="flex flex-wrap items-center gap-4">
        <Button onClick={() => window.location.reload()}>{m.shell_retry()}</Button>
        <a href={localizeHref('/')} className={linkLook}>
          {m.shell_home()}
        </a>
      </div>
    </Page>
  );
}
