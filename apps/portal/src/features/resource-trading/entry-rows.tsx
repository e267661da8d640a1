import { Link } from '@tanstack/react-router';
import { formatDate } from '@wenzhou/calendar';
import { catalogueEntries } from '@wenzhou/resource-trading';
import type { ReactNode } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import type { AnswerRow } from '../../ui/check-answers.tsx';
import { money } from '../../ui/money.ts';
import type { EntryAnswers } from './entry-answers.ts';
import { answerText, questionTexts } from './entry-questions.ts';
import { contractKindNames } from './names.ts';
import { questionsRaised } from './trading-project.ts';

const linkLook = 'inline-flex min-h-11 items-center text-brand-800 underline';

/** What is traded, as the catalogue calls it. */
function itemName(item: string): string {
  const entry = catalogueEntries.find(({ code }) => code === item);
  return entry ? `${entry.code} ${entry.name[language()]}` : m.trading_item_outside();
}

/** The answers that bear on this project, row by row. */
export function entryRows(answers: EntryAnswers): readonly AnswerRow[] {
  const { item, on, contractKind, contractAmount, tenderRequired } = answers;
  const row = (
    to: '/trading/entry' | '/trading/entry/day' | '/trading/entry/contract',
    question: string,
    answer: ReactNode,
  ): AnswerRow => ({
    key: to,
    question,
    answer,
    change: (label) => (
      <Link to={to} search={answers} className={linkLook}>
        {label}
      </Link>
    ),
  });
  const raised = questionsRaised(answers);
  return [
    row('/trading/entry', m.trading_item(), item && itemName(item)),
    row('/trading/entry/day', m.trading_day_label(), on && formatDate(on, language())),
    ...raised.flatMap((question): readonly AnswerRow[] => {
      const said = answers[question];
      if (said === undefined) return [];
      return [
        {
          key: question,
          question: questionTexts[question].question(),
          answer: answerText(question, said),
          change: (label) => (
            <Link to="/trading/entry/$question" params={{ question }} search={answers} className={linkLook}>
              {label}
            </Link>
          ),
        },
      ];
    }),
    ...(tenderRequired === 'unknown' && contractKind && contractAmount !== undefined
      ? [
          row(
            '/trading/entry/contract',
            m.trading_contract(),
            m.trading_contract_row({
              kind: contractKindNames[contractKind](),
              amount: money(contractAmount),
            }),
          ),
        ]
      : []),
  ];
}
