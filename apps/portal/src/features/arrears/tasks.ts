import { addDays, formatDate, type PlainDate } from '@wenzhou/calendar';
import type { Provisions } from '@wenzhou/statute';
import { art, depositSteps } from '@wenzhou/wage-deposit';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { money } from '../../ui/money.ts';
import { timeLeft } from './case-state.tsx';
import type { CaseView } from './case-types.ts';

/** What is done about a case, in the order in which it comes up. */
const taskNames = ['order', 'payment', 'application', 'severity', 'ground'] as const;
export type TaskName = (typeof taskNames)[number];

export type TaskState = 'not-started' | 'in-progress' | 'done' | 'impossible';

/** Where a task stands, and why. */
interface Standing {
  readonly state: TaskState;
  readonly why: string;
  /** Whether there is something to do about it now. */
  readonly isOpen: boolean;
  /** The application that tells more. */
  readonly request?: string;
}

export interface CaseTask extends Standing {
  readonly name: TaskName;
  readonly title: string;
  readonly at: Provisions;
  /** What an official must hold among their duties to do it. */
  readonly duty: 'deciding' | 'executing';
}

const day = (on: PlainDate): string => formatDate(on, language());

const toDo = (why: string): Standing => ({ state: 'not-started', why, isOpen: true });
const impossible = (why: string): Standing => ({ state: 'impossible', why, isOpen: false });
const done = (why: string): Standing => ({ state: 'done', why, isOpen: false });

/** The application that waits or was granted, if there is one: no other can be made beside it. */
const standingRequest = ({ requests }: CaseView) =>
  requests.find(({ state }) => state === 'submitted' || state === 'granted');

const isPaid = ({ state }: CaseView['arrearsCase']): boolean => state === 'paid' || state === 'paid-from-deposit';

function orderStanding({ arrearsCase }: CaseView): Standing {
  const { payBy } = arrearsCase;
  if (payBy) return done(m.arrears_order_issued({ day: day(payBy) }));
  return isPaid(arrearsCase) ? impossible(m.arrears_wages_paid()) : toDo(m.arrears_order_why());
}

function paymentStanding(view: CaseView): Standing {
  const { state, paidOn, payBy } = view.arrearsCase;
  if (state === 'paid-from-deposit')
    return impossible(
      paidOn ? m.arrears_payment_from_deposit_on({ day: day(paidOn) }) : m.arrears_payment_from_deposit(),
    );
  if (paidOn) return done(m.arrears_paid_on({ day: day(paidOn) }));
  const standing = standingRequest(view);
  if (standing?.state === 'submitted') return impossible(m.arrears_payment_applied());
  if (state === 'partly-paid-from-deposit') return toDo(m.arrears_payment_rest({ left: money(view.left) }));
  if (standing) return impossible(m.arrears_payment_granted());
  if (state === 'open') return toDo(m.arrears_payment_why());
  return { state: 'in-progress', why: payBy ? timeLeft(payBy, view.on) : m.arrears_payment_why(), isOpen: true };
}

function applicationStanding(view: CaseView): Standing {
  const { state, payBy, ranOut } = view.arrearsCase;
  const [latest] = view.requests;
  const standing = standingRequest(view);
  if (state === 'partly-paid-from-deposit' && standing?.state !== 'submitted')
    return toDo(m.arrears_application_rest({ left: money(view.left) }));
  if (state === 'paid-from-deposit')
    return { ...done(m.arrears_application_paid()), ...(standing && { request: standing.id }) };
  if (standing?.state === 'granted')
    // A case whose deposit was used is paid by the firm only after the deposit has paid its part.
    return {
      ...done(state === 'paid' ? m.arrears_application_part() : m.arrears_application_granted()),
      request: standing.id,
    };
  if (standing)
    return { state: 'in-progress', why: m.arrears_application_waits(), isOpen: false, request: standing.id };
  if (state === 'paid') return impossible(m.arrears_wages_paid());
  if (!payBy) return impossible(m.arrears_application_no_order());
  if (state === 'ordered' && !ranOut)
    return impossible(m.arrears_application_order_runs({ day: day(payBy), from: day(addDays(payBy, 1)) }));
  return toDo(latest ? m.arrears_application_again() : m.arrears_application_why({ day: day(payBy) }));
}

const severityStanding = ({ arrearsCase: { serious } }: CaseView): Standing =>
  serious === undefined
    ? toDo(m.arrears_severity_why())
    : done(serious ? m.arrears_serious() : m.arrears_not_serious());

const groundStanding = ({ grounds }: CaseView): Standing =>
  grounds.length === 0
    ? toDo(m.arrears_ground_why())
    : { state: 'done', why: m.arrears_grounds_reported({ count: grounds.length }), isOpen: true };

const asked: Readonly<
  Record<
    TaskName,
    Pick<CaseTask, 'at' | 'duty'> & {
      readonly title: () => string;
      readonly standing: (view: CaseView) => Standing;
    }
  >
> = {
  order: { title: m.arrears_order_title, at: [art(7, { item: 2 })], duty: 'deciding', standing: orderStanding },
  payment: { title: m.arrears_payment_title, at: [art(7, { item: 2 })], duty: 'executing', standing: paymentStanding },
  application: {
    title: m.arrears_application_title,
    at: [art(7, { item: 2 })],
    duty: 'deciding',
    standing: applicationStanding,
  },
  severity: {
    title: m.arrears_severity_title,
    at: depositSteps['record-arrears'].at,
    duty: 'deciding',
    standing: severityStanding,
  },
  ground: {
    title: m.arrears_ground_title,
    at: [art(11, { item: 2 }), art(11, { item: 3 }), art(11, { item: 4 })],
    duty: 'deciding',
    standing: groundStanding,
  },
};

export const taskTitle = (name: TaskName): string => asked[name].title();
export const taskDuty = (name: TaskName): CaseTask['duty'] => asked[name].duty;

/** One task of a case. */
export function taskOf(name: TaskName, view: CaseView): CaseTask {
  const { title, at, duty, standing } = asked[name];
  return { name, title: title(), at, duty, ...standing(view) };
}

/** The tasks of a case, each with where it stands and why. */
export const tasksOf = (view: CaseView): readonly CaseTask[] => taskNames.map((name) => taskOf(name, view));
