import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useIdempotencyKey } from '../../idempotency-key.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Failure } from '../../ui/failure.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';

/** Ends an appointment, once one has opened what that means. */
export function EndAppointment({ appointment, of }: { readonly appointment: string; readonly of: string }) {
  const { keyFor, done } = useIdempotencyKey();
  const queryClient = useQueryClient();
  const ending = useMutation(
    procedures.accounts.endAppointment.mutationOptions({
      onSuccess: () => {
        done();
        return queryClient.invalidateQueries(procedures.accounts.pathFilter());
      },
    }),
  );
  const end = () => ending.mutate({ idempotencyKey: keyFor(appointment), appointment });
  return (
    <Disclosure label={m.accounts_end_appointment()} of={of}>
      <p className="mb-3 max-w-prose">{m.accounts_end_appointment_text()}</p>
      {ending.error && <Failure error={ending.error} />}
      <Button kind="secondary" disabled={ending.isPending} onClick={end}>
        {m.accounts_end_appointment_now()}
        <span className="sr-only"> {withChinese(of)}</span>
      </Button>
    </Disclosure>
  );
}
