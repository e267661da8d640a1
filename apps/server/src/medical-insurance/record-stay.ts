import { randomUUID } from 'node:crypto';
import {
  articles,
  type ClaimInput,
  claimSchema,
  differences,
  insuranceYearSchema,
  type InsuredStatus,
  insuredStatusSchema,
  type MedicalInsuranceRefusals,
  poolingAreaSchema,
  schemeSchema,
  type SettledClaim,
  settledReferenceSchema,
  settlementSchema,
} from '@wenzhou/medical-insurance';
import { fenSchema } from '@wenzhou/money';
import { granted, refused, refuser, type Ruling } from '@wenzhou/statute';
import * as z from 'zod';
import { type Actor, accountIdOf, type system } from '../accounts/actor.ts';
import { digest } from '../audit/canonical-json.ts';
import { civilDateOf } from '../civil-date.ts';
import { type Decided, decideInTransaction } from '../database/decide-in-transaction.ts';
import type { Database, Transaction } from '../database/database.ts';
import { isStorable } from '../database/storable.ts';
import { type Fault, RequestFault } from '../fault.ts';
import { idempotencyKeySchema } from '../idempotency/key.ts';
import { postingWrites } from '../ledger/post-to-ledger.ts';
import { accessWrites } from '../personal-access/note-access.ts';
import { procedure } from '../trpc/procedures.ts';
import { asGiven, rulingAnswer } from '../trpc/rule-wire.ts';
import { readCitizenNumber } from './citizen-number.ts';
import { matterOfArea } from './matter-of-area.ts';
import { loadForStay } from './load-for-stay.ts';
import { addYear, moveYear } from './queries.ts';
import { claimKey, type Insurance, openYearOf, type SettledStay, settleStays } from './settle-stays.ts';
import { settlementPosting } from './settlement-posting.ts';
import { persons, settlements, stays } from './tables.ts';

const inputSchema = z
  .object({
    idempotencyKey: idempotencyKeySchema,
    person: z.object({
      citizenNumber: z.string().max(64),
      name: z.string().trim().min(1).max(100),
    }),
    scheme: asGiven<Insurance['scheme']>(schemeSchema),
    area: asGiven<Insurance['area']>(poolingAreaSchema),
    status: asGiven<InsuredStatus>(insuredStatusSchema),
    claim: asGiven<ClaimInput>(claimSchema),
  })
  .refine(isStorable, { error: 'text with NUL or unpaired surrogate characters cannot be stored' });

export type StayToRecord = z.output<typeof inputSchema>;

const differenceSchema = z.object({
  claim: settledReferenceSchema,
  before: settlementSchema.optional(),
  after: settlementSchema.optional(),
  pool: fenSchema,
  relief: fenSchema,
  person: fenSchema,
});

const outcomeSchema = z.object({
  stayId: z.uuid(),
  recordedAt: z.iso.datetime(),
  settlement: settlementSchema,
  /** Where the person's year stands now. */
  year: insuranceYearSchema,
  /** How stays that were settled before are settled now, where this one came late. */
  changed: z.array(differenceSchema),
});

type Outcome = z.output<typeof outcomeSchema>;
type Answer = Ruling<Outcome, MedicalInsuranceRefusals>;

const answerSchema = rulingAnswer<Outcome, MedicalInsuranceRefusals>(outcomeSchema);

const refuse = refuser<MedicalInsuranceRefusals>();

const nameDiffers: Fault = {
  code: 'person-name-differs',
  reason: {
    zh: '这个公民身份号码已登记在另一个姓名下，本次什么也没有保存。',
    en: 'This citizen number is registered under another name; nothing was stored.',
  },
  remedy: { zh: '请核对姓名和公民身份号码。', en: 'Check the name and the citizen number.' },
};

const asSettled = ({ reference, settlement }: SettledStay): SettledClaim => ({ claim: reference, settlement });

