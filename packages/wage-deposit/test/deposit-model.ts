import { addDays, plainDate } from '@wenzhou/calendar';
import type { DepositCommand, DepositEvent } from '../src/index.ts';

/**
 * A second, much simpler idea of a deposit: plain figures, changed in place, written from the articles and not from
 * the package. It says of every step whether the articles allow it, and what it leaves behind.
 */

type HandedIn = Extract<DepositCommand, { kind: 'pay' }>['instrument'];
type Kind = HandedIn['kind'];
type Use = Extract<DepositCommand, { kind: 'activate' | 'activate-for-subcontractor' }>;

interface ModelWage {
  owed: number;
  paid: number;
  awaiting: number;
}

const lastDay = '2021-10-31';
const kinds: readonly Kind[] = ['cash', 'bank-guarantee', 'insurance-policy'];
const standards = {
  'labour-subcontracting': 30_000_000,
  other: 60_000_000,
  'general-contracting': 120_000_000,
} as const;

/** The same day some years later; 29 February becomes 28 February. */
const yearsLater = (day: string, years: number): string => {
  const year = Number(day.slice(0, 4)) + years;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const rest = day.slice(4) === '-02-29' && !isLeap ? '-02-28' : day.slice(4);
  return `${year}${rest}`;
};

/** A guarantee covers three years with its first day, and the day it is handed in. */
const mayServe = (instrument: HandedIn, on: string): boolean => {
  if (on > lastDay) return false;
  if (instrument.kind === 'cash') return true;
  const [period] = instrument.periods;
  if (!period) return false;
  const { from, to } = period;
  return from <= on && to >= on && addDays(plainDate(to), 1) >= yearsLater(from, 3);
};

export class DepositModel {
  phase = 'none';
  lastOn = '';
  authority = '';
  standard = 0;
  multiple = 1;
  pendingStandard = 0;
  firstPaidOn = '';
  toppedUpOn: string[] = [];
  relievedOn: string[] = [];
  arrears: { on: string; serious: boolean }[] = [];
  /** Uses that no demand has taken up. */
  usesSinceDemand: number[] = [];
  demandOpen = false;
  held: Record<Kind, number> = { cash: 0, 'bank-guarantee': 0, 'insurance-policy': 0 };
  ends: Partial<Record<Kind, string>> = {};
  wages = new Map<string, ModelWage>();
  receipts = new Set<string>();
  duties: { name: string; dueOn: string; metOn: string; recorded: boolean; givesBack: boolean }[] = [];

  get balance(): number {
    return this.held.cash + this.held['bank-guarantee'] + this.held['insurance-policy'];
  }

  get level(): number {
    return this.standard * this.multiple;
  }

  get awaiting(): number {
    return [...this.wages.values()].reduce((sum, { awaiting }) => sum + awaiting, 0);
  }

  private usable(on: string): number {
    return kinds.reduce((sum, kind) => sum + (on <= (this.ends[kind] ?? '9999') ? this.held[kind] : 0), 0);
  }

  /** The day the years run from, and whether they are complete and without serious arrears. */
  private isClean(on: string): boolean {
    const from = [this.firstPaidOn, ...this.toppedUpOn]
      .filter((day) => day !== '')
      .toSorted()
      .at(-1);
    if (from === undefined || on < yearsLater(from, 3)) return false;
    return !this.arrears.some((one) => one.serious && one.on >= from && one.on <= on);
  }

  private isExempt(on: string): boolean {
    const from = [this.firstPaidOn, ...this.toppedUpOn].toSorted().at(-1) ?? '';
    const [relief] = this.relievedOn.filter((day) => day >= from).toSorted();
    return this.isClean(on) && !(relief !== undefined && this.arrears.some((one) => one.on >= relief && one.on <= on));
  }

  private key({ worker, project, month }: { worker: string; project: string; month: string }): string {
    return `${project} ${month} ${worker}`;
  }

