import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { m } from '../paraglide/messages.js';

function BackAnchor(anchor: Omit<ComponentProps<'a'>, 'children' | 'className'>) {
  return (
    <a {...anchor} className="no-print -mt-4 mb-2 inline-flex min-h-11 items-center gap-1 text-brand-800 underline">
      <svg viewBox="0 0 8 12" className="h-3 w-2" aria-hidden="true">
        <path d="M7 1 2 6l5 5" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      {m.shell_back()}
    </a>
  );
}

/** The way to the question before, above a page's heading. */
export const BackLink = createLink(BackAnchor);
