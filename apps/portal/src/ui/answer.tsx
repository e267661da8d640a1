import { type ReactNode, useEffect, useState } from 'react';
import { m } from '../paraglide/messages.js';
import { Button } from './button.tsx';

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

const lateAfterMilliseconds = 3000;

function Waiting() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), lateAfterMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  return <p role="status">{late ? m.shell_loading_late() : m.shell_loading()}</p>;
}

/** What the server answered: waiting, late, failed with a way to try again, or the answer. */
export function Answer<T>({ asked, children }: { readonly asked: Asked<T>; readonly children: (answer: T) => ReactNode }) {
  if (asked.data !== undefined) return children(asked.data);
  if (!asked.error) return <Waiting />;
  return (
    <section role="alert" className="rounded border-2 border-red-800 bg-red-50 p-4">
      <h2 className="text-xl font-bold">{m.shell_failed_title()}</h2>
      <p className="my-2">{m.shell_failed_text()}</p>
      <Button onClick={() => asked.refetch()}>{m.shell_retry()}</Button>
    </section>
  );
}
