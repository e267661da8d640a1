import { type CertifiedStanding, certifiedStandings, type Phase, phases } from '@wenzhou/wage-deposit';

/** What the register is searched for, as the address holds it. */
export interface RegisterSearch {
  readonly find?: string;
  readonly division?: string;
  readonly phase?: Phase;
  readonly standing?: CertifiedStanding;
  readonly supervised?: true;
  readonly page?: number;
}

const oneOf = <Value extends string>(values: readonly Value[], given: unknown): Value | undefined =>
  values.find((value) => value === given);

/** Reads the address; what makes no sense there is left out. */
export function readRegisterSearch(given: Readonly<Record<string, unknown>>): RegisterSearch {
  const find = given['find'] === undefined ? '' : String(given['find']).trim().slice(0, 100);
  const division = String(given['division'] ?? '');
  const phase = oneOf(phases, given['phase']);
  const standing = oneOf(certifiedStandings, given['standing']);
  const page = Number(given['page']);
  return {
    ...(find !== '' && { find }),
    ...(/^3303\d{2}$/.test(division) && { division }),
    ...(phase && { phase }),
    ...(standing && { standing }),
    ...((given['supervised'] === true || given['supervised'] === 'true') && { supervised: true as const }),
    ...(Number.isInteger(page) && page > 1 && page <= 100_000 && { page }),
  };
}
