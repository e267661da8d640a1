import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { formatDate } from '@wenzhou/calendar';
import { normaliseCreditCode } from '@wenzhou/identity';
import { articles } from '@wenzhou/wage-deposit';
import { useState } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { StandingTag } from '../../ui/deposit/standing-tag.tsx';
import { wording } from '../../ui/deposit/wording.ts';
import type { FieldError } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { type CertificateSearch, readCertificateSearch } from './certificate-search.ts';

type Found = Extract<inferOutput<typeof procedures.wageDeposit.checkCertificate>, { readonly kind: 'found' }>;

function Question() {
  const navigate = useNavigate();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  return (
    <QuestionPage
      title={m.certificate_title()}
      lead={
        <>
          {m.certificate_lead()} <Provisions at={[articles.cite(9)]} wording={wording} />
        </>
      }
      errors={errors}
      submitLabel={m.certificate_check()}
      onSubmit={(form) => {
        const search = readCertificateSearch(Object.fromEntries(form));
        if (search.number === undefined && search.creditCode === undefined)
          setErrors([{ field: 'number', text: m.certificate_missing() }]);
        else void navigate({ to: '/wage-deposit/certificate', search });
      }}
    >
      <Field
        id="number"
        name="number"
        label={m.certificate_number()}
        hint={m.certificate_number_hint()}
        autoComplete="off"
        error={errors[0]?.text}
      />
      <Field
        id="creditCode"
        name="creditCode"
        label={m.certificate_credit_code()}
        hint={m.certificate_credit_code_hint()}
        autoComplete="off"
      />
    </QuestionPage>
  );
}

function Checked({ on, creditCode, name, certificate, standing, ruling }: Found) {
  const day = formatDate(on, language());
  return (
    <Page title={ruling.kind === 'granted' ? m.certificate_holds({ day }) : m.certificate_does_not_hold({ day })}>
      {ruling.kind === 'granted' && (
        <p className="max-w-prose border-l-4 border-brand-800 bg-brand-50 px-4 py-3">
          {m.certificate_holds_text()} <Provisions at={[articles.cite(9)]} wording={wording} />
        </p>
      )}
      {ruling.kind === 'refused' && (
        <RefusalList refusals={ruling.refusals} wording={wording} title={m.certificate_reasons()} />
      )}
      <dl className="mt-6 divide-y divide-stone-300 border-y border-stone-300">
        <div className="flex flex-wrap items-center justify-between gap-x-4 py-2">
          <dt>{m.certificate_firm()}</dt>
          <dd>
            <Link
              to="/wage-deposit/register/$creditCode"
              params={{ creditCode }}
              className="inline-flex min-h-11 items-center text-brand-800 underline"
            >
              {withChinese(name)}
            </Link>
          </dd>
        </div>
        <div className="flex flex-wrap items-center justify-between gap-x-4 py-2">
          <dt>{m.register_credit_code()}</dt>
          <dd className="font-mono break-all">{creditCode}</dd>
        </div>
        <div className="flex flex-wrap items-center justify-between gap-x-4 py-2">
          <dt>{m.register_standing()}</dt>
          <dd>
            <StandingTag standing={standing} />
          </dd>
        </div>
        {certificate && (
          <div className="flex flex-wrap items-center justify-between gap-x-4 py-2">
            <dt>{m.certificate_number()}</dt>
            <dd className="font-semibold break-all">
              {certificate.number} · {formatDate(certificate.issuedOn, language())}
            </dd>
          </div>
        )}
      </dl>
      <div className="mt-8">
        <ButtonLink to="/wage-deposit/certificate" kind="secondary">
          {m.certificate_another()}
        </ButtonLink>
      </div>
    </Page>
  );
}

function Verdict({ wanted }: { readonly wanted: CertificateSearch }) {
  const asked = useQuery(
    procedures.wageDeposit.checkCertificate.queryOptions({
      ...wanted,
      ...(wanted.creditCode !== undefined && { creditCode: normaliseCreditCode(wanted.creditCode) }),
    }),
  );
  return (
    <Answer asked={asked} waiting={(state) => <Page title={m.certificate_title()}>{state}</Page>}>
      {(answer) =>
        answer.kind === 'found' ? (
          <Checked {...answer} />
        ) : (
          <Page title={m.certificate_none()} lead={m.certificate_none_text()}>
            <ButtonLink to="/wage-deposit/certificate">{m.certificate_another()}</ButtonLink>
          </Page>
        )
      }
    </Answer>
  );
}

/** 总承包企业在分包前查验：证明今天还算不算数 */
export function CertificatePage() {
  const wanted = useSearch({ from: '/wage-deposit/certificate' });
  const isAsked = wanted.number !== undefined || wanted.creditCode !== undefined;
  return (
    <>
      <BackLink to={isAsked ? '/wage-deposit/certificate' : '/'} search={{}} />
      {isAsked ? <Verdict wanted={wanted} /> : <Question />}
    </>
  );
}
