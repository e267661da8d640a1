import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { localizeHref } from '../paraglide/runtime.js';

/** A link to a path of the portal that the server named, without the language. */
export function PathLink({
  path,
  onOpen,
  children,
}: {
  readonly path: string;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}) {
  const { history } = useRouter();
  const href = localizeHref(path);
  return (
    <a
      href={href}
      className="text-brand-800 underline underline-offset-2"
      onClick={(event) => {
        onOpen?.();
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        history.push(href);
      }}
    >
      {children}
    </a>
  );
}
