import { useSearch } from '@tanstack/react-router';
import { type PlanAnswers, readPlanAnswers } from './plan-answers.ts';

/** The plan in the address. The router passes on whatever else it holds, so it is read out of it once more. */
export const usePlan = (): PlanAnswers => readPlanAnswers({ ...useSearch({ from: '/trading-plan' }) });
