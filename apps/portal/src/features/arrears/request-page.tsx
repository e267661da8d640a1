import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { formatDate } from '@wenzhou/calendar';
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
import { FigureRow } from '../../ui/deposit/figures.tsx';
import { RequestContentRows } from '../../ui/deposit/request-content.tsx';
import { RequestDecision } from '../../ui/deposit/request-decision.tsx';
import { RequestState } from '../../ui/deposit/request-line.tsx';
import { requestName } from '../../ui/deposit/request-names.ts';
import { useSubmission } from '../../ui/deposit/submission.tsx';
import { Page } from '../../ui/page.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { type LabourOfficial, OnlyLabour } from './only-labour.tsx';

type Withdrawal = Parameters<typeof client.wageDeposit.withdrawRequest.mutate>[0];

/** Who decides an application that waits, and the way to take it back for those who may. */
function Waits({
  request: { id, agency },
  mayWithdraw,
}: Pick<RequestView, 'request'> & { readonly mayWithdraw: boolean }) {
  const { submit, isPending, feedback } = useSubmission(
    (input: Withdrawal) => client.wageDeposit.withdrawRequest.mutate(input),
    () => undefined,
  );
  return (
    <div className="mt-6 max-w-prose border-l-4 border-brand-800 bg-brand-50 px-4 py-3">
      <p>{m.arrears_application_with({ authority: divisionAuthorityName(agency, language()) })}</p>
      {mayWithdraw && (
        <div className="mt-3">
          {feedback}
          <Button kind="secondary" disabled={isPending} onClick={() => submit({ id })}>
            {m.arrears_application_withdraw()}
          </Button>
        </div>
      )}
    </div>
  );
}

function Shown({ view, me }: { readonly view: RequestView; readonly me: LabourOfficial }) {
  const { request, content, arrearsCase, claims, documents, decision } = view;
  return (
    <Page
      title={requestName(request)}
      lead={
        <>
          <RequestState state={request.state} />{' '}
          {m.deposit_submitted_on({ day: formatDate(request.submittedOn, language()) })}
        </>
      }
    >
      <dl className="border-t border-stone-300">
        <FigureRow label={m.arrears_firm()}>{withChinese(request.firm.name)}</FigureRow>
      </dl>
      <RequestContentRows content={content} />
      {request.state === 'submitted' && <Waits request={request} mayWithdraw={me.duties.includes('deciding')} />}
      {request.state === 'withdrawn' && <p className="mt-6">{m.arrears_application_withdrawn()}</p>}
      {decision && <RequestDecision decision={decision} />}
      <DocumentList documents={documents} />
      {arrearsCase && (
        <p className="mt-8">
          <ButtonLink to="/wage-deposit/labour/cases/$id" params={{ id: arrearsCase }} kind="secondary">
            {m.arrears_to_case()}
          </ButtonLink>
        </p>
      )}
      {claims.length > 0 && <ClaimsTable claims={claims} />}
    </Page>
  );
}

function Loaded({ me }: { readonly me: LabourOfficial }) {
  const { id } = useParams({ from: '/wage-deposit/labour/requests/$id' });
  const asked = useQuery({ ...procedures.wageDeposit.request.queryOptions({ id }), staleTime: 5_000 });
  return (
    <Answer asked={asked} waiting={(state) => <Page title={m.arrears_application()}>{state}</Page>}>
      {(view) => <Shown view={view} me={me} />}
    </Answer>
  );
}

/** 启用申请办到哪一步，结果和理由 */
export function RequestPage() {
  return (
    <>
      <BackLink to="/wage-deposit/labour" />
      <OnlyLabour title={m.arrears_application()}>{(me) => <Loaded me={me} />}</OnlyLabour>
    </>
  );
}
