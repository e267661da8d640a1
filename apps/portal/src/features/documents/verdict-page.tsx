import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { formatDate } from '@wenzhou/calendar';
import { useState } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Page } from '../../ui/page.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { CompareFile, type ComparedFile } from './compare-file.tsx';
import { statedFacts } from './stated-facts.ts';

type Verdict = inferOutput<typeof procedures.documents.verify>;
type Issued = Extract<Verdict, { kind: 'issued' }>;

const looks = {
  yes: 'border-brand-800 bg-brand-50',
  no: 'border-red-800 bg-red-50',
};

/** The answer and what it means, before everything else. */
function answerOf({ digest }: Issued, compared: ComparedFile | undefined) {
  if (!compared) return { title: m.documents_genuine(), text: m.documents_genuine_text(), look: looks.yes };
  return compared.digest === digest
    ? { title: m.documents_same_file(), text: m.documents_same_file_text(), look: looks.yes }
    : { title: m.documents_other_file(), text: m.documents_other_file_text(), look: looks.no };
}

function IssuedNotice({ notice }: { readonly notice: Issued }) {
  const [compared, setCompared] = useState<ComparedFile>();
  const { title, text, look } = answerOf(notice, compared);
  const rows: (readonly [string, string])[] = [
    [m.documents_kind(), notice.title[language()]],
    [m.documents_number(), notice.printedNumber],
    [m.documents_plain_number(), notice.number],
    [m.documents_issued_on(), formatDate(notice.issuedOn, language())],
    [m.documents_issued_by(), notice.issuedBy[language()]],
    ...statedFacts(notice.stated),
  ];
  return (
    <Page title={title}>
      <div role="status" className={`max-w-prose border-l-4 px-4 py-3 ${look}`}>
        <p>{text}</p>
        {notice.demonstration && <p className="mt-2 font-semibold">{m.documents_fictional()}</p>}
      </div>
      <dl className="mt-6 divide-y divide-stone-300 border-y border-stone-300">
        {rows.map(([label, value]) => (
          <div key={label} className="flex flex-wrap justify-between gap-x-4 py-2">
            <dt>{withChinese(label)}</dt>
            <dd className="min-w-0 font-semibold wrap-anywhere">{withChinese(value)}</dd>
          </div>
        ))}
      </dl>
      <section aria-labelledby="compare" className="mt-8">
        <h2 id="compare" className="mb-3 text-xl font-bold">
          {m.documents_compare_title()}
        </h2>
        <CompareFile compared={compared} onCompared={setCompared} />
        <p className="mt-3 text-sm text-stone-700">
          {m.documents_digest()} <span className="font-mono break-all">{notice.digest}</span>
        </p>
      </section>
      <div className="mt-8">
        <ButtonLink to="/verify" kind="secondary">
          {m.documents_verify_another()}
        </ButtonLink>
      </div>
    </Page>
  );
}

/** Whether a notice of this number was issued, what it says, and whether a file is that notice. */
export function VerdictPage() {
  const { number } = useParams({ from: '/verify/$number' });
  const asked = useQuery(procedures.documents.verify.queryOptions({ number }));
  return (
    <>
      <BackLink to="/verify" />
      <Answer asked={asked} waiting={(state) => <Page title={m.documents_verify_title()}>{state}</Page>}>
        {(verdict) =>
          verdict.kind === 'issued' ? (
            <IssuedNotice key={verdict.number} notice={verdict} />
          ) : (
            <Page
              title={m.documents_no_such_number()}
              lead={
                <p>
                  {m.documents_no_such_number_text()} <span className="font-mono break-all">{withChinese(number)}</span>
                </p>
              }
            >
              <ButtonLink to="/verify">{m.documents_verify_another()}</ButtonLink>
            </Page>
          )
        }
      </Answer>
    </>
  );
}
