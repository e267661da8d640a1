import { useNavigate } from '@tanstack/react-router';
import { articles } from '@wenzhou/wage-deposit';
import { useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { client } from '../../server.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { type Uploaded, UploadField } from '../../ui/deposit/upload-field.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { Provisions } from '../../ui/provisions.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { OnlyFirm } from './only-firm.tsx';

const applications = {
  refund: {
    title: m.firm_do_refund,
    lead: m.firm_refund_lead,
    article: 12,
    send: client.wageDeposit.submitRefund.mutate,
  },
  exemption: {
    title: m.firm_do_exemption,
    lead: m.firm_exemption_lead,
    article: 4,
    send: client.wageDeposit.submitExemption.mutate,
  },
} as const;

function Application({ kind }: { readonly kind: keyof typeof applications }) {
  const { title, lead, article, send } = applications[kind];
  const navigate = useNavigate();
  const [files, setFiles] = useState<readonly Uploaded[]>([]);
  const { submit, isPending, feedback } = useSubmission(
    (input: Parameters<typeof send>[0]) => send(input),
    ({ outcome }) => void navigate({ to: '/wage-deposit/firm/requests/$id', params: { id: outcome.request.id } }),
  );
  return (
    <QuestionPage
      title={title()}
      lead={
        <>
          {lead()} <Provisions at={[articles.cite(article)]} wording={wording} />
        </>
      }
      errors={[]}
      submitLabel={m.firm_submit()}
      isPending={isPending}
      onSubmit={() => submit({ documents: files.map(({ id }) => id) })}
    >
      {feedback}
      <UploadField id="files" label={m.firm_files_optional()} uploaded={files} onUploaded={setFiles} />
    </QuestionPage>
  );
}

function ApplicationPage({ kind }: { readonly kind: keyof typeof applications }) {
  return (
    <>
      <BackLink to="/wage-deposit/firm" />
      <OnlyFirm title={applications[kind].title()}>{() => <Application kind={kind} />}</OnlyFirm>
    </>
  );
}

/** 申请全额退还 */
export function RefundPage() {
  return <ApplicationPage kind="refund" />;
}

/** 申请免交 */
export function ExemptionPage() {
  return <ApplicationPage kind="exemption" />;
}
