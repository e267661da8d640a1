import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { formatDate, plainDate } from '@wenzhou/calendar';
import { divisionAuthorityName } from '@wenzhou/wage-deposit';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { client, procedures } from '../../server.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { ClaimsTable } from '../../ui/deposit/claims-table.tsx';
import type { RequestView } from '../../ui/deposit/deposit-types.ts';
import { DocumentList } from '../../ui/deposit/document-list.tsx';
import { givenBack, isPaperOnly } from '../../ui/deposit/given-back.ts';
import { RequestContentRows } from '../../ui/deposit/request-content.tsx';
import { RequestDecision } from '../../ui/deposit/request-decision.tsx';
import { RequestState } from '../../ui/deposit/request-line.tsx';
import { requestName } from '../../ui/deposit/request-names.ts';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { Page } from '../../ui/page.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { OnlyFirm } from './only-firm.tsx';

/** What happens next with a request that waits, and the way to take it back. */
function Waits({ request: { id, agency, applicant } }: Pick<RequestView, 'request'>) {
  const { submit, isPending, feedback } = useSubmission(
    (input: Parameters<typeof client.wageDeposit.withdrawRequest.mutate>[0]) =>
      client.wageDeposit.withdrawRequest.mutate(input),
    () => undefined,
  );
  return (
    <div className="mt-6 max-w-prose border-l-4 border-brand-800 bg-brand-50 px-4 py-3">
      <p>{m.firm_request_waits({ authority: divisionAuthorityName(agency, language()) })}</p>
      {applicant === 'firm' && (
        <div className="mt-3">
          {feedback}
          <Button kind="secondary" disabled={isPending} onClick={() => submit({ id })}>
            {m.firm_withdraw()}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Where what goes back to the firm stands that the authority has entered. */
function Repayment({
  repayment: { amount, instruments, enteredOn, state, reference = '' },
}: Required<Pick<RequestView, 'repayment'>>) {
  if (state === 'lapsed') return null;
  const back = givenBack(amount, instruments);
  const isPaper = isPaperOnly(instruments);
  const day = formatDate(plainDate(enteredOn), language());
  const waits = isPaper ? m.firm_given_back_waits({ back, day }) : m.firm_repayment_waits({ amount: back, day });
  const approved = isPaper
    ? m.firm_given_back_approved({ back, reference })
    : m.firm_repayment_approved({ amount: back, reference });
  return <p className="mt-4 max-w-prose font-semibold">{state === 'entered' ? waits : withChinese(approved)}</p>;
}

function Shown({ view }: { readonly view: RequestView }) {
  const { request, content, claims, documents, decision, repayment } = view;
  return (
    <Page
      title={requestName(request)}
      lead={
        <>
          <RequestState state={request.state} />{' '}
          {m.deposit_submitted_on({ day: formatDate(plainDate(request.submittedOn), language()) })}
        </>
      }
    >
      <RequestContentRows content={content} />
      {request.state === 'submitted' && <Waits request={request} />}
      {repayment && <Repayment repayment={repayment} />}
      {decision && <RequestDecision decision={decision} />}
      {claims.length > 0 && <ClaimsTable claims={claims} />}
      <DocumentList documents={documents} />
      <div className="mt-8">
        <ButtonLink to="/wage-deposit/firm" kind="secondary">
          {m.firm_title()}
        </ButtonLink>
      </div>
    </Page>
  );
}

function Loaded() {
  const { id } = useParams({ from: '/wage-deposit/firm/requests/$id' });
  const asked = useQuery({ ...procedures.wageDeposit.request.queryOptions({ id }), staleTime: 0 });
  return (
    <Answer asked={asked} waiting={(state) => <Page title={m.firm_request_title()}>{state}</Page>}>
      {(view) => <Shown view={view} />}
    </Answer>
  );
}

/** 一项申请：办到哪一步，结果和理由 */
export function RequestPage() {
  return (
    <>
      <BackLink to="/wage-deposit/firm/requests" />
      <OnlyFirm title={m.firm_request_title()}>{() => <Loaded />}</OnlyFirm>
    </>
  );
}
