import { useEffect, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { useFictionalAccounts } from './demonstration-accounts.tsx';
import { oneTimeCode } from './one-time-code.ts';

const everyMilliseconds = 1000;

/** In a demonstration, what the authenticator of this fictional account would show now. */
export function CurrentCode({ username }: { readonly username: string }) {
  const secret = useFictionalAccounts().find((account) => account.username === username)?.oneTimeCodeSecret;
  const [code, setCode] = useState<string>();
  useEffect(() => {
    // Only a page from a trustworthy origin has the browser's own cryptography.
    if (!secret || !globalThis.crypto.subtle) return undefined;
    const show = () => void oneTimeCode(secret, Date.now()).then(setCode);
    show();
    const timer = setInterval(show, everyMilliseconds);
    return () => clearInterval(timer);
  }, [secret]);
  if (!code) return null;
  return (
    <p className="mb-6 rounded border-2 border-amber-800 bg-amber-50 p-4">
      {m.accounts_fictional_code()} <strong className="font-mono text-lg">{code}</strong>
    </p>
  );
}
