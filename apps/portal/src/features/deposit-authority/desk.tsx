import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { m } from '../../paraglide/messages.js';
import type { Capacity } from '../../session.ts';
import { OnlyFor } from '../../ui/only-for.tsx';

/** An official of a construction authority, as far as the desk depends on it. */
export interface DeskOfficial {
  readonly division: string;
  /** Whether they see all districts. */
  readonly isCity: boolean;
  readonly duties: Capacity['duties'];
}

const places = [
  { to: '/wage-deposit/authority', label: m.authority_desk },
  { to: '/wage-deposit/authority/requests', label: m.authority_requests },
  { to: '/wage-deposit/authority/activations', label: m.authority_activations },
  { to: '/wage-deposit/authority/demands', label: m.authority_demands },
  { to: '/wage-deposit/authority/duties', label: m.authority_duties },
  { to: '/wage-deposit/authority/expiring', label: m.authority_expiring },
  { to: '/wage-deposit/authority/supervision', label: m.authority_supervision },
  { to: '/wage-deposit/authority/firms', label: m.authority_firms },
] as const;

/** The way between the lists of the desk. */
function DeskLinks() {
  return (
    <nav aria-label={m.authority_desk()} className="no-print mb-6 border-b border-stone-300">
      <ul className="flex flex-wrap gap-x-5">
        {places.map(({ to, label }) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ exact: true, includeSearch: false }}
              className="inline-flex min-h-11 items-center text-brand-800 underline aria-[current=page]:font-bold aria-[current=page]:no-underline"
            >
              {label()}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A page for officials of construction authorities. */
export function Desk({
  title,
  children,
}: {
  readonly title: string;
  readonly children: (official: DeskOfficial) => ReactNode;
}) {
  return (
    <OnlyFor title={title} roles={['construction-official']}>
      {({ agency, duties = [] }) =>
        agency && (
          <>
            <DeskLinks />
            {children({ division: agency.division, isCity: agency.division === '330300', duties })}
          </>
        )
      }
    </OnlyFor>
  );
}
