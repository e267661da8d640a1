import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { localizeHref } from '../../paraglide/runtime.js';
import { queryClient } from '../../query-client.ts';
import { client } from '../../server.ts';
import { askMe, lastSignedInMe } from '../../session.ts';
import { answerSignIn } from '../../sign-in-request.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { SignInSteps } from './sign-in-steps.tsx';

/**
 * Signing in above a page that stays as it is, so that the call that was refused goes on. Where a session has ended, the
 * same person goes on in the same capacity; for anybody else the portal opens anew, without what was filled in.
 */
export function SignInDialog() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [before] = useState(lastSignedInMe);
  const [isUnreachable, setIsUnreachable] = useState(false);

  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLInputElement>('input:not([readonly])')?.focus();
  }, []);

  async function goOnIfSignedIn(): Promise<void> {
    try {
      const now = await askMe();
      if (!now.account) return;
      if (before?.account && before.account.id !== now.account.id) return window.location.assign(localizeHref('/'));
      if (before && before.appointment !== now.appointment)
        await client.accounts.actAs.mutate({ appointment: before.appointment });
    } catch {
      return setIsUnreachable(true);
    }
    dialog.current?.close();
    answerSignIn(true);
    // What is on the page stays there while it is asked for anew.
    await queryClient.invalidateQueries();
  }

  useEffect(() => {
    // Somebody may have signed in in another window meanwhile.
    const look = () => void goOnIfSignedIn();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  });

  return (
    <dialog
      ref={dialog}
      aria-labelledby="sign-in-dialog"
      onClose={() => answerSignIn(false)}
      className="m-auto w-[calc(100vw-2rem)] max-w-lg rounded border-2 border-stone-700 bg-white p-6 text-stone-900 backdrop:bg-stone-900/60"
    >
      <SignInSteps
        known={before?.account?.username ?? undefined}
        onSignedIn={() => void goOnIfSignedIn()}
        frame={(title, errors, step) => (
          <>
            <ErrorSummary errors={errors} />
            <h2 id="sign-in-dialog" className="text-2xl font-bold">
              {title}
            </h2>
            <p className="mt-2 mb-6">{before ? m.accounts_again_text() : m.accounts_first_text()}</p>
            {isUnreachable && (
              <p role="alert" className="mb-6 font-semibold text-red-800">
                {m.accounts_unreachable()}
              </p>
            )}
            {step}
          </>
        )}
      />
      <form method="dialog" className="mt-6 flex flex-wrap items-center gap-4 border-t border-stone-300 pt-4">
        <Button type="submit" kind="secondary">
          {m.accounts_not_now()}
        </Button>
        {before?.singleSignOn && (
          <Link to="/sign-in" target="_blank" className="inline-flex min-h-11 items-center text-brand-800 underline">
            {m.accounts_city_elsewhere()}
          </Link>
        )}
      </form>
    </dialog>
  );
}
