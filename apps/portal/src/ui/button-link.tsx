import { createLink } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { buttonLook } from './button.tsx';

function ButtonAnchor({
  kind = 'primary',
  ...anchor
}: Omit<ComponentProps<'a'>, 'className'> & { readonly kind?: 'primary' | 'secondary' }) {
  return <a {...anchor} className={`no-print ${buttonLook(kind)}`} />;
}

/** A link to the next thing to do that looks like a button. */
export const ButtonLink = createLink(ButtonAnchor);
