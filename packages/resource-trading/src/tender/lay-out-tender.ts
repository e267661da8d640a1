import {
  addDays,
  countBack,
  type DayCounted,
  earlier,
  type HolidayBreak,
  isAfter,
  isBefore,
  later,
  type PlainDate,
  type WorkingCalendar,
  type YearUnknown,
} from '@wenzhou/calendar';
import type { Fen } from '@wenzhou/money';
import {
  granted,
  incomplete,
  type Provisions,
  readInput,
  readParameters,
  type RefusalOf,
  refused,
  type Ruling,
  type Trace,
  type ValuesOf,
} from '@wenzhou/statute';
import { art } from '../articles.ts';
import { beyondCalendar, countForward, factsOf } from '../count-days.ts';
import { notYetInForce } from '../entry-into-force.ts';
import { bondCeiling } from '../parameters/bond-ceiling.ts';
import { refuse, type TradingRefusals } from '../refusals.ts';
import { lawArt, regulationArt } from '../statute.ts';
import type { TradingSteps } from '../steps.ts';
import { bondCeilingOf, exceeds } from './bond-check.ts';
import { type Milestone, milestones } from './milestones.ts';
import { type PeriodId, periodOf, periods } from './periods.ts';
import { type TenderLimit, tenderLimits } from './tender-limits.ts';
import {
  type ChosenMilestone,
  fieldOf,
  type TenderPlan,
  type TenderPlanInput,
  tenderPlanSchema,
} from './tender-plan.ts';

/** One limit of a milestone's day: which, from where it is counted, and how. */
export interface CountedLimit {
  readonly bound: 'earliest' | 'latest';
  readonly date: PlainDate;
  readonly from: Milestone;
  readonly fromDate: PlainDate;
  /** Whether `fromDate` was set by the plan. If not, it is what the law allows for it on the quickest course. */
  readonly fromSet: boolean;
  /** The period counted; absent where only the order of the two matters. */
  readonly period?: PeriodId;
  readonly days?: number;
  readonly unit?: 'calendar-day' | 'working-day';
  readonly counted?: 'forward' | 'backward';
  /** The day off on which the count ended before it moved to `date`. */
  readonly rolledFrom?: PlainDate;
  /** The holiday breaks that the count met. */
  readonly breaks: readonly HolidayBreak[];
  readonly at: Provisions;
}

/** The lawful span of a milestone. */
export interface LaidOutMilestone {
  readonly milestone: Milestone;
  /**
   * The day the plan sets, directly or by another: the documents are issued with the notice, the opening is at the
   * deadline.
   */
  readonly set?: PlainDate;
  readonly earliest?: PlainDate;
  readonly latest?: PlainDate;
  readonly limits: readonly CountedLimit[];
}

/** An open tender on dates, milestone by milestone in the order of the law. */
export interface TenderSchedule {
  readonly milestones: readonly LaidOutMilestone[];
  /** The time of the deadline and of the opening, HH:MM, if the plan sets it. */
  readonly deadlineTime?: string;
  /** The highest lawful bid bond in fen, if the estimate is given. */
  readonly bondCeiling?: Fen;
}

const lengths = Object.fromEntries(periods.map(({ id, length }) => [id, length])) as {
  readonly [Id in PeriodId]: ReturnType<typeof periodOf>['length'];
};
const used = { ...lengths, bondCeiling };
type Figures = ValuesOf<typeof used>;

const inOrder = Object.keys(milestones) as readonly Milestone[];
const choosable = Object.keys(fieldOf) as readonly ChosenMilestone[];

/** The days that the plan sets. */
function daysSet(plan: TenderPlan): Map<Milestone, PlainDate> {
  const days = new Map<Milestone, PlainDate>();
  for (const milestone of choosable) {
    const day = plan[fieldOf[milestone]];
    if (day !== undefined) days.set(milestone, day);
  }
  const issued = plan.documentsIssued ?? plan.notice;
  const deadline = plan.deadline ?? plan.opening;
  const opening = plan.opening ?? plan.deadline;
  days.set('documents-issued', issued);
  if (deadline !== undefined) days.set('deadline', deadline);
  if (opening !== undefined) days.set('opening', opening);
  return days;
}

