import { mustEnterPlatform, type TradingProjectInput, type VoluntaryEntry } from '@wenzhou/resource-trading';
import { known } from '../../address.ts';
import { type ChoiceQuestion, choiceQuestions, type Condition, type EntryAnswers } from './entry-answers.ts';

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

/** The facts that the rules still need, for the answer or for the platform that it names. */
function neededBy(project: TradingProjectInput): readonly string[] {
  const ruling = mustEnterPlatform(project);
  if (ruling.kind === 'incomplete') return ruling.missing.map(({ field }) => field);
  if (ruling.kind !== 'granted' || ruling.outcome.answer !== 'must-enter') return [];
  const { platform } = ruling.outcome;
  return platform.kind === 'not-stated' ? [platform.needs] : [];
}

const questions = Object.keys(choiceQuestions) as readonly ChoiceQuestion[];

/** The address of the first question that the rules need an answer to; that of the check when they need none. */
function openQuestion(answers: EntryAnswers) {
  if (!answers.item) return { to: '/trading/entry' } as const;
  const project = projectOf(answers);
  if (!project) return { to: '/trading/entry/day' } as const;
  const missing = neededBy(project);
  const question = questions.find((field) => missing.includes(field) && answers[field] === undefined);
  if (question) return { to: '/trading/entry/$question', params: { question } } as const;
  const asksContract = missing.includes('tenderRequired') && answers.tenderRequired === 'unknown' && !project.contract;
  return asksContract ? ({ to: '/trading/entry/contract' } as const) : ({ to: '/trading/entry/check' } as const);
}

/** Where to go with these answers. */
export const nextPage = (answers: EntryAnswers) => ({ ...openQuestion(answers), search: answers });

/** The choice questions that this project raises: at first, and for the platform once it must enter. */
export function questionsRaised(answers: EntryAnswers): readonly ChoiceQuestion[] {
  const { item, on } = answers;
  const projects = [
    projectOf(known<EntryAnswers>({ item, on })),
    projectOf(known<EntryAnswers>({ ...answers, approvedBy: undefined })),
  ];
  const raised = new Set(projects.flatMap((project) => (project ? neededBy(project) : [])));
  return questions.filter((field) => raised.has(field));
}
