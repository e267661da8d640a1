import { Navigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type DepositAnswers, nextPage } from './answers.ts';
import { useDepositAnswers } from './use-answers.ts';

/** Shows what needs all answers; with a question open, that question. */
export function OnceAnswered({ children }: { readonly children: (answers: DepositAnswers) => ReactNode }) {
  const answers = useDepositAnswers();
  const next = nextPage(answers);
  return next.to === '/wage-deposit/check' ? children(answers) : <Navigate {...next} replace />;
}
