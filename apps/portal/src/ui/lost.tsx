import { Link } from '@tanstack/react-router';
import { m } from '../paraglide/messages.js';
import { Page } from './page.tsx';

export function NotFound() {
  return (
    <Page title={m.shell_not_found_title()} lead={m.shell_not_found_text()}>
      <Link to="/" className="text-brand-800 underline">
        {m.shell_home()}
      </Link>
    </Page>
  );
}

export function Crashed() {
  return (
    <Page title={m.shell_crashed_title()} lead={m.shell_crashed_text()}>
      <a href="/" className="text-brand-800 underline">
        {m.shell_home()}
      </a>
    </Page>
  );
}
