import { Navigate, useSearch } from '@tanstack/react-router';
import type { TradingProjectInput } from '@wenzhou/resource-trading';
import type { ReactNode } from 'react';
import type { EntryAnswers } from './entry-answers.ts';
import { nextPage, projectOf } from './trading-project.ts';

/** Shows what needs all answers; with a question open, that question. */
export function OnceAnswered({
  children,
}: {
  readonly children: (answers: EntryAnswers, project: TradingProjectInput) => ReactNode;
}) {
  const answers = useSearch({ from: '/trading-entry-questions' });
  const project = projectOf(answers);
  const next = nextPage(answers);
  return project && next.to === '/trading/entry/check' ? (
    children(answers, project)
  ) : (
    <Navigate {...next} replace />
  );
}
