import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { actAs, signOut } from '../../session.ts';
import { Button } from '../../ui/button.tsx';
import { capacityName, dutyList } from '../../ui/capacity-name.ts';
import { Failure } from '../../ui/failure.tsx';
import type { SignedInMe } from '../../ui/only-for.tsx';
import { withChinese } from '../../ui/with-chinese.tsx';

const linkLook = 'inline-flex min-h-11 items-center text-brand-800 underline underline-offset-2';

/** Every capacity of an account, to act in another one. */
function Capacities({ me }: { readonly me: SignedInMe }) {
  const [error, setError] = useState<unknown>();
  const [isChanging, setIsChanging] = useState(false);
  async function change(form: FormData): Promise<void> {
    setIsChanging(true);
    try {
      await actAs(String(form.get('capacity') ?? '') || null);
    } catch (failure) {
      setError(failure);
      setIsChanging(false);
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void change(new FormData(event.currentTarget));
      }}
    >
      <fieldset>
        <legend className="font-semibold">{m.accounts_acting_as()}</legend>
        {me.capacities.map((capacity) => (
          <label key={capacity.appointment} className="flex min-h-11 items-start gap-3 py-2">
            <input
              type="radio"
              name="capacity"
              value={capacity.appointment ?? ''}
              defaultChecked={capacity.appointment === me.appointment}
              className="mt-1 size-5 shrink-0 accent-brand-800"
            />
            <span>
              {withChinese(capacityName(capacity))}
              {capacity.duties.length > 0 && (
                <span className="block text-sm text-stone-700">{dutyList(capacity.duties)}</span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      {error !== undefined && <Failure error={error} />}
      <Button type="submit" kind="secondary" disabled={isChanging}>
        {m.accounts_change_capacity()}
      </Button>
    </form>
  );
}

/** The name and capacity of whoever is signed in, opening to what they may do about it. */
export function SignedInMenu({ me }: { readonly me: SignedInMe }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute('open');
  return (
    <details
      ref={menu}
      className="group/account relative min-w-0"
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !menu.current?.open) return;
        close();
        menu.current.querySelector('summary')?.focus();
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) close();
      }}
    >
      <summary className="flex min-h-11 items-center gap-2 py-1">
        <span className="sr-only">{m.accounts_signed_in_as()}</span>
        <span>
          <span lang="zh-CN" className="font-semibold">
            {me.account.name}
          </span>{' '}
          <span className="text-sm">{withChinese(capacityName(me))}</span>
        </span>
        <svg viewBox="0 0 12 8" className="h-2 w-3 shrink-0 group-open/account:rotate-180" aria-hidden="true">
          <path d="m1 1 5 5 5-5" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      </summary>
      <div className="absolute right-0 z-10 w-88 max-w-[calc(100vw-2rem)] space-y-3 rounded border border-stone-500 bg-white p-4 shadow-lg">
        {me.capacities.length > 1 && <Capacities me={me} />}
        <ul onClick={close}>
          <li>
            <Link to="/account" className={linkLook}>
              {m.accounts_my_account()}
            </Link>
          </li>
          {me.role === 'company-head' && (
            <li>
              <Link to="/company/staff" className={linkLook}>
                {m.accounts_staff_title()}
              </Link>
            </li>
          )}
          {me.role === 'operator' && (
            <li>
              <Link to="/operator/accounts" className={linkLook}>
                {m.accounts_list_title()}
              </Link>
            </li>
          )}
        </ul>
        <Button kind="secondary" onClick={() => void signOut('/')}>
          {m.accounts_sign_out()}
        </Button>
      </div>
    </details>
  );
}
