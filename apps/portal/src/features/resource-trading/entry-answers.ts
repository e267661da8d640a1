import type { PlainDate } from '@wenzhou/calendar';
import type { Fen } from '@wenzhou/money';
import type {
  ApprovalAuthority,
  ContractKind,
  Funding,
  TradingProjectInput,
  VoluntaryEntry,
} from '@wenzhou/resource-trading';
import { known, oneOf, readDate, readText } from '../../address.ts';

type Choice<Field extends keyof TradingProjectInput> = NonNullable<TradingProjectInput[Field]>;

/** Whether the law requires a tender; who does not know is asked for the contract. */
type TenderRequired = 'yes' | 'no' | 'unknown';

/** The answers about one project, as their addresses hold them. */
export interface EntryAnswers {
  /** A catalogue code, or `outside`. */
  readonly item?: string;
  readonly on?: PlainDate;
  readonly funding?: Funding;
  readonly tenderRequired?: TenderRequired;
  readonly contractKind?: ContractKind;
  readonly contractAmount?: Fen;
  readonly procurement?: Choice<'procurement'>;
  readonly procurementMethod?: Choice<'procurementMethod'>;
  readonly entrustedToWenzhouExchange?: 'yes' | 'no';
  readonly chosenByCompetition?: 'yes' | 'no';
  readonly safetyAuthorityDecision?: Choice<'safetyAuthorityDecision'>;
  readonly ownership?: Choice<'ownership'>;
  readonly approvedBy?: ApprovalAuthority;
  /** The conditions of voluntary entry that are met. */
  readonly conditions?: readonly Condition[];
}

// Written out, because an address is read before the package with the rules is loaded.
const yesOrNo = ['yes', 'no'] as const;

/** The questions with a few answers to choose from, each under the name that the rules give its fact. */
export const choiceQuestions = {
  funding: ['government-investment', 'state-funds', 'state-controlled', 'other'],
  tenderRequired: ['yes', 'no', 'unknown'],
  procurement: ['central', 'decentralised-to-enter', 'decentralised-other'],
  procurementMethod: ['single-source', 'approved-self-procurement', 'other'],
  entrustedToWenzhouExchange: yesOrNo,
  chosenByCompetition: yesOrNo,
  safetyAuthorityDecision: ['enter', 'stay-out'],
  ownership: ['wholly-state-owned', 'state-controlled', 'other'],
  approvedBy: ['county', 'city', 'province-delegated', 'above-city'],
} as const satisfies { readonly [Field in keyof EntryAnswers]?: readonly EntryAnswers[Field][] };

export type ChoiceQuestion = keyof typeof choiceQuestions;

export const contractKinds = ['works', 'goods', 'services'] as const satisfies readonly ContractKind[];

export const conditionsAsked = [
  'ownerApplies',
  'funderAgrees',
  'superiorAgrees',
  'supervisorNamed',
  'methodNamed',
  'special',
  'governmentAgrees',
] as const satisfies readonly (keyof VoluntaryEntry)[];

export type Condition = (typeof conditionsAsked)[number];

const readAmount = (found: unknown): Fen | undefined =>
  typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? (found as Fen) : undefined;

function readConditions(found: unknown): readonly Condition[] | undefined {
  if (!Array.isArray(found)) return undefined;
  const met = conditionsAsked.filter((condition) => found.includes(condition));
  return met.length > 0 ? met : undefined;
}

/** Reads the answers out of an address. What is not an answer is left out and asked for again. */
export const readEntryAnswers = (search: Readonly<Record<string, unknown>>): EntryAnswers =>
  known<Required<EntryAnswers>>({
    item: readText(search['item'], /^(?:[A-Z](?:\d{2})?(?:-\d{2})?|outside)$/),
    on: readDate(search['on']),
    funding: oneOf(choiceQuestions.funding, search['funding']),
    tenderRequired: oneOf(choiceQuestions.tenderRequired, search['tenderRequired']),
    contractKind: oneOf(contractKinds, search['contractKind']),
    contractAmount: readAmount(search['contractAmount']),
    procurement: oneOf(choiceQuestions.procurement, search['procurement']),
    procurementMethod: oneOf(choiceQuestions.procurementMethod, search['procurementMethod']),
    entrustedToWenzhouExchange: oneOf(yesOrNo, search['entrustedToWenzhouExchange']),
    chosenByCompetition: oneOf(yesOrNo, search['chosenByCompetition']),
    safetyAuthorityDecision: oneOf(choiceQuestions.safetyAuthorityDecision, search['safetyAuthorityDecision']),
    ownership: oneOf(choiceQuestions.ownership, search['ownership']),
    approvedBy: oneOf(choiceQuestions.approvedBy, search['approvedBy']),
    conditions: readConditions(search['conditions']),
  });
