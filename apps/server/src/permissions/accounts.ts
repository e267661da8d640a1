import { everybody, oneself, type Permission } from './permission.ts';

/** Accounts, appointments and what an account sees of itself. */
export const accountsPermissions: Readonly<Record<string, Permission>> = {
  'accounts.me': everybody,
  'accounts.actAs': oneself,
  'accounts.sessions': oneself,
  'accounts.revokeSession': oneself,
  'accounts.revokeOtherSessions': oneself,
  'accounts.setContact': oneself,
  'accounts.accesses': { resident: { scope: 'own' } },
  'accounts.open': { operator: { scope: 'all' } },
  'accounts.list': { operator: { scope: 'all' } },
  'accounts.close': { operator: { scope: 'all' } },
  'accounts.resetSignIn': { operator: { scope: 'all' } },
  'accounts.appoint': { operator: { scope: 'all' }, 'company-head': { scope: 'own-company' } },
  'accounts.endAppointment': { operator: { scope: 'all' }, 'company-head': { scope: 'own-company' } },
  'accounts.appointments': { operator: { scope: 'all' }, 'company-head': { scope: 'own-company' } },
  'POST /auth/sign-in/username': everybody,
  'POST /auth/sign-in/social': everybody,
  'GET /auth/callback/city': everybody,
  'POST /auth/sign-out': everybody,
  // Whoever is half-way through signing in has no session yet.
  'POST /auth/two-factor/verify-totp': everybody,
  'POST /auth/two-factor/verify-backup-code': everybody,
  'POST /auth/two-factor/enable': oneself,
  'POST /auth/two-factor/generate-backup-codes': oneself,
  'POST /auth/two-factor/disable': oneself,
  'POST /auth/change-password': oneself,
};
