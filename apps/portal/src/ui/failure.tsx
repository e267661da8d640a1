import { errorDataOf, needsSignIn } from '../error-data.ts';
import { language } from '../language.ts';
import { m } from '../paraglide/messages.js';
import { askToSignIn } from '../sign-in-request.ts';
import { Button } from './button.tsx';

/**
 * The server could not be reached or would not take the request: why, what to do, and a way to try again, by signing in
 * where that is what it takes.
 */
export function Failure({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => unknown }) {
  const data = errorDataOf(error);
  return (
    <section role="alert" className="my-6 rounded border-2 border-red-800 bg-red-50 p-4">
      <h2 className="text-xl font-bold">{m.shell_failed_title()}</h2>
      {data ? (
        <>
          <p className="mt-2">{data.fault.reason[language()]}</p>
          <p className="mt-2">{data.fault.remedy[language()]}</p>
          <p className="mt-2 text-sm break-all">{m.shell_request_number({ id: data.requestId })}</p>
        </>
      ) : (
        <p className="mt-2">{m.shell_failed_text()}</p>
      )}
      {onRetry && (
        <div className="mt-4">
          {needsSignIn(error) ? (
            <Button onClick={() => void askToSignIn().then((isSignedIn) => isSignedIn && onRetry())}>
              {m.accounts_sign_in()}
            </Button>
          ) : (
            <Button onClick={() => onRetry()}>{m.shell_retry()}</Button>
          )}
        </div>
      )}
    </section>
  );
}
