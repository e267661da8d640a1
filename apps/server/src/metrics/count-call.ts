import type { TRPCError } from '@trpc/server';
import { procedureCalls, rulings } from './metrics.ts';

const rulingKinds = ['granted', 'refused', 'incomplete'] as const;

/** Counts a ruling, where an answer is one. */
export function countRuling(asked: string, answer: unknown): void {
  if (typeof answer !== 'object' || answer === null || !('kind' in answer)) return;
  const kind = rulingKinds.find((known) => known === answer.kind);
  if (kind) rulings.inc({ asked, kind });
}

/** Counts a call of a procedure that was answered. */
export function countAnswer(procedure: string, answer: unknown): void {
  procedureCalls.inc({ procedure, outcome: 'ok' });
  countRuling(procedure, answer);
}

/** Counts a call of a procedure that failed. */
export const countFailure = (procedure: string, code: TRPCError['code']): void =>
  procedureCalls.inc({ procedure, outcome: code });
