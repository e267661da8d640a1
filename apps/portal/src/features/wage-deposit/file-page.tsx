import { useNavigate } from '@tanstack/react-router';
import { articles } from '@wenzhou/wage-deposit';
import { useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { client } from '../../server.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { CheckAnswers } from '../../ui/check-answers.tsx';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { type Uploaded, UploadField } from '../../ui/deposit/upload-field.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { OnlyFor } from '../../ui/only-for.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { answerRows } from './answer-rows.tsx';
import type { DepositAnswers } from './answers.ts';
import { depositCaseOf } from './deposit-case.ts';
import { OnceAnswered } from './once-answered.tsx';

type Sent = Parameters<typeof client.wageDeposit.fileContract.mutate>[0];

function FileForm({ answers }: { readonly answers: DepositAnswers }) {
  const navigate = useNavigate();
  const [files, setFiles] = useState<readonly Uploaded[]>([]);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const { submit, isPending, feedback } = useSubmission(
    (input: Sent) => client.wageDeposit.fileContract.mutate(input),
    ({ outcome }) => void navigate({ to: '/wage-deposit/firm/requests/$id', params: { id: outcome.request.id } }),
    { 'citizen-number-in-text': (text) => setErrors([{ field: 'contract', text }]) },
  );
  return (
    <QuestionPage
      title={m.wage_file_title()}
      lead={
        <>
          {m.wage_file_lead()} <Provisions at={[articles.cite(4), articles.cite(5)]} wording={wording} />
        </>
      }
      errors={errors}
      submitLabel={m.wage_file_now()}
      isPending={isPending}
      onSubmit={(form) => {
        const depositCase = depositCaseOf(answers);
        if (!depositCase) return;
        const { qualifications, history, registeredDivision, contractFiledOn } = depositCase;
        const contract = String(form.get('contract') ?? '').trim();
        setErrors([]);
        submit({
          qualifications,
          history,
          ...(registeredDivision !== undefined && { registeredDivision }),
          contractFiledOn,
          ...(contract !== '' && { contract }),
          documents: files.map(({ id }) => id),
        } as Omit<Sent, 'idempotencyKey'>);
      }}
    >
      {feedback}
      <div className="mb-6">
        <CheckAnswers rows={answerRows(answers)} />
      </div>
      <Field
        id="contract"
        name="contract"
        label={m.wage_file_contract()}
        autoComplete="off"
        maxLength={200}
        error={errorOf(errors, 'contract')}
      />
      <UploadField id="files" label={m.wage_file_documents()} uploaded={files} onUploaded={setFiles} />
    </QuestionPage>
  );
}

/** 企业把回答提交给缴纳地主管部门核定，不必再填一遍 */
export function FilePage() {
  return (
    <OnceAnswered>
      {(answers) => (
        <>
          <BackLink to="/wage-deposit/result" search={answers} />
          <OnlyFor title={m.wage_file_title()} roles={['company-head', 'company-staff']}>
            {() => <FileForm answers={answers} />}
          </OnlyFor>
        </>
      )}
    </OnceAnswered>
  );
}
