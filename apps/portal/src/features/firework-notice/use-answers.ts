import { useSearch } from '@tanstack/react-router';
import { type FireworkAnswers, readAnswers } from './answers.ts';

/** The answers in the address. The router passes on whatever else it holds, so they are read out of it once more. */
export const useFireworkAnswers = (): FireworkAnswers => readAnswers({ ...useSearch({ from: '/firework-questions' }) });
