import { citizenNumber, creditCode } from '@wenzhou/identity';
import { type ActingAccount, type Actor, type CompanyActor, isOfficialRole } from './actor.ts';
import { type Capacity, capacityOf, type StoredAppointment } from './capacity.ts';

/** An official is known by citizen number; an account from before that was asked for acts as none until it has one. */
const countsFor =
  (number: string | null) =>
  ({ appointment }: StoredAppointment): boolean =>
    number !== null || !isOfficialRole(appointment.role);

/** All that an account may act as: as the person, if it is anybody's, and under each of its appointments. */
export function capacitiesOf(number: string | null, stored: readonly StoredAppointment[]): Capacity[] {
  const person: Capacity[] = number === null ? [] : [{ appointment: null, role: 'resident', duties: [] }];
  return [...person, ...stored.filter(countsFor(number)).map(capacityOf)];
}

/**
 * The appointment that a session acts under: the one that it names, as long as that has not ended; without one, a person
 * with a citizen number acts as a resident and everybody else under their first appointment.
 */
export const appointmentOf = (
  named: string | null,
  number: string | null,
  active: readonly StoredAppointment[],
): StoredAppointment | undefined => {
  const counting = active.filter(countsFor(number));
  return counting.find(({ appointment }) => appointment.id === named) ?? (number === null ? counting[0] : undefined);
};

const isCompanyRole = (role: string): role is CompanyActor['role'] =>
  role === 'company-head' || role === 'company-staff';

function appointed(account: ActingAccount, { appointment, company }: StoredAppointment): Actor {
  const { id, role, agencyKind, agencyDivision, duties } = appointment;
  if (role === 'operator') return { role, account, appointment: id };
  if (isCompanyRole(role) && company)
    return {
      role,
      account,
      appointment: id,
      company: { creditCode: creditCode(company.creditCode), name: company.name },
    };
  if (isOfficialRole(role) && agencyKind && agencyDivision)
    return { role, account, appointment: id, agency: { kind: agencyKind, division: agencyDivision }, duties };
  throw new Error(`the appointment ${id} does not say for whom it is`);
}

/** Who an account is while it acts under an appointment, or as the person. */
export function actorFor(
  account: ActingAccount,
  number: string | null,
  appointment: StoredAppointment | undefined,
): Actor {
  if (appointment) return appointed(account, appointment);
  if (number === null) return { role: 'guest', account };
  return { role: 'resident', account, citizenNumber: citizenNumber(number) };
}
