import { type ReactNode, useEffect } from 'react';
import { m } from '../paraglide/messages.js';
import { withChinese } from './with-chinese.tsx';

/**
 * A page with its heading. Where a question is the heading, leave `heading` off and let the question carry it. The
 * browser's tab is named after the title unless `tab` says otherwise.
 */
export function Page({
  title,
  tab = title,
  heading = true,
  lead,
  children,
}: {
  readonly title: string;
  readonly tab?: string;
  readonly heading?: boolean;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${tab} · ${m.shell_name()}`;
  }, [tab]);
  return (
    <>
      {heading && <h1 className="text-2xl font-bold text-balance sm:text-3xl">{withChinese(title)}</h1>}
      {lead && <div className="mt-2 max-w-prose text-stone-700">{lead}</div>}
      <div className={heading ? 'mt-6' : ''}>{children}</div>
    </>
  );
}
