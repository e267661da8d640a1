import type { PlainDate } from '@wenzhou/calendar';
import type { CreditCode } from '@wenzhou/identity';
import { collectTrace, type Granted, type ParameterUse, type Ruling, type Step } from '@wenzhou/statute';
import {
  decide,
  type DepositCommand,
  type DepositEvent,
  type OpenMatters,
  type WageDepositRefusals,
  type WageDepositSteps,
} from '@wenzhou/wage-deposit';
import { type ActivationCase, decideActivationCase } from '../activation/decide-activation.ts';
import { type KnownArrears, withKnownArrears } from '../arrears/known-arrears.ts';
import { given } from '../given.ts';
import type { LoadedDeposit } from '../stream/load-deposit.ts';
import type { RequestContent } from './request-content.ts';

/** What a request would bring about: the events of each deposit that it touches. */
export interface DecidedContent {
  readonly entered: readonly { readonly loaded: LoadedDeposit; readonly event: Granted<DepositEvent> }[];
}

type ContentRuling = Ruling<DecidedContent, WageDepositRefusals>;

/** A request as it is decided on a day by an authority. */
export interface ContentCase {
  readonly content: Exclude<RequestContent, { readonly kind: 'activation' }>;
  readonly firm: CreditCode;
  readonly loaded: LoadedDeposit;
  /** The day on which the firm handed it in: what the firm has to do in time, it has done then. */
  readonly submittedOn: PlainDate;
  readonly on: PlainDate;
  readonly division: string;
  /** For a refund: what labour authorities have under way about the firm. */
  readonly openMatters?: OpenMatters;
  /** For the assessment of a firm of which nothing is on record: the cases that labour authorities know. */
  readonly knownArrears?: readonly KnownArrears[];
}

type Instrument = Extract<RequestContent, { readonly kind: 'instrument' }>;

/**
 * An instrument as a step of the firm: taken on the day of the decision, which tells what can be called in, and counted
 * from the day it was handed in or, for cash, from the bank's receipt.
 */
function instrumentCommand(
  { purpose, instrument: handedIn, replaced, receipt }: Instrument,
  on: PlainDate,
  submittedOn: PlainDate,
): DepositCommand {
  const by = { role: 'firm' } as const;
  const instrument = handedIn?.kind === 'cash' && receipt ? { ...handedIn, paidOn: receipt.paidOn } : handedIn;
  const handedInOn = submittedOn === on ? undefined : submittedOn;
  switch (purpose) {
    // What is missing of an instrument the rule tells.
    case 'payment':
      return given({ kind: 'pay', on, by, handedInOn, instrument }) as DepositCommand;
    case 'top-up':
      return given({ kind: 'top-up', on, by, handedInOn, instrument }) as DepositCommand;
    case 'adjustment':
      return given({ kind: 'adjust', on, by, handedInOn, instrument }) as DepositCommand;
    case 'replacement':
      return given({ kind: 'replace-instrument', on, by, handedInOn, replaced, instrument }) as DepositCommand;
  }
}

function commandOf(asked: ContentCase): DepositCommand {
  const { content, firm, submittedOn, on, division, openMatters, knownArrears = [] } = asked;
  const by = { role: 'construction-authority', division } as const;
  switch (content.kind) {
    case 'assessment': {
      const { registeredDivision, qualifications, history, contractFiledOn } = content;
      return given({
        kind: 'assess',
        on,
        by,
        creditCode: firm,
        registeredDivision,
        qualifications,
        history: withKnownArrears(history, knownArrears),
        contractFiledOn,
      }) as DepositCommand;
    }
    case 'instrument':
      return instrumentCommand(content, on, submittedOn);
    case 'grade-change': {
      const { qualifications, approvedOn } = content;
      return given({
        kind: 'record-grade-change',
        on,
        by,
        qualifications,
        approvedOn,
        appliedOn: submittedOn,
      }) as DepositCommand;
    }
    case 'refund':
      return { kind: 'refund', on, by, ...openMatters };
    case 'exemption':
      return { kind: 'exempt', on, by };
  }
}

/** Decides what a request asks for, on the deposit as it stands. */
export function decideContent(asked: ContentCase): ContentRuling {
  const ruling = decide(asked.loaded.deposit, commandOf(asked), undefined, collectTrace<WageDepositSteps>());
  return ruling.kind === 'granted'
    ? { ...ruling, outcome: { entered: [{ loaded: asked.loaded, event: ruling }] } }
    : ruling;
}

/** Decides an activation; see {@link decideActivationCase}. */
export function decideActivationContent(asked: ActivationCase): ContentRuling {
  const ruling = decideActivationCase(asked);
  return ruling.kind === 'granted' ? { ...ruling, outcome: { entered: ruling.outcome.drawn } } : ruling;
}

/** What is kept of a ruling that was granted. */
export const explanationOf = ({
  parameters,
  steps,
}: Granted<unknown>): { readonly parameters: readonly ParameterUse[]; readonly steps: readonly Step[] } => ({
  parameters,
  steps: steps ?? [],
});
