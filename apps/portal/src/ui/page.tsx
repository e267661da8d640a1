import { type ReactNode, useEffect } from 'react';
import { m } from '../paraglide/messages.js';

/** Names the browser's tab after the page. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${m.shell_name()}`;
  }, [title]);
}

/** A page with its heading. Where a question is the heading, leave `heading` off and let the question carry it. */
export function Page({
  title,
  heading = true,
  lead,
  children,
}: {
  readonly title: string;
  readonly heading?: boolean;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}) {
  useTitle(title);
  return (
    <>
      {heading && <h1 className="text-2xl font-bold sm:text-3xl">{title}</h1>}
      {lead && <p className="mt-2 text-stone-700">{lead}</p>}
      <div className={heading ? 'mt-6' : ''}>{children}</div>
    </>
  );
}
