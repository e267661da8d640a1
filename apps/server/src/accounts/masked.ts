import { citizenNumber, maskCitizenNumber } from '@wenzhou/identity';

/** A stored citizen number as it is shown outside the case: with the birth date hidden. */
export const masked = (stored: string | null): string | null =>
  stored === null ? null : maskCitizenNumber(citizenNumber(stored));
