import type { CitizenNumber } from '@wenzhou/identity';
import type { Actor } from '../accounts/actor.ts';
import { type Fault, RequestFault } from '../fault.ts';
import { readCitizenNumber } from './citizen-number.ts';

const citizenNumberMissing: Fault = {
  code: 'citizen-number-missing',
  reason: { zh: '没有说明查谁的医保年度。', en: 'Whose insurance year is asked for is not said.' },
  remedy: { zh: '请填写公民身份号码。', en: 'Give the citizen number.' },
};

/**
 * Whom a question is about: the person of a citizen number, or where none is given the resident who asks.
 *
 * @throws RequestFault `citizen-number-missing`, `citizen-number-invalid`
 */
export function personAskedAbout(actor: Actor, typed: string | undefined): CitizenNumber {
  if (typed !== undefined) return readCitizenNumber(typed);
  if (actor.role === 'resident') return actor.citizenNumber;
  throw new RequestFault('BAD_REQUEST', citizenNumberMissing);
}
