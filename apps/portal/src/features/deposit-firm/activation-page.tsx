import { useNavigate } from '@tanstack/react-router';
import { formatFigure, parseYuan } from '@wenzhou/money';
import { articles } from '@wenzhou/wage-deposit';
import { useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { client } from '../../server.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { ActivationFigures } from '../../ui/deposit/activation-figures.tsx';
import { ClaimsFields } from '../../ui/deposit/claims-fields.tsx';
import { emptyClaim, isEmptyClaim, type RowFault, sumOf, type TypedClaim } from '../../ui/deposit/claims-list.ts';
import { ContractorFields, readContractor } from '../../ui/deposit/contractor-fields.tsx';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { usePreview } from '../../ui/deposit/use-preview.ts';
import { wording } from '../../ui/deposit/wording.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Field } from '../../ui/field.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { OnlyFirm } from './only-firm.tsx';

type Asked = Parameters<typeof client.wageDeposit.previewActivation.query>[0];

function ActivationForm() {
  const navigate = useNavigate();
  const [claims, setClaims] = useState<readonly TypedClaim[]>([emptyClaim]);
  const [faults, setFaults] = useState<readonly RowFault[]>([]);
  const [amount, setAmount] = useState<string>();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const given = claims.filter((claim) => !isEmptyClaim(claim));
  const shownAmount = amount ?? (given.length === 0 ? '' : formatFigure(sumOf(given)));

  const preview = usePreview<Asked>(async (asked) => {
    const found = await client.wageDeposit.previewActivation.query(asked);
    setFaults(found.kind === 'unreadable' ? found.faults : []);
    return found.kind === 'unreadable' ? undefined : found;
  });
  const { submit, isPending, feedback } = useSubmission(
    (input: Parameters<typeof client.wageDeposit.submitActivation.mutate>[0]) =>
      client.wageDeposit.submitActivation.mutate(input),
    (answer) => {
      if (answer.kind === 'unreadable') return setFaults(answer.faults);
      return void navigate({
        to: '/wage-deposit/firm/requests/$id',
        params: { id: answer.outcome.request.id },
      });
    },
  );

  /** What is asked for, or nothing where something of it is missing. */
  function read(form: FormData): Asked | undefined {
    const asked = parseYuan(shownAmount);
    const { errors: ofContractor, generalContractor } = readContractor(form);
    const found: readonly FieldError[] = [
      ...(given.length === 0 ? [{ field: 'claim-0-name', text: m.firm_claims_missing() }] : []),
      ...(asked === undefined || asked <= 0 ? [{ field: 'amount', text: m.firm_amount_missing() }] : []),
      ...ofContractor,
    ];
    setErrors(found);
    // Faults are told by the row, so that rows nobody filled in go first.
    if (given.length > 0) setClaims(given);
    if (found.length > 0 || asked === undefined) return undefined;
    return {
      amount: asked,
      fundsShort: form.get('fundsShort') !== null,
      claims: given,
      ...(generalContractor && { generalContractor }),
    };
  }

  return (
    <QuestionPage
      title={m.firm_do_activate()}
      lead={
        <>
          {m.firm_activation_lead()} <Provisions at={[articles.cite(7)]} wording={wording} />
        </>
      }
      errors={errors}
      submitLabel={preview.mayGoAhead ? m.firm_submit() : m.deposit_preview()}
      isPending={isPending || preview.isPending}
      onChange={preview.forget}
      onSubmit={(form) => {
        const asked = read(form);
        if (!asked) return;
        if (preview.mayBeSent(asked)) submit(asked);
        else void preview.look(asked);
      }}
    >
      <ClaimsFields
        claims={claims}
        onClaims={(changed) => {
          setClaims(changed);
          preview.forget();
        }}
        faults={faults}
        onFaults={setFaults}
      />
      <Field
        id="amount"
        label={m.deposit_amount_yuan()}
        hint={m.deposit_amount_hint()}
        inputMode="decimal"
        autoComplete="off"
        value={shownAmount}
        error={errorOf(errors, 'amount')}
        onChange={({ target }) => setAmount(target.value)}
      />
      <CheckField name="fundsShort">{m.firm_funds_short()}</CheckField>
      <ContractorFields label={m.firm_as_subcontractor()} errors={errors} />
      {feedback}
      {preview.failure !== undefined && <Failure error={preview.failure} />}
      <div role="status" className="mb-6">
        {preview.found && <ActivationFigures preview={preview.found} />}
      </div>
    </QuestionPage>
  );
}

/** 申请启用保证金：工人清单、金额、先看结果再提交 */
export function ActivationPage() {
  return (
    <>
      <BackLink to="/wage-deposit/firm" />
      <OnlyFirm title={m.firm_do_activate()}>{() => <ActivationForm />}</OnlyFirm>
    </>
  );
}
