import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { readDate } from '../../address.ts';
import { refusalTextOf } from '../../error-data.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { useMe } from '../../session.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';

const movers: ReadonlySet<string> = new Set(['operator', 'construction-official', 'labour-official']);

/** Moves the day of the demonstration ahead, for those who may. */
export function AdvanceClock({ today }: { readonly today: string }) {
  const { data: me } = useMe();
  const [isMissing, setIsMissing] = useState(false);
  const queryClient = useQueryClient();
  const advancing = useMutation(
    // Another day changes what every page says.
    procedures.system.advanceClock.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  );
  if (!movers.has(me?.role ?? 'anonymous')) return <p>{m.demonstration_who_may()}</p>;
  const refusal = advancing.error ? (refusalTextOf(advancing.error) ?? m.accounts_unreachable()) : undefined;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const to = readDate(new FormData(event.currentTarget).get('demonstration-day'));
        setIsMissing(to === undefined);
        if (to) advancing.mutate({ to });
      }}
    >
      <Field
        id="demonstration-day"
        name="demonstration-day"
        type="date"
        min={today}
        label={m.demonstration_to()}
        hint={m.demonstration_to_hint()}
        error={isMissing ? m.demonstration_day_missing() : refusal}
      />
      <Button type="submit" disabled={advancing.isPending}>
        {m.demonstration_advance()}
      </Button>
      <p role="status" className="mt-2">
        {advancing.isSuccess && m.demonstration_advanced({ date: today })}
      </p>
    </form>
  );
}
