import { formatDate, plainDate } from '@wenzhou/calendar';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { withChinese } from '../with-chinese.tsx';
import type { DocumentRow } from './deposit-types.ts';

/** Notices that were issued and files that were handed in, each to be downloaded. */
export function DocumentList({ documents }: { readonly documents: readonly DocumentRow[] }) {
  if (documents.length === 0) return null;
  return (
    <section aria-labelledby="documents" className="mt-10">
      <h2 id="documents" className="mb-3 text-xl font-bold">
        {m.deposit_documents_title()}
      </h2>
      <ul className="divide-y divide-stone-300 border-y border-stone-300">
        {documents.map(({ id, number, name, createdOn }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-1">
            {/* Served beside the portal, as a file to keep. */}
            <a
              href={`/documents/${id}`}
              download
              className="inline-block min-w-0 py-2 wrap-anywhere text-brand-800 underline"
            >
              {withChinese(name)}
            </a>
            <span className="text-sm text-stone-700">
              {number && <span className="font-mono">{number} · </span>}
              {formatDate(plainDate(createdOn), language())}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
