import { Link, useLocation } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { m } from '../../paraglide/messages.js';
import { useMe } from '../../session.ts';

// Most visitors are not signed in and never need it.
const SignedInMenu = lazy(() => import('./signed-in-menu.tsx').then((module) => ({ default: module.SignedInMenu })));

/** Who is signed in and in what capacity, or the way to sign in. `notices` stands beside the name. */
export function AccountMenu({ notices }: { readonly notices: ReactNode }) {
  const { pathname, href } = useLocation();
  const { data: me, isError } = useMe();
  if (me?.account)
    return (
      <Suspense>
        {notices}
        {/* Another page or capacity finds the menu closed. */}
        <SignedInMenu key={`${pathname} ${me.appointment}`} me={{ ...me, account: me.account }} />
      </Suspense>
    );
  if (!(me || isError) || pathname === '/sign-in') return null;
  return (
    <Link
      to="/sign-in"
      search={{ next: href }}
      className="inline-flex min-h-11 items-center text-brand-800 underline underline-offset-2"
    >
      {m.accounts_sign_in()}
    </Link>
  );
}
