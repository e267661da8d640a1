import { articles } from '@wenzhou/wage-deposit';
import { useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { client } from '../../server.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { Page } from '../../ui/page.tsx';
import { PathLink } from '../../ui/path-link.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { OnlyFirm } from './only-firm.tsx';

function Certificate() {
  const [issued, setIssued] = useState<{ readonly number: string; readonly document: string }>();
  const { submit, isPending, feedback } = useSubmission(
    (input: Parameters<typeof client.wageDeposit.issueCertificate.mutate>[0]) =>
      client.wageDeposit.issueCertificate.mutate(input),
    ({ outcome }) => setIssued(outcome),
  );
  return (
    <Page
      title={issued ? m.firm_certificate_issued() : m.firm_do_certificate()}
      lead={
        <>
          {m.firm_certificate_lead()} <Provisions at={[articles.cite(9)]} wording={wording} />
        </>
      }
    >
      {feedback}
      {issued ? (
        <div role="status" className="max-w-prose border-l-4 border-brand-800 bg-brand-50 px-4 py-3">
          <p className="font-semibold">{m.firm_certificate_number({ number: issued.number })}</p>
          <p className="mt-2">
            <a
              href={`/documents/${issued.document}`}
              download
              className="inline-flex min-h-11 items-center text-brand-800 underline"
            >
              {m.firm_certificate_download()}
            </a>
          </p>
          <p>
            <PathLink path={`/wage-deposit/certificate?number=${encodeURIComponent(issued.number)}`}>
              {m.certificate_title()}
            </PathLink>
          </p>
        </div>
      ) : (
        <Button disabled={isPending} onClick={() => submit({})}>
          {m.firm_certificate_now()}
        </Button>
      )}
    </Page>
  );
}

/** 保证金缴纳证明 */
export function FirmCertificatePage() {
  return (
    <>
      <BackLink to="/wage-deposit/firm" />
      <OnlyFirm title={m.firm_do_certificate()}>{() => <Certificate />}</OnlyFirm>
    </>
  );
}
