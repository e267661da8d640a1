import { type Role, roles } from '../accounts/actor.ts';
import type { Duty } from './duty.ts';

/**
 * How far a permission reaches. `public`: what is about nobody. `own`: about the account or its person. `own-company`,
 * `own-agency`: about the company or agency that one acts for. `own-district`: about matters of the division of one's
 * agency; the city's agencies reach all of them, of an agency's own matters those of their own kind. `own-pooling-area`:
 * about the insured of the pooling area that one's agency looks after; the city's agency reaches all. `all`: about
 * everybody.
 */
const scopes = ['public', 'own', 'own-company', 'own-agency', 'own-district', 'own-pooling-area', 'all'] as const;

type Scope = (typeof scopes)[number];

export interface Grant {
  readonly scope: Scope;
  /** The duty that an official must hold. */
  readonly duty?: Duty;
}

/** Which roles may call a procedure, and how far. A role that is not named may not. */
export type Permission = Readonly<Partial<Record<Role, Grant>>>;

/** For everybody, signed in or not: what it tells is about nobody. */
export const everybody: Permission = Object.fromEntries(roles.map((role) => [role, { scope: 'public' }]));

/** For whoever is signed in, about themselves. */
export const oneself: Permission = Object.fromEntries(
  roles.filter((role) => role !== 'anonymous').map((role) => [role, { scope: 'own' }]),
);
