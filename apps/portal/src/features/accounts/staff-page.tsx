import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { useState } from 'react';
import { refusalTextOf } from '../../error-data.ts';
import { useIdempotencyKey } from '../../idempotency-key.ts';
import { m } from '../../paraglide/messages.js';
import { procedures } from '../../server.ts';
import type { Me } from '../../session.ts';
import { Answer } from '../../ui/answer.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { capacityName } from '../../ui/capacity-name.ts';
import { errorOf, type FieldError } from '../../ui/error-summary.tsx';
import { Field } from '../../ui/field.tsx';
import { OnlyFor } from '../../ui/only-for.tsx';
import { Pager } from '../../ui/pager.tsx';
import { QuestionPage } from '../../ui/question-page.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { EndAppointment } from './end-appointment.tsx';

type Appointment = inferOutput<typeof procedures.accounts.appointments>['appointments'][number];

function AppointmentRow({ appointment: post }: { readonly appointment: Appointment }) {
  const { appointment, role, account, appointedAt } = post;
  return (
    <li className="py-3">
      <p>
        <span lang="zh-CN" className="font-semibold">
          {account.name}
        </span>{' '}
        {account.username && <span className="font-mono break-all">{account.username}</span>}
      </p>
      <p className="text-stone-700">
        {capacityName({ role })} · {m.accounts_appointed_at({ at: shanghaiTime(appointedAt) })}
      </p>
      {role === 'company-staff' && <EndAppointment appointment={appointment} of={account.username ?? account.name} />}
    </li>
  );
}

/** Everybody who acts for the company. */
function Staff() {
  const [page, setPage] = useState(1);
  const asked = useQuery({ ...procedures.accounts.appointments.queryOptions({ page }), staleTime: 0 });
  return (
    <section aria-labelledby="staff" className="mt-10">
      <h2 id="staff" className="mb-2 text-xl font-bold">
        {m.accounts_staff_list()}
      </h2>
      <Answer asked={asked}>
        {({ appointments, total, pageSize }) => (
          <>
            <p>{m.accounts_count({ count: total })}</p>
            <ul className="mt-2 divide-y divide-stone-300 border-y border-stone-300">
              {appointments.map((appointment) => (
                <AppointmentRow key={appointment.appointment} appointment={appointment} />
              ))}
            </ul>
            <Pager page={page} pageSize={pageSize} total={total} onPage={setPage} />
          </>
        )}
      </Answer>
    </section>
  );
}

function StaffOf({ company }: { readonly company: NonNullable<Me['company']> }) {
  const [missing, setMissing] = useState<readonly FieldError[]>([]);
  const [appointed, setAppointed] = useState<string>();
  const { keyFor, done } = useIdempotencyKey();
  const queryClient = useQueryClient();
  const appointing = useMutation(
    procedures.accounts.appoint.mutationOptions({
      onSuccess: (_answer, { username }) => {
        done();
        setAppointed(username);
        return queryClient.invalidateQueries(procedures.accounts.appointments.queryFilter());
      },
    }),
  );
  const refusal = refusalTextOf(appointing.error) ?? (appointing.error ? m.accounts_unreachable() : undefined);
  const errors = refusal ? [{ field: 'username', text: refusal }] : missing;
  return (
    <>
      <QuestionPage
        // The form is empty again once somebody is appointed.
        key={appointed}
        title={m.accounts_staff_title()}
        lead={
          <p>
            <span lang="zh-CN">{company.name}</span> · {m.accounts_staff_lead()}
          </p>
        }
        back={<BackLink to="/account" />}
        errors={errors}
        submitLabel={m.accounts_appoint()}
        isPending={appointing.isPending}
        onSubmit={(form) => {
          const username = String(form.get('username') ?? '').trim();
          appointing.reset();
          setMissing(username === '' ? [{ field: 'username', text: m.accounts_username_missing() }] : []);
          if (username === '') return;
          const post = { username, role: 'company-staff', company: { ...company } } as const;
          appointing.mutate({ idempotencyKey: keyFor(post), ...post });
        }}
      >
        {appointed && !appointing.error && (
          <p role="status" className="mb-6 border-l-4 border-brand-800 bg-brand-50 px-4 py-3 font-semibold">
            {m.accounts_appointed({ username: appointed })}
          </p>
        )}
        <Field
          id="username"
          name="username"
          label={m.accounts_staff_username()}
          hint={m.accounts_staff_username_hint()}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          error={errorOf(errors, 'username')}
        />
      </QuestionPage>
      <Staff />
    </>
  );
}

/** The head of a company says who acts for it. */
export function StaffPage() {
  return (
    <OnlyFor title={m.accounts_staff_title()} roles={['company-head']}>
      {({ company }) => company && <StaffOf company={company} />}
    </OnlyFor>
  );
}
