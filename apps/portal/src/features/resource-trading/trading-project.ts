import { mustEnterPlatform, type TradingProjectInput, type VoluntaryEntry } from '@wenzhou/resource-trading';
import { known } from '../../address.ts';
import { type ChoiceQuestion, choiceQuestions, type Condition, conditionsAsked, type EntryAnswers } from './entry-answers.ts';

const truth = { yes: true, no: false, unknown: undefined } as const;
const toldAs = (answer: keyof typeof truth | undefined): boolean | undefined => answer && truth[answer];

/** A condition that was not ticked has not been stated, save whether the project is special: then it is not. */
const factsOf = (met: readonly Condition[]): VoluntaryEntry => ({
  ...Object.fromEntries(met.map((condition) => [condition, true])),
  special: met.includes('special'),
});

/** What the rules are asked; undefined without the thing that is traded or the day. */
export function projectOf(answers: EntryAnswers): TradingProjectInput | undefined {
  const { item, on, tenderRequired, contractKind, contractAmount, conditions } = answers;
  if (item === undefined || on === undefined) return undefined;
  const { funding, procurement, procurementMethod, safetyAuthorityDecision, ownership, approvedBy } = answers;
  return {
    on,
    item,
    ...known<Omit<TradingProjectInput, 'on' | 'item'>>({
      funding,
      tenderRequired: toldAs(tenderRequired),
      contract:
        tenderRequired === 'unknown' && contractKind && contractAmount !== undefined
          ? { kind: contractKind, amount: contractAmount }
          : undefined,
      procurement,
      procurementMethod,
      entrustedToWenzhouExchange: toldAs(answers.entrustedToWenzhouExchange),
      chosenByCompetition: toldAs(answers.chosenByCompetition),
      safetyAuthorityDecision,
      ownership,
      approvedBy,
      voluntaryEntry: conditions && factsOf(conditions),
    }),
  };
}

/** The facts that the rules still need for an answer, in their order. */
function missingIn(project: TradingProjectInput): readonly string[] {
  const ruling = mustEnterPlatform(project);
  return ruling.kind === 'incomplete' ? ruling.missing.map(({ field }) => field) : [];
}

const questions = Object.keys(choiceQuestions) as readonly ChoiceQuestion[];

/** The address of the first question that the rules need an answer to; that of the check when they need none. */
function openQuestion(answers: EntryAnswers) {
  if (!answers.item) return { to: '/trading/entry' } as const;
  const project = projectOf(answers);
  if (!project) return { to: '/trading/entry/day' } as const;
  const missing = missingIn(project);
  const question = questions.find((field) => missing.includes(field) && answers[field] === undefined);
  if (question) return { to: '/trading/entry/$question', params: { question } } as const;
  const asksContract = missing.includes('tenderRequired') && answers.tenderRequired === 'unknown' && !project.contract;
  return asksContract ? ({ to: '/trading/entry/contract' } as const) : ({ to: '/trading/entry/check' } as const);
}

/** Where to go with these answers. */
export const nextPage = (answers: EntryAnswers) => ({ ...openQuestion(answers), search: answers });

/** The questions that have been answered and that the rules look at: without any of them they would ask for it. */
export function questionsAnswered(answers: EntryAnswers): readonly ChoiceQuestion[] {
  const whole = projectOf(answers);
  if (!whole) return [];
  return questions.filter((field) => {
    if (answers[field] === undefined) return false;
    if (field === 'tenderRequired' && answers.tenderRequired === 'unknown') return true;
    const without = projectOf({ ...answers, [field]: undefined });
    return without !== undefined && missingIn(without).includes(field);
  });
}

export { conditionsAsked };
