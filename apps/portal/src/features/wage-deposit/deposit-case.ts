import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@wenzhou/server';
import type { DepositCase } from '@wenzhou/wage-deposit';
import type { DepositAnswers } from './answers.ts';

/** What the server answers when it can tell amount, place and day. */
export type GrantedDeposit = Extract<
  inferRouterOutputs<AppRouter>['wageDeposit']['assessDeposit'],
  { readonly kind: 'granted' }
>;

/** What the server is asked; undefined while a question is open. */
export function depositCaseOf(answers: DepositAnswers): DepositCase | undefined {
  const { qualifications, division, creditCode, contractFiledOn, on, paid, firstPaidOn, serious = [] } = answers;
  if (!qualifications || !contractFiledOn || !paid) return undefined;
  const arrears = serious.map((day) => ({ on: day, serious: true }));
  return {
    qualifications,
    history: paid === 'never' ? {} : { ...(firstPaidOn && { firstPaidOn }), arrears },
    ...(division ? { registeredDivision: division } : creditCode ? { creditCode } : {}),
    contractFiledOn,
    on: on ?? contractFiledOn,
  };
}