/** Where in the input a milestone's day was chosen. */
const pathOf = (milestone: Milestone, plan: TenderPlan): readonly string[] =>
  milestone === 'deadline' && plan.deadline === undefined
    ? ['opening']
    : milestone in fieldOf
      ? [fieldOf[milestone as ChosenMilestone]]
      : [];

/** The day a limit gives, counted from a day. */
function dayOfLimit(
  limit: TenderLimit,
  from: PlainDate,
  figures: Figures,
  calendar: WorkingCalendar,
): DayCounted | YearUnknown {
  const beyond = beyondCalendar(from, calendar);
  if (beyond) return beyond;
  const on = (date: PlainDate): DayCounted => ({ kind: 'date', date, breaks: [] });
  if (limit.kind === 'same-day') return on(from);
  if (limit.kind === 'order') return on(limit.dayOver ? addDays(from, 1) : from);
  const { counted, unit } = periodOf(limit.period);
  const days = figures[limit.period];
  if (counted === 'forward') return countForward(from, days, unit, calendar);
  // What must lie so many days before another day moves neither of the two off a day off (T-4).
  return limit.kind === 'latest' ? countBack(from, days, unit, calendar) : on(addDays(from, days));
}

/** A tender being laid out: the days set and what was found so far. */
class Layout {
  readonly limits = new Map<Milestone, CountedLimit[]>();
  readonly refusals: RefusalOf<TradingRefusals>[] = [];
  readonly unknownYears = new Set<number>();
  private readonly possible: ReadonlyMap<Milestone, PlainDate>;
  private readonly plan: TenderPlan;
  readonly set: ReadonlyMap<Milestone, PlainDate>;
  private readonly figures: Figures;
  private readonly calendar: WorkingCalendar;
  private readonly trace: Trace<TradingSteps> | undefined;

  constructor(plan: TenderPlan, figures: Figures, calendar: WorkingCalendar, trace?: Trace<TradingSteps>) {
    this.plan = plan;
    this.set = daysSet(plan);
    this.figures = figures;
    this.calendar = calendar;
    this.trace = trace;
    this.possible = this.latestPossible();
    for (const limit of tenderLimits) this.apply(limit);
  }

  boundOf(milestone: Milestone, bound: CountedLimit['bound']): PlainDate | undefined {
    const dates = (this.limits.get(milestone) ?? []).filter((limit) => limit.bound === bound).map(({ date }) => date);
    return dates.length === 0 ? undefined : dates.reduce(bound === 'earliest' ? later : earlier);
  }

  /** The day of a milestone: the one set, else the first that is lawful, else the last. */
  private dayOf(milestone: Milestone): PlainDate | undefined {
    return this.set.get(milestone) ?? this.boundOf(milestone, 'earliest') ?? this.boundOf(milestone, 'latest');
  }

  private date(limit: TenderLimit, from: PlainDate): DayCounted | undefined {
    const found = dayOfLimit(limit, from, this.figures, this.calendar);
    if (found.kind === 'date') return found;
    this.unknownYears.add(found.year);
    return undefined;
  }

  /**
   * The last day on which each milestone can lie, seen from the days that are set: not after what must follow it, nor
   * later than its own periods allow. A milestone without an entry is not bounded by anything chosen, so nothing
   * counted from it can be too late.
   */
  private latestPossible(): ReadonlyMap<Milestone, PlainDate> {
    const last = new Map(this.set);
    for (const { kind, of, from } of tenderLimits.toReversed()) {
      const following = last.get(of);
      if (kind === 'latest' || following === undefined || this.set.has(from)) continue;
      last.set(from, earlier(last.get(from) ?? following, following));
    }
    for (const limit of tenderLimits) {
      const from = last.get(limit.from);
      if (limit.kind !== 'latest' || from === undefined || this.set.has(limit.of)) continue;
      const end = this.date(limit, from);
      if (end) last.set(limit.of, earlier(last.get(limit.of) ?? end.date, end.date));
    }
    return last;
  }

