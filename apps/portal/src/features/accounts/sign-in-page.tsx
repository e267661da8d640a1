import { useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { localizeHref } from '../../paraglide/runtime.js';
import { forgetAnswers, useMe } from '../../session.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Page } from '../../ui/page.tsx';
import { signInWithCity } from './authentication.ts';
import { readSignInSearch } from './next-path.ts';
import { SignInSteps } from './sign-in-steps.tsx';

/** Why the single sign-on came back in vain. */
const refusals: Readonly<Record<string, () => string>> = {
  'single-sign-on-cancelled': m.accounts_city_cancelled,
  'single-sign-on-identity': m.accounts_city_identity,
  'account-closed': m.accounts_account_closed,
};

/** The city's single sign-on, which leaves the portal and comes back. */
function CitySignIn({ next, error }: { readonly next: string; readonly error: string | undefined }) {
  const [refusal, setRefusal] = useState(error && (refusals[error] ?? m.accounts_city_failed)());
  const [isLeaving, setIsLeaving] = useState(false);
  async function leave(): Promise<void> {
    setIsLeaving(true);
    const back = `/sign-in?${new URLSearchParams({ next }).toString()}`;
    const attempt = await signInWithCity(localizeHref(next), localizeHref(back));
    if (attempt.kind === 'done') return window.location.assign(attempt.value.url);
    setRefusal(attempt.text);
    setIsLeaving(false);
  }
  return (
    <section aria-labelledby="single-sign-on" className="mb-8 border-b border-stone-300 pb-8">
      <h2 id="single-sign-on" className="text-xl font-bold">
        {m.accounts_city_title()}
      </h2>
      <p className="mt-2 mb-4 max-w-prose">{m.accounts_city_text()}</p>
      {refusal && (
        <p role="alert" className="mb-4 font-semibold text-red-800">
          {refusal}
        </p>
      )}
      <Button kind="secondary" disabled={isLeaving} onClick={() => void leave()}>
        {m.accounts_city_sign_in()}
      </Button>
    </section>
  );
}

/** Signing in, and back to where one came from. */
export function SignInPage() {
  const { next = '/', error } = readSignInSearch({ ...useSearch({ from: '/sign-in' }) });
  const { data: me } = useMe();
  const router = useRouter();
  const isSignedIn = Boolean(me?.account);
  useEffect(() => {
    // Whoever is signed in already, or comes back from the single sign-on, has nothing to do here.
    if (isSignedIn) router.history.replace(localizeHref(next));
  }, [isSignedIn, router, next]);
  return (
    <SignInSteps
      onSignedIn={() => void forgetAnswers()}
      frame={(title, errors, step) => (
        <>
          <ErrorSummary errors={errors} />
          <Page
            title={title}
            tab={errors.length > 0 ? m.shell_error_prefix() + title : title}
            lead={m.accounts_sign_in_lead()}
          >
            {me?.singleSignOn && <CitySignIn next={next} error={error} />}
            {step}
          </Page>
        </>
      )}
    />
  );
}
