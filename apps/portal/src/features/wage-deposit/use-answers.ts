import { useNavigate, useSearch } from '@tanstack/react-router';
import { known } from '../../address.ts';
import { type DepositAnswers, nextPage, readAnswers } from './answers.ts';

/** The answers in the address. The router passes on whatever else it holds, so they are read out of it once more. */
export const useDepositAnswers = (): DepositAnswers =>
  readAnswers({ ...useSearch({ from: '/wage-deposit-questions' }) });

/** The answers, and the way on once a question is answered. */
export function useAnswers() {
  const answers = useDepositAnswers();
  const navigate = useNavigate();
  return {
    answers,
    answer: (said: { readonly [Key in keyof DepositAnswers]: DepositAnswers[Key] | undefined }) =>
      void navigate(nextPage(known<DepositAnswers>({ ...answers, ...said }))),
  };
}
