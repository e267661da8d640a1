import { useNavigate } from '@tanstack/react-router';
import { checkCreditCode, normaliseCreditCode } from '@wenzhou/identity';
import { formatFigure, parseYuan } from '@wenzhou/money';
import { articles } from '@wenzhou/wage-deposit';
import { type ReactNode, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { client } from '../../server.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { ActivationFigures } from '../../ui/deposit/activation-figures.tsx';
import { ClaimsFields } from '../../ui/deposit/claims-fields.tsx';
import { emptyClaim, isEmptyClaim, type RowFault, sumOf, type TypedClaim } from '../../ui/deposit/claims-list.ts';
import type { ActivationPreview } from '../../ui/deposit/deposit-types.ts';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { errorOf, ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Field } from '../../ui/field.tsx';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { OnlyFirm } from './only-firm.tsx';

type Asked = Parameters<typeof client.wageDeposit.previewActivation.query>[0];

function Check({
  name,
  checked,
  onCheck,
  children,
}: {
  readonly name: string;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className="mb-6 flex min-h-11 items-start gap-3">
      <input
        type="checkbox"
        name={name}
        checked={checked}
        onChange={({ target }) => onCheck(target.checked)}
        className="mt-1 size-5 shrink-0 accent-brand-800"
      />
      {children}
    </label>
  );
}

function ActivationForm() {
  const navigate = useNavigate();
  const [claims, setClaims] = useState<readonly TypedClaim[]>([emptyClaim]);
  const [faults, setFaults] = useState<readonly RowFault[]>([]);
  const [amount, setAmount] = useState<string>();
  const [fundsShort, setFundsShort] = useState(false);
  const [forSubcontract, setForSubcontract] = useState(false);
  const [unqualified, setUnqualified] = useState(false);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [preview, setPreview] = useState<{ readonly of: string; readonly found: ActivationPreview }>();
  const [failure, setFailure] = useState<unknown>();
  const given = claims.filter((claim) => !isEmptyClaim(claim));
  const shownAmount = amount ?? formatFigure(sumOf(given));

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

  /** What is asked for, or what is missing of it. */
  function read(form: FormData): Asked | undefined {
    const found: FieldError[] = [];
    const asked = parseYuan(shownAmount);
    if (given.length === 0) found.push({ field: 'claim-0-name', text: m.firm_claims_missing() });
    if (asked === undefined || asked <= 0) found.push({ field: 'amount', text: m.firm_amount_missing() });
    const creditCode = normaliseCreditCode(String(form.get('contractor') ?? ''));
    const unsettled = parseYuan(String(form.get('unsettled') ?? ''));
    if (forSubcontract && checkCreditCode(creditCode).kind === 'invalid')
      found.push({ field: 'contractor', text: m.wage_credit_code_faulty() });
    if (forSubcontract && (unsettled === undefined || unsettled < 0))
      found.push({ field: 'unsettled', text: m.firm_unsettled_missing() });
    setErrors(found);
    if (found.length > 0 || asked === undefined) return undefined;
    return {
      amount: asked,
      fundsShort,
      claims: given,
      ...(forSubcontract && unsettled !== undefined && { generalContractor: { creditCode, unsettled, unqualified } }),
    };
  }

  async function show(asked: Asked): Promise<void> {
    setFailure(undefined);
    try {
      const found = await client.wageDeposit.previewActivation.query(asked);
      if (found.kind === 'unreadable') {
        setFaults(found.faults);
        setPreview(undefined);
      } else {
        setFaults([]);
        setPreview({ of: JSON.stringify(asked), found });
      }
    } catch (error) {
      setFailure(error);
    }
  }

  return (
    <>
      <ErrorSummary errors={errors} />
      <Page
        title={m.firm_do_activate()}
        lead={
          <>
            {m.firm_activation_lead()} <Provisions at={[articles.cite(7)]} wording={wording} />
          </>
        }
      >
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            const asked = read(new FormData(event.currentTarget));
            if (!asked) return;
            // What was looked at is what is handed in.
            if (preview?.of === JSON.stringify(asked) && preview.found.ruling.kind === 'granted') submit(asked);
            else void show(asked);
          }}
        >
          <ClaimsFields claims={claims} onClaims={setClaims} faults={faults} onFaults={setFaults} />
          <Field
            id="amount"
            label={m.deposit_amount_asked()}
            hint={m.firm_activation_amount_hint()}
            inputMode="decimal"
            autoComplete="off"
            value={shownAmount}
            error={errorOf(errors, 'amount')}
            onChange={({ target }) => setAmount(target.value)}
          />
          <Check name="fundsShort" checked={fundsShort} onCheck={setFundsShort}>
            {m.firm_funds_short()}
          </Check>
          <Check name="forSubcontract" checked={forSubcontract} onCheck={setForSubcontract}>
            {m.firm_as_subcontractor()}
          </Check>
          {forSubcontract && (
            <>
              <Field
                id="contractor"
                name="contractor"
                label={m.firm_contractor()}
                autoComplete="off"
                error={errorOf(errors, 'contractor')}
              />
              <Field
                id="unsettled"
                name="unsettled"
                label={m.firm_unsettled()}
                hint={m.firm_unsettled_hint()}
                inputMode="decimal"
                autoComplete="off"
                error={errorOf(errors, 'unsettled')}
              />
              <Check name="unqualified" checked={unqualified} onCheck={setUnqualified}>
                {m.firm_unqualified()}
              </Check>
            </>
          )}
          {feedback}
          {failure !== undefined && <Failure error={failure} />}
          {preview && (
            <div role="status" className="mb-6">
              <ActivationFigures preview={preview.found} />
            </div>
          )}
          <Button type="submit" disabled={isPending}>
            {preview?.found.ruling.kind === 'granted' ? m.firm_submit() : m.firm_preview()}
          </Button>
        </form>
      </Page>
    </>
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
