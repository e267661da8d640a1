import { randomUUID } from 'node:crypto';
import { plainDate } from '@wenzhou/calendar';
import { type CitizenNumber, citizenNumberFor, type CreditCode, creditCodeFor } from '@wenzhou/identity';
import { type Actor, accountIdOf, type CompanyActor, type Official } from '../src/accounts/actor.ts';
import type { OpenDatabase } from '../src/database/database.ts';
import { capacityOf } from '../src/documents/reach.ts';
import { documents } from '../src/documents/tables.ts';
import { type Clock, runningClock } from '../src/clock.ts';
import type { Duty } from '../src/permissions/duty.ts';
import type { Context } from '../src/trpc/context.ts';
import { callerFactory } from '../src/trpc/procedures.ts';
import { appRouter } from '../src/trpc/router.ts';
import { companyActor, contextOn, official } from './acting.ts';
import { openRecords } from './records.ts';

const createCaller = callerFactory(appRouter);

/** Ten o'clock in the morning of a day in China. */
const morningOf = (day: string): Date => new Date(`${day}T02:00:00.000Z`);

export const key = (): string => randomUUID();

let organisations = 1;

/** The credit code of a firm that does not exist. */
export const firmCode = (division = '330302'): CreditCode => {
  organisations += 1;
  const organisation = `PDY${String(organisations).padStart(5, '0')}`;
  return creditCodeFor({ department: '9', category: '1', division, organisation });
};

let births = 0;

/** The number of a worker who does not exist: born in 1900, with a sequence from 990 on. */
export const workerNumber = (): CitizenNumber => {
  births += 1;
  const month = String((births % 12) + 1).padStart(2, '0');
  const day = String((Math.floor(births / 12) % 28) + 1).padStart(2, '0');
  const sequence = 990 + (Math.floor(births / 336) % 10);
  return citizenNumberFor({ division: '330302', birthDate: plainDate(`1900-${month}-${day}`), sequence });
};

/** A wage owed, as somebody types it. */
export const typed = (
  owed: string,
  changes: Partial<Record<'name' | 'citizenNumber' | 'project' | 'month', string>> = {},
) => ({
  name: '虚构工人',
  citizenNumber: workerNumber() as string,
  project: '虚构工地一期',
  month: '2018-12',
  ...changes,
  owed,
});

export type Caller = ReturnType<typeof createCaller>['wageDeposit'];

/** The server with its database, at a time that the test moves. */
export interface Town {
  readonly records: OpenDatabase;
  readonly clock: Clock;
  /** The procedures as somebody calls them. */
  readonly as: (actor: Actor) => Caller;
  /** Goes on to a day. */
  readonly on: (day: string) => void;
  /** A file that somebody has handed in. */
  readonly upload: (actor: Actor) => Promise<string>;
  readonly context: Context;
}

export const openTown = async (kind: OpenDatabase['kind'], day = '2019-01-14'): Promise<Town> =>
  townOn(await openRecords(kind), day);

/** The server on a database that is open. */
export async function townOn(records: OpenDatabase, day = '2019-01-14'): Promise<Town> {
  const clock = runningClock(() => morningOf('2019-01-14'), morningOf(day));
  const context = await contextOn(records, morningOf(day), clock);
  return {
    records,
    clock,
    context,
    as: (actor) => createCaller({ ...context, actor }).wageDeposit,
    on: (next) => clock.advanceTo(morningOf(next)),
    upload: async (actor) => {
      const id = randomUUID();
      const bytes = new TextEncoder().encode(`虚构文件 ${id}`);
      await records.database.insert(documents).values({
        id,
        kind: 'upload',
        name: '虚构文件.pdf',
        mediaType: 'application/pdf',
        bytes: bytes.length,
        digest: await context.documents.put(bytes),
        createdBy: accountIdOf(actor),
        capacity: capacityOf(actor),
        createdAt: clock.now(),
      });
      return id;
    },
  };
}

/** An authority with an official for each duty, so that the duties stay apart. */
export const authority = (kind: 'construction' | 'labour', division = '330302'): Readonly<Record<Duty, Official>> => ({
  deciding: official(kind, division, ['deciding']),
  executing: official(kind, division, ['executing']),
  supervising: official(kind, division, ['supervising']),
});

const grade3 = [{ category: 'general-contracting', grade: 'grade-3' }] as const;

