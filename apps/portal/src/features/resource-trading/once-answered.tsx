import { Navigate } from '@tanstack/react-router';
import type { TradingProjectInput } from '@wenzhou/resource-trading';
import type { ReactNode } from 'react';
import type { EntryAnswers } from './entry-answers.ts';
import { nextPage, projectOf } from './trading-project.ts';
import { useAnswersInAddress } from './use-entry-answers.ts';

/** Shows what needs all answers; with a question open, that question. */
export function OnceAnswered({
  children,
}: {
  readonly children: (answers: EntryAnswers, project: TradingProjectInput) => ReactNode;
}) {
  const answers = useAnswersInAddress();
  const project = projectOf(answers);
  const next = nextPage(answers);
  return project && next.to === '/trading/entry/check' ? children(answers, project) : <Navigate {...next} replace />;
}
