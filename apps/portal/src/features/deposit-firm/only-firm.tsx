import type { ReactNode } from 'react';
import { OnlyFor, type SignedInMe } from '../../ui/only-for.tsx';

/** A page for whoever acts for a construction firm. */
export function OnlyFirm({
  title,
  children,
}: {
  readonly title: string;
  readonly children: (me: SignedInMe) => ReactNode;
}) {
  return (
    <OnlyFor title={title} roles={['company-head', 'company-staff']}>
      {children}
    </OnlyFor>
  );
}
