import { lazy, Suspense, useSyncExternalStore } from 'react';
import { isAskedToSignIn, onSignInRequest } from '../../sign-in-request.ts';

const SignInDialog = lazy(() => import('./sign-in-dialog.tsx').then((module) => ({ default: module.SignInDialog })));

/** Shows the dialog to sign in while a call waits for it. */
export function SignInWhenAsked() {
  const isAsked = useSyncExternalStore(onSignInRequest, isAskedToSignIn);
  return isAsked ? (
    <Suspense>
      <SignInDialog />
    </Suspense>
  ) : null;
}
