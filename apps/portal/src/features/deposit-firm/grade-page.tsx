import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { formatDate, type PlainDate } from '@wenzhou/calendar';
import { articles } from '@wenzhou/wage-deposit';
import { useState } from 'react';
import { readDate } from '../../address.ts';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client, procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import type { DepositView } from '../../ui/deposit/deposit-types.ts';
import { FigureRow } from '../../ui/deposit/figures.tsx';
import { QualificationFields, useQualifications } from '../../ui/deposit/qualification-fields.tsx';
import { qualificationName } from '../../ui/deposit/request-content.tsx';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { type Uploaded, UploadField } from '../../ui/deposit/upload-field.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { money } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { StepCheck } from '../../ui/step-check.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { OnlyFirm } from './only-firm.tsx';

type Sent = Parameters<typeof client.wageDeposit.submitGradeChange.mutate>[0];

const inWords = (held: Parameters<typeof useQualifications>[0] = []): string =>
  held.map(qualificationName).join(m.shell_list_comma());

/** What is on record before the change. */
function Present({ deposit: { qualifications, standard } }: { readonly deposit: DepositView }) {
  return (
    <dl className="mb-6 divide-y divide-stone-300 border-y border-stone-300">
      <FigureRow label={m.firm_grade_present()}>
        {qualifications === undefined ? m.firm_grade_unknown() : inWords(qualifications)}
      </FigureRow>
      {standard > 0 && <FigureRow label={m.firm_grade_standard()}>{money(standard)}</FigureRow>}
    </dl>
  );
}

function GradeForm({ deposit }: { readonly deposit: DepositView }) {
  const navigate = useNavigate();
  const asked = useQualifications(deposit.qualifications);
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
          ...(deposit.qualifications === undefined
            ? []
            : [{ key: 'present', question: m.firm_grade_present(), answer: inWords(deposit.qualifications) }]),
          {
            key: `category-${asked.rows[0]?.id}`,
            question: m.firm_grade_changed(),
            answer: inWords(asked.chosen()),
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
      <Present deposit={deposit} />
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

function Loaded() {
  const asked = useQuery(procedures.wageDeposit.myDeposit.queryOptions());
  return (
    <Answer asked={asked} waiting={(state) => <Page title={m.firm_do_grade()}>{state}</Page>}>
      {(deposit) => <GradeForm deposit={deposit} />}
    </Answer>
  );
}

/** 资质等级变动 */
export function GradePage() {
  return (
    <>
      <BackLink to="/wage-deposit/firm" />
      <OnlyFirm title={m.firm_do_grade()}>{() => <Loaded />}</OnlyFirm>
    </>
  );
}