  private apply(limit: TenderLimit): void {
    const { of, from, kind } = limit;
    const chosen = this.set.get(of);
    if (kind === 'earliest' && limit.ifChosen && !this.set.has(from)) return;
    const fromDate = kind === 'latest' && chosen !== undefined ? this.possible.get(from) : this.dayOf(from);
    if (fromDate === undefined) return;
    const end = this.date(limit, fromDate);
    if (!end) return;
    for (const bound of kind === 'same-day'
      ? (['earliest', 'latest'] as const)
      : [kind === 'order' ? 'earliest' : kind])
      this.add(of, this.counted(limit, bound, fromDate, end));
    this.explain(limit, fromDate, end);
    if (chosen !== undefined) this.judge(limit, chosen, fromDate, end.date);
  }

  private add(milestone: Milestone, limit: CountedLimit): void {
    const limits = this.limits.get(milestone);
    if (limits) limits.push(limit);
    else this.limits.set(milestone, [limit]);
  }

  private counted(
    limit: TenderLimit,
    bound: CountedLimit['bound'],
    fromDate: PlainDate,
    end: DayCounted,
  ): CountedLimit {
    const base = {
      bound,
      from: limit.from,
      fromDate,
      fromSet: this.set.has(limit.from),
      date: end.date,
      breaks: end.breaks,
      at: provisionsOf(limit),
    };
    if (limit.kind === 'order' || limit.kind === 'same-day') return base;
    const { unit, counted } = periodOf(limit.period);
    const rolled = end.rolledFrom === undefined ? {} : { rolledFrom: end.rolledFrom };
    return { ...base, period: limit.period, days: this.figures[limit.period], unit, counted, ...rolled };
  }

  private explain(limit: TenderLimit, fromDate: PlainDate, end: DayCounted): void {
    if (!this.trace) return;
    const { of: milestone, from, kind } = limit;
    const at = provisionsOf(limit);
    if (kind === 'order' || kind === 'same-day') {
      this.trace.step('milestone-after', at, { milestone, from, fromDate, date: end.date });
      return;
    }
    const { period } = limit;
    const { unit, counted } = periodOf(period);
    const facts = { ...factsOf(fromDate, this.figures[period], unit, end), milestone, from, period };
    if (kind === 'earliest') this.trace.step('milestone-earliest', at, facts, [period]);
    else this.trace.step('milestone-latest', at, { ...facts, counted }, [period]);
  }

  private judge(limit: TenderLimit, chosen: PlainDate, fromDate: PlainDate, date: PlainDate): void {
    const { of: milestone, from, kind } = limit;
    if (kind === 'same-day' || (kind === 'latest' && limit.informs)) return;
    const at = provisionsOf(limit);
    const path = pathOf(milestone, this.plan);
    const fault = { milestone, chosen, from, fromDate, ...(kind === 'order' ? {} : { period: limit.period }) };
    if (kind === 'latest' && isAfter(chosen, date))
      this.refusals.push(refuse('milestone-too-late', at, { ...fault, latest: date }, path));
    if (kind !== 'latest' && isBefore(chosen, date))
      this.refusals.push(refuse('milestone-too-early', at, { ...fault, earliest: date }, path));
  }
}

/** A limit stands on its period's provisions and on its own. */
const provisionsOf = (limit: TenderLimit): Provisions =>
  limit.kind === 'order' || limit.kind === 'same-day' ? limit.at : [...periodOf(limit.period).at, ...limit.at];

/** Bids are opened at the very time of the deadline (招标投标法 34). */
function openingFault(plan: TenderPlan): RefusalOf<TradingRefusals> | undefined {
  const otherDay = plan.deadline !== undefined && plan.opening !== undefined && plan.deadline !== plan.opening;
  const otherTime =
    plan.deadlineTime !== undefined && plan.openingTime !== undefined && plan.deadlineTime !== plan.openingTime;
  if (!otherDay && !otherTime) return undefined;
  const told = (day: string | undefined, time: string | undefined) =>
    [day, time].filter((part) => part !== undefined).join(' ');
  return refuse(
    'opening-not-at-deadline',
    [lawArt(34)],
    { deadline: told(plan.deadline, plan.deadlineTime), opening: told(plan.opening, plan.openingTime) },
    [otherDay ? 'opening' : 'openingTime'],
  );
}

