import { checkCreditCode, creditCode, normaliseCreditCode } from '@wenzhou/identity';
import { fen, parseYuan } from '@wenzhou/money';
import { articles } from '@wenzhou/wage-deposit';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { client, type procedures } from '../../server.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { ActivationFigures } from '../../ui/deposit/activation-figures.tsx';
import type { ActivationPreview } from '../../ui/deposit/deposit-types.ts';
import { wording } from '../../ui/deposit/wording.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Field } from '../../ui/field.tsx';
import type { SignedInMe } from '../../ui/only-for.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { OnlyFirm } from './only-firm.tsx';

type Asked = Parameters<typeof client.wageDeposit.contractorLiability.query>[0];
type Liability = inferOutput<typeof procedures.wageDeposit.contractorLiability>;

/** The same figures as an application would show. */
const asPreview = (
  { on, subcontractor, usable, ruling, most }: Liability,
  { arrears, unsettled, unqualified = false }: Asked,
  company: NonNullable<SignedInMe['company']>,
): ActivationPreview => ({
  on,
  arrears: fen(arrears),
  amount: fen(arrears),
  employer: subcontractor,
  generalContractor: {
    creditCode: creditCode(company.creditCode),
    name: company.name,
    usable,
    unsettled: fen(unsettled),
    unqualified,
  },
  ruling,
  ...(most && { most }),
  shares: [],
});

function Liability({ company }: { readonly company: NonNullable<SignedInMe['company']> }) {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [preview, setPreview] = useState<ActivationPreview>();
  const [failure, setFailure] = useState<unknown>();

  async function ask(asked: Asked): Promise<void> {
    setFailure(undefined);
    try {
      setPreview(asPreview(await client.wageDeposit.contractorLiability.query(asked), asked, company));
    } catch (error) {
      setFailure(error);
    }
  }

  return (
    <QuestionPage
      title={m.firm_do_liability()}
      lead={
        <>
          {m.firm_liability_lead()} <Provisions at={[articles.cite(9)]} wording={wording} />
        </>
      }
      errors={errors}
      submitLabel={m.firm_reckon()}
      onSubmit={(form) => {
        const subcontractor = normaliseCreditCode(String(form.get('subcontractor') ?? ''));
        const arrears = parseYuan(String(form.get('arrears') ?? ''));
        const unsettled = parseYuan(String(form.get('unsettled') ?? ''));
        const found: FieldError[] = [];
        if (checkCreditCode(subcontractor).kind === 'invalid')
          found.push({ field: 'subcontractor', text: m.wage_credit_code_faulty() });
        if (arrears === undefined || arrears <= 0) found.push({ field: 'arrears', text: m.firm_amount_missing() });
        if (unsettled === undefined || unsettled < 0)
          found.push({ field: 'unsettled', text: m.deposit_unsettled_missing() });
        setErrors(found);
        if (found.length === 0 && arrears !== undefined && unsettled !== undefined)
          void ask({ subcontractor, arrears, unsettled, unqualified: form.get('unqualified') !== null });
      }}
    >
      {preview && (
        <div role="status" className="mb-8">
          <ActivationFigures preview={preview} />
        </div>
      )}
      {failure !== undefined && <Failure error={failure} />}
      <Field
        id="subcontractor"
        name="subcontractor"
        label={m.certificate_credit_code()}
        autoComplete="off"
        error={errorOf(errors, 'subcontractor')}
      />
      <Field
        id="arrears"
        name="arrears"
        label={m.firm_arrears()}
        inputMode="decimal"
        autoComplete="off"
        error={errorOf(errors, 'arrears')}
      />
      <Field
        id="unsettled"
        name="unsettled"
        label={m.firm_unsettled_to()}
        hint={m.deposit_unsettled_hint()}
        inputMode="decimal"
        autoComplete="off"
        error={errorOf(errors, 'unsettled')}
      />
      <CheckField name="unqualified">{m.firm_unqualified_to()}</CheckField>
    </QuestionPage>
  );
}

/** 总承包企业对分包企业欠薪要负多少责任，上限是多少 */
export function LiabilityPage() {
  return (
    <>
      <BackLink to="/wage-deposit/firm/subcontractors" />
      <OnlyFirm title={m.firm_do_liability()}>{({ company }) => company && <Liability company={company} />}</OnlyFirm>
    </>
  );
}
