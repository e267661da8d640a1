import { useNavigate } from '@tanstack/react-router';
import { formatDate, type PlainDate } from '@wenzhou/calendar';
import { articles } from '@wenzhou/wage-deposit';
import { useState } from 'react';
import { readDate } from '../../address.ts';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client } from '../../server.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { QualificationFields, useQualifications } from '../../ui/deposit/qualification-fields.tsx';
import { qualificationName } from '../../ui/deposit/request-content.tsx';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { type Uploaded, UploadField } from '../../ui/deposit/upload-field.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { StepCheck } from '../../ui/step-check.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { OnlyFirm } from './only-firm.tsx';

type Sent = Parameters<typeof client.wageDeposit.submitGradeChange.mutate>[0];

function GradeForm() {
  const navigate = useNavigate();
  const asked = useQualifications();
  const [files, setFiles] = useState<readonly Uploaded[]>([]);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [approvedOn, setApprovedOn] = useState<PlainDate>();
  const [isChecking, setIsChecking] = useState(false);
  const { submit, isPending, feedback } = useSubmission(
    (input: Sent) => client.wageDeposit.submitGradeChange.mutate(input),
    ({ outcome }) => void navigate({ to: '/wage-deposit/firm/requests/$id', params: { id: outcome.request.id } }),
  );
  if (isChecking && approvedOn)
    return (
      <StepCheck
        title={m.firm_grade_check()}
        rows={[
          {
            key: `category-${asked.rows[0]?.id}`,
            question: m.wage_qualifications(),
            answer: asked.chosen().map(qualificationName).join(m.shell_list_comma()),
            isTyped: true,
          },
          {
            key: 'approvedOn',
            question: m.firm_approved_on(),
            answer: formatDate(approvedOn, language()),
            isTyped: true,
          },
          {
            key: 'files',
            question: m.firm_files_optional(),
            answer: files.length === 0 ? m.firm_no_files() : withChinese(files.map(({ name }) => name).join('; ')),
            isTyped: true,
          },
        ]}
        onChange={() => setIsChecking(false)}
        submitLabel={m.firm_submit()}
        isPending={isPending}
        feedback={feedback}
        onSubmit={() => submit({ qualifications: asked.chosen(), approvedOn, documents: files.map(({ id }) => id) })}
      >
        <p className="max-w-prose">
          {m.firm_grade_next()} <Provisions at={[articles.cite(10)]} wording={wording} />
        </p>
      </StepCheck>
    );
  return (
    <QuestionPage
      title={m.firm_do_grade()}
      lead={
        <>
          {m.firm_grade_lead()} <Provisions at={[articles.cite(10)]} wording={wording} />
        </>
      }
      errors={errors}
      submitLabel={m.firm_check()}
      onSubmit={(form) => {
        const typed = readDate(form.get('approvedOn'));
        const found = [
          ...asked.errors(),
          ...(typed ? [] : [{ field: 'approvedOn', text: m.firm_approved_on_missing() }]),
        ];
        setErrors(found);
        setApprovedOn(typed);
        setIsChecking(found.length === 0);
      }}
    >
      <QualificationFields asked={asked} errors={errors} onRemoved={() => setErrors([])} />
      <Field
        id="approvedOn"
        name="approvedOn"
        type="date"
        label={m.firm_approved_on()}
        hint={m.firm_approved_on_hint()}
        defaultValue={approvedOn}
        error={errorOf(errors, 'approvedOn')}
      />
      <UploadField id="files" label={m.firm_files_optional()} uploaded={files} onUploaded={setFiles} />
    </QuestionPage>
  );
}

/** 资质等级变动 */
export function GradePage() {
  return (
    <>
      <BackLink to="/wage-deposit/firm" />
      <OnlyFirm title={m.firm_do_grade()}>{() => <GradeForm />}</OnlyFirm>
    </>
  );
}
