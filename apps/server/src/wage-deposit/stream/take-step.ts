import type { CreditCode } from '@wenzhou/identity';
import { collectTrace, granted, type Ruling } from '@wenzhou/statute';
import {
  decide,
  type DepositCommand,
  type DepositEvent,
  type WageDepositRefusals,
  type WageDepositSteps,
} from '@wenzhou/wage-deposit';
import { digest } from '../../audit/canonical-json.ts';
import { type Decided, decideInTransaction } from '../../database/decide-in-transaction.ts';
import type { Transaction } from '../../database/database.ts';
import { rulingAnswer } from '../../trpc/rule-wire.ts';
import { refuseOwnFirm } from '../impartial.ts';
import type { Office } from '../office.ts';
import { type EnteredDeposit, enterEvents, type NewFirm } from './enter-events.ts';
import { type LoadedDeposit, lockDeposit } from './load-deposit.ts';
import { type StepTaken, stepTakenSchema } from './step-taken.ts';
import { tellOfEvent } from './tell-of-event.ts';

export type StepAnswer = Ruling<StepTaken, WageDepositRefusals>;

export const stepAnswerSchema = rulingAnswer<StepTaken, WageDepositRefusals>(stepTakenSchema);

/** A step of an authority on a firm's deposit. */
export interface StepToTake {
  readonly procedure: string;
  readonly idempotencyKey: string;
  /** What is asked for, by which a repeated request is known again. */
  readonly input: unknown;
  readonly firm: CreditCode;
  /** The command on the deposit as it stands; here permission is asked for as well. */
  readonly commandOn: (
    loaded: LoadedDeposit,
    transaction: Transaction,
  ) => Promise<DepositCommand | StepAnswer> | DepositCommand | StepAnswer;
  readonly newFirm?: NewFirm;
  /** What takes its place while nothing is on record of the firm. */
  readonly withoutRecord?: (transaction: Transaction) => Promise<Decided<StepAnswer>>;
  /** What else belongs to it, in the same transaction, once the event is entered. */
  readonly alongside?: (transaction: Transaction, entered: EnteredDeposit, event: DepositEvent) => Promise<void>;
}

const isAnswer = (command: DepositCommand | StepAnswer): command is StepAnswer =>
  command.kind === 'granted' || command.kind === 'refused' || command.kind === 'incomplete';

async function takeOnLocked(
  transaction: Transaction,
  office: Office,
  { procedure, firm, commandOn, newFirm, withoutRecord, alongside }: StepToTake,
): Promise<Decided<StepAnswer>> {
  const loaded = await lockDeposit(transaction, firm);
  const command = await commandOn(loaded, transaction);
  await refuseOwnFirm(transaction, office, [firm]);
  if (isAnswer(command)) return { answer: command };
  if (withoutRecord && !loaded.row) return withoutRecord(transaction);
  const ruling = decide(loaded.deposit, command, undefined, collectTrace<WageDepositSteps>());
  if (ruling.kind !== 'granted') return { answer: ruling };
  const { outcome: event, parameters, steps } = ruling;
  const entered = await enterEvents(transaction, loaded, [ruling], office, { newFirm });
  await alongside?.(transaction, entered, event);
  const { event: told, notice } = await tellOfEvent(transaction, office, entered, event);
  const sequence = entered.deposit.events;
  return {
    answer: {
      ...granted({ creditCode: firm, sequence, event: told, ...(notice ? { notice } : {}) }, parameters),
      ...(steps ? { steps } : {}),
    },
    change: {
      action: procedure.replace('wageDeposit.', 'wage-deposit-step:'),
      subject: entered.row.id,
      details: { sequence, kind: event.kind, event: digest(event), ...(notice ? { notice: notice.number } : {}) },
    },
  };
}

/** Takes one step on a firm's deposit: decided by the rules, and entered with all that follows from it, or refused. */
export const takeStep = (office: Office, step: StepToTake): Promise<StepAnswer> =>
  decideInTransaction<StepAnswer>(
    office.database,
    {
      by: office.by,
      permit: office.permit,
      idempotencyKey: step.idempotencyKey,
      request: { procedure: step.procedure, input: step.input },
      at: office.at,
    },
    (transaction) => takeOnLocked(transaction, office, step),
    (remembered) => stepAnswerSchema.parse(remembered),
  );
