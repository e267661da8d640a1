import { daysBetween, formatDate, plainDate } from '@wenzhou/calendar';
import { formatRate } from '@wenzhou/money';
import { art, articles, divisionAuthorityName, dutyLabels, instrumentNames, phaseNames } from '@wenzhou/wage-deposit';
import type { ReactNode } from 'react';
import { language } from '../../language.ts';
import { m } from '../../paraglide/messages.js';
import { money } from '../money.ts';
import { Provisions } from '../provisions.tsx';
import type { DepositView } from './deposit-types.ts';
import { StandingTag } from './standing-tag.tsx';
import { wording } from './wording.ts';

/** One line of a list of figures. */
export function FigureRow({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="flex flex-wrap justify-between gap-x-4 py-2">
      <dt className="first-letter:uppercase">{label}</dt>
      <dd className="min-w-0 font-semibold wrap-anywhere tabular-nums first-letter:uppercase sm:text-right">
        {children}
      </dd>
    </div>
  );
}

const day = (on: string): string => formatDate(plainDate(on), language());

/** What is held and what ought to be, by what instruments, kept by whom. */
export function DepositFigures({ deposit }: { readonly deposit: DepositView }) {
  const {
    phase,
    standing,
    standard,
    multiple,
    level,
    balance,
    expired,
    lacking,
    newStandard,
    adjustment,
    instruments,
    awaitingWages,
  } = deposit;
  return (
    <dl className="divide-y divide-stone-300 border-y border-stone-300">
      <FigureRow label={m.deposit_standing()}>
        <StandingTag standing={standing} />
      </FigureRow>
      <FigureRow label={m.deposit_phase()}>{phaseNames[phase][language()]}</FigureRow>
      {deposit.agency && (
        <FigureRow label={m.deposit_agency()}>{divisionAuthorityName(deposit.agency, language())}</FigureRow>
      )}
      <FigureRow label={m.deposit_balance()}>
        {money(balance)}
        {expired !== undefined && (
          <span className="block text-sm font-normal">{m.deposit_expired_part({ amount: money(expired) })}</span>
        )}
      </FigureRow>
      <FigureRow
        label={
          <>
            {m.deposit_level()} <Provisions at={[articles.cite(5), articles.cite(11)]} wording={wording} />
          </>
        }
      >
        {money(level)}
        {level !== standard && (
          <span className="block text-sm font-normal">
            {m.deposit_level_raised({ standard: money(standard), multiple: formatRate(multiple) })}
          </span>
        )}
      </FigureRow>
      {lacking > 0 && <FigureRow label={m.deposit_lacking()}>{money(lacking)}</FigureRow>}
      {newStandard !== undefined && (
        <FigureRow
          label={
            <>
              {m.deposit_new_standard()} <Provisions at={[articles.cite(10)]} wording={wording} />
            </>
          }
        >
          {money(newStandard)}
          {adjustment && adjustment.payIn > 0 && (
            <span className="block text-sm font-normal">
              {m.deposit_adjustment_pays_in({ amount: money(adjustment.payIn) })}
            </span>
          )}
          {adjustment && adjustment.payBack > 0 && (
            <span className="block text-sm font-normal">
              {m.deposit_adjustment_pays_back({ amount: money(adjustment.payBack) })}
            </span>
          )}
        </FigureRow>
      )}
      {instruments.map(({ kind, amount, expiresOn }, index) => (
        <FigureRow key={`${index} ${kind}`} label={instrumentNames[kind][language()]}>
          {money(amount)}
          {expiresOn && (
            <span className="block text-sm font-normal">{m.deposit_covered_to({ day: day(expiresOn) })}</span>
          )}
        </FigureRow>
      ))}
      {awaitingWages > 0 && <FigureRow label={m.deposit_awaiting()}>{money(awaitingWages)}</FigureRow>}
    </dl>
  );
}

/** On which articles each has to be done. */
const dutyProvisions = {
  payment: [art(4)],
  'top-up': [art(8), art(11)],
  adjustment: [art(10)],
} as const;

/** How long an open duty still leaves. */
function timeLeft(dueOn: string, on: string): string {
  const days = daysBetween(plainDate(on), plainDate(dueOn));
  return days === 0 ? m.deposit_due_today() : m.deposit_days_left({ days });
}

const stateNames = {
  running: m.deposit_duty_running,
  overdue: m.deposit_duty_overdue,
  met: m.deposit_duty_met,
  'met-late': m.deposit_duty_met_late,
};

/** What the firm has to do by a day, with how each stands: what is open comes first. */
export function DepositDuties({ deposit: { on, duties, supervised } }: { readonly deposit: DepositView }) {
  if (duties.length === 0) return null;
  const sorted = duties.toSorted(
    (a, b) => Number(a.metOn !== undefined) - Number(b.metOn !== undefined) || a.dueOn.localeCompare(b.dueOn),
  );
  return (
    <section aria-labelledby="duties" className="mt-10">
      <h2 id="duties" className="mb-3 text-xl font-bold">
        {m.deposit_duties_title()}
      </h2>
      {supervised && (
        <p className="mb-3 font-semibold text-red-800">
          {m.deposit_supervised()} <Provisions at={[articles.cite(13)]} wording={wording} />
        </p>
      )}
      <ul className="divide-y divide-stone-300 border-y border-stone-300">
        {sorted.map(({ duty, dueOn, metOn, recordedOn, state }) => (
          <li key={`${duty} ${dueOn}`} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
            <span className="first-letter:uppercase">
              {dutyLabels[duty][language()]} · {m.deposit_due_on({ day: day(dueOn) })}{' '}
              <Provisions at={dutyProvisions[duty]} wording={wording} />
            </span>
            <span className={state === 'overdue' ? 'font-semibold text-red-800' : 'font-semibold'}>
              {stateNames[state]()}
              {metOn && <span className="font-normal"> {day(metOn)}</span>}
              {state === 'running' && <span className="font-normal"> {timeLeft(dueOn, on)}</span>}
              {recordedOn && (
                <span className="block text-sm font-normal">{m.deposit_recorded_on({ day: day(recordedOn) })}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
