import type { Trace } from '@wenzhou/statute';
import type { KnownDepositCommand } from '../deposit-command.ts';
import { placeOf } from '../place-of-payment.ts';
import type { WageDepositSteps } from '../steps.ts';
import type { Command } from './decision.ts';

/** The division of the authority that a firm pays at; only the city's own for firms from outside. */
export const authorityOf = (
  { registeredDivision, creditCode, on }: Command<'assess'> | Command<'record-misplaced'>,
  trace: Trace<WageDepositSteps> | undefined,
) => placeOf(registeredDivision === undefined ? { creditCode, on } : { registeredDivision, creditCode, on }, trace);

/** The division that the actor works for; a firm works for none. */
export const divisionOf = ({ by }: KnownDepositCommand): string => (by.role === 'firm' ? '' : by.division);
