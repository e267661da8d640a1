import { addDays, plainDate } from '@wenzhou/calendar';
import type { DepositCommand } from '../src/index.ts';
import { twentyWorkingDaysAfter } from './working-days.ts';

/**
 * A second, much simpler idea of a deposit: plain figures, changed in place, written from the articles and not from
 * the package, of which it takes nothing but the commands. It says of every step whether the articles allow it, and what
 * it leaves behind: how money is divided and when terms end are its own reckoning.
 */

type HandedIn = Extract<DepositCommand, { kind: 'pay' }>['instrument'];
type Kind = HandedIn['kind'];
type Use = Extract<DepositCommand, { kind: 'activate' | 'activate-for-subcontractor' }>;
type HandingIn = Extract<DepositCommand, { kind: 'pay' | 'top-up' }>;

interface ModelWage {
  owed: number;
  paid: number;
  awaiting: number;
  activatedOn: string;
}

interface ModelCase {
  on: string;
  serious: boolean;
  takenUp: boolean;
}

/** All the cash, or what is left of one guarantee or policy, with its end. */
interface Pot {
  kind: Kind;
  amount: number;
  end: string;
}

interface ModelDuty {
  name: string;
  dueOn: string;
  metOn: string;
  recorded: boolean;
  givesBack: boolean;
  /** Of a demand: its day, the day its notice was received, and the sum of the notice; of an adjustment that of the grade. */
  demandedOn: string;
  since: string;
  amount: number;
}

const firstDay = '2018-03-01';
const lastDay = '2021-10-31';
const never = '9999-12-31';
const kinds: readonly Kind[] = ['cash', 'bank-guarantee', 'insurance-policy'];
const standards = {
  'labour-subcontracting': 30_000_000,
  other: 60_000_000,
  'general-contracting': 120_000_000,
} as const;

/** The same day some years later; 29 February becomes 28 February. */
export const yearsLater = (day: string, years: number): string => {
  const year = Number(day.slice(0, 4)) + years;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const rest = day.slice(4) === '-02-29' && !isLeap ? '-02-28' : day.slice(4);
  return `${year}${rest}`;
};

const dayAfter = (day: string): string => addDays(plainDate(day), 1);
const latest = (...days: readonly string[]): string => days.toSorted().at(-1) ?? '';
const isWithinThreeYears = (a: string, b: string): boolean => yearsLater(a < b ? a : b, 3) >= (a < b ? b : a);

/** Article 6: three years, the first day counted. */
const mayServe = (instrument: HandedIn, received: string, on: string): boolean => {
  if (received < firstDay || received > lastDay) return false;
  if (instrument.kind === 'cash') return true;
  const [period] = instrument.periods;
  if (!period) return false;
  const { from, to } = period;
  if (from > received || to < on || to < received) return false;
  return dayAfter(to) >= yearsLater(from, 3);
};

