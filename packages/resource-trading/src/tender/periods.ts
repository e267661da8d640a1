import { type PlainDate, plainDate } from '@wenzhou/calendar';
import { type Bilingual, defineParameter, type Parameter, type Provisions } from '@wenzhou/statute';
import { art } from '../articles.ts';
import { lawArt, provincialArt, regulationArt } from '../statute.ts';

/** The statutory periods of a tender. */
export type PeriodId =
  | 'filing-before-issue'
  | 'documents-on-sale'
  | 'bid-preparation'
  | 'prequalification-preparation'
  | 'prequalification-clarification'
  | 'prequalification-objection'
  | 'clarification'
  | 'document-objection'
  | 'objection-answer'
  | 'withdrawal-refund'
  | 'candidates-publication'
  | 'candidates-publicity'
  | 'award-notice'
  | 'supervisor-report'
  | 'contract'
  | 'contract-filing'
  | 'bond-refund'
  | 'complaint'
  | 'complaint-acceptance'
  | 'complaint-decision';

/** A period that the law sets for a step of a tender. */
export interface StatutoryPeriod {
  readonly id: PeriodId;
  /** From which event to which. */
  readonly label: Bilingual;
  /** Whether the time must at least be given (`at-least`) or may at most be taken (`at-most`). */
  readonly bound: 'at-least' | 'at-most';
  /**
   * `forward` from an event, where a last day off moves to the next working day; `backward` from an event, where it does
   * not move.
   */
  readonly counted: 'forward' | 'backward';
  readonly unit: 'calendar-day' | 'working-day';
  /** The length in days of `unit`, with the days it holds for and its source. */
  readonly length: Parameter<number>;
  /** The national and provincial provisions, and article 21 of the measure for the refund of bonds. */
  readonly at: Provisions;
}

const law = plainDate('2000-01-01');
const regulation = plainDate('2012-02-01');
const provincial = plainDate('2006-04-01');

type Terms = Pick<StatutoryPeriod, 'bound' | 'counted' | 'unit'>;

const atLeast: Terms = { bound: 'at-least', counted: 'forward', unit: 'calendar-day' };
const before: Terms = { bound: 'at-least', counted: 'backward', unit: 'calendar-day' };
const atMost: Terms = { bound: 'at-most', counted: 'forward', unit: 'calendar-day' };

const period = (
  id: PeriodId,
  terms: Terms,
  days: number,
  from: PlainDate,
  at: Provisions,
  label: Bilingual,
): StatutoryPeriod => ({
  id,
  label,
  ...terms,
  length: defineParameter<number>({
    id,
    label,
    unit: terms.unit === 'working-day' ? 'working-days' : 'calendar-days',
    values: [{ value: days, from, source: { kind: 'provision', at } }],
  }),
  at,
});

