import type { ErrorData } from '@wenzhou/server';
import { type ComponentProps, useState } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { askToSignIn } from '../../sign-in-request.ts';
import { Field } from '../field.tsx';
import { withChinese } from '../with-chinese.tsx';

/** A file that the server has taken. */
export interface Uploaded {
  readonly id: string;
  readonly name: string;
}

/** What the server answers: the file as it was kept, or why it was not taken. */
interface Answered extends Partial<Uploaded> {
  readonly error?: { readonly data?: ErrorData };
}

async function upload(file: File): Promise<Uploaded> {
  const form = new FormData();
  form.set('file', file);
  const response = await fetch('/documents', { method: 'POST', body: form });
  const { id, name, error } = (await response.json().catch(() => ({}))) as Answered;
  if (response.ok && id && name) return { id, name };
  const fault = error?.data?.fault;
  if (!fault) throw new Error(m.shell_failed_text());
  if (fault.code === 'sign-in-required' && (await askToSignIn())) return upload(file);
  throw new Error(`${fault.reason[language()]}${language() === 'zh' ? '' : ' '}${fault.remedy[language()]}`);
}

/**
 * Files to hand in: each goes to the server when it is chosen, and is listed with a way to take it out again. What the
 * server does not take is told in its words.
 */
export function UploadField({
  id,
  label,
  hint,
  error,
  uploaded,
  onUploaded,
}: Pick<ComponentProps<typeof Field>, 'id' | 'label' | 'hint' | 'error'> & {
  readonly uploaded: readonly Uploaded[];
  readonly onUploaded: (files: readonly Uploaded[]) => void;
}) {
  const [fault, setFault] = useState<string>();
  const [isSending, setIsSending] = useState(false);
  async function send(input: HTMLInputElement): Promise<void> {
    setFault(undefined);
    setIsSending(true);
    const taken: Uploaded[] = [];
    try {
      for (const file of input.files ?? []) taken.push(await upload(file));
    } catch (failure) {
      setFault(failure instanceof Error ? failure.message : m.shell_failed_text());
    }
    onUploaded([...uploaded, ...taken]);
    setIsSending(false);
    input.value = '';
  }
  return (
    <div className="mb-6">
      <Field
        id={id}
        type="file"
        multiple
        accept=".pdf,.png,.jpg,.jpeg"
        label={label}
        hint={hint ?? m.deposit_upload_hint()}
        error={fault ?? error}
        onChange={({ target }) => void send(target)}
      />
      <p role="status">{isSending && m.deposit_uploading()}</p>
      {uploaded.length > 0 && (
        <ul className="-mt-4 divide-y divide-stone-300 border-y border-stone-300">
          {uploaded.map((file) => (
            <li key={file.id} className="flex flex-wrap items-center justify-between gap-x-4">
              <span className="min-w-0 wrap-anywhere">{withChinese(file.name)}</span>
              <button
                type="button"
                className="min-h-11 text-brand-800 underline"
                onClick={() => onUploaded(uploaded.filter((other) => other.id !== file.id))}
              >
                {m.deposit_upload_remove()}
                <span className="sr-only"> {withChinese(file.name)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
