import * as z from 'zod';

/** The name that one signs in with: letters, digits and `. _ -`, whatever their case. */
export const isUsername = (text: string): boolean =>
  /^[A-Za-z0-9._-]{3,30}$/.test(text) && !/^\d{17}[\dXx]$/.test(text);

/** User names are shown and noted down; a citizen number, which is not, is none. */
export const usernameSchema = z.string().refine(isUsername, { error: '3–30 of A–Z a–z 0–9 . _ -' });
