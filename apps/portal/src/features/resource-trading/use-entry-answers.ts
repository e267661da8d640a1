import { useNavigate, useSearch } from '@tanstack/react-router';
import { known } from '../../address.ts';
import { type EntryAnswers, readEntryAnswers } from './entry-answers.ts';
import { nextPage } from './trading-project.ts';

/** The answers in the address. The router passes on whatever else it holds, so they are read out of it once more. */
export const useAnswersInAddress = (): EntryAnswers =>
  readEntryAnswers({ ...useSearch({ from: '/trading-entry-questions' }) });

/** The answers, and the way on once a question is answered. */
export function useEntryAnswers() {
  const answers = useAnswersInAddress();
  const navigate = useNavigate();
  return {
    answers,
    answer: (said: { readonly [Key in keyof EntryAnswers]: EntryAnswers[Key] | undefined }) =>
      void navigate(nextPage(known<EntryAnswers>({ ...answers, ...said }))),
  };
}
