import type { PlainDate } from '@wenzhou/calendar';
import type { Fen } from '@wenzhou/money';
import type { TenderPlanInput } from '@wenzhou/resource-trading';
import { known, readDate, readText } from '../../address.ts';

/** The days that somebody may have chosen besides that of the notice, in the order of the law. */
export const daysAsked = [
  'documentsFiled',
  'documentsIssued',
  'saleEnds',
  'clarification',
  'deadline',
  'opening',
  'evaluationReport',
  'candidatesPublished',
  'publicityEnds',
  'winnerDetermined',
  'awardNotice',
  'supervisorReport',
  'contractSigned',
  'contractFiled',
  'bondsRefunded',
] as const satisfies readonly (keyof TenderPlanInput)[];

type DayAsked = (typeof daysAsked)[number];

export const timesAsked = ['deadlineTime', 'openingTime'] as const satisfies readonly (keyof TenderPlanInput)[];
export const amountsAsked = ['estimate', 'bond'] as const satisfies readonly (keyof TenderPlanInput)[];

export const timeForm = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** A plan as its addresses hold it. */
export interface PlanAnswers
  extends
    Partial<Record<DayAsked | 'notice', PlainDate>>,
    Partial<Record<(typeof timesAsked)[number], string>>,
    Partial<Record<(typeof amountsAsked)[number], Fen>> {}

const readAmount = (found: unknown): Fen | undefined =>
  typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? (found as Fen) : undefined;

/** Reads a plan out of an address. What is not an answer is left out. */
export function readPlanAnswers(search: Readonly<Record<string, unknown>>): PlanAnswers {
  const days = (['notice', ...daysAsked] as const).map((field) => [field, readDate(search[field])]);
  const times = timesAsked.map((field) => [field, readText(search[field], timeForm)]);
  const amounts = amountsAsked.map((field) => [field, readAmount(search[field])]);
  return known<PlanAnswers>(Object.fromEntries([...days, ...times, ...amounts]) as PlanAnswers);
}

/** What the server is asked; undefined without the day of the notice. */
export const planOf = ({ notice, ...others }: PlanAnswers): TenderPlanInput | undefined =>
  notice === undefined ? undefined : { notice, ...others };
