import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { withChinese } from './with-chinese.tsx';

/**
 * Something that opens in place: by itself when `open` says so, otherwise only as somebody opens or closes it. `of` names
 * what it belongs to, where the label does not, for those who do not see where it stands.
 */
export function Disclosure({
  label,
  of = '',
  open = false,
  onOpen,
  children,
}: {
  readonly label: string;
  readonly of?: string;
  readonly open?: boolean;
  /** It was opened, by whatever. */
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}) {
  const details = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    if (open) details.current?.setAttribute('open', '');
  }, [open]);
  return (
    <details ref={details} onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}>
      <summary className="inline-flex min-h-11 items-center gap-2 text-brand-800">
        <svg viewBox="0 0 8 12" className="no-print h-3 w-2 [[open]>summary>&]:rotate-90" aria-hidden="true">
          <path d="m1 1 5 5-5 5" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
        <span className="underline underline-offset-2">
          {label}
          {of && <span className="sr-only"> {withChinese(of)}</span>}
        </span>
      </summary>
      {children}
    </details>
  );
}
