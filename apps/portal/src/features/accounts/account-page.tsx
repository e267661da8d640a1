import type { LinkProps } from '@tanstack/react-router';
import { Link } from '@tanstack/react-router';
import { m } from '../../paraglide/messages.js';
import { capacityName, dutyList } from '../../ui/capacity-name.ts';
import { OnlyFor, type SignedInMe } from '../../ui/only-for.tsx';
import { Page } from '../../ui/page.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';

interface Task {
  readonly to: NonNullable<LinkProps['to']>;
  readonly label: string;
  readonly isOffered: boolean;
}

const tasksOf = ({ account, role, capacities }: SignedInMe): readonly Task[] =>
  [
    { to: '/notices', label: m.notifications_title(), isOffered: true },
    { to: '/deadlines', label: m.notifications_deadlines_title(), isOffered: true },
    { to: '/account/second-factor', label: m.accounts_second_factor_title(), isOffered: true },
    { to: '/account/password', label: m.accounts_password_title(), isOffered: account.username !== null },
    { to: '/account/sessions', label: m.accounts_sessions_title(), isOffered: true },
    { to: '/account/contact', label: m.accounts_contact_title(), isOffered: true },
    {
      to: '/account/accesses',
      label: m.accounts_accesses_title(),
      isOffered: capacities.some((capacity) => capacity.role === 'resident'),
    },
    { to: '/company/staff', label: m.accounts_staff_title(), isOffered: role === 'company-head' },
    { to: '/operator/accounts', label: m.accounts_list_title(), isOffered: role === 'operator' },
    { to: '/operation/ledger', label: m.operation_ledger_title(), isOffered: role === 'operator' },
  ].filter(({ isOffered }) => isOffered) as readonly Task[];

function Facts({ me: { account, capacities, ...me } }: { readonly me: SignedInMe }) {
  const rows: (readonly [string, string, string?])[] = [
    [m.accounts_name(), account.name, 'zh-CN'],
    ...(account.username ? [[m.accounts_username(), account.username] as const] : []),
    ...(account.citizenNumber ? [[m.accounts_citizen_number(), account.citizenNumber] as const] : []),
    [m.accounts_acting_as(), capacityName(me)],
    [m.accounts_second_factor(), account.hasSecondFactor ? m.accounts_set_up() : m.accounts_not_set_up()],
    [m.accounts_email(), account.email ?? m.accounts_none()],
  ];
  return (
    <>
      <dl className="divide-y divide-stone-300 border-y border-stone-300">
        {rows.map(([label, value, lang]) => (
          <div key={label} className="flex flex-wrap justify-between gap-x-4 py-2">
            <dt>{label}</dt>
            <dd className="min-w-0 font-semibold wrap-anywhere" lang={lang}>
              {lang ? value : withChinese(value)}
            </dd>
          </div>
        ))}
      </dl>
      <section aria-labelledby="capacities" className="mt-8">
        <h2 id="capacities" className="mb-2 text-xl font-bold">
          {m.accounts_capacities_title()}
        </h2>
        {capacities.length === 0 && <p>{m.accounts_no_capacity()}</p>}
        <ul className="list-disc space-y-1 pl-6">
          {capacities.map((capacity) => (
            <li key={capacity.appointment}>
              {withChinese(capacityName(capacity))}
              {capacity.duties.length > 0 && <span className="text-stone-700"> · {dutyList(capacity.duties)}</span>}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** Who one is here, and what one may set. */
export function AccountPage() {
  return (
    <OnlyFor title={m.accounts_my_account()}>
      {(me) => (
        <Page title={m.accounts_my_account()}>
          <ul className="mb-8 space-y-2">
            {tasksOf(me).map(({ to, label }) => (
              <li key={to}>
                <Link
                  to={to}
                  className="flex min-h-14 items-center justify-between gap-3 rounded border border-stone-300 bg-white px-4 py-3 font-semibold text-brand-900 hover:border-brand-800 hover:underline"
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
          <Facts me={me} />
        </Page>
      )}
    </OnlyFor>
  );
}