/** A local firm of general contracting, grade 3: its standard is 600,000 yuan. */
export const localFirm = (division = '330302', name = '虚构建筑公司'): CompanyActor =>
  companyActor(firmCode(division), name);

export const standardOfGrade3 = 60_000_000;

/** Has a firm's contract assessed by its authority. */
export async function assessed(
  town: Town,
  firm: CompanyActor,
  division = '330302',
  contractFiledOn?: string,
): Promise<void> {
  const today = new Date(town.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  const answer = await town.as(authority('construction', division).deciding).assess({
    idempotencyKey: key(),
    name: firm.company.name,
    creditCode: firm.company.creditCode,
    registeredDivision: division === '330300' ? '310115' : division,
    qualifications: [...grade3],
    history: {},
    contractFiledOn: contractFiledOn ?? today,
  });
  if (answer.kind !== 'granted') throw new Error(`not assessed: ${JSON.stringify(answer)}`);
}

/** Has cash handed in and confirmed on the same day. */
export async function paidInCash(
  town: Town,
  firm: CompanyActor,
  division = '330302',
  { amount = standardOfGrade3, purpose = 'payment' as 'payment' | 'top-up' | 'adjustment' } = {},
): Promise<void> {
  const day = new Date(town.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  const submitted = await town.as(firm).submitInstrument({
    idempotencyKey: key(),
    purpose,
    instrument: { kind: 'cash', amount },
    receipt: { bank: '虚构银行', number: key().slice(0, 12), paidOn: day },
  });
  if (submitted.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(submitted)}`);
  await granted(town, submitted.outcome.request.id, division);
}

/** Has the payment entered that granting a request takes, where it gives money back to the firm. */
export async function repaymentEntered(town: Town, id: string, division = '330302'): Promise<void> {
  const by = town.as(authority('construction', division).executing);
  const { preview } = await by.request({ id });
  if (preview?.paysBack?.payment !== 'not-entered') return;
  const answer = await by.enterRepayment({ idempotencyKey: key(), request: id, reference: '虚构退款1号' });
  if (answer.kind !== 'granted') throw new Error(`not entered: ${JSON.stringify(answer)}`);
}

/** Has a request granted by the authority, with what it pays back to the firm entered by another official before. */
export async function granted(town: Town, id: string, division = '330302'): Promise<void> {
  await repaymentEntered(town, id, division);
  const answer = await town
    .as(authority('construction', division).deciding)
    .decideRequest({ idempotencyKey: key(), id, decision: { kind: 'grant' } });
  if (answer.kind !== 'granted') throw new Error(`not granted: ${JSON.stringify(answer)}`);
}

/** A firm of grade 3 whose deposit is held in cash. */
export async function firmWithCash(town: Town, division = '330302', name = '虚构建筑公司'): Promise<CompanyActor> {
  const firm = localFirm(division, name);
  await assessed(town, firm, division);
  await paidInCash(town, firm, division);
  return firm;
}

/** What is told of an application for the use of a deposit. */
type ActivationAsked = Parameters<Caller['submitActivation']>[0];

/** Has a firm ask for the use of its deposit, unless told otherwise for one worker's 100 yuan. */
export async function askedForWages(
  town: Town,
  firm: CompanyActor,
  changes: Partial<ActivationAsked> = {},
): Promise<string> {
  const answer = await town.as(firm).submitActivation({
    idempotencyKey: key(),
    amount: 10_000,
    fundsShort: true,
    claims: [typed('100')],
    ...changes,
  });
  if (answer.kind !== 'granted') throw new Error(`not submitted: ${JSON.stringify(answer)}`);
  return answer.outcome.request.id;
}

/** What is told of a case of arrears. */
type CaseOpened = Parameters<Caller['openArrearsCase']>[0];

/** Has a labour authority, that of Lucheng unless told otherwise, open a case against a firm, of one worker's 100 yuan. */
export async function openedCase(
  town: Town,
  { company }: CompanyActor,
  changes: Partial<CaseOpened> = {},
  by = authority('labour').executing,
): Promise<string> {
  const opened = await town.as(by).openArrearsCase({
    idempotencyKey: key(),
    creditCode: company.creditCode,
    name: company.name,
    project: '虚构工地',
    projectDivision: '330302',
    occurredOn: '2019-01-10',
    claims: [typed('100')],
    ...changes,
  });
  if (opened.kind !== 'opened') throw new Error(`not opened: ${JSON.stringify(opened)}`);
  return opened.arrearsCase.id;
}
