import { adjustmentTerm } from './parameters/adjustment-term.ts';
import {
  cleanYearsForSmall,
  cleanYearsToExempt,
  cleanYearsToLower,
  smallContract,
} from './parameters/contract-relief.ts';
import {
  contractShare,
  exemptsCleanFirms,
  leastShare,
  leastShareForSeveral,
  loweredShare,
  mostShare,
  raisedShare,
} from './parameters/contract-shares.ts';
import { contractTermLengths } from './parameters/contract-terms.ts';
import { exemptionYears } from './parameters/exemption-years.ts';
import { generalContractorDuty } from './parameters/general-contractor-duty.ts';
import { guaranteeYears } from './parameters/guarantee-years.ts';
import { multiples } from './parameters/multiples.ts';
import { paymentTerm } from './parameters/payment-term.ts';
import { refundYears } from './parameters/refund-years.ts';
import { standards } from './parameters/standards.ts';
import { massIncidentPeople, seriousCases, seriousCasesYears } from './parameters/top-up-thresholds.ts';
import { topUpTerm } from './parameters/top-up-term.ts';

/** The figures of the measure of 2018. */
export const measureParameters = {
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

/** The figures of the national rule of 2021; those that Zhejiang has set under it are not known and have no value. */
export const contractSumParameters = {
  contractShare,
  loweredShare,
  raisedShare,
  exemptsCleanFirms,
  leastShare,
  leastShareForSeveral,
  mostShare,
  smallContract,
  cleanYearsForSmall,
  cleanYearsToLower,
  cleanYearsToExempt,
  terms: contractTermLengths,
} as const;

/**
 * Every figure that the rules use, dated, with its source. Those of the measure itself hold to 2021-10-31, beside the
 * general contractor's duty, which from 1 May 2020 is that of the State Council's regulation; `contractSum` holds
 * those of the national rule that follows.
 *
 * @example
 * valueOn(parameters.standards[1], plainDate('2018-03-01'))?.value; // 120000000 fen
 */
export const parameters = { ...measureParameters, contractSum: contractSumParameters } as const;
