import { exemptionYears } from './parameters/exemption-years.ts';
import { paymentTerm } from './parameters/payment-term.ts';
import { standards } from './parameters/standards.ts';

/**
 * Every figure that the rules use, dated, with its source. All of them are of the measure itself.
 *
 * @example
 * valueOn(parameters.standards[1], plainDate('2018-03-01'))?.value; // 120000000 fen
 */
export const parameters = { standards, exemptionYears, paymentTerm } as const;
