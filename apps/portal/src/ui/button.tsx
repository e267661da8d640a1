import type { ComponentProps } from 'react';

const look = {
  primary: 'bg-brand-800 text-white hover:bg-brand-900',
  secondary: 'border-2 border-brand-800 bg-white text-brand-900 hover:bg-brand-50',
};

export const buttonLook = (kind: keyof typeof look = 'primary') =>
  `inline-flex min-h-11 items-center rounded px-5 py-2 font-semibold ${look[kind]}`;

export function Button({
  kind = 'primary',
  type = 'button',
  ...button
}: ComponentProps<'button'> & { readonly kind?: keyof typeof look }) {
  return <button type={type} className={`${buttonLook(kind)} disabled:opacity-60`} {...button} />;
}
