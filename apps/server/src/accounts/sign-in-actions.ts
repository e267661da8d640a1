import * as z from 'zod';
import { longestPassword, newPasswordSchema } from './password.ts';

/** An address within the portal to go on to, such as `/zh/account`. */
const portalPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/);

const passwordSchema = z.string().min(1).max(longestPassword);

/** A confirmation by password; an account of the single sign-on has none. */
const confirmation = z.object({ password: passwordSchema.optional() });

const nothing = z.object({});

/** Something that is asked of `POST /auth/…`: what is sent and what comes back, whatever the library answers besides. */
export interface SignInAction {
  readonly body: z.ZodType<Record<string, unknown>>;
  /** What is left of the library's answer. The token of a session is never in it: the cookie alone carries that. */
  readonly answer: z.ZodType<Record<string, unknown>>;
  /** What it may be used to guess: the password of a named account, or a secret of one's own. */
  readonly guesses?: 'password' | 'own-password' | 'code';
}

/** Everything that can be asked of `POST /auth/…`, by the path behind `/auth`. */
export const signInActions = {
  /** `twoFactorRedirect` says that a one-time code is to be entered next. */
  '/sign-in/username': {
    body: z.object({ username: z.string().min(1).max(100), password: passwordSchema }),
    answer: z.object({ twoFactorRedirect: z.boolean().default(false) }),
    guesses: 'password',
  },
  /** Answers where to go to sign in with the city; from there one comes back to one of the two addresses. */
  '/sign-in/social': {
    body: z.object({ callbackURL: portalPath, errorCallbackURL: portalPath }),
    answer: z.object({ url: z.url() }),
  },
  '/sign-out': { body: nothing, answer: nothing },
  /** Begins to set up one-time codes; they count once one was entered at `/two-factor/verify-totp`. */
  '/two-factor/enable': {
    body: confirmation,
    answer: z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) }),
    guesses: 'own-password',
  },
  '/two-factor/verify-totp': {
    body: z.object({ code: z.string().regex(/^\d{6}$/) }),
    answer: nothing,
    guesses: 'code',
  },
  '/two-factor/verify-backup-code': {
    body: z.object({ code: z.string().trim().min(1).max(40) }),
    answer: nothing,
    guesses: 'code',
  },
  '/two-factor/generate-backup-codes': {
    body: confirmation,
    answer: z.object({ backupCodes: z.array(z.string()) }),
    guesses: 'own-password',
  },
  '/two-factor/disable': { body: confirmation, answer: nothing, guesses: 'own-password' },
  /** Ends all other sessions as well. */
  '/change-password': {
    body: z.object({ currentPassword: passwordSchema, newPassword: newPasswordSchema }),
    answer: nothing,
    guesses: 'own-password',
  },
} as const satisfies Readonly<Record<string, SignInAction>>;

export type SignInPath = keyof typeof signInActions;
