import { useState } from 'react';
import type { ActivationPreview } from './deposit-types.ts';

/** What is asked for is looked at first; what was looked at, and was found to go ahead, is what may then be sent. */
export function usePreview<Asked>(ask: (asked: Asked) => Promise<ActivationPreview | undefined>) {
  const [looked, setLooked] = useState<{ readonly at: string; readonly found: ActivationPreview }>();
  const [failure, setFailure] = useState<unknown>();
  const [isPending, setIsPending] = useState(false);
  const mayGoAhead = looked?.found.ruling.kind === 'granted';
  return {
    found: looked?.found,
    failure,
    isPending,
    mayGoAhead,
    mayBeSent: (asked: Asked): boolean => mayGoAhead && looked?.at === JSON.stringify(asked),
    look: async (asked: Asked): Promise<void> => {
      setFailure(undefined);
      setIsPending(true);
      try {
        const found = await ask(asked);
        setLooked(found && { at: JSON.stringify(asked), found });
      } catch (error) {
        setFailure(error);
      }
      setIsPending(false);
    },
    /** Something was changed: what was looked at is another matter. */
    forget: (): void => setLooked(undefined),
  };
}