/** Loads the person's year, settles it with the new stay, and appends what is new, in the ledger, too. */
async function settleIntoYear(
  transaction: Transaction,
  given: StayToRecord,
  enteredBy: string,
  at: Date,
  noted: readonly PromiseLike<unknown>[],
): Promise<Decided<Answer>> {
  const insurance: Insurance = { scheme: given.scheme, area: given.area };
  const opened = openYearOf(insurance, given, []);
  const { citizenNumber, name } = given.person;
  const loaded = await loadForStay(transaction, {
    ...insurance,
    citizenNumber,
    on: opened.kind === 'granted' ? opened.outcome.period.from : undefined,
    claim: given.claim,
  });
  const { year, earlier } = loaded;
  if (loaded.person && loaded.person.name !== name) throw new RequestFault('CONFLICT', nameDiffers);
  const person = loaded.person ?? { id: randomUUID(), citizenNumber, name, registeredAt: at };
  const ruling = settleStays(
    insurance,
    [...earlier.map(({ stay }) => stay), given],
    opened,
    // Whatever is refused of the year is refused because of the stay that is new.
    () => [],
  );
  if (ruling.kind !== 'granted') return { answer: ruling, writes: noted };

  const { institution, number } = given.claim;
  const key = claimKey(institution.id, number);
  if (loaded.isRecorded) {
    const again = refuse('claim-duplicate', [articles.cite(18)], { institution: institution.id, number }, [
      'claim',
      'number',
    ]);
    return { answer: refused([again]), writes: noted };
  }

  const { stays: settled, year: state } = ruling.outcome;
  const own = settled.find(({ reference }) => claimKey(reference.institution, reference.number) === key);
  if (!own) throw new Error('the stay to record was not settled');
  const stayId = randomUUID();
  const yearId = year?.id ?? randomUUID();
  const latest = new Map(earlier.map((stored) => [claimKey(stored.stay.institution, stored.stay.claimNumber), stored]));
  const anew = settled.flatMap(({ reference, settlement, parameters, steps }) => {
    const before = latest.get(claimKey(reference.institution, reference.number))?.settled;
    // An explanation may change where no amount does: it then says how the amounts came about now.
    if (before && digest([before.settlement, before.steps]) === digest([settlement, steps])) return [];
    const revision = (before?.revision ?? 0) + 1;
    return [
      {
        row: {
          stayId: before?.stayId ?? stayId,
          revision,
          causedBy: stayId,
          settlement,
          parameters,
          steps,
          settledAt: at,
        },
        institution: reference.institution,
        replaced: before?.settlement,
      },
    ];
  });
  const entered = anew.flatMap(({ row, institution: payee, replaced }) => {
    const { stayId: stay, revision, settlement } = row;
    const { area } = state;
    const entry = settlementPosting({
      stayId: stay,
      revision,
      area,
      institution: payee,
      on: civilDateOf(at),
      settlement,
      ...(replaced ? { before: replaced } : {}),
    });
    return entry ? [{ ...entry, origin: { matter: `medical-insurance-stay:${stay}`, enteredBy, at } }] : [];
  });
  const before = (year?.state.settled ?? []).flatMap((claim) => {
    const stored = latest.get(claimKey(claim.institution, claim.number));
    return stored ? [{ claim, settlement: stored.settled.settlement }] : [];
  });
  const changed = differences(before, settled.map(asSettled)).filter((difference) => difference.before !== undefined);
  const outcome: Outcome = {
    stayId,
    recordedAt: at.toISOString(),
    settlement: own.settlement,
    year: state,
    changed: [...changed],
  };
  const stay = {
    id: stayId,
    yearId,
    institution: institution.id,
    claimNumber: number,
    status: own.status,
    claim: own.claim,
    recordedAt: at,
  };
  return {
    answer: { ...granted(outcome, own.parameters), steps: own.steps },
    writes: [
      ...noted,
      ...(loaded.person ? [] : [transaction.insert(persons).values(person)]),
      year ? moveYear(transaction, yearId, state) : addYear(transaction, yearId, person, state),
      transaction.insert(stays).values(stay),
      transaction.insert(settlements).values(anew.map(({ row }) => row)),
      ...postingWrites(transaction, entered),
    ],
    change: {
      action: 'stay-recorded',
      subject: stayId,
      details: {
        person: person.id,
        year: yearId,
        claim: digest(own.claim),
        settlements: anew.map(({ row: { stayId: stay, revision, settlement } }) => ({
          stay,
          revision,
          digest: digest(settlement),
        })),
      },
    },
  };
}

/**
 * Records a stay and settles it into the person's year, at the time `at`.
 *
 * @param noteAccessTo what notes that somebody sees the person's year by the answer
 * @throws RequestFault when the citizen number is not one, is registered under another name, or the idempotency key was
 * used for another request
 */
export function recordStayAt(
  database: Database,
  by: Actor | typeof system,
  input: StayToRecord,
  at: Date,
  noteAccessTo: (transaction: Transaction, citizenNumber: string) => readonly PromiseLike<unknown>[] = () => [],
): Promise<Answer> {
  const { idempotencyKey, ...request } = input;
  const person = { ...input.person, citizenNumber: readCitizenNumber(input.person.citizenNumber) };
  return decideInTransaction(
    database,
    { by, idempotencyKey, request: { procedure: 'medicalInsurance.recordStay', ...request, person }, at },
    (transaction) =>
      settleIntoYear(
        transaction,
        { ...input, person },
        accountIdOf(by),
        at,
        noteAccessTo(transaction, person.citizenNumber),
      ),
    (remembered) => answerSchema.parse(remembered),
  );
}

/**
 * Records a stay and settles it into the person's insurance year. A stay that comes late settles the year anew and
 * tells what changed. A stay that cannot be settled is refused and nothing is stored.
 */
export const recordStay = procedure
  .input(inputSchema)
  .output(answerSchema)
  .mutation(({ ctx, input }) => {
    ctx.permit(matterOfArea(input.area, ctx.actor));
    return recordStayAt(ctx.records.database, ctx.actor, input, ctx.now(), (transaction, citizenNumber) =>
      accessWrites(transaction, ctx, 'medicalInsurance.recordStay', [citizenNumber]),
    );
  });
