import { useNavigate, useSearch } from '@tanstack/react-router';
import { known } from '../../address.ts';
import type { EntryAnswers } from './entry-answers.ts';
import { nextPage } from './trading-project.ts';

/** The answers in the address, and the way on once a question is answered. */
export function useEntryAnswers() {
  const answers = useSearch({ from: '/trading-entry-questions' });
  const navigate = useNavigate();
  return {
    answers,
    answer: (said: { readonly [Key in keyof EntryAnswers]: EntryAnswers[Key] | undefined }) =>
      void navigate(nextPage(known<EntryAnswers>({ ...answers, ...said }))),
  };
}
