import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { inferOutput } from '@trpc/tanstack-react-query';
import type { PlainDate } from '@wenzhou/calendar';
import { useIdempotencyKey } from '../../idempotency-key.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import { Button } from '../../ui/button.tsx';
import { capacityName, dutyList } from '../../ui/capacity-name.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Failure } from '../../ui/failure.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { withChinese } from '../../ui/with-chinese.tsx';
import { AppointForm } from './appoint-form.tsx';
import { EndAppointment } from './end-appointment.tsx';

type ListedAccount = inferOutput<typeof procedures.accounts.list>['accounts'][number];

const tagLook = 'rounded border px-2 text-sm';

/** Closes an account, once one has opened what that means. */
function CloseAccount({ account: { id, name } }: { readonly account: ListedAccount }) {
  const { keyFor, done } = useIdempotencyKey();
  const queryClient = useQueryClient();
  const closing = useMutation(
    procedures.accounts.close.mutationOptions({
      onSuccess: () => {
        done();
        return queryClient.invalidateQueries(procedures.accounts.pathFilter());
      },
    }),
  );
  return (
    <Disclosure label={m.accounts_close()} of={name}>
      <p className="mb-3 max-w-prose">{m.accounts_close_text()}</p>
      {closing.error && <Failure error={closing.error} />}
      <Button
        kind="secondary"
        disabled={closing.isPending}
        onClick={() => closing.mutate({ idempotencyKey: keyFor(id), account: id })}
      >
        {m.accounts_close_now()}
        <span className="sr-only" lang="zh-CN">
          {' '}
          {name}
        </span>
      </Button>
    </Disclosure>
  );
}

/** One account in the list of operators, with what may be done about it. */
export function AccountRow({ account, today }: { readonly account: ListedAccount; readonly today: PlainDate }) {
  const { name, username, email, citizenNumber, hasSecondFactor, openedAt, closedAt, appointments } = account;
  return (
    <li className="py-4">
      <h2 className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span lang="zh-CN" className="text-lg font-bold">
          {name}
        </span>
        {username && <span className="font-mono break-all">{username}</span>}
        <span
          className={`${tagLook} ${closedAt ? 'border-stone-500 bg-stone-200' : 'border-brand-800 bg-brand-50 text-brand-900'}`}
        >
          {closedAt ? m.accounts_state_closed() : m.accounts_state_open()}
        </span>
        {hasSecondFactor && (
          <span className={`${tagLook} border-brand-800 bg-brand-50 text-brand-900`}>{m.accounts_second_factor()}</span>
        )}
      </h2>
      <p className="text-stone-700">
        {[
          citizenNumber && `${m.accounts_citizen_number()} ${citizenNumber}`,
          email && `${m.accounts_email()} ${email}`,
          closedAt
            ? m.accounts_closed_at({ at: shanghaiTime(closedAt) })
            : m.accounts_opened_at({ at: shanghaiTime(openedAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {appointments.length > 0 && (
        <ul className="mt-2 space-y-1 border-l-4 border-stone-300 pl-4">
          {appointments.map((capacity) => (
            <li key={capacity.appointment}>
              <p>
                {withChinese(capacityName(capacity))}
                {capacity.duties.length > 0 && <span className="text-stone-700"> · {dutyList(capacity.duties)}</span>}
              </p>
              {capacity.appointment && (
                <EndAppointment appointment={capacity.appointment} of={`${name} ${capacityName(capacity)}`} />
              )}
            </li>
          ))}
        </ul>
      )}
      {!closedAt && (
        <div className="mt-2 flex flex-wrap gap-x-6">
          {username && (
            <Disclosure label={m.accounts_appoint()} of={name}>
              <AppointForm username={username} today={today} />
            </Disclosure>
          )}
          <CloseAccount account={account} />
        </div>
      )}
    </li>
  );
}
