import type { ComponentProps, ReactNode } from 'react';

/** A native checkbox beside what it says. */
export function CheckField({
  children,
  ...input
}: Omit<ComponentProps<'input'>, 'type'> & { readonly children: ReactNode }) {
  return (
    <label className="mb-6 flex min-h-11 items-start gap-3">
      <input type="checkbox" className="mt-1 size-5 shrink-0 accent-brand-800" {...input} />
      <span>{children}</span>
    </label>
  );
}
