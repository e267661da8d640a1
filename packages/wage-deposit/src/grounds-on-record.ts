import { anniversary, isBefore, type PlainDate } from '@wenzhou/calendar';
import { valueOn } from '@wenzhou/statute';
import type { Deposit } from './deposit.ts';
import { measureInForce } from './parameters/in-force.ts';
import { seriousCasesYears } from './parameters/top-up-thresholds.ts';
import type { KnownTopUpGround } from './top-up-ground.ts';

type Cases = Deposit['history']['arrears'];

/** Serious cases within three years of each other, of which at least one is new to all demands (W-18). */
function repeatedCases(all: Cases, fresh: Cases, on: PlainDate): readonly KnownTopUpGround[] {
  const years = valueOn(seriousCasesYears, on)?.value;
  if (years === undefined) return [];
  const areNear = (one: PlainDate, other: PlainDate): boolean =>
    !isBefore(anniversary(one, years), other) && !isBefore(anniversary(other, years), one);
  const serious = all.filter((one) => one.serious);
  const isFresh = (one: Cases[number]): boolean => fresh.includes(one);
  const occurredOn = serious
    .filter((one) =>
      serious.some((other) => other !== one && (isFresh(one) || isFresh(other)) && areNear(one.on, other.on)),
    )
    .map(({ on: day }) => day);
  return occurredOn.length === 0 ? [] : [{ ground: 'serious-cases', occurredOn }];
}

/** The cases that no demand has taken up. */
const freshCases = ({ history, casesTakenUp }: Deposit): Cases =>
  // Article 14: what was over before the measure is no ground of it, though a case before it can be the first of two.
  history.arrears.slice(casesTakenUp).filter(({ on: day }) => !isBefore(day, measureInForce.from));

/** Of those, the cases since the last refund or exemption. */
export function casesSinceRelief(deposit: Deposit): Cases {
  const relievedOn = deposit.history.relievedOn.at(-1);
  return relievedOn === undefined ? [] : freshCases(deposit).filter(({ on: day }) => !isBefore(day, relievedOn));
}

/**
 * The grounds of article 11 that the record itself holds and no demand has taken up: uses and repeated serious cases
 * while the deposit is held, arrears since a refund or an exemption.
 */
export function groundsOnRecord(deposit: Deposit, on: PlainDate): readonly KnownTopUpGround[] {
  const { phase, grounds, history } = deposit;
  if (phase === 'held') return [...grounds, ...repeatedCases(history.arrears, freshCases(deposit), on)];
  if (phase !== 'refunded' && phase !== 'exempted') return [];
  const since = casesSinceRelief(deposit);
  return since.length === 0
    ? []
    : [
        { ground: 'arrears-after-refund', serious: since.some(({ serious }) => serious) },
        ...repeatedCases(history.arrears, since, on),
      ];
}
