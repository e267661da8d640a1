import { depositSteps } from '../deposit-steps.ts';
import { answer, type Step } from './decision.ts';
import { dayReasons } from './day-to-come.ts';

/** Articles 11 and 12: arrears that the years and the multiples depend on. */
export const recordArrears: Step<'record-arrears'> = (_, { on, occurredOn, serious }, { trace }) => {
  const { at } = depositSteps['record-arrears'];
  return answer(
    dayReasons(occurredOn, on, at, ['occurredOn']),
    () => ({ kind: 'arrears-recorded', on, at, occurredOn, serious }),
    [],
    trace,
  );
};
