import type { TRPCError } from '@trpc/server';
import { procedureCalls, rulings } from './metrics.ts';

const rulingKinds = ['granted', 'refused', 'incomplete'] as const;

/** Counts a ruling, where an answer is one. */
export function countRuling(asked: string, answer: unknown): void {
  if (typeof answer !== 'object' || answer === null || !('kind' in answer)) return;
  const kind = rulingKinds.find((known) => known === answer.kind);
  if (kind) rulings.inc({ asked, kind });
}

/** Counts how a call of a procedure ended. */
export function countCall(
  procedure: string,
  result: { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly error: TRPCError },
): void {
  procedureCalls.inc({ procedure, outcome: result.ok ? 'ok' : result.error.code });
  if (result.ok) countRuling(procedure, result.data);
}
