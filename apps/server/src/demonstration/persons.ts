import { plainDate } from '@wenzhou/calendar';
import { citizenNumberFor } from '@wenzhou/identity';
import type { ClaimInput } from '@wenzhou/medical-insurance';
import type { GivenStay, Insurance } from '../medical-insurance/settle-stays.ts';

/** A person who does not exist, and what is recorded of them in a demonstration. */
export interface FictionalPerson extends Pick<Insurance, 'scheme' | 'area'> {
  readonly citizenNumber: string;
  readonly name: string;
  /** A day of the insurance year that their stays belong to. */
  readonly on: string;
  readonly stays: readonly GivenStay[];
}

/** Sequence numbers from 990 on; with these birth dates nobody's number. */
const number = (birthDate: string, sequence: number): string =>
  citizenNumberFor({ division: '330302', birthDate: plainDate(birthDate), sequence });

const stay = (
  claimNumber: string,
  grade: ClaimInput['institution']['grade'],
  admittedOn: string,
  dischargedOn: string,
  lines: ClaimInput['lines'],
): ClaimInput => ({
  institution: { id: `fictional-${grade}`, grade },
  number: claimNumber,
  care: 'inpatient',
  admittedOn,
  dischargedOn,
  lines,
});

/** Names, numbers, hospitals and stays are made up. */
export const fictionalPersons: readonly FictionalPerson[] = [
  {
    citizenNumber: number('1900-01-01', 991),
    name: '虚构在职甲',
    scheme: 'employee-tier-1',
    area: 'wenzhou-urban',
    on: '2018-09-14',
    stays: [
      {
        status: 'active',
        claim: stay('fictional-0001', 'grade-2', '2018-07-09', '2018-07-16', [
          { amount: 1_200_000, class: 'A' },
          { amount: 300_000, class: 'B', selfCareRate: { numerator: 1, denominator: 10 } },
        ]),
      },
      {
        status: 'active',
        claim: stay('fictional-0002', 'grade-3', '2018-09-03', '2018-09-14', [
          { amount: 8_000_000, class: 'A' },
          { amount: 150_000, class: 'off-list' },
        ]),
      },
    ],
  },
  {
    citizenNumber: number('1900-01-02', 992),
    name: '虚构退休乙',
    scheme: 'employee-tier-1',
    area: 'wenzhou-urban',
    on: '2018-11-20',
    stays: [
      {
        status: 'retired',
        claim: stay('fictional-0003', 'grade-3', '2018-10-08', '2018-11-20', [{ amount: 52_000_000, class: 'A' }]),
      },
    ],
  },
];
