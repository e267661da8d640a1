import { isTRPCClientError } from '@trpc/client';
import type { AppRouter, ErrorData } from '@wenzhou/server';
import { language } from './language.ts';

/** What the server said went wrong; nothing when it could not be reached. */
export const errorDataOf = (error: unknown): ErrorData | undefined =>
  (isTRPCClientError<AppRouter>(error) && error.data) || undefined;

/** Whether a call was refused because nobody is signed in, or no longer. */
export const needsSignIn = (error: unknown): boolean => errorDataOf(error)?.fault.code === 'sign-in-required';

/** Why the server would not take a change and what to do, as one line beside a field. */
export function refusalTextOf(error: unknown): string | undefined {
  const fault = errorDataOf(error)?.fault;
  return fault && `${fault.reason[language()]}${language() === 'zh' ? '' : ' '}${fault.remedy[language()]}`;
}
