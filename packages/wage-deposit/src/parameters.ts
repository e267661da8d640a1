import { adjustmentTerm } from './parameters/adjustment-term.ts';
import { exemptionYears } from './parameters/exemption-years.ts';
import { generalContractorDuty } from './parameters/general-contractor-duty.ts';
import { guaranteeYears } from './parameters/guarantee-years.ts';
import { multiples } from './parameters/multiples.ts';
import { paymentTerm } from './parameters/payment-term.ts';
import { refundYears } from './parameters/refund-years.ts';
import { standards } from './parameters/standards.ts';
import { massIncidentPeople, seriousCases, seriousCasesYears } from './parameters/top-up-thresholds.ts';
import { topUpTerm } from './parameters/top-up-term.ts';

/**
 * Every figure that the rules use, dated, with its source. All of them are of the measure itself, but for the general
 * contractor's duty from 1 May 2020, which is of the State Council's regulation.
 *
 * @example
 * valueOn(parameters.standards[1], plainDate('2018-03-01'))?.value; // 120000000 fen
 */
export const parameters = {
  standards,
  exemptionYears,
  paymentTerm,
  guaranteeYears,
  generalContractorDuty,
  multiples,
  seriousCases,
  seriousCasesYears,
  massIncidentPeople,
  topUpTerm,
  adjustmentTerm,
  refundYears,
} as const;
