import { useNavigate, useSearch } from '@tanstack/react-router';
import { currentStay, type HospitalStayAnswers, nextPage, type StayAnswers, withStay } from './answers.ts';

/** The answers in the address, and the way on once a question is answered. */
export function useAnswers() {
  const answers = useSearch({ from: '/hospital-stay-questions' });
  const navigate = useNavigate();
  const goOn = (changed: HospitalStayAnswers) => void navigate(nextPage(changed));
  return {
    answers,
    stay: currentStay(answers),
    /** Says whose insurance it is. */
    answer: (said: Pick<HospitalStayAnswers, 'scheme' | 'area'>) => goOn({ ...answers, ...said }),
    /** Says something of the stay that is asked about. */
    answerStay: (said: { readonly [Key in keyof StayAnswers]: StayAnswers[Key] | undefined }) =>
      goOn(withStay(answers, said)),
  };
}
