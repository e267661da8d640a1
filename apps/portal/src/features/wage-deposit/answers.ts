import type { PlainDate } from '@wenzhou/calendar';
import type { Category, Grade, Qualification } from '@wenzhou/wage-deposit';
import { gradesOf, mostQualifications } from '../../ui/deposit/qualification-grades.ts';
import { known, oneOf, readDate, readText } from '../../address.ts';

/** The answers of the wage-deposit questions, as their addresses hold them. */
export interface DepositAnswers {
  readonly qualifications?: readonly Qualification[];
  /** The division of registration; a province stands for its part outside Wenzhou. */
  readonly division?: string;
  readonly creditCode?: string;
  readonly contractFiledOn?: PlainDate;
  /** The day of assessment; that of the filing unless said. */
  readonly on?: PlainDate;
  readonly paid?: 'never' | 'before';
  readonly firstPaidOn?: PlainDate;
  /** The days of serious arrears. */
  readonly serious?: readonly PlainDate[];
}

const categoriesAsked = Object.keys(gradesOf) as readonly Category[];
const paidChoices = ['never', 'before'] as const;

/** An address stays short enough for every browser with so many. */
export const mostCases = 12;

function readQualification(found: unknown): Qualification | undefined {
  const said = (typeof found === 'object' && found !== null ? found : {}) as Readonly<Record<string, unknown>>;
  const category = oneOf(categoriesAsked, said['category']);
  if (category === undefined) return undefined;
  const grades: readonly Grade[] = gradesOf[category];
  const grade = oneOf(grades, said['grade']);
  if (grades.length > 0 && grade === undefined) return undefined;
  return (grade === undefined ? { category } : { category, grade }) as Qualification;
}

function readList<T>(found: unknown, most: number, read: (one: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(found)) return undefined;
  const list = found.slice(0, most).flatMap((one) => read(one) ?? []);
  return list.length > 0 ? list : undefined;
}

/** Reads the answers out of an address. What is not an answer is left out and asked for again. */
export const readAnswers = (search: Readonly<Record<string, unknown>>): DepositAnswers =>
  known<Required<DepositAnswers>>({
    qualifications: readList(search['qualifications'], mostQualifications, readQualification),
    division: readText(search['division'], /^\d{6}$/),
    creditCode: readText(search['creditCode'], /^[0-9A-Z]{18}$/),
    contractFiledOn: readDate(search['contractFiledOn']),
    on: readDate(search['on']),
    paid: oneOf(paidChoices, search['paid']),
    firstPaidOn: readDate(search['firstPaidOn']),
    serious: readList(search['serious'], mostCases, readDate),
  });

/** The address of the first question that is not answered; that of the check when all are. */
function openQuestion(answers: DepositAnswers) {
  if (!answers.qualifications) return '/wage-deposit';
  if (!answers.division && !answers.creditCode) return '/wage-deposit/registration';
  if (!answers.contractFiledOn) return '/wage-deposit/contract';
  if (!answers.paid || (answers.paid === 'before' && !answers.firstPaidOn)) return '/wage-deposit/history';
  return '/wage-deposit/check';
}

/** Where to go with these answers. */
export const nextPage = (answers: DepositAnswers) => ({ to: openQuestion(answers), search: answers });
