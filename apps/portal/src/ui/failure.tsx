import { isTRPCClientError } from '@trpc/client';
import type { AppRouter, ErrorData } from '@wenzhou/server';
import { language } from '../language.ts';
import { m } from '../paraglide/messages.js';
import { Button } from './button.tsx';

/** What the server said went wrong; nothing when it could not be reached. */
const errorDataOf = (error: unknown): ErrorData | undefined =>
  (isTRPCClientError<AppRouter>(error) && error.data) || undefined;

/** The server could not be reached or would not take the request: why, what to do, and a way to try again. */
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
          <Button onClick={() => onRetry()}>{m.shell_retry()}</Button>
        </div>
      )}
    </section>
  );
}
