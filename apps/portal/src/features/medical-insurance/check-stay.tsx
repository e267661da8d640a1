import { Link } from '@tanstack/react-router';
import { formatDate } from '@wenzhou/calendar';
import type { ReactNode } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { BackLink } from '../../ui/back-link.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { type AnswerRow, CheckAnswers } from '../../ui/check-answers.tsx';
import { money } from '../../ui/money.ts';
import { Page } from '../../ui/page.tsx';
import { assumedArea, type Question } from './answers.ts';
import { costNames } from './costs.ts';
import { areaNames, careNames, gradeNames, schemeNames, statusNames } from './names.ts';
import { useAnswers } from './use-answers.ts';

/** Everything that was answered about a stay, before its result. */
export function CheckStay() {
  const { answers, stay } = useAnswers();
  const { scheme, area, stays = [] } = answers;
  const { status, care, grade, admittedOn, dischargedOn, classA, classB, selfCarePercent, offList } = stay;
  const row = (to: Question | '/hospital-stay/area', question: string, answer: ReactNode): AnswerRow => ({
    key: to,
    question,
    answer,
    change: (label) => (
      <Link to={to} search={answers} className="inline-flex min-h-11 items-center text-brand-800 underline">
        {label}
      </Link>
    ),
  });
  const costs = [
    classA !== undefined && `${costNames.classA()} ${money(classA)}`,
    classB !== undefined &&
      `${costNames.classB()} ${money(classB)}${selfCarePercent ? m.medical_with_self_care({ percent: selfCarePercent }) : ''}`,
    offList !== undefined && `${costNames.offList()} ${money(offList)}`,
  ].filter((line) => line !== false);
  return (
    <>
      <BackLink to="/hospital-stay/costs" search={answers} />
      <Page
        title={m.shell_check_title()}
        lead={stays.length > 1 ? m.medical_stay_of({ number: answers.stay ?? 1, count: stays.length }) : undefined}
      >
        <CheckAnswers
          rows={[
            row('/hospital-stay', m.medical_scheme_question(), scheme && schemeNames[scheme]()),
            row(
              '/hospital-stay/area',
              m.medical_area_question(),
              area ? areaNames[area]() : m.medical_assumed({ answer: areaNames[assumedArea]() }),
            ),
            row('/hospital-stay/status', m.medical_status_question(), status && statusNames[status]()),
            row('/hospital-stay/care', m.medical_care_question(), care && careNames[care]()),
            row('/hospital-stay/grade', m.medical_grade_question(), grade && gradeNames[grade]()),
            row(
              '/hospital-stay/dates',
              m.medical_dates_question(),
              admittedOn &&
                dischargedOn &&
                m.medical_from_to({
                  from: formatDate(admittedOn, language()),
                  to: formatDate(dischargedOn, language()),
                }),
            ),
            row(
              '/hospital-stay/costs',
              m.medical_costs_question(),
              costs.map((line) => (
                <span key={line} className="block tabular-nums">
                  {line}
                </span>
              )),
            ),
          ]}
        />
        <div className="mt-8">
          <ButtonLink to="/hospital-stay/result" search={answers}>
            {m.shell_check_confirm()}
          </ButtonLink>
        </div>
      </Page>
    </>
  );
}
