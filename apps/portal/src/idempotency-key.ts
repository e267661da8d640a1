import { useRef } from 'react';

interface IdempotencyKeys {
  /** The key for what is to be done: the same content sent again has the same key, other content another. */
  readonly keyFor: (content: unknown) => string;
  /** What was to be done is done; the same once more is another intention. */
  readonly done: () => void;
}

/** Makes a repeat of a change known as one. */
export function useIdempotencyKey(): IdempotencyKeys {
  const intention = useRef<{ readonly content: string; readonly key: string }>(undefined);
  return {
    keyFor: (wanted) => {
      const content = JSON.stringify(wanted);
      if (intention.current?.content !== content) intention.current = { content, key: crypto.randomUUID() };
      return intention.current.key;
    },
    done: () => {
      intention.current = undefined;
    },
  };
}
