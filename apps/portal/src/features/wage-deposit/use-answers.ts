import { useNavigate, useSearch } from '@tanstack/react-router';
import { known } from '../../address.ts';
import { type DepositAnswers, nextPage } from './answers.ts';

/** The answers in the address, and the way on once a question is answered. */
export function useAnswers() {
  const answers = useSearch({ from: '/wage-deposit-questions' });
  const navigate = useNavigate();
  return {
    answers,
    answer: (said: { readonly [Key in keyof DepositAnswers]: DepositAnswers[Key] | undefined }) =>
      void navigate(nextPage(known<DepositAnswers>({ ...answers, ...said }))),
  };
}
