import { type ReactNode, useEffect, useState } from 'react';
import { m } from '../paraglide/messages.js';
import { Failure } from './failure.tsx';

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

const lateAfterMilliseconds = 3000;

/** The server is at work, or late. */
function Waiting() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), lateAfterMilliseconds);
    return () => clearTimeout(timer);
  }, []);
  return <p role="status">{late ? m.shell_loading_late() : m.shell_loading()}</p>;
}

/**
 * What the server answered: waiting, late, failed with a way to try again, or the answer. `waiting` frames what is
 * shown until then, where the answer brings the page's heading with it.
 */
export function Answer<T>({
  asked,
  waiting = (state) => state,
  children,
}: {
  readonly asked: Asked<T>;
  readonly waiting?: (state: ReactNode) => ReactNode;
  readonly children: (answer: T) => ReactNode;
}) {
  if (asked.data !== undefined) return children(asked.data);
  return waiting(asked.error ? <Failure error={asked.error} onRetry={asked.refetch} /> : <Waiting />);
}
