import type { PlainDate } from '@wenzhou/calendar';
import type { Care, InstitutionGrade, InsuredStatus, PoolingArea, Scheme } from '@wenzhou/medical-insurance';
import type { Fen } from '@wenzhou/money';
import { known, oneOf, readDate } from '../../address.ts';

/** What is known of one stay so far. Amounts in fen; a cost that was left empty is absent. */
export interface StayAnswers {
  readonly status?: InsuredStatus;
  readonly care?: Care;
  readonly grade?: InstitutionGrade;
  readonly admittedOn?: PlainDate;
  readonly dischargedOn?: PlainDate;
  readonly classA?: Fen;
  readonly classB?: Fen;
  /** The person's share of class B before pooling, in per cent as typed. */
  readonly selfCarePercent?: string;
  readonly offList?: Fen;
}

/** The answers of the simulator, as its addresses hold them: whose insurance, and the stays of one year. */
export interface HospitalStayAnswers {
  readonly scheme?: Scheme;
  readonly area?: PoolingArea;
  readonly stays?: readonly StayAnswers[];
  /** Which stay is asked about or shown, counted from 1; the first unless said. */
  readonly stay?: number;
}

// Written out, because an address is read before the package with the rules is loaded.
export const schemes = ['employee-tier-1', 'employee-tier-2', 'resident'] as const satisfies readonly Scheme[];
export const areas = [
  'wenzhou-urban',
  'dongtou',
  'yueqing',
  'ruian',
  'yongjia',
  'pingyang',
  'cangnan',
  'wencheng',
  'taishun',
] as const satisfies readonly PoolingArea[];
export const statuses = ['active', 'retired'] as const satisfies readonly InsuredStatus[];
export const cares = ['inpatient', 'special-outpatient'] as const satisfies readonly Care[];
export const grades = ['grade-1', 'grade-2', 'grade-3'] as const satisfies readonly InstitutionGrade[];

/** An address stays short enough for every browser with so many stays. */
export const mostStays = 12;

/** Assumed until somebody says otherwise, and shown wherever answers are checked. */
export const assumedArea: PoolingArea = 'wenzhou-urban';

const readAmount = (found: unknown): Fen | undefined =>
  typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? (found as Fen) : undefined;

/** A share in per cent with at most four decimals, 0 to 100. */
export const isPercent = (text: string): boolean => /^\d{1,3}(?:\.\d{1,4})?$/.test(text) && Number(text) <= 100;

const readPercent = (found: unknown): string | undefined => {
  const text = String(found);
  return isPercent(text) ? text : undefined;
};

function readStay(found: unknown): StayAnswers {
  const stay = (typeof found === 'object' && found !== null ? found : {}) as Readonly<Record<string, unknown>>;
  return known<Required<StayAnswers>>({
    status: oneOf(statuses, stay['status']),
    care: oneOf(cares, stay['care']),
    grade: oneOf(grades, stay['grade']),
    admittedOn: readDate(stay['admittedOn']),
    dischargedOn: readDate(stay['dischargedOn']),
    classA: readAmount(stay['classA']),
    classB: readAmount(stay['classB']),
    selfCarePercent: readPercent(stay['selfCarePercent']),
    offList: readAmount(stay['offList']),
  });
}

/** Reads the answers out of an address. What is not an answer is left out and asked for again. */
export function readAnswers(search: Readonly<Record<string, unknown>>): HospitalStayAnswers {
  const { stays, stay } = search;
  const read = Array.isArray(stays) ? stays.slice(0, mostStays).map(readStay) : undefined;
  const position = Number.isSafeInteger(stay) && Number(stay) >= 1 && Number(stay) <= (read?.length ?? 0);
  return known<Required<HospitalStayAnswers>>({
    scheme: oneOf(schemes, search['scheme']),
    area: oneOf(areas, search['area']),
    stays: read,
    stay: position ? Number(stay) : undefined,
  });
}

/** The stay that is asked about or shown. */
export const currentStay = ({ stays = [], stay = 1 }: HospitalStayAnswers): StayAnswers => stays[stay - 1] ?? {};

/** The answers with what was said of the current stay. A cost that was taken back is gone. */
export function withStay(
  answers: HospitalStayAnswers,
  said: { readonly [Key in keyof StayAnswers]: StayAnswers[Key] | undefined },
): HospitalStayAnswers {
  const { stays = [], stay = 1 } = answers;
  const changed = known<StayAnswers>({ ...currentStay(answers), ...said });
  return { ...answers, stays: stays.length < stay ? [...stays, changed] : stays.with(stay - 1, changed), stay };
}

/** The answers with one more stay to ask about. The person's status is taken over; it can be changed. */
export function withAnotherStay(answers: HospitalStayAnswers): HospitalStayAnswers {
  const { stays = [] } = answers;
  const { status } = currentStay(answers);
  return { ...answers, stays: [...stays, status ? { status } : {}], stay: stays.length + 1 };
}

/** The answers without the stay at a position counted from 1. */
export const withoutStay = (answers: HospitalStayAnswers, position: number): HospitalStayAnswers => ({
  ...answers,
  stays: (answers.stays ?? []).toSpliced(position - 1, 1),
  stay: 1,
});

const hasCosts = ({ classA, classB, selfCarePercent, offList }: StayAnswers): boolean =>
  (classA !== undefined || classB !== undefined || offList !== undefined) && (!classB || selfCarePercent !== undefined);

/** The address of the first question about a stay that is not answered; that of the check when all are. */
function openQuestionOf(stay: StayAnswers) {
  if (!stay.status) return '/hospital-stay/status';
  if (!stay.care) return '/hospital-stay/care';
  if (!stay.grade) return '/hospital-stay/grade';
  if (!stay.admittedOn || !stay.dischargedOn) return '/hospital-stay/dates';
  return hasCosts(stay) ? '/hospital-stay/check' : '/hospital-stay/costs';
}

/** Where to go with these answers: the first open question of the current stay, then of the others, then the check. */
export function nextPage(answers: HospitalStayAnswers): {
  readonly to: Question;
  readonly search: HospitalStayAnswers;
} {
  const { scheme, stays = [] } = answers;
  if (!scheme) return { to: '/hospital-stay', search: answers };
  if (scheme === 'resident') return { to: '/hospital-stay/resident', search: answers };
  const own = openQuestionOf(currentStay(answers));
  if (own !== '/hospital-stay/check') return { to: own, search: answers };
  const open = stays.findIndex((stay) => openQuestionOf(stay) !== '/hospital-stay/check');
  if (open === -1) return { to: own, search: answers };
  return { to: openQuestionOf(stays[open] ?? {}), search: { ...answers, stay: open + 1 } };
}

/** The address of a page that leads to a result. */
export type Question = ReturnType<typeof openQuestionOf> | '/hospital-stay' | '/hospital-stay/resident';
