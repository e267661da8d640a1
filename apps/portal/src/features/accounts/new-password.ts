import { m } from '../../paraglide/messages.js';

const [shortest, longest] = [12, 128];

/** What is wrong with a password that is to be set; the server says the same. */
export function passwordFault(password: string): string | undefined {
  if (password.length < shortest) return m.accounts_password_too_short();
  return password.length > longest ? m.accounts_password_too_long() : undefined;
}
