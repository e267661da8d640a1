import { m } from '../paraglide/messages.js';
import { Button } from './button.tsx';

/** The way through a list that comes page by page; nothing where one page holds all of it. */
export function Pager({
  page,
  pageSize,
  total,
  onPage,
}: {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}) {
  const pages = Math.ceil(total / pageSize);
  if (pages <= 1) return null;
  return (
    <nav aria-label={m.shell_pages()} className="no-print mt-4 flex flex-wrap items-center gap-4">
      <Button kind="secondary" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {m.shell_page_before()}
      </Button>
      <p role="status">{m.shell_page_of({ page, pages })}</p>
      <Button kind="secondary" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {m.shell_page_after()}
      </Button>
    </nav>
  );
}
