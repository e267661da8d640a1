import { formatDate } from '@wenzhou/calendar';
import { formatFigure, parseYuan } from '@wenzhou/money';
import { art } from '@wenzhou/wage-deposit';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client } from '../../server.ts';
import { ActivationFigures } from '../../ui/deposit/activation-figures.tsx';
import { ClaimsTable } from '../../ui/deposit/claims-table.tsx';
import { ContractorFields, readContractor } from '../../ui/deposit/contractor-fields.tsx';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { usePreview } from '../../ui/deposit/use-preview.ts';
import { wording } from '../../ui/deposit/wording.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Field } from '../../ui/field.tsx';
import { money } from '../../ui/money.ts';
import { Provisions } from '../../ui/provisions.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { CaseStep } from './case-step.tsx';
import type { CaseView } from './case-types.ts';

type Asked = Parameters<typeof client.wageDeposit.previewApplication.query>[0];
type Sent = Parameters<typeof client.wageDeposit.applyForActivation.mutate>[0];

function ApplicationForm({ view: { arrearsCase, claims, left } }: { readonly view: CaseView }) {
  const { id, firm, payBy } = arrearsCase;
  const navigate = useNavigate();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const preview = usePreview<Asked>((asked) => client.wageDeposit.previewApplication.query(asked));
  const { submit, isPending, feedback } = useSubmission(
    (input: Sent) => client.wageDeposit.applyForActivation.mutate(input),
    ({ outcome }) => void navigate({ to: '/wage-deposit/labour/requests/$id', params: { id: outcome.request.id } }),
  );
  const { found } = preview;
  return (
    <QuestionPage
      title={m.arrears_application_title()}
      lead={
        <>
          {withChinese(
            m.arrears_application_lead({
              firm: firm.name,
              amount: money(left),
              day: payBy ? formatDate(payBy, language()) : '',
            }),
          )}{' '}
          <Provisions at={[art(7, { item: 2 })]} wording={wording} />
        </>
      }
      errors={errors}
      submitLabel={preview.mayGoAhead ? m.arrears_application_now() : m.deposit_preview()}
      isPending={isPending || preview.isPending}
      onChange={preview.forget}
      onSubmit={(form) => {
        const amount = parseYuan(String(form.get('amount') ?? ''));
        const { errors: ofContractor, generalContractor } = readContractor(form);
        const isSum = amount !== undefined && amount > 0;
        setErrors([...(isSum ? [] : [{ field: 'amount', text: m.arrears_amount_missing() }]), ...ofContractor]);
        if (!isSum || ofContractor.length > 0) return;
        const asked: Asked = { id, amount, ...(generalContractor && { generalContractor }) };
        if (preview.mayBeSent(asked)) submit(asked);
        else void preview.look(asked);
      }}
    >
      <Field
        id="amount"
        name="amount"
        label={m.deposit_amount_yuan()}
        hint={m.deposit_amount_hint()}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={formatFigure(left)}
        error={errorOf(errors, 'amount')}
      />
      <ContractorFields label={m.arrears_is_subcontractor()} errors={errors} />
      {feedback}
      {preview.failure !== undefined && <Failure error={preview.failure} />}
      <div role="status" className="mb-6">
        {found && (
          <>
            <ActivationFigures preview={found} />
            {found.shares.length > 0 && <ClaimsTable claims={claims} shares={found.shares} />}
          </>
        )}
      </div>
    </QuestionPage>
  );
}

/** 逾期不支付的，向缴纳地建设行政主管部门申请启用保证金 */
export function ApplicationPage() {
  return <CaseStep name="application">{(view) => <ApplicationForm view={view} />}</CaseStep>;
}