const table: Readonly<Record<PeriodId, StatutoryPeriod>> = {
  'filing-before-issue': period(
    'filing-before-issue',
    { ...before, unit: 'working-day' },
    5,
    provincial,
    [provincialArt(19)],
    { zh: '招标文件发出前报备', en: 'filing of the tender documents before they are issued' },
  ),
  'documents-on-sale': period('documents-on-sale', atLeast, 5, regulation, [regulationArt(16, { paragraph: 1 })], {
    zh: '招标文件或资格预审文件发售',
    en: 'tender or prequalification documents on sale',
  }),
  'bid-preparation': period('bid-preparation', atLeast, 20, law, [lawArt(24)], {
    zh: '自招标文件开始发出至投标截止',
    en: 'from the first issue of the tender documents to the deadline for bids',
  }),
  'prequalification-preparation': period('prequalification-preparation', atLeast, 5, regulation, [regulationArt(17)], {
    zh: '自资格预审文件停止发售至提交申请截止',
    en: 'from the end of the sale of prequalification documents to the deadline for applications',
  }),
  'prequalification-clarification': period(
    'prequalification-clarification',
    before,
    3,
    regulation,
    [regulationArt(21)],
    {
      zh: '资格预审文件的澄清或修改，在提交申请截止前',
      en: 'clarification of prequalification documents before the deadline for applications',
    },
  ),
  'prequalification-objection': period('prequalification-objection', before, 2, regulation, [regulationArt(22)], {
    zh: '对资格预审文件的异议，在提交申请截止前',
    en: 'objection to prequalification documents before the deadline for applications',
  }),
  clarification: period('clarification', before, 15, law, [lawArt(23), regulationArt(21)], {
    zh: '招标文件的澄清或修改，在投标截止前',
    en: 'clarification of the tender documents before the deadline for bids',
  }),
  'document-objection': period('document-objection', before, 10, regulation, [regulationArt(22)], {
    zh: '对招标文件的异议，在投标截止前',
    en: 'objection to the tender documents before the deadline for bids',
  }),
  'objection-answer': period(
    'objection-answer',
    atMost,
    3,
    regulation,
    [regulationArt(22), regulationArt(54, { paragraph: 2 })],
    { zh: '自收到异议至答复', en: 'from an objection to its answer' },
  ),
  'withdrawal-refund': period('withdrawal-refund', atMost, 5, regulation, [regulationArt(35), provincialArt(22)], {
    zh: '自收到截止前的撤回通知至退还保证金',
    en: 'from a withdrawal before the deadline to the refund of the bond',
  }),
  'candidates-publication': period(
    'candidates-publication',
    atMost,
    3,
    regulation,
    [regulationArt(54, { paragraph: 1 })],
    { zh: '自收到评标报告至公示中标候选人', en: 'from the evaluation report to the publication of the candidates' },
  ),
  'candidates-publicity': period(
    'candidates-publicity',
    atLeast,
    3,
    regulation,
    [regulationArt(54, { paragraph: 1 }), provincialArt(36)],
    { zh: '中标候选人公示', en: 'candidates kept public' },
  ),
  'award-notice': period('award-notice', atMost, 15, provincial, [provincialArt(39)], {
    zh: '自确定中标人至发出中标通知书',
    en: 'from the choice of the winner to the award notice',
  }),
  'supervisor-report': period('supervisor-report', atMost, 15, law, [lawArt(47), provincialArt(39)], {
    zh: '自确定中标人至向监督部门书面报告',
    en: 'from the choice of the winner to the written report to the supervisor',
  }),
  contract: period('contract', atMost, 30, law, [lawArt(46), provincialArt(40, { paragraph: 1 })], {
    zh: '自发出中标通知书至订立书面合同',
    en: 'from the award notice to the written contract',
  }),
  'contract-filing': period('contract-filing', atMost, 15, provincial, [provincialArt(40, { paragraph: 2 })], {
    zh: '自签订合同至报监督部门备案',
    en: 'from the contract to its filing with the supervisor',
  }),
  'bond-refund': period(
    'bond-refund',
    atMost,
    5,
    provincial,
    [art(21), regulationArt(57, { paragraph: 2 }), provincialArt(41)],
    { zh: '自签订书面合同至退还投标保证金', en: 'from the written contract to the refund of the bid bonds' },
  ),
  complaint: period('complaint', atMost, 10, regulation, [art(20), regulationArt(60)], {
    zh: '自知道或应当知道至投诉（异议答复期间不计）',
    en: 'from knowledge of the matter to a complaint (the time an objection takes is not counted)',
  }),
  'complaint-acceptance': period(
    'complaint-acceptance',
    { ...atMost, unit: 'working-day' },
    3,
    regulation,
    [regulationArt(61, { paragraph: 2 })],
    { zh: '自收到投诉至决定是否受理', en: 'from a complaint to the decision whether it is taken up' },
  ),
  'complaint-decision': period(
    'complaint-decision',
    { ...atMost, unit: 'working-day' },
    30,
    regulation,
    [regulationArt(61, { paragraph: 2 })],
    { zh: '自受理投诉至书面处理决定', en: 'from taking up a complaint to the written decision' },
  ),
};

/** A statutory period by its id. */
export const periodOf = (id: PeriodId): StatutoryPeriod => table[id];

/**
 * The statutory periods of a tender, each with its length, how it is counted and the provision that sets it. The
 * figures are those of the national law and regulation and of the provincial regulation (official texts).
 *
 * @example
 * periods.find(({ id }) => id === 'bid-preparation')?.length.values[0]?.value; // 20
 */
export const periods: readonly StatutoryPeriod[] = Object.values(table);
