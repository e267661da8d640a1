import { m } from '../../paraglide/messages.js';

/** A notice that was issued, to be printed or kept. */
export function NoticeLink({
  notice: { id, number },
}: {
  readonly notice: { readonly id: string; readonly number: string };
}) {
  return (
    // Served beside the portal, as a file to keep.
    <a href={`/documents/${id}`} download className="inline-flex min-h-11 items-center text-brand-800 underline">
      {m.authority_notice({ number })}
    </a>
  );
}
