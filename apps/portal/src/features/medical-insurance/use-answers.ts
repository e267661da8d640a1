import { useNavigate, useSearch } from '@tanstack/react-router';
import { currentStay, type HospitalStayAnswers, nextPage, readAnswers, type StayAnswers, withStay } from './answers.ts';

interface AnswersInAddress {
  readonly answers: HospitalStayAnswers;
  readonly stay: StayAnswers;
  /** Says whose insurance it is. */
  readonly answer: (said: Pick<HospitalStayAnswers, 'scheme' | 'area'>) => void;
  /** Says something of the stay that is asked about. */
  readonly answerStay: (said: { readonly [Key in keyof StayAnswers]: StayAnswers[Key] | undefined }) => void;
}

/**
 * The answers in the address, and the way on once a question is answered. The router passes on whatever else the
 * address holds, so they are read out of it once more.
 */
export function useAnswers(): AnswersInAddress {
  const answers = readAnswers({ ...useSearch({ from: '/hospital-stay-questions' }) });
  const navigate = useNavigate();
  const goOn = (changed: HospitalStayAnswers) => void navigate(nextPage(changed));
  return {
    answers,
    stay: currentStay(answers),
    answer: (said: Pick<HospitalStayAnswers, 'scheme' | 'area'>) => goOn({ ...answers, ...said }),
    answerStay: (said: { readonly [Key in keyof StayAnswers]: StayAnswers[Key] | undefined }) =>
      goOn(withStay(answers, said)),
  };
}