/** Everybody the same part of what is owed; what is left over, fen by fen, to the largest fractions cut off. */
function sharesOf(owed: readonly number[], available: number): readonly number[] {
  const total = owed.reduce((sum, one) => sum + BigInt(one), 0n);
  if (BigInt(available) >= total) return owed;
  const parts = owed.map((one, index) => {
    const product = BigInt(available) * BigInt(one);
    return { index, whole: Number(product / total), fraction: product % total };
  });
  let left = available - parts.reduce((sum, { whole }) => sum + whole, 0);
  const shares = parts.map(({ whole }) => whole);
  for (const { index } of parts.toSorted((a, b) =>
    a.fraction === b.fraction ? a.index - b.index : a.fraction > b.fraction ? -1 : 1,
  )) {
    if (left === 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    left -= 1;
  }
  return shares;
}

export class DepositModel {
  phase = 'none';
  lastOn = '';
  authority = '';
  /** The day of the notice of payment. */
  noticeOn = '';
  standard = 0;
  multiple = 1;
  pendingStandard = 0;
  gradeApprovedOn = '';
  firstPaidOn = '';
  toppedUpOn: string[] = [];
  relievedOn: string[] = [];
  cases: ModelCase[] = [];
  /** The multiples of uses that no demand has taken up, and the day of the last of them. */
  usesSinceDemand: number[] = [];
  lastUseOn = '';
  pots: Pot[] = [];
  wages = new Map<string, ModelWage>();
  receipts = new Set<string>();
  duties: ModelDuty[] = [];
  /** Notices that asked for nothing, since nothing was lacking. */
  metNotices: { demandedOn: string; receivedOn: string }[] = [];
  /** The day of a notice whose sum earlier demands ask for. */
  answeredWith = '';

  get balance(): number {
    return this.pots.reduce((sum, { amount }) => sum + amount, 0);
  }

  get level(): number {
    return this.standard * this.multiple;
  }

  get awaiting(): number {
    return [...this.wages.values()].reduce((sum, { awaiting }) => sum + awaiting, 0);
  }

  get demands(): readonly ModelDuty[] {
    return this.duties.filter(({ name, metOn }) => name === 'top-up' && metOn === '');
  }

  get demanded(): number {
    return this.demands.reduce((sum, { amount }) => sum + amount, 0);
  }

  heldAs(kind: Kind): number {
    return this.pots.reduce((sum, pot) => sum + (pot.kind === kind ? pot.amount : 0), 0);
  }

  private usable(on: string): number {
    return this.pots.reduce((sum, { amount, end }) => sum + (on <= end ? amount : 0), 0);
  }

  /** The day the years run from, of what had come in by a day. */
  private yearsFrom(on: string): string {
    return latest(...[this.firstPaidOn, ...this.toppedUpOn].filter((day) => day <= on));
  }

  private seriousSince(from: string, on: string): readonly string[] {
    return this.cases.flatMap((one) => (one.serious && one.on >= from && one.on <= on ? [one.on] : []));
  }

  /** Article 12: three years and no serious case since they began. */
  private isRefundable(on: string): boolean {
    const from = this.yearsFrom(on);
    if (from === '' || on < yearsLater(from, 3)) return false;
    return this.seriousSince(from, on).length === 0;
  }

  /** Article 4: three years, and not one serious case since they began. */
  private isExempt(on: string, reliefs: readonly string[]): boolean {
    const from = this.yearsFrom(on);
    if (from === '' || on < yearsLater(from, 3) || this.seriousSince(from, on).length > 0) return false;
    const [relief] = reliefs.filter((day) => day >= from && day <= on).toSorted();
    return !(relief !== undefined && this.cases.some((one) => one.on >= relief && one.on <= on));
  }

  private key({ worker, project, month }: { worker: string; project: string; month: string }): string {
    return `${project} ${month} ${worker}`;
  }

  /** What this deposit would give for wages, or nothing where articles 7 and 9 do not allow it. */
  drawn(command: Use): number | undefined {
    const { on, application, claims } = command;
    const arrears = claims.reduce((sum, { owed }) => sum + owed, 0);
    if (on > lastDay || application.amount > arrears) return undefined;
    const seen = new Set<string>();
    for (const claim of claims) {
      const key = this.key(claim);
      if (seen.has(key)) return undefined;
      seen.add(key);
      if (claim.month > on.slice(0, 7)) return undefined;
      const wage = this.wages.get(key);
      if (wage && (wage.awaiting > 0 || claim.owed > wage.owed - wage.paid)) return undefined;
    }
    const founded =
      application.applicant === 'firm'
        ? application.fundsShort
        : (application.division === application.projectDivision || application.division === '330300') &&
          application.order !== undefined &&
          on > application.order.payBy;
    if (command.kind === 'activate')
      return founded && application.amount <= this.usable(on) ? application.amount : undefined;
    if (command.unqualified || on >= '2020-05-01')
      return application.amount <= this.usable(on) ? application.amount : undefined;
    const own = command.subcontractor.balance;
    const short = application.amount - own;
    const within = short > 0 && short <= command.unsettled && short <= this.usable(on);
    return within && (own === 0 || founded) ? short : undefined;
  }

  shares(command: Use): readonly number[] {
    return sharesOf(
      command.claims.map(({ owed }) => owed),
      this.drawn(command) ?? 0,
    );
  }

  /** Article 11(3): a case of the measure's time that no demand has taken up, and another within three years of it. */
  private repeated(among: readonly ModelCase[]): readonly string[] {
    const serious = this.cases.filter((one) => one.serious);
    const fresh = new Set(among.filter((one) => !one.takenUp && one.on >= firstDay));
    const paired = new Set<ModelCase>();
    for (const [index, one] of serious.entries())
      for (const other of serious.slice(index + 1))
        if ((fresh.has(one) || fresh.has(other)) && isWithinThreeYears(one.on, other.on))
          for (const both of [one, other]) paired.add(both);
    return [...paired].map(({ on }) => on);
  }

  private sinceRelief(): readonly ModelCase[] {
    const relief = this.relievedOn.at(-1) ?? never;
    return this.cases.filter((one) => !one.takenUp && one.on >= relief && one.on >= firstDay);
  }

  /** The multiples that the record alone asks for. */
  private recorded(): readonly number[] {
    if (this.phase === 'held') return [...this.usesSinceDemand, ...(this.repeated(this.cases).length > 0 ? [2] : [])];
    if (this.phase !== 'refunded' && this.phase !== 'exempted') return [];
    const since = this.sinceRelief();
    if (since.length === 0) return [];
    return [1, ...(since.some((one) => one.serious) && this.repeated(since).length > 0 ? [2] : [])];
  }

  /** The multiple that a demand asks for, or nothing without a ground. */
  private asked({ grounds = [] }: Extract<DepositCommand, { kind: 'demand-top-up' }>): number | undefined {
    const recorded = this.recorded();
    if (this.phase !== 'held' && recorded.length === 0) return undefined;
    const named = grounds.flatMap((one) => {
      if (one.ground === 'mass-incident') return one.people >= 10 ? [3] : [];
      return { 'labour-sanction': 1.5, 'referred-to-police': 2, 'extreme-incident': 3 }[one.ground];
    });
    // Article 11(5): after a refund only a serious case raises the standard.
    const mild = this.phase !== 'held' && !this.sinceRelief().some((one) => one.serious);
    return [...recorded, ...(mild ? [] : named)].toSorted((a, b) => a - b).at(-1);
  }

  /** Before which day a notice cannot have been received: it demands a top-up for what had happened by then. */
  private earliestReceipt(): string {
    const held = this.phase === 'held';
    return latest(
      this.lastUseOn,
      held ? this.firstPaidOn : '',
      ...this.repeated(held ? this.cases : this.sinceRelief()),
      ...(held ? [] : this.sinceRelief().map((one) => one.on)),
    );
  }

  private overdue(name: string, on: string): ModelDuty | undefined {
    return this.duties.find(
      (duty) =>
        duty.name === name && !duty.recorded && !duty.givesBack && (duty.metOn === '' ? on : duty.metOn) > duty.dueOn,
    );
  }

  private paidDay({ on, handedInOn, instrument }: { on: string; handedInOn?: string; instrument?: HandedIn }): string {
    return (instrument?.kind === 'cash' ? instrument.paidOn : undefined) ?? handedInOn ?? on;
  }

  /** Whether what is handed in may serve, is of the amount, and did not come before it was asked for. */
  private accepts({ on, handedInOn, instrument }: HandingIn, amount: number, since = ''): boolean {
    const received = handedInOn ?? on;
    const day = this.paidDay({ on, ...(handedInOn === undefined ? {} : { handedInOn }), instrument });
    return (
      received <= on &&
      day <= received &&
      day >= since &&
      instrument.amount === amount &&
      mayServe(instrument, received, on)
    );
  }

  /** Article 8: the demands that an amount answers, from the first on. */
  private answered(amount: number): readonly ModelDuty[] {
    let sum = 0;
    const answered: ModelDuty[] = [];
    for (const demand of this.demands) {
      sum += demand.amount;
      answered.push(demand);
      if (sum === amount) return answered;
    }
    return [];
  }

  /** What the notices of a day ask for. */
  private noticesOf(demandedOn: string | undefined) {
    const all = this.duties.filter(({ name, recorded }) => name === 'top-up' && !recorded);
    const last = all.findLast(({ metOn }) => metOn === '')?.demandedOn;
    const day = demandedOn ?? last ?? latest(all.at(-1)?.demandedOn ?? '', this.metNotices.at(-1)?.demandedOn ?? '');
    const demands = all.filter((demand) => demand.demandedOn === day);
    const met = this.metNotices.filter((notice) => notice.demandedOn === day);
    return demands.length + met.length === 0 ? undefined : { day, demands, met };
  }

  /** Whether the articles allow a step whose shape is right. */
  permits(command: DepositCommand): boolean {
    const { on, by } = command;
    if (on < firstDay || on < this.lastOn) return false;
    const role = by.role;
    const division = by.role === 'firm' ? '' : by.division;
    const isAuthority = role === 'construction-authority' && (this.authority === '' || division === this.authority);
    const isIn = (...phases: readonly string[]) => phases.includes(this.phase);
    switch (command.kind) {
      case 'withdraw':
        return false;
      case 'assess':
        return (
          role === 'construction-authority' && division === '330302' && isIn('none', 'cleared-out') && on <= lastDay
        );
      case 'record-misplaced':
        return (
          role === 'construction-authority' &&
          division !== '330302' &&
          isIn('none') &&
          command.firstPaidOn <= on &&
          (command.arrears ?? []).every((one) => one.on <= on) &&
          on <= lastDay
        );
      case 'clear-out':
        return isAuthority && isIn('misplaced') && on <= lastDay;
      case 'exempt':
        return isAuthority && isIn('assessed') && on <= lastDay && this.isExempt(on, this.relievedOn);
      case 'revoke-exemption':
        return (
          isAuthority &&
          isIn('exempted') &&
          on <= lastDay &&
          this.demands.length === 0 &&
          !this.isExempt(this.relievedOn.at(-1) ?? '', this.relievedOn.slice(0, -1))
        );
      case 'pay':
        return role === 'firm' && isIn('assessed') && this.accepts(command, this.level, this.noticeOn);
      case 'replace-instrument':
        return (
          role === 'firm' &&
          isIn('held') &&
          this.heldAs(command.replaced) > 0 &&
          this.accepts({ ...command, kind: 'pay' }, this.heldAs(command.replaced))
        );
      case 'activate':
      case 'activate-for-subcontractor':
        return isAuthority && isIn('held') && this.drawn(command) !== undefined;
      case 'pay-worker':
        return (
          isAuthority &&
          isIn('held') &&
          (this.wages.get(this.key(command))?.awaiting ?? 0) > 0 &&
          !this.receipts.has(command.receipt) &&
          (command.paidOn ?? on) <= on &&
          (command.paidOn ?? on) >= (this.wages.get(this.key(command))?.activatedOn ?? '')
        );
      case 'record-arrears':
        return (
          role === 'labour-authority' &&
          isIn('misplaced', 'cleared-out', 'assessed', 'held', 'refunded', 'exempted') &&
          command.occurredOn <= on
        );
      case 'demand-top-up': {
        const received = command.receivedOn ?? on;
        return (
          isAuthority &&
          isIn('held', 'refunded', 'exempted') &&
          on <= lastDay &&
          this.asked(command) !== undefined &&
          received <= on &&
          received >= latest(firstDay, this.earliestReceipt())
        );
      }
      case 'record-receipt': {
        const { receivedOn } = command;
        const notices = this.noticesOf(command.demandedOn);
        return (
          isAuthority &&
          isIn('held', 'refunded', 'exempted') &&
          notices !== undefined &&
          receivedOn <= on &&
          receivedOn <= lastDay &&
          receivedOn >= notices.day
        );
      }
      case 'top-up': {
        const answered = this.answered(command.instrument.amount);
        return (
          role === 'firm' &&
          isIn('held', 'refunded', 'exempted') &&
          answered.length > 0 &&
          this.accepts(command, command.instrument.amount, latest(...answered.map(({ since }) => since)))
        );
      }
      case 'record-grade-change': {
        const { approvedOn, appliedOn = approvedOn } = command;
        const days = approvedOn <= on && appliedOn <= on && appliedOn >= approvedOn;
        if (!isIn('assessed') && approvedOn < this.gradeApprovedOn) return false;
        const before = this.pendingStandard > 0 ? this.pendingStandard : this.standard;
        const differs = this.standardFor(command) !== before;
        if (isIn('assessed')) return isAuthority && on <= lastDay && differs && days;
        return isAuthority && isIn('held') && differs && days && approvedOn >= firstDay && approvedOn <= lastDay;
      }
      case 'adjust': {
        const { instrument, handedInOn = on } = command;
        const difference = Math.max(0, this.pendingStandard * this.multiple - this.level);
        return (
          role === 'firm' &&
          isIn('held') &&
          this.pendingStandard > 0 &&
          (instrument === undefined
            ? difference === 0 && handedInOn <= on && handedInOn >= this.gradeApprovedOn
            : this.accepts({ ...command, kind: 'pay', instrument }, difference, this.gradeApprovedOn))
        );
      }
      case 'refund':
        return (
          isAuthority &&
          isIn('held') &&
          on <= lastDay &&
          this.balance > 0 &&
          this.isRefundable(on) &&
          this.awaiting === 0 &&
          this.demands.length === 0 &&
          this.recorded().length === 0 &&
          !command.reportedGrounds &&
          !command.undecidedCases
        );
      case 'enter-credit-record':
        return (
          isAuthority &&
          isIn('assessed', 'held', 'refunded', 'exempted') &&
          this.overdue(command.duty, on) !== undefined
        );
    }
  }

  private standardFor({ qualifications }: Extract<DepositCommand, { kind: 'record-grade-change' }>): number {
    const [{ category } = { category: 'other' as const }] = qualifications;
    return standards[category as keyof typeof standards];
  }

  private takeIn(instrument: { readonly kind: Kind; readonly amount: number }, end = never): void {
    const { kind, amount } = instrument;
    const pot = this.pots.find((one) => one.kind === kind && one.end === end);
    if (pot) pot.amount += amount;
    else this.pots.push({ kind, amount, end });
  }

  private takeInHanded(instrument: HandedIn): void {
    this.takeIn(instrument, instrument.kind === 'cash' ? never : instrument.periods[0]?.to);
  }

  /**
   * Cash first, then guarantees, then policies; of a kind what ends first. Called in, only what still covers the day;
   * given back, first what no longer does.
   */
  private takeOut(amount: number, on: string, isCalledIn = false): void {
    let rest = amount;
    const order = (pot: Pot): string => `${on > pot.end ? 0 : 1} ${kinds.indexOf(pot.kind)} ${pot.end}`;
    for (const pot of this.pots.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))) {
      if (isCalledIn && on > pot.end) continue;
      const taken = Math.min(rest, pot.amount);
      pot.amount -= taken;
      rest -= taken;
    }
    if (rest > 0) throw new Error('more is taken than is held');
    this.pots = this.pots.filter((pot) => pot.amount > 0);
  }

  private meet(name: string, on: string): void {
    for (const duty of this.duties) if (duty.name === name && duty.metOn === '') duty.metOn = on;
  }

  /** Demands ask for no more than is lacking; the years begin again where one is done with by that. */
  private settleDemands(on: string, enteredOn: string): void {
    let lacking = Math.max(0, this.level - this.usable(enteredOn));
    let isDone = false;
    for (const demand of this.demands) {
      demand.amount = Math.min(demand.amount, lacking);
      lacking -= demand.amount;
      if (demand.amount > 0) continue;
      demand.metOn = on;
      isDone = true;
    }
    if (isDone) this.restart(on);
  }

  /** The years begin again; for a later notice that asked for nothing besides, not before that was received. */
  private restart(on: string): void {
    const isAnswered = this.demands.length === 0;
    this.toppedUpOn.push(isAnswered ? latest(on, this.answeredWith) : on);
    if (isAnswered) this.answeredWith = '';
  }

  private owe(name: string, dueOn: string, more: Partial<ModelDuty> = {}): void {
    this.duties.push({
      name,
      dueOn,
      metOn: '',
      recorded: false,
      givesBack: false,
      demandedOn: '',
      since: '',
      amount: 0,
      ...more,
    });
  }

  /** Follows a step that was taken. */
  follow(command: DepositCommand): void {
    const { on } = command;
    this.lastOn = on;
    switch (command.kind) {
      case 'assess': {
        const told = (command.history?.arrears ?? []).map((one) => ({ ...one, takenUp: false }));
        const isKnown = (one: ModelCase) =>
          this.cases.some((other) => other.on === one.on && (other.serious || !one.serious));
        if (this.firstPaidOn === '') this.firstPaidOn = command.history?.firstPaidOn ?? '';
        this.cases.push(...told.filter((one) => !isKnown(one)));
        this.authority = '330302';
        this.standard = standards['labour-subcontracting'];
        this.phase = this.isExempt(on, this.relievedOn) ? 'exempted' : 'assessed';
        if (this.phase === 'assessed') this.noticeOn = on;
        if (this.phase === 'exempted') this.relievedOn.push(on);
        else if (command.contractFiledOn !== undefined)
          this.owe('payment', twentyWorkingDaysAfter(command.contractFiledOn));
        break;
      }
      case 'record-misplaced':
        this.phase = 'misplaced';
        this.authority = command.by.role === 'firm' ? '' : command.by.division;
        this.firstPaidOn = command.firstPaidOn;
        this.cases = (command.arrears ?? []).map((one) => ({ ...one, takenUp: false }));
        this.takeIn(command.instrument, command.instrument.expiresOn);
        break;
      case 'clear-out':
        this.phase = 'cleared-out';
        this.authority = '';
        this.takeOut(this.balance, on);
        break;
      case 'exempt':
        this.phase = 'exempted';
        this.relievedOn.push(on);
        this.meet('payment', on);
        break;
      case 'revoke-exemption':
        this.phase = 'assessed';
        this.noticeOn = on;
        this.relievedOn = [];
        this.toppedUpOn = [];
        this.metNotices = [];
        this.firstPaidOn = '';
        this.owe('payment', twentyWorkingDaysAfter(on));
        break;
      case 'pay':
        this.takeInHanded(command.instrument);
        this.phase = 'held';
        if (this.firstPaidOn === '') this.firstPaidOn = this.paidDay(command);
        this.meet('payment', this.paidDay(command));
        break;
      case 'top-up': {
        const day = this.paidDay(command);
        for (const demand of this.answered(command.instrument.amount)) demand.metOn = day;
        this.takeInHanded(command.instrument);
        this.phase = 'held';
        this.restart(day);
        break;
      }
      case 'replace-instrument':
        this.pots = this.pots.filter(({ kind }) => kind !== command.replaced);
        this.takeInHanded(command.instrument);
        this.settleDemands(this.paidDay(command), on);
        break;
      case 'activate':
      case 'activate-for-subcontractor': {
        const shares = this.shares(command);
        this.takeOut(this.drawn(command) ?? 0, on, true);
        this.usesSinceDemand.push(
          command.kind === 'activate' && command.application.applicant === 'labour-authority' ? 1.5 : 1,
        );
        this.lastUseOn = on;
        for (const [index, claim] of command.claims.entries()) {
          const wage = this.wages.get(this.key(claim)) ?? { owed: claim.owed, paid: 0, awaiting: 0, activatedOn: '' };
          const share = shares[index] ?? 0;
          this.wages.set(this.key(claim), share > 0 ? { ...wage, awaiting: share, activatedOn: on } : wage);
        }
        break;
      }
      case 'pay-worker': {
        const wage = this.wages.get(this.key(command));
        if (!wage) throw new Error('wages that were never claimed');
        wage.paid += wage.awaiting;
        wage.awaiting = 0;
        this.receipts.add(command.receipt);
        break;
      }
      case 'record-arrears':
        this.cases.push({ on: command.occurredOn, serious: command.serious, takenUp: false });
        break;
      case 'demand-top-up': {
        const since = command.receivedOn ?? on;
        this.multiple = Math.max(this.multiple, this.asked(command) ?? 0);
        const already = this.demanded;
        const amount = Math.max(0, this.level - this.usable(on) - already);
        this.usesSinceDemand = [];
        this.lastUseOn = '';
        for (const one of this.cases) one.takenUp = true;
        if (amount > 0) this.owe('top-up', twentyWorkingDaysAfter(since), { amount, since, demandedOn: on });
        else if (already > 0) this.answeredWith = since;
        else {
          this.metNotices.push({ demandedOn: on, receivedOn: since });
          this.toppedUpOn.push(since);
        }
        break;
      }
      case 'record-receipt': {
        const { receivedOn } = command;
        const { demands = [], met = [] } = this.noticesOf(command.demandedOn) ?? {};
        for (const demand of demands) {
          demand.since = receivedOn;
          demand.dueOn = twentyWorkingDaysAfter(receivedOn);
        }
        for (const notice of met.toReversed()) {
          this.toppedUpOn[this.toppedUpOn.lastIndexOf(notice.receivedOn)] = receivedOn;
          notice.receivedOn = receivedOn;
        }
        break;
      }
      case 'record-grade-change': {
        const standard = this.standardFor(command);
        if (this.phase === 'assessed') {
          this.standard = standard;
          break;
        }
        const { approvedOn, appliedOn = '' } = command;
        const givesBack = standard < this.standard;
        if (this.pendingStandard > 0) this.meet('adjustment', approvedOn);
        this.pendingStandard = 0;
        if (standard === this.standard) break;
        this.pendingStandard = standard;
        this.gradeApprovedOn = approvedOn;
        this.owe('adjustment', twentyWorkingDaysAfter(approvedOn), { givesBack, metOn: appliedOn });
        if (appliedOn !== '' && !givesBack) this.owe('adjustment', twentyWorkingDaysAfter(on));
        break;
      }
      case 'adjust': {
        this.standard = this.pendingStandard;
        this.pendingStandard = 0;
        if (command.instrument === undefined) this.takeOut(Math.max(0, this.balance - this.level), on);
        else this.takeInHanded(command.instrument);
        this.meet('adjustment', this.paidDay(command));
        this.settleDemands(this.paidDay(command), on);
        break;
      }
      case 'refund':
        this.takeOut(this.balance, on);
        this.phase = 'refunded';
        this.metNotices = [];
        this.relievedOn.push(on);
        this.multiple = 1;
        if (this.pendingStandard > 0) this.standard = this.pendingStandard;
        this.pendingStandard = 0;
        this.meet('adjustment', on);
        break;
      case 'enter-credit-record': {
        const duty = this.overdue(command.duty, on);
        if (duty) duty.recorded = true;
        break;
      }
      case 'withdraw':
        throw new Error('money was diverted');
    }
  }
}
