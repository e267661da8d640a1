import { useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { fileDigest } from './file-digest.ts';

/** A file that was compared with what is registered. */
export interface ComparedFile {
  readonly name: string;
  readonly digest: string;
}

/** Takes a file, chosen or dropped, and works out its digest. */
export function CompareFile({
  compared,
  onCompared,
}: {
  readonly compared: ComparedFile | undefined;
  readonly onCompared: (file: ComparedFile) => void;
}) {
  const [isUnreadable, setIsUnreadable] = useState(false);
  const [isOver, setIsOver] = useState(false);
  if (!globalThis.crypto.subtle) return <p>{m.documents_compare_impossible()}</p>;
  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    try {
      onCompared({ name: file.name, digest: await fileDigest(file) });
      setIsUnreadable(false);
    } catch {
      setIsUnreadable(true);
    }
  }
  return (
    <div
      className={`no-print rounded border-2 border-dashed p-6 ${isOver ? 'border-brand-800 bg-brand-50' : 'border-stone-500 bg-white'}`}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        void take(event.dataTransfer.files[0]);
      }}
    >
      <label htmlFor="file" className="font-semibold">
        {m.documents_file()}
      </label>
      <p id="file-hint" className="text-stone-700">
        {m.documents_file_hint()}
      </p>
      <input
        id="file"
        type="file"
        accept="application/pdf,.pdf"
        aria-describedby="file-hint"
        className="mt-2 block min-h-11 w-full max-w-sm file:mr-4 file:min-h-11 file:rounded file:border-2 file:border-brand-800 file:bg-white file:px-4 file:font-semibold file:text-brand-900"
        onChange={({ target }) => void take(target.files?.[0])}
      />
      {compared && <p className="mt-2 wrap-anywhere">{m.documents_file_compared({ name: compared.name })}</p>}
      {isUnreadable && (
        <p role="alert" className="mt-2 font-semibold text-red-800">
          {m.documents_file_unreadable()}
        </p>
      )}
    </div>
  );
}
