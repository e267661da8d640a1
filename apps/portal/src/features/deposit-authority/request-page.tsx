import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { type Fen, formatFigure, parseYuan, zeroFen } from '@wenzhou/money';
import { articles, divisionAuthorityName, fieldLabels } from '@wenzhou/wage-deposit';
import { useState } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { ActivationFigures } from '../../ui/deposit/activation-figures.tsx';
import { ClaimsTable } from '../../ui/deposit/claims-table.tsx';
import type { RequestView } from '../../ui/deposit/deposit-types.ts';
import { DocumentList } from '../../ui/deposit/document-list.tsx';
import { RequestContentRows } from '../../ui/deposit/request-content.tsx';
import { EventList, RequestDecision } from '../../ui/deposit/request-decision.tsx';
import { RequestState } from '../../ui/deposit/request-line.tsx';
import { requestName } from '../../ui/deposit/request-names.ts';
import { wording } from '../../ui/deposit/wording.ts';
import { ExplanationDetails } from '../../ui/explanation.tsx';
import { Field } from '../../ui/field.tsx';
import { MissingList } from '../../ui/missing-list.tsx';
import { money } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { Provisions } from '../../ui/provisions.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { CasesOfFirm } from './cases-of-firm.tsx';
import { day, FirmLink } from './columns.tsx';
import { type Decided, DecideForm } from './decide-form.tsx';
import { Desk, type DeskOfficial } from './desk.tsx';
import { NoticeLink } from './notice-link.tsx';
import { OnlyWithDuty, whyNotTheirs } from './only-with-duty.tsx';
import { RepaymentSection } from './repayment.tsx';
import { ReportedGrounds } from './reported-grounds.tsx';

type Preview = NonNullable<RequestView['preview']>;

/** What granting the request today comes to, or every reason why it cannot be granted. */
function Outcome({ preview: { ruling, activation } }: { readonly preview: Preview }) {
  return (
    <section aria-labelledby="outcome" className="mt-10">
      <h2 id="outcome" className="mb-3 text-xl font-bold">
        {ruling.kind === 'granted' ? m.authority_would_be() : m.authority_would_not_be()}
      </h2>
      {ruling.kind === 'granted' && (
        <>
          <EventList events={ruling.outcome} />
          {/* The figures of a use of deposits bring their own. */}
          {!activation && (
            <ExplanationDetails
              of={m.authority_would_be()}
              steps={ruling.steps ?? []}
              parameters={ruling.parameters}
              wording={wording}
            />
          )}
        </>
      )}
      {ruling.kind === 'refused' && !activation && <RefusalList refusals={ruling.refusals} wording={wording} />}
      {ruling.kind === 'refused' && activation && <p>{m.authority_reasons_above()}</p>}
      {ruling.kind === 'incomplete' && <MissingList missing={ruling.missing} labels={fieldLabels} wording={wording} />}
    </section>
  );
}

/** Looks at the use of another amount: what is shown then is what is granted. */
function AmountForm({
  activation: { amount, most },
  onAmount,
}: {
  readonly activation: NonNullable<Preview['activation']>;
  readonly onAmount: (amount: Fen) => void;
}) {
  const [error, setError] = useState<string>();
  return (
    <form
      key={amount}
      noValidate
      className="no-print mt-6"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = parseYuan(String(new FormData(event.currentTarget).get('amount') ?? ''));
        const isFaulty = typed === undefined || typed <= 0;
        setError(isFaulty ? m.authority_amount_missing() : undefined);
        if (!isFaulty) onAmount(typed);
      }}
    >
      <Field
        id="amount"
        name="amount"
        label={m.authority_amount_to_grant()}
        hint={m.authority_amount_hint()}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={formatFigure(amount)}
        error={error}
      />
      <div className="flex flex-wrap gap-4">
        <Button type="submit" kind="secondary">
          {m.authority_reckon()}
        </Button>
        {most && (
          <Button kind="secondary" onClick={() => onAmount(most.amount)}>
            {m.authority_reckon_most({ amount: money(most.amount) })}
          </Button>
        )}
      </div>
    </form>
  );
}

