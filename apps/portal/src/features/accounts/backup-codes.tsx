import { m } from '../../paraglide/messages.js';
import { Button } from '../../ui/button.tsx';

/** Codes for when the authenticator is lost. They are shown this once. */
export function BackupCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  return (
    <>
      <p>{m.accounts_backup_codes_text()}</p>
      <ul className="my-6 grid max-w-md gap-2 rounded border-2 border-stone-700 bg-white p-4 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-4">
        <Button onClick={onKept}>{m.accounts_backup_codes_kept()}</Button>
        <Button kind="secondary" onClick={() => window.print()}>
          {m.shell_print()}
        </Button>
      </div>
    </>
  );
}
