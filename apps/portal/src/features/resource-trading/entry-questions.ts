import { m } from '../../paraglide/messages.js';
import type { ChoiceQuestion, EntryAnswers } from './entry-answers.ts';

type Text = () => string;

interface QuestionText<Field extends ChoiceQuestion> {
  readonly question: Text;
  readonly hint?: Text;
  readonly choices: Readonly<Record<NonNullable<EntryAnswers[Field]>, Text>>;
}

const yesOrNo = { yes: m.trading_yes, no: m.trading_no };

/** What each question and its answers say. */
export const questionTexts: { readonly [Field in ChoiceQuestion]: QuestionText<Field> } = {
  funding: {
    question: m.trading_funding,
    hint: m.trading_funding_hint,
    choices: {
      'government-investment': m.trading_funding_government,
      'state-funds': m.trading_funding_state,
      'state-controlled': m.trading_funding_controlled,
      other: m.trading_funding_other,
    },
  },
  tenderRequired: {
    question: m.trading_tender,
    hint: m.trading_tender_hint,
    choices: { ...yesOrNo, unknown: m.trading_tender_unknown },
  },
  procurement: {
    question: m.trading_procurement,
    choices: {
      central: m.trading_procurement_central,
      'decentralised-to-enter': m.trading_procurement_to_enter,
      'decentralised-other': m.trading_procurement_other,
    },
  },
  procurementMethod: {
    question: m.trading_method,
    choices: {
      'single-source': m.trading_method_single,
      'approved-self-procurement': m.trading_method_self,
      other: m.trading_method_other,
    },
  },
  entrustedToWenzhouExchange: { question: m.trading_entrusted, choices: yesOrNo },
  chosenByCompetition: { question: m.trading_competition, choices: yesOrNo },
  safetyAuthorityDecision: {
    question: m.trading_safety,
    hint: m.trading_safety_hint,
    choices: { enter: m.trading_safety_enter, 'stay-out': m.trading_safety_stay_out },
  },
  ownership: {
    question: m.trading_ownership,
    choices: {
      'wholly-state-owned': m.trading_ownership_wholly,
      'state-controlled': m.trading_ownership_controlled,
      other: m.trading_ownership_other,
    },
  },
  approvedBy: {
    question: m.trading_approval,
    hint: m.trading_approval_hint,
    choices: {
      county: m.trading_approval_county,
      city: m.trading_approval_city,
      'province-delegated': m.trading_approval_delegated,
      'above-city': m.trading_approval_above,
    },
  },
};

/** What an answer to a question says. */
export function answerText(field: ChoiceQuestion, answer: string): string {
  const choices: Readonly<Record<string, Text>> = questionTexts[field].choices;
  return choices[answer]?.() ?? answer;
}
