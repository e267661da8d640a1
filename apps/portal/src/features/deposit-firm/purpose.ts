// Written out, because an address is read before anything else is loaded.
const purposes = ['payment', 'top-up', 'adjustment', 'replacement'] as const;

/** What an instrument is handed in for. */
export type Purpose = (typeof purposes)[number];

/** Reads the address; a payment unless it says otherwise. */
export const readPurpose = ({ purpose }: Readonly<Record<string, unknown>>): { readonly purpose: Purpose } => ({
  purpose: purposes.find((known) => known === purpose) ?? 'payment',
});
