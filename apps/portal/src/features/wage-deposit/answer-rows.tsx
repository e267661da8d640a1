import { Link } from '@tanstack/react-router';
import { formatDate } from '@wenzhou/calendar';
import { categoryNames, gradeNames, type Qualification } from '@wenzhou/wage-deposit';
import type { ReactNode } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import type { AnswerRow } from '../../ui/check-answers.tsx';
import type { DepositAnswers } from './answers.ts';
import { divisionName } from './places.ts';

type Question = '/wage-deposit' | '/wage-deposit/registration' | '/wage-deposit/contract' | '/wage-deposit/history';

function nameOf({ category, grade }: Qualification): string {
  const name = categoryNames[category][language()];
  return grade === undefined
    ? name
    : m.wage_qualification_name({ category: name, grade: gradeNames[grade][language()] });
}

function historyText({ paid, firstPaidOn, serious = [] }: DepositAnswers): ReactNode {
  if (paid === 'never') return m.wage_never_paid();
  return (
    <ul>
      {firstPaidOn && <li>{m.wage_first_paid({ on: formatDate(firstPaidOn, language()) })}</li>}
      {serious.length === 0 && <li>{m.wage_no_cases()}</li>}
      {serious.map((on) => (
        <li key={on}>{m.wage_case_on({ on: formatDate(on, language()) })}</li>
      ))}
    </ul>
  );
}

/** The answers, row by row, with what is assumed where nothing was said. */
export function answerRows(answers: DepositAnswers): readonly AnswerRow[] {
  const { qualifications = [], division, creditCode, contractFiledOn, on } = answers;
  const row = (to: Question, question: string, answer: ReactNode): AnswerRow => ({
    key: question,
    question,
    answer,
    change: (label) => (
      <Link to={to} search={answers} className="inline-flex min-h-11 items-center text-brand-800 underline">
        {label}
      </Link>
    ),
  });
  return [
    row(
      '/wage-deposit',
      m.wage_qualifications(),
      <ul>
        {qualifications.map((held, index) => (
          <li key={`${index} ${held.category}`} className="first-letter:uppercase">
            {nameOf(held)}
          </li>
        ))}
      </ul>,
    ),
    row(
      '/wage-deposit/registration',
      m.wage_registration(),
      division ? divisionName(division) : creditCode && m.wage_credit_code_row({ code: creditCode }),
    ),
    row(
      '/wage-deposit/contract',
      m.wage_contract_filed_on(),
      contractFiledOn && formatDate(contractFiledOn, language()),
    ),
    row(
      '/wage-deposit/contract',
      m.wage_assessed_on_row(),
      on ? formatDate(on, language()) : m.wage_assessed_on_assumed(),
    ),
    row('/wage-deposit/history', m.wage_history(), historyText(answers)),
  ];
}
