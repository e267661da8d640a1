import { randomUUID } from 'node:crypto';
import { plainDate } from '@wenzhou/calendar';
import { citizenNumberFor } from '@wenzhou/identity';
import type { ClaimInput } from '@wenzhou/medical-insurance';

let people = 0;

/** Somebody who does not exist and is new with every call. */
export function fictionalPerson(): { readonly citizenNumber: string; readonly name: string } {
  const sequence = 1 + Math.floor(people / 100);
  people += 1;
  const birthDate = plainDate(`19${String(people % 100).padStart(2, '0')}-01-01`);
  return {
    citizenNumber: citizenNumberFor({ division: '330302', birthDate, sequence }),
    name: '虚构测试',
  };
}

/** 80,000 yuan of class A in a hospital of grade 3, in September 2018. */
export const september = (changes: Partial<ClaimInput> = {}): ClaimInput => ({
  institution: { id: `fictional-${randomUUID()}`, grade: 'grade-3' },
  number: '0001',
  care: 'inpatient',
  admittedOn: '2018-09-03',
  dischargedOn: '2018-09-14',
  lines: [{ amount: 8_000_000, class: 'A' }],
  ...changes,
});

/** 12,000 yuan of class A in a hospital of grade 2, in July 2018. */
export const july = (): ClaimInput =>
  september({
    institution: { id: `fictional-${randomUUID()}`, grade: 'grade-2' },
    admittedOn: '2018-07-09',
    dischargedOn: '2018-07-16',
    lines: [{ amount: 1_200_000, class: 'A' }],
  });

/** What is asked to be recorded: an active employee's stay in the urban area. */
export const stayToRecord = (claim: ClaimInput, person = fictionalPerson(), idempotencyKey: string = randomUUID()) =>
  ({
    idempotencyKey,
    person,
    scheme: 'employee-tier-1',
    area: 'wenzhou-urban',
    status: 'active',
    claim,
  }) as const;
