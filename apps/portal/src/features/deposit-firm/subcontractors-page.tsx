import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { formatDate, plainDate } from '@wenzhou/calendar';
import { checkCreditCode, normaliseCreditCode } from '@wenzhou/identity';
import { articles } from '@wenzhou/wage-deposit';
import { useState } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client, procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { StandingTag } from '../../ui/deposit/standing-tag.tsx';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import { errorOf, ErrorSummary, type FieldError } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { Page } from '../../ui/page.tsx';
import { Pager } from '../../ui/pager.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { OnlyFirm } from './only-firm.tsx';

type Checked = inferOutput<typeof procedures.wageDeposit.checkSubcontractor>;

const pageSize = 20;

function Verdict({ checked: { on, creditCode, name, standing, ruling } }: { readonly checked: Checked }) {
  const day = formatDate(plainDate(on), language());
  return (
    <section aria-labelledby="verdict" role="status" className="mb-8">
      <h2 id="verdict" className="text-xl font-bold">
        {ruling.kind === 'granted' ? m.firm_may_subcontract({ day }) : m.firm_may_not_subcontract({ day })}
      </h2>
      <p className="mt-2">
        {withChinese(name ?? creditCode)} <StandingTag standing={standing} />
      </p>
      {ruling.kind === 'refused' && (
        <div className="mt-3">
          <RefusalList refusals={ruling.refusals} wording={wording} title={m.certificate_reasons()} />
        </div>
      )}
    </section>
  );
}

function Earlier() {
  const [page, setPage] = useState(1);
  const asked = useQuery({
    ...procedures.wageDeposit.subcontractorChecks.queryOptions({ page, size: pageSize }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  return (
    <section aria-labelledby="earlier" className="mt-10">
      <h2 id="earlier" className="mb-3 text-xl font-bold">
        {m.firm_checks_title()}
      </h2>
      <Answer asked={asked}>
        {({ total, checks }) =>
          total === 0 ? (
            <p>{m.firm_checks_none()}</p>
          ) : (
            <>
              <ul className="divide-y divide-stone-300 border-y border-stone-300">
                {checks.map(({ id, on, name, standing, holds }) => (
                  <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
                    <span className="min-w-0 wrap-anywhere">
                      {withChinese(name)} · {formatDate(plainDate(on), language())}
                    </span>
                    <span>
                      {holds ? m.firm_check_held() : m.firm_check_did_not_hold()} <StandingTag standing={standing} />
                    </span>
                  </li>
                ))}
              </ul>
              <Pager page={page} pageSize={pageSize} total={total} onPage={setPage} />
            </>
          )
        }
      </Answer>
    </section>
  );
}

function Subcontractors() {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [checked, setChecked] = useState<Checked>();
  const { submit, isPending, feedback } = useSubmission(
    (input: Parameters<typeof client.wageDeposit.checkSubcontractor.mutate>[0]) =>
      client.wageDeposit.checkSubcontractor.mutate(input),
    setChecked,
  );
  return (
    <>
      <ErrorSummary errors={errors} />
      <Page
        title={m.firm_do_subcontractor()}
        lead={
          <>
            {m.certificate_lead()} <Provisions at={[articles.cite(9)]} wording={wording} />
          </>
        }
      >
        {checked && <Verdict checked={checked} />}
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            const form = new FormData(event.currentTarget);
            const creditCode = normaliseCreditCode(String(form.get('creditCode') ?? ''));
            const number = String(form.get('number') ?? '').trim();
            const isFaulty = checkCreditCode(creditCode).kind === 'invalid';
            setErrors(isFaulty ? [{ field: 'creditCode', text: m.wage_credit_code_faulty() }] : []);
            if (!isFaulty) submit({ creditCode, ...(number !== '' && { number }) });
          }}
        >
          <Field
            id="creditCode"
            name="creditCode"
            label={m.certificate_credit_code()}
            autoComplete="off"
            error={errorOf(errors, 'creditCode')}
          />
          <Field id="number" name="number" label={m.firm_certificate_shown()} autoComplete="off" />
          {feedback}
          <div className="flex flex-wrap gap-4">
            <Button type="submit" disabled={isPending}>
              {m.certificate_check()}
            </Button>
            <ButtonLink to="/wage-deposit/firm/liability" kind="secondary">
              {m.firm_do_liability()}
            </ButtonLink>
          </div>
        </form>
        <Earlier />
      </Page>
    </>
  );
}

/** 分包之前查验分包企业，查验留有记录 */
export function SubcontractorsPage() {
  return (
    <>
      <BackLink to="/wage-deposit/firm" />
      <OnlyFirm title={m.firm_do_subcontractor()}>{() => <Subcontractors />}</OnlyFirm>
    </>
  );
}
