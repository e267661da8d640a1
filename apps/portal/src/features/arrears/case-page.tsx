import { useParams } from '@tanstack/react-router';
import { formatDate } from '@wenzhou/calendar';
import { groundNames } from '@wenzhou/wage-deposit';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { ClaimsTable } from '../../ui/deposit/claims-table.tsx';
import { DocumentList } from '../../ui/deposit/document-list.tsx';
import { RequestSection } from '../../ui/deposit/request-section.tsx';
import { Page } from '../../ui/page.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';
import { CaseState } from './case-state.tsx';
import { CaseSummary, FirmDeposit } from './case-summary.tsx';
import type { CaseView, ReportedGround } from './case-types.ts';
import { type LabourOfficial, OnlyLabour } from './only-labour.tsx';
import { TaskList } from './task-list.tsx';
import { useCase } from './use-case.ts';

const peopleOf = ({ ground }: ReportedGround): string =>
  ground.ground === 'mass-incident' ? ` · ${m.arrears_people_count({ count: ground.people })}` : '';

function Grounds({ view: { grounds } }: { readonly view: CaseView }) {
  if (grounds.length === 0) return null;
  return (
    <section aria-labelledby="grounds" className="mt-10">
      <h2 id="grounds" className="mb-3 text-xl font-bold">
        {m.arrears_grounds_title()}
      </h2>
      <ul className="divide-y divide-stone-300 border-y border-stone-300">
        {grounds.map((reported) => (
          <li key={reported.id} className="py-2">
            <p className="font-semibold first-letter:uppercase">
              {groundNames[reported.ground.ground][language()]}
              {peopleOf(reported)}
            </p>
            <p className="text-sm text-stone-700">
              {withChinese(reported.reference)} · {formatDate(reported.occurredOn, language())} ·{' '}
              {reported.takenUp ? m.arrears_ground_taken_up() : m.arrears_ground_waits()}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Shown({ view, me }: { readonly view: CaseView; readonly me: LabourOfficial }) {
  const { arrearsCase, claims, documents, requests } = view;
  return (
    <Page
      title={m.arrears_case_title({ firm: arrearsCase.firm.name })}
      lead={
        <>
          <CaseState arrearsCase={arrearsCase} /> {formatDate(view.on, language())}
        </>
      }
    >
      <TaskList view={view} me={me} />
      <section aria-labelledby="case" className="mt-10">
        <h2 id="case" className="mb-3 text-xl font-bold">
          {m.arrears_case_facts()}
        </h2>
        <CaseSummary view={view} />
      </section>
      <FirmDeposit view={view} />
      <RequestSection
        title={m.arrears_applications_title()}
        requests={requests}
        under="/wage-deposit/labour/requests"
      />
      <Grounds view={view} />
      <DocumentList documents={documents} />
      <ClaimsTable claims={claims} />
    </Page>
  );
}

function Loaded({ me }: { readonly me: LabourOfficial }) {
  const { id } = useParams({ from: '/wage-deposit/labour/cases/$id' });
  return (
    <Answer asked={useCase(id)} waiting={(state) => <Page title={m.arrears_case()}>{state}</Page>}>
      {(view) => <Shown view={view} me={me} />}
    </Answer>
  );
}

/** 一件欠薪案件：办到哪一步，下一步是什么，为什么 */
export function CasePage() {
  return (
    <>
      <BackLink to="/wage-deposit/labour" />
      <OnlyLabour title={m.arrears_case()}>{(me) => <Loaded me={me} />}</OnlyLabour>
    </>
  );
}
