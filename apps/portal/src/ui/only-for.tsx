import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { m } from '../paraglide/messages.js';
import { actAs, type Capacity, lastSignedInMe, type Me, signOut, useMe } from '../session.ts';
import { Answer } from './answer.tsx';
import { Button } from './button.tsx';
import { ButtonLink } from './button-link.tsx';
import { capacityName } from './capacity-name.ts';
import { Failure } from './failure.tsx';
import { Page } from './page.tsx';
import { withChinese } from './with-chinese.tsx';

type Role = Me['role'];
type Duty = Capacity['duties'][number];

/** Somebody who is signed in. */
export type SignedInMe = Me & { readonly account: NonNullable<Me['account']> };

const isSignedIn = (me: Me | undefined): me is SignedInMe => Boolean(me?.account);

/** Offers to act in a capacity in which the page can be used. */
function ChangeCapacity({ capacities }: { readonly capacities: readonly Capacity[] }) {
  const [error, setError] = useState<unknown>();
  const [isChanging, setIsChanging] = useState(false);
  async function change(appointment: string | null): Promise<void> {
    setIsChanging(true);
    try {
      await actAs(appointment);
    } catch (failure) {
      setError(failure);
      setIsChanging(false);
    }
  }
  return (
    <>
      <ul className="space-y-3">
        {capacities.map((capacity) => (
          <li key={capacity.appointment}>
            <Button disabled={isChanging} onClick={() => void change(capacity.appointment)}>
              {withChinese(m.accounts_act_as({ capacity: capacityName(capacity) }))}
            </Button>
          </li>
        ))}
      </ul>
      {error !== undefined && <Failure error={error} />}
    </>
  );
}

/**
 * A page that only some may use: whoever is not signed in is shown where to, whoever acts in another capacity how to
 * change it. The server guards what it answers by itself. Once shown, the page stays when the session ends, so that
 * nothing that was filled in is lost.
 */
export function OnlyFor({
  title,
  roles,
  duty,
  children,
}: {
  readonly title: string;
  /** Whoever is signed in, where left out. */
  readonly roles?: readonly Role[];
  /** What an official must hold among their duties. */
  readonly duty?: Duty;
  readonly children: (me: SignedInMe) => ReactNode;
}) {
  const { href } = useLocation();
  const asked = useMe();
  const last = lastSignedInMe();
  const page = (content: ReactNode, lead?: ReactNode) => (
    <Page title={title} lead={lead}>
      {content}
    </Page>
  );
  return (
    <Answer asked={asked} waiting={page}>
      {(answer) => {
        const me = answer.account ? answer : last;
        if (!isSignedIn(me))
          return page(
            <ButtonLink to="/sign-in" search={{ next: href }}>
              {m.accounts_sign_in()}
            </ButtonLink>,
            m.accounts_needs_sign_in(),
          );
        const mayUse = ({ role, duties }: Pick<Capacity, 'role'> & Partial<Pick<Capacity, 'duties'>>) =>
          (!roles || roles.includes(role)) && (!duty || duties?.includes(duty) === true);
        if (!mayUse(me)) {
          const fitting = me.capacities.filter(mayUse);
          return fitting.length > 0
            ? page(<ChangeCapacity capacities={fitting} />, m.accounts_other_capacity())
            : page(
                <Button
                  kind="secondary"
                  onClick={() => void signOut(`/sign-in?${new URLSearchParams({ next: href }).toString()}`)}
                >
                  {m.accounts_sign_in_as_other()}
                </Button>,
                withChinese(m.accounts_not_for_you({ capacity: capacityName(me) })),
              );
        }
        if (me.needsSecondFactor && roles)
          return page(
            <ButtonLink to="/account/second-factor">{m.accounts_second_factor_title()}</ButtonLink>,
            m.accounts_needs_second_factor(),
          );
        return children(me);
      }}
    </Answer>
  );
}