/** The way to the payments to workers that a granted use leads to. */
function Uses({ view: { request, drawnOn } }: { readonly view: RequestView }) {
  if (drawnOn.length === 0) return null;
  return (
    <section aria-labelledby="uses" className="mt-10">
      <h2 id="uses" className="mb-3 text-xl font-bold">
        {m.authority_payments_title()}
      </h2>
      <ul className="list-disc pl-6">
        {drawnOn.map(({ creditCode, name }) => (
          <li key={creditCode}>
            <Link
              to="/wage-deposit/authority/activations/$request/$creditCode"
              params={{ request: request.id, creditCode }}
              className="inline-flex min-h-11 items-center text-brand-800 underline"
            >
              {withChinese(m.authority_payments_from({ firm: name }))}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What has become of it just now, and where it is told. */
function Done({ decided: { already, notice, rest } }: { readonly decided: Decided }) {
  return (
    <div role="status" className="mb-6 max-w-prose border-l-4 border-brand-800 bg-brand-50 px-4 py-3">
      <p className="font-semibold">{already ? m.authority_decided_already() : m.authority_decided()}</p>
      {rest && (
        <p>
          {m.authority_rest_waits({
            amount: money(rest.amount ?? zeroFen),
            authority: divisionAuthorityName(rest.agency, language()),
          })}{' '}
          <Provisions at={[articles.cite(9)]} wording={wording} />
        </p>
      )}
      {notice && <NoticeLink notice={notice} />}
    </div>
  );
}

function Shown({
  view,
  official,
  amount,
  onAmount,
}: {
  readonly view: RequestView;
  readonly official: DeskOfficial;
  readonly amount: Fen | undefined;
  readonly onAmount: (amount: Fen) => void;
}) {
  const [decided, setDecided] = useState<Decided>();
  const { request, content, claims, arrearsCases, reportedGrounds, documents, decision, preview } = view;
  const { firm, agency, state, kind } = request;
  const hasDeposit = kind !== 'assessment' || state === 'granted';
  return (
    <Page
      title={requestName(request)}
      lead={
        <>
          <p>{hasDeposit ? <FirmLink firm={firm} /> : withChinese(firm.name)}</p>
          <p>
            <span className="font-mono break-all">{firm.creditCode}</span> · {divisionAuthorityName(agency, language())}
          </p>
          <p>
            <RequestState state={state} /> {m.deposit_submitted_on({ day: day(request.submittedOn) })}
            {request.applicant === 'labour-authority' && <> · {m.deposit_by_labour()}</>}
            {request.decidedOn && <> · {m.deposit_decided_on({ day: day(request.decidedOn) })}</>}
          </p>
        </>
      }
    >
      {decided && <Done decided={decided} />}
      <RequestContentRows content={content} />
      <CasesOfFirm cases={arrearsCases} />
      <ReportedGrounds grounds={reportedGrounds} />
      {decision && <RequestDecision decision={decision} />}
      <Uses view={view} />
      {preview?.activation && (
        <ActivationFigures preview={preview.activation} amountLabel={m.authority_amount_considered()} />
      )}
      {preview?.activation && whyNotTheirs(official, 'deciding', agency) === undefined && (
        <AmountForm activation={preview.activation} onAmount={onAmount} />
      )}
      {claims.length > 0 && (
        <>
          <ClaimsTable claims={claims} shares={preview?.activation?.shares ?? []} />
          <p className="mt-2 text-sm text-stone-700">{m.authority_reading_noted()}</p>
        </>
      )}
      <DocumentList documents={documents} />
      {preview && <Outcome preview={preview} />}
      <RepaymentSection view={view} official={official} />
      {preview && (
        <section aria-labelledby="deciding" className="no-print mt-10">
          <h2 id="deciding" className="mb-3 text-xl font-bold">
            {m.authority_decide_title()}
          </h2>
          <OnlyWithDuty official={official} duty="deciding" agency={agency}>
            {view.repayment?.enteredByYou ? (
              <p className="max-w-prose">{m.authority_repayment_by_you()}</p>
            ) : (
              <DecideForm key={amount} view={view} amount={amount} onDecided={setDecided} />
            )}
          </OnlyWithDuty>
        </section>
      )}
    </Page>
  );
}

function Loaded({ official }: { readonly official: DeskOfficial }) {
  const { id } = useParams({ from: '/wage-deposit/authority/requests/$id' });
  const [amount, setAmount] = useState<Fen>();
  const asked = useQuery({
    ...procedures.wageDeposit.request.queryOptions({ id, ...(amount !== undefined && { amount }) }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  return (
    <Answer asked={asked} waiting={(shown) => <Page title={m.authority_request()}>{shown}</Page>}>
      {(view) => <Shown view={view} official={official} amount={amount} onAmount={setAmount} />}
    </Answer>
  );
}

/** 一项申请：内容、今天办理的结果和每条理由、决定 */
export function RequestPage() {
  return (
    <>
      <BackLink to="/wage-deposit/authority/requests" />
      <Desk title={m.authority_request()}>{(official) => <Loaded official={official} />}</Desk>
    </>
  );
}
