import { useMutation, useQueryClient } from '@tanstack/react-query';
import { fieldLabels } from '@wenzhou/wage-deposit';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { errorDataOf, refusalTextOf } from '../../error-data.ts';
import { useIdempotencyKey } from '../../idempotency-key.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { inWords } from '../explained.ts';
import { Failure } from '../failure.tsx';
import { MissingList } from '../missing-list.tsx';
import { RefusalList } from '../refusal-list.tsx';
import { wording } from './wording.ts';

type Refused = Extract<inferOutput<typeof procedures.wageDeposit.submitRefund>, { readonly kind: 'refused' }>;
type Incomplete = Extract<inferOutput<typeof procedures.wageDeposit.submitRefund>, { readonly kind: 'incomplete' }>;
type Denied = Refused | Incomplete;

const isDenied = (answer: { readonly kind?: string }): answer is Denied =>
  answer.kind === 'refused' || answer.kind === 'incomplete';

/** What is left of an answer beside the refusals that stand at their fields. */
function elsewhere(answer: Denied, atField: Readonly<Record<string, unknown>>): Denied | undefined {
  if (answer.kind !== 'refused') return answer;
  const [first, ...others] = answer.refusals.filter(({ code }) => !(code in atField));
  return first && { ...answer, refusals: [first, ...others] };
}

/** Every reason at once, read out and brought into view when it comes. */
function Reasons({ answer }: { readonly answer: Denied }) {
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => shown.current?.focus(), [answer]);
  return (
    <div ref={shown} tabIndex={-1} role="alert" className="mb-6">
      {answer.kind === 'refused' ? (
        <RefusalList refusals={answer.refusals} wording={wording} title={m.deposit_not_done()} />
      ) : (
        <MissingList missing={answer.missing} labels={fieldLabels} wording={wording} />
      )}
    </div>
  );
}

/**
 * Sends a change about deposits under a key of its own, so that sending it again does it once. What is refused, and why,
 * stands in `feedback`; everything that was filled in stays where it is. A fault or a refusal whose code is in `atField`
 * is handed to the form instead, in words and with the fields that it names, to be shown beside them.
 */
export function useSubmission<Sent extends { readonly idempotencyKey: string }, Answer extends object>(
  send: (input: Sent) => Promise<Answer>,
  onDone: (answer: Exclude<Answer, { readonly kind: 'refused' | 'incomplete' }>) => void,
  atField: Readonly<Record<string, (text: string, fields: readonly string[]) => void>> = {},
): {
  readonly submit: (input: Omit<Sent, 'idempotencyKey'>) => void;
  readonly isPending: boolean;
  readonly feedback: ReactNode;
} {
  const queryClient = useQueryClient();
  const keys = useIdempotencyKey();
  const fieldOf = (error: unknown) => atField[errorDataOf(error)?.fault.code ?? ''];
  const sending = useMutation({
    mutationFn: (input: Omit<Sent, 'idempotencyKey'>) => send({ ...input, idempotencyKey: keys.keyFor(input) } as Sent),
    onSuccess: async (answer) => {
      if (isDenied(answer)) {
        if (answer.kind === 'refused')
          for (const refusal of answer.refusals)
            atField[refusal.code]?.(inWords(wording, refusal), [(refusal.path ?? []).join('.')]);
        return;
      }
      keys.done();
      // First what comes after it is shown, since with new answers the form may have no place any more.
      onDone(answer as Exclude<Answer, { readonly kind: 'refused' | 'incomplete' }>);
      await queryClient.invalidateQueries(procedures.wageDeposit.pathFilter());
    },
    onError: (error) =>
      fieldOf(error)?.(
        refusalTextOf(error) ?? '',
        (errorDataOf(error)?.fields ?? []).map(({ path }) => path),
      ),
  });
  const { data, error, variables } = sending;
  const denied = data !== undefined && isDenied(data) ? elsewhere(data, atField) : undefined;
  return {
    submit: sending.mutate,
    isPending: sending.isPending,
    feedback: (
      <>
        {denied && <Reasons answer={denied} />}
        {error && !fieldOf(error) && <Failure error={error} onRetry={() => variables && sending.mutate(variables)} />}
      </>
    ),
  };
}
