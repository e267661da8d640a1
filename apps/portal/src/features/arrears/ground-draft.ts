import { isAfter, type PlainDate } from '@wenzhou/calendar';
import { readDate } from '../../address.ts';
import { m } from '../../paraglide/messages.js';
import type { FieldError } from '../../ui/error-summary.tsx';
import type { ReportedGround } from './case-types.ts';

export const groundChoices = ['labour-sanction', 'referred-to-police', 'mass-incident', 'extreme-incident'] as const;
export type GroundChoice = (typeof groundChoices)[number];

/** A ground to report, as it is sent. */
export type ReadGround = Pick<ReportedGround, 'ground' | 'occurredOn' | 'reference'>;

/** What was typed of it, to be shown again. */
interface GroundDraft {
  readonly ground?: GroundChoice | undefined;
  readonly people: string;
  readonly occurredOn: string;
  readonly reference: string;
}

export const emptyGround: GroundDraft = { people: '', occurredOn: '', reference: '' };

const mostPeople = 1_000_000;

/** Reads a draft on a day: the ground, or everything that is wrong with what was typed. */
export function readGround(
  draft: GroundDraft,
  on: PlainDate,
): { readonly read: ReadGround } | { readonly errors: readonly FieldError[] } {
  const occurredOn = readDate(draft.occurredOn);
  const reference = draft.reference.trim();
  const people = Number(draft.people);
  const isMass = draft.ground === 'mass-incident';
  const errors: readonly FieldError[] = [
    ...(draft.ground ? [] : [{ field: 'ground', text: m.arrears_ground_missing() }]),
    ...(!isMass || (Number.isInteger(people) && people >= 1 && people <= mostPeople)
      ? []
      : [{ field: 'people', text: m.arrears_people_missing() }]),
    ...(occurredOn ? [] : [{ field: 'occurredOn', text: m.arrears_ground_day_missing() }]),
    ...(occurredOn && isAfter(occurredOn, on) ? [{ field: 'occurredOn', text: m.arrears_ground_day_to_come() }] : []),
    ...(reference === '' ? [{ field: 'reference', text: m.arrears_reference_missing() }] : []),
  ];
  if (errors.length > 0 || !occurredOn || !draft.ground) return { errors };
  return {
    read: {
      ground: draft.ground === 'mass-incident' ? { ground: 'mass-incident', people } : { ground: draft.ground },
      occurredOn,
      reference,
    },
  };
}
