import type { TRPCLink } from '@trpc/client';
import { observable, type Unsubscribable } from '@trpc/server/observable';
import type { AppRouter } from '@wenzhou/server';
import { needsSignIn } from './error-data.ts';
import { askToSignIn } from './sign-in-request.ts';

/**
 * Lets a change whose session has ended wait until whoever sends it has signed in again, and sends it once more: what was
 * filled in stays where it is. A change sends the same idempotency key again, so it is made once.
 */
export const signInLink: TRPCLink<AppRouter> =
  () =>
  ({ next, op }) =>
    observable((observer) => {
      let sent: Unsubscribable | undefined;
      let isWanted = true;
      const send = (): void => {
        sent = next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error: (error) => {
            if (op.type !== 'mutation' || !needsSignIn(error)) return observer.error(error);
            void askToSignIn().then((isSignedIn) => {
              if (!isWanted) return;
              if (isSignedIn) send();
              else observer.error(error);
            });
          },
        });
      };
      send();
      return () => {
        isWanted = false;
        sent?.unsubscribe();
      };
    });
