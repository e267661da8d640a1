import type { CitizenNumber, CreditCode } from '@wenzhou/identity';
import type { Duty } from '../permissions/duty.ts';

/** The kinds of authority whose officials work here. */
export const agencyKinds = ['construction', 'labour', 'medical-insurance'] as const;

export type AgencyKind = (typeof agencyKinds)[number];

/** One authority: its kind and the division (GB/T 2260) it works for; `330300` is the city's own. */
export interface Agency {
  readonly kind: AgencyKind;
  readonly division: string;
}

const officialRoles = ['construction-official', 'labour-official', 'medical-insurance-official'] as const;
export type OfficialRole = (typeof officialRoles)[number];

export const isOfficialRole = (role: string): role is OfficialRole =>
  officialRoles.some((official) => official === role);

/** The roles that an appointment gives. */
export const appointedRoles = ['company-head', 'company-staff', ...officialRoles, 'operator'] as const;
export type AppointedRole = (typeof appointedRoles)[number];

/**
 * Every role that somebody who asks may have. `guest` is an account that is nobody here yet: without a citizen number
 * and without an appointment.
 */
export const roles = ['anonymous', 'guest', 'resident', ...appointedRoles] as const;
export type Role = (typeof roles)[number];

/** The account behind a signed-in request. */
export interface ActingAccount {
  readonly id: string;
  readonly name: string;
  readonly sessionId: string;
  /** Whether this session was proved with a second factor; without it, officials and operators may do next to nothing. */
  readonly hasSecondFactor: boolean;
}

interface SignedIn {
  readonly account: ActingAccount;
}

export interface Resident extends SignedIn {
  readonly role: 'resident';
  readonly citizenNumber: CitizenNumber;
}

export interface CompanyActor extends SignedIn {
  readonly role: 'company-head' | 'company-staff';
  readonly appointment: string;
  readonly company: { readonly creditCode: CreditCode; readonly name: string };
}

export interface Official extends SignedIn {
  readonly role: OfficialRole;
  readonly appointment: string;
  readonly agency: Agency;
  readonly duties: readonly Duty[];
}

export interface Operator extends SignedIn {
  readonly role: 'operator';
  readonly appointment: string;
}

/** Who asks. */
export type Actor =
  | { readonly role: 'anonymous' }
  | (SignedIn & { readonly role: 'guest' })
  | Resident
  | CompanyActor
  | Official
  | Operator;

export const anonymous: Actor = { role: 'anonymous' };

/** The program itself, where no request is behind a change: a job, or the demonstration's data. Never from a request. */
export const system = { role: 'system' } as const;

export const isOfficial = (actor: Actor): actor is Official => isOfficialRole(actor.role);

/** Whether what they may do concerns everybody, so that a password alone is not enough. */
export const isTrusted = (actor: Actor): actor is Official | Operator => isOfficial(actor) || actor.role === 'operator';

/** Under which name what somebody did is kept: the id of their account. */
export const accountIdOf = (actor: Actor | typeof system): string =>
  'account' in actor ? actor.account.id : actor.role;

/** What the audit says of who did something: their account, and the appointment that they acted under. */
export const byWhom = (actor: Actor | typeof system): { readonly by: string; readonly as?: string } => ({
  by: accountIdOf(actor),
  ...('appointment' in actor ? { as: actor.appointment } : {}),
});
