import { formatDate } from '@wenzhou/calendar';
import { formatFigure, formatRate, formatYuan } from '@wenzhou/money';
import { inputMessages, type Messages } from '@wenzhou/statute';
import { entryReasons } from '../entry/entry-reason.ts';
import type { MilestoneFault, TradingRefusals } from '../refusals.ts';
import type { CountedDays, TradingSteps } from '../steps.ts';
import { milestones } from '../tender/milestones.ts';
import { periodOf } from '../tender/periods.ts';
import { fieldLabels } from './field-labels.ts';
import {
  answerNames,
  approvalNames,
  conditionNames,
  conditionStates,
  contractKindNames,
  platformNames,
} from './names.ts';

const span = ({ days, unit }: Pick<CountedDays, 'days' | 'unit'>): string =>
  `${days} ${unit === 'working-day' ? 'working ' : ''}day${days === 1 ? '' : 's'}`;

const counted = (f: CountedDays): string =>
  `${span(f)} from the day after ${formatDate(f.fromDate, 'en')} ${
    f.rolledFrom === undefined
      ? `end on ${formatDate(f.date, 'en')}`
      : `end on ${formatDate(f.rolledFrom, 'en')}, a day off, and so move to ${formatDate(f.date, 'en')}`
  }`;

const why = (f: MilestoneFault): string =>
  f.period === undefined
    ? `it comes after the ${milestones[f.from].en} (${formatDate(f.fromDate, 'en')})`
    : `${periodOf(f.period).label.en}, counted from ${milestones[f.from].en} on ${formatDate(f.fromDate, 'en')}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const en: Messages<TradingSteps & TradingRefusals> = {
  ...inputMessages(fieldLabels).en,

  'catalogue-item': (f) => `Catalogue ${f.code}: ${f.name.en}.`,
  'tender-scale-compared': (f) =>
    `Single contract for ${contractKindNames[f.kind].en}: ${formatFigure(f.amount)} ${f.required ? '≥' : '<'} ${formatFigure(f.limit)}, so the scale from which a tender is required is ${f.required ? '' : 'not '}reached.`,
  'entry-judged': (f) => `${capital(answerNames[f.answer].en)}: ${entryReasons[f.reason].en}.`,
  'platform-found': (f) =>
    `Approved or verified by ${approvalNames[f.approvedBy].en}; it enters ${platformNames[f.platform].en}.`,
  'platform-not-stated': () =>
    'Which platform it enters depends on the authority that approves or verifies it, which is not stated; it must enter in any case.',
  'entry-condition': (f) => `Voluntary entry: ${conditionNames[f.condition].en}: ${conditionStates[f.state].en}.`,
  'days-counted': (f) => `${capital(counted(f))}.`,
  'milestone-after': (f) =>
    `${capital(milestones[f.milestone].en)} not before ${milestones[f.from].en} (${formatDate(f.fromDate, 'en')}): ${formatDate(f.date, 'en')} at the earliest.`,
  'milestone-earliest': (f) =>
    `${capital(milestones[f.milestone].en)} at the earliest on ${formatDate(f.date, 'en')}: ${periodOf(f.period).label.en} takes at least ${span(f)}; ${counted(f)}.`,
  'milestone-latest': (f) =>
    f.counted === 'backward'
      ? `${capital(milestones[f.milestone].en)} at the latest on ${formatDate(f.date, 'en')}: ${span(f)} back from ${milestones[f.from].en} (${formatDate(f.fromDate, 'en')}, not counted).`
      : `${capital(milestones[f.milestone].en)} at the latest on ${formatDate(f.date, 'en')}: ${periodOf(f.period).label.en} takes at most ${span(f)}; ${counted(f)}.`,
  'bond-within-ceiling': (f) =>
    `Ceiling of the bid bond ${formatFigure(f.estimate)} × ${formatRate(f.rate)} = ${formatFigure(f.ceiling)}; ${formatFigure(f.bond)} does not exceed it.`,

  'before-effective': (f) =>
    `${formatDate(f.on, 'en')}: the measure is in force from ${formatDate(f.from, 'en')} and does not govern earlier days. Give a later day, or follow the rules of that time.`,
  'parameter-missing': (f) =>
    `The figure “${f.label.en}” for ${formatDate(f.on, 'en')} is not known, so nothing can be computed. Try again once it is supplied.`,
  'catalogue-code-unknown': (f) =>
    `The catalogue has no code “${f.code}”. Choose from the catalogue, or give outside for what it does not list.`,
  'catalogue-code-too-broad': (f) =>
    `Different rules hold for what stands under ${f.code}. Choose more narrowly: ${f.narrower.join(', ')}.`,
  'calendar-year-unknown': (f) =>
    `The holidays of ${f.year} are not known, so the last day cannot be fixed. Try again once they are announced.`,
  'milestone-too-early': (f) =>
    `${capital(milestones[f.milestone].en)} on ${formatDate(f.chosen, 'en')} is too early: ${why(f)}; ${formatDate(f.earliest, 'en')} is the earliest. Choose a later day.`,
  'milestone-too-late': (f) =>
    `${capital(milestones[f.milestone].en)} on ${formatDate(f.chosen, 'en')} is too late: ${why(f)}; ${formatDate(f.latest, 'en')} is the latest. Choose an earlier day.`,
  'opening-not-at-deadline': (f) =>
    `The opening (${f.opening}) must be at the very time of the deadline (${f.deadline}). Make the two the same.`,
  'bond-over-ceiling': (f) =>
    `The bid bond ${formatYuan(f.bond, 'en')} exceeds the ceiling ${formatFigure(f.estimate)} × ${formatRate(f.rate)} = ${formatFigure(f.ceiling)}. Lower it.`,
};