  /** What this deposit would give for wages, or nothing where articles 7 and 9 do not allow it. */
  private drawn(command: Use): number | undefined {
    const { on, application, claims } = command;
    const arrears = claims.reduce((sum, { owed }) => sum + owed, 0);
    if (on > lastDay || application.amount > arrears) return undefined;
    const seen = new Set<string>();
    for (const claim of claims) {
      const key = this.key(claim);
      if (seen.has(key)) return undefined;
      seen.add(key);
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

  /** The multiple that a demand asks for, or nothing without a ground. */
  private demanded({ grounds = [] }: Extract<DepositCommand, { kind: 'demand-top-up' }>): number | undefined {
    const serious = this.arrears
      .filter((one) => one.serious)
      .map(({ on }) => on)
      .toSorted();
    const latest = serious.at(-1) ?? '';
    const repeated = serious.filter((day) => yearsLater(day, 3) >= latest).length >= 2 ? [2] : [];
    const named = grounds.flatMap((one) => {
      if (one.ground === 'mass-incident') return one.people >= 10 ? [3] : [];
      return { 'labour-sanction': 1.5, 'referred-to-police': 2, 'extreme-incident': 3 }[one.ground];
    });
    if (this.phase === 'held') return [...this.usesSinceDemand, ...repeated, ...named].toSorted((a, b) => a - b).at(-1);
    const relief = this.relievedOn.at(-1) ?? '';
    const since = this.arrears.filter(({ on }) => on >= relief);
    if (since.length === 0) return undefined;
    return since.some((one) => one.serious) ? Math.max(1, ...repeated, ...named) : 1;
  }

  private overdue(name: string, on: string) {
    return this.duties.find(
      (duty) =>
        duty.name === name && !duty.recorded && !duty.givesBack && (duty.metOn === '' ? on : duty.metOn) > duty.dueOn,
    );
  }

  /** Whether the articles allow a step whose shape is right. */
  permits(command: DepositCommand): boolean {
    const { on, by } = command;
    if (on < '2018-03-01' || on < this.lastOn) return false;
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
          on <= lastDay
        );
      case 'clear-out':
        return isAuthority && isIn('misplaced') && on <= lastDay;
      case 'exempt':
        return isAuthority && isIn('assessed') && on <= lastDay && this.isExempt(on);
      case 'pay':
        return (
          role === 'firm' &&
          isIn('assessed') &&
          command.instrument.amount === this.level &&
          mayServe(command.instrument, on)
        );
      case 'replace-instrument':
        return (
          role === 'firm' &&
          isIn('held') &&
          this.held[command.replaced] > 0 &&
          command.instrument.amount === this.held[command.replaced] &&
          mayServe(command.instrument, on)
        );
      case 'activate':
      case 'activate-for-subcontractor':
        return isAuthority && isIn('held') && this.drawn(command) !== undefined;
      case 'pay-worker':
        return (
          isAuthority &&
          isIn('held') &&
          (this.wages.get(this.key(command))?.awaiting ?? 0) > 0 &&
          !this.receipts.has(command.receipt)
        );
      case 'record-arrears':
        return (
          role === 'labour-authority' && isIn('assessed', 'held', 'refunded', 'exempted') && command.occurredOn <= on
        );
      case 'demand-top-up': {
        const multiple = this.demanded(command);
        return (
          isAuthority &&
          isIn('held', 'refunded', 'exempted') &&
          on <= lastDay &&
          !this.demandOpen &&
          multiple !== undefined &&
          this.standard * Math.max(multiple, this.multiple) > this.balance
        );
      }
      case 'top-up':
        return (
          role === 'firm' &&
          this.demandOpen &&
          command.instrument.amount === this.level - this.balance &&
          mayServe(command.instrument, on)
        );
      case 'record-grade-change': {
        const [{ category } = { category: 'professional' }] = command.qualifications;
        const standard = category in standards ? standards[category as keyof typeof standards] : 0;
        return (
          isAuthority &&
          isIn('held') &&
          this.pendingStandard === 0 &&
          standard !== this.standard &&
          command.approvedOn <= on &&
          command.approvedOn >= '2018-03-01' &&
          command.approvedOn <= lastDay
        );
      }
      case 'adjust': {
        const difference = Math.max(0, this.pendingStandard * this.multiple - this.level);
        return (
          role === 'firm' &&
          isIn('held') &&
          this.pendingStandard > 0 &&
          (command.instrument === undefined
            ? difference === 0
            : command.instrument.amount === difference && mayServe(command.instrument, on))
        );
      }
      case 'refund':
        return (
          isAuthority &&
          isIn('held') &&
          on <= lastDay &&
          this.balance > 0 &&
          this.isClean(on) &&
          this.awaiting === 0 &&
          !this.demandOpen
        );
      case 'enter-credit-record':
        return (
          isAuthority &&
          isIn('assessed', 'held', 'refunded', 'exempted') &&
          this.overdue(command.duty, on) !== undefined
        );
    }
  }

  private takeIn(instrument: { readonly kind: Kind; readonly amount: number }, end: string | undefined): void {
    const { kind, amount } = instrument;
    if (end !== undefined) {
      const before = this.held[kind] > 0 ? this.ends[kind] : undefined;
      this.ends[kind] = before !== undefined && before < end ? before : end;
    }
    this.held[kind] += amount;
  }

  private giveBack(amount: number): void {
    let rest = amount;
    for (const kind of kinds) {
      const taken = Math.min(rest, this.held[kind]);
      this.held[kind] -= taken;
      rest -= taken;
    }
  }

