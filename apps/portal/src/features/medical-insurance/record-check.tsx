import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, Navigate, useNavigate } from '@tanstack/react-router';
import { formatDate, plainDate } from '@wenzhou/calendar';
import { fieldLabels } from '@wenzhou/medical-insurance';
import { fen } from '@wenzhou/money';
import type { ReactNode } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { type AnswerRow, CheckAnswers } from '../../ui/check-answers.tsx';
import { Failure } from '../../ui/failure.tsx';
import { MissingList } from '../../ui/missing-list.tsx';
import { money } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { RefusalList } from '../../ui/refusal-list.tsx';
import { costNames } from './costs.ts';
import { areaNames, careNames, gradeNames, schemeNames, statusNames } from './names.ts';
import { usePersonalRecords } from './personal-records.tsx';
import { readDraft, type RecordDraft } from './record-draft.ts';
import { wording } from './wording.ts';

const lineNames = { A: costNames.classA, B: costNames.classB, 'off-list': costNames.offList };

const row = (field: keyof RecordDraft, question: string, answer: ReactNode): AnswerRow => ({
  key: field,
  question,
  answer,
  change: (label) => (
    <Link
      to="/hospital-stay/record"
      hash={field}
      className="inline-flex min-h-11 items-center text-brand-800 underline"
    >
      {label}
    </Link>
  ),
});

/** A number or id exactly as it was typed. */
function Identifier({ text }: { readonly text: string }) {
  return <span className="inline-block font-mono break-all">{text}</span>;
}

/** The stay to record once more, before it is recorded. */
export function RecordCheck() {
  const { draft, isChecked, idempotencyKey, recorded } = usePersonalRecords();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const recording = useMutation(
    procedures.medicalInsurance.recordStay.mutationOptions({
      onSuccess: (answer) => {
        if (answer.kind !== 'granted') return;
        recorded(answer);
        void queryClient.invalidateQueries(procedures.medicalInsurance.pathFilter());
        void navigate({ to: '/hospital-stay/record/done' });
      },
    }),
  );
  if (!isChecked) return <Navigate to="/hospital-stay/record" replace />;

  const { stay } = readDraft(draft);
  const { person, claim } = stay;
  const record = () => recording.mutate({ idempotencyKey, ...stay });
  const answer = recording.data;
  return (
    <>
      <BackLink to="/hospital-stay/record" />
      <Page title={m.medical_record_check_title()} lead={m.medical_kept_in_memory()}>
        {answer?.kind === 'refused' && (
          <div role="alert" className="mb-6">
            <RefusalList refusals={answer.refusals} wording={wording} title={m.medical_not_recorded()} />
          </div>
        )}
        {answer?.kind === 'incomplete' && (
          <MissingList missing={answer.missing} labels={fieldLabels} wording={wording} />
        )}
        <CheckAnswers
          rows={[
            row('citizenNumber', m.medical_citizen_number(), <Identifier text={person.citizenNumber} />),
            row('name', m.medical_name(), person.name),
            row('scheme', m.medical_scheme(), schemeNames[stay.scheme]()),
            row('area', m.medical_area(), areaNames[stay.area]()),
            row('status', m.medical_status_on_discharge(), statusNames[stay.status]()),
            row('institution', m.medical_institution(), <Identifier text={claim.institution.id} />),
            row('grade', m.medical_grade(), gradeNames[claim.institution.grade]()),
            row('number', m.medical_claim_number(), <Identifier text={claim.number} />),
            row('care', m.medical_care(), careNames[claim.care]()),
            row('admittedOn', m.medical_admitted_on(), formatDate(plainDate(claim.admittedOn), language())),
            row('dischargedOn', m.medical_discharged_on(), formatDate(plainDate(claim.dischargedOn), language())),
            row(
              'classA',
              m.medical_costs(),
              claim.lines.map((line) => (
                <span key={line.class} className="block tabular-nums">
                  {lineNames[line.class]()} {money(fen(line.amount))}
                  {line.class === 'B' && m.medical_with_self_care({ percent: draft.selfCarePercent || '0' })}
                </span>
              )),
            ),
          ]}
        />
        {recording.error && <Failure error={recording.error} onRetry={record} />}
        <div className="mt-8">
          <Button onClick={record} disabled={recording.isPending}>
            {recording.isPending ? m.medical_recording() : m.medical_record_now()}
          </Button>
        </div>
      </Page>
    </>
  );
}
