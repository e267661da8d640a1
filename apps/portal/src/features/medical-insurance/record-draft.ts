import type {
  Care,
  ClaimInput,
  InstitutionGrade,
  InsuredStatus,
  PoolingArea,
  Scheme,
} from '@wenzhou/medical-insurance';
import type { FieldError } from '../../ui/error-summary.tsx';
import { m } from '../../paraglide/messages.js';
import { billLines, type Insurance, refusalsOf } from './claims.ts';
import { costsIn, readCosts, type TypedCosts } from './costs.ts';
import { refusalText } from './wording.ts';

/** A stay to record, as it was typed. */
export interface RecordDraft extends TypedCosts {
  readonly citizenNumber: string;
  readonly name: string;
  readonly scheme: Scheme;
  readonly area: PoolingArea;
  readonly status: InsuredStatus;
  readonly institution: string;
  readonly grade: InstitutionGrade;
  readonly number: string;
  readonly care: Care;
  readonly admittedOn: string;
  readonly dischargedOn: string;
}

export const emptyDraft: RecordDraft = {
  citizenNumber: '',
  name: '',
  scheme: 'employee-tier-1',
  area: 'wenzhou-urban',
  status: 'active',
  institution: '',
  grade: 'grade-3',
  number: '',
  care: 'inpatient',
  admittedOn: '',
  dischargedOn: '',
  classA: '',
  classB: '',
  selfCarePercent: '',
  offList: '',
};

/** Reads the form. Its selects offer nothing but what the types name. */
export function draftIn(form: FormData): RecordDraft {
  const text = (name: keyof RecordDraft) => String(form.get(name) ?? '').trim();
  return {
    ...costsIn(form),
    citizenNumber: text('citizenNumber'),
    name: text('name'),
    scheme: text('scheme') as Scheme,
    area: text('area') as PoolingArea,
    status: text('status') as InsuredStatus,
    institution: text('institution'),
    grade: text('grade') as InstitutionGrade,
    number: text('number'),
    care: text('care') as Care,
    admittedOn: text('admittedOn'),
    dischargedOn: text('dischargedOn'),
  };
}

/** What is sent, without the key that makes a repeat known as one. */
export interface StayToRecord extends Insurance {
  readonly person: { readonly citizenNumber: string; readonly name: string };
  readonly status: InsuredStatus;
  readonly claim: ClaimInput;
}

const fieldAt: Readonly<Record<string, keyof RecordDraft>> = {
  institution: 'institution',
  number: 'number',
  care: 'care',
  admittedOn: 'admittedOn',
  on: 'dischargedOn',
  dischargedOn: 'dischargedOn',
  lines: 'classA',
  scheme: 'scheme',
};

/** What is to be recorded, and everything that is wrong with what was typed. */
export function readDraft(draft: RecordDraft): { readonly stay: StayToRecord; readonly errors: readonly FieldError[] } {
  const { citizenNumber, name, scheme, area, status, institution, grade, number, care, admittedOn, dischargedOn } =
    draft;
  const { costs, errors: costErrors } = readCosts(draft);
  const claim = {
    // What is empty was not given, which the rules then say.
    institution: { id: institution || undefined, grade },
    number: number || undefined,
    care,
    admittedOn: admittedOn || undefined,
    dischargedOn: dischargedOn || undefined,
    lines: costErrors.length > 0 ? [] : billLines(costs),
  } as ClaimInput;
  const errors: FieldError[] = [];
  if (citizenNumber === '') errors.push({ field: 'citizenNumber', text: m.medical_citizen_number_missing() });
  if (name === '') errors.push({ field: 'name', text: m.medical_name_missing() });
  for (const refusal of refusalsOf({ scheme, area }, status, claim))
    errors.push({ field: fieldAt[String(refusal.path?.[0])] ?? 'number', text: refusalText(refusal) });
  return { stay: { person: { citizenNumber, name }, scheme, area, status, claim }, errors: [...errors, ...costErrors] };
}