const bondAt = [regulationArt(26, { paragraph: 1 })] as const;

/** The bond is at most a share of the estimated price (实施条例 26). */
function bondFault(
  { bond, estimate }: TenderPlan,
  share: Figures['bondCeiling'],
  trace?: Trace<TradingSteps>,
): RefusalOf<TradingRefusals> | undefined {
  if (bond === undefined || estimate === undefined) return undefined;
  const facts = { bond, estimate, rate: share, ceiling: bondCeilingOf(estimate, share) };
  if (exceeds(bond, estimate, share)) return refuse('bond-over-ceiling', bondAt, facts, ['bond']);
  trace?.step('bond-within-ceiling', bondAt, facts, [bondCeiling.id]);
  return undefined;
}

/**
 * Lays an open tender of a construction project out on dates: for every milestone the earliest and the latest lawful
 * day, the provision that sets it and how it was counted; or every period that the plan breaks, all at once.
 *
 * Days are counted by article 19. What must at least last, and what must at most take, so many days and ends on a day
 * off ends on the next working day; what must lie so many days before another day does not move (T-4). Where a day is not
 * set, what follows is laid out from the first lawful day for it; a day that is set is only called too late if no
 * lawful choice of the open days before it would allow it.
 *
 * The time that an objection takes comes on top of the ten days for a complaint; this layout shows them without one,
 * counted from the publication of the candidates (T-5).
 *
 * @param plan plain JSON: the notice, and whatever other days, times, and amounts in fen are already chosen
 * @param calendar the holidays to count by, such as `chinaCalendar`
 * @returns granted with the schedule; incomplete when a bond is given without the estimate it is measured by; refused
 * for a faulty input, a day before the measure (art. 49), a year whose holidays are not known, or a broken period
 * @example
 * layOutTender({ notice: '2018-03-01' }, chinaCalendar); // granted: deadline at the earliest on 2018-03-21
 */
export function layOutTender(
  plan: TenderPlanInput,
  calendar: WorkingCalendar,
  trace?: Trace<TradingSteps>,
): Ruling<TenderSchedule, TradingRefusals> {
  const at = [art(19)] as const;
  const read = readInput(tenderPlanSchema, plan, at);
  if (read.kind === 'refused') return refused(read.refusals);
  const { value } = read;
  const [early, ...alsoEarly] = choosable
    .filter((milestone) => milestone !== 'documents-filed')
    .flatMap((milestone) => {
      const day = value[fieldOf[milestone]];
      return (day && notYetInForce(day, [fieldOf[milestone]])) ?? [];
    });
  if (early) return refused([early, ...alsoEarly]);
  const figures = readParameters(used, value.notice, at);
  if (figures.kind === 'refused') return refused(figures.refusals);

  const layout = new Layout(value, figures.values, calendar, trace);
  const opening = openingFault(value);
  const bond = bondFault(value, figures.values.bondCeiling, trace);
  const [first, ...rest] = [
    ...layout.refusals,
    ...(opening ? [opening] : []),
    ...(bond ? [bond] : []),
    ...[...layout.unknownYears].map((year) => refuse('calendar-year-unknown', at, { year })),
  ];
  if (first) return refused([first, ...rest]);
  if (value.bond !== undefined && value.estimate === undefined) return incomplete([{ field: 'estimate', at: bondAt }]);

  const deadlineTime = value.deadlineTime ?? value.openingTime;
  return granted(
    {
      milestones: inOrder.map((milestone) => spanOf(milestone, layout)),
      ...(deadlineTime === undefined ? {} : { deadlineTime }),
      ...(value.estimate === undefined
        ? {}
        : { bondCeiling: bondCeilingOf(value.estimate, figures.values.bondCeiling) }),
    },
    figures.uses,
    trace,
  );
}

function spanOf(milestone: Milestone, layout: Layout): LaidOutMilestone {
  const set = layout.set.get(milestone);
  const earliest = layout.boundOf(milestone, 'earliest');
  const latest = layout.boundOf(milestone, 'latest');
  return {
    milestone,
    ...(set === undefined ? {} : { set }),
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
    limits: layout.limits.get(milestone) ?? [],
  };
}