  private meet(name: string, on: string): void {
    for (const duty of this.duties) if (duty.name === name && duty.metOn === '') duty.metOn = on;
  }

  private owe(name: string, dueOn: string, givesBack = false): void {
    this.duties.push({ name, dueOn, metOn: '', recorded: false, givesBack });
  }

  /** Follows a step that was taken. Of the event only the days of terms are read, and how money was divided. */
  follow(command: DepositCommand, event: DepositEvent): void {
    const { on } = command;
    this.lastOn = on;
    switch (command.kind) {
      case 'assess': {
        if (this.phase === 'none') {
          this.firstPaidOn = command.history?.firstPaidOn ?? '';
          this.arrears = [...(command.history?.arrears ?? [])];
        }
        this.authority = '330302';
        this.standard = standards['labour-subcontracting'];
        this.phase = this.isExempt(on) ? 'exempted' : 'assessed';
        if (this.phase === 'exempted') this.relievedOn.push(on);
        else if ('dueOn' in event && command.contractFiledOn !== undefined) this.owe('payment', event.dueOn ?? '');
        break;
      }
      case 'record-misplaced':
        this.phase = 'misplaced';
        this.authority = command.by.role === 'firm' ? '' : command.by.division;
        this.firstPaidOn = command.firstPaidOn;
        this.takeIn(command.instrument, command.instrument.expiresOn);
        break;
      case 'clear-out':
        this.phase = 'cleared-out';
        this.authority = '';
        this.giveBack(this.balance);
        break;
      case 'exempt':
        this.phase = 'exempted';
        this.relievedOn.push(on);
        this.meet('payment', on);
        break;
      case 'pay':
      case 'top-up': {
        const { instrument } = command;
        this.takeIn(instrument, instrument.kind === 'cash' ? undefined : instrument.periods[0]?.to);
        this.phase = 'held';
        if (command.kind === 'pay') {
          if (this.firstPaidOn === '') this.firstPaidOn = on;
          this.meet('payment', on);
        } else {
          this.toppedUpOn.push(on);
          this.demandOpen = false;
          this.meet('top-up', on);
        }
        break;
      }
      case 'replace-instrument': {
        const { replaced, instrument } = command;
        this.held[replaced] = 0;
        delete this.ends[replaced];
        this.takeIn(instrument, instrument.kind === 'cash' ? undefined : instrument.periods[0]?.to);
        break;
      }
      case 'activate':
      case 'activate-for-subcontractor': {
        if (event.kind !== 'activated') throw new Error('a use that is no activation');
        let rest = this.drawn(command) ?? 0;
        this.usesSinceDemand.push(
          command.kind === 'activate' && command.application.applicant === 'labour-authority' ? 1.5 : 1,
        );
        for (const kind of kinds) {
          if (on > (this.ends[kind] ?? '9999')) continue;
          const taken = Math.min(rest, this.held[kind]);
          this.held[kind] -= taken;
          rest -= taken;
        }
        for (const { share, ...claim } of event.shares) {
          const wage = this.wages.get(this.key(claim)) ?? { owed: claim.owed, paid: 0, awaiting: 0 };
          this.wages.set(this.key(claim), { ...wage, awaiting: share });
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
        this.arrears.push({ on: command.occurredOn, serious: command.serious });
        break;
      case 'demand-top-up':
        this.multiple = Math.max(this.multiple, this.demanded(command) ?? 0);
        this.usesSinceDemand = [];
        this.demandOpen = true;
        this.owe('top-up', 'dueOn' in event ? (event.dueOn ?? '') : '');
        break;
      case 'record-grade-change': {
        const [{ category } = { category: 'other' as const }] = command.qualifications;
        this.pendingStandard = standards[category as keyof typeof standards];
        this.owe('adjustment', 'dueOn' in event ? (event.dueOn ?? '') : '', this.pendingStandard < this.standard);
        break;
      }
      case 'adjust': {
        this.standard = this.pendingStandard;
        this.pendingStandard = 0;
        if (command.instrument === undefined) this.giveBack(Math.max(0, this.balance - this.level));
        else
          this.takeIn(
            command.instrument,
            command.instrument.kind === 'cash' ? undefined : command.instrument.periods[0]?.to,
          );
        this.meet('adjustment', on);
        if (this.balance >= this.level) {
          this.demandOpen = false;
          this.meet('top-up', on);
        }
        break;
      }
      case 'refund':
        this.giveBack(this.balance);
        this.phase = 'refunded';
        this.relievedOn.push(on);
        this.multiple = 1;
        if (this.pendingStandard > 0) this.standard = this.pendingStandard;
        this.pendingStandard = 0;
        this.usesSinceDemand = [];
        this.ends = {};
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
