import { isStorable } from '../../database/storable.ts';

/** What is refused as text that a database does not take. */
export const storable = [
  isStorable,
  { error: 'text with NUL or unpaired surrogate characters cannot be stored' },
] as const;
